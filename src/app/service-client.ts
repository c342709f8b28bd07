// One worker's side on the page: it is asked questions, told which study it works on, and started anew when it dies.

import type { Study } from '../model/study.ts';
import { createKnownDraws, type KnownDraws } from '../service/known-draws.ts';
import type { Answer, CityView, ImportDetails, OpenedStudy, Progress, StudyService } from '../service/protocol.ts';
import { faultPhrases } from './fault-words.ts';

/** The same questions, answered later. */
export type AsyncService = {
  /** A file is handed over as it is and read on the other side. */
  readonly [Question in keyof StudyService]: (
    ...details: Question extends 'beginImport'
      ? [file: Blob, ...details: ImportDetails]
      : Parameters<StudyService[Question]>
  ) => Promise<ReturnType<StudyService[Question]>>;
};

/** A service that runs somewhere else. `died` never resolves; it rejects when no answer can come any more. */
export interface RunningService {
  readonly service: AsyncService;
  readonly died: Promise<never>;
  end(): void;
}

export type StartService = () => RunningService;

/** A service with those who wait for its answers. */
interface Running extends RunningService {
  readonly waiting: Set<(lost: ServiceLost) => void>;
}

/** The worker died while a question was open. The next question goes to a fresh one. */
export class ServiceLost extends Error {}

export interface OpeningWatcher {
  readonly onProgress: (progress: Progress) => void;
  /** Called once, unless the city is the one that was open before. */
  readonly onCity: (city: CityView) => void;
  /** Asked between slices; after false the study of before stays open, and the answer is a refusal without problems. */
  readonly wanted: () => boolean;
}

export interface ServiceClient {
  ask<Value>(question: (service: AsyncService) => Promise<Value>): Promise<Value>;
  /** Makes a study the one that jobs are about. */
  open(study: Study): Promise<Answer<OpenedStudy>>;
  /** The same step by step, for whoever wants to hear how far it is and see the city first. */
  openWatched(study: Study, watcher: OpeningWatcher): Promise<Answer<OpenedStudy>>;
  /** Opens the study unless the worker has it open already: a fresh worker has none. */
  hold(study: Study): Promise<void>;
  /** Whoever still waits for an answer hears that none comes. */
  end(): void;
}

/**
 * `onLost` hears why a worker died. Nothing is started before the first question. Clients that share `draws` lay each
 * synthetic city once in full.
 */
export function createServiceClient(
  start: StartService,
  onLost: (why: string) => void,
  draws: KnownDraws = createKnownDraws(),
): ServiceClient {
  let running: Running | null = null;
  let held: Study | null = null;
  let ended = false;

  function begin(): Running {
    const begun: Running = { ...start(), waiting: new Set() };
    begun.died.catch((reason: unknown) => lose(begun, reason));
    return begun;
  }

  /** It is not asked again, and whoever still waits for an answer hears that none comes. */
  function lose(lost: Running, reason: unknown): void {
    const why = reason instanceof Error ? reason.message : String(reason);
    const isFirst = running === lost && !ended;
    if (running === lost) {
      running = null;
      held = null;
      lost.end();
    }
    if (isFirst) onLost(why);
    dismiss(lost, why);
  }

  function dismiss({ waiting }: Running, why: string): void {
    const all = [...waiting];
    waiting.clear();
    for (const giveUp of all) giveUp(new ServiceLost(why));
  }

  /** No promise that outlives the question is waited for: it would hold every answer for as long as the worker lives. */
  async function ask<Value>(question: (service: AsyncService) => Promise<Value>): Promise<Value> {
    if (ended) throw new ServiceLost(faultPhrases().ended);
    running ??= begin();
    const asked = running;
    return new Promise((resolve, reject) => {
      asked.waiting.add(reject);
      const over = () => asked.waiting.delete(reject);
      question(asked.service).then(
        (value) => {
          over();
          resolve(value);
        },
        (reason: unknown) => {
          over();
          reject(ended ? new ServiceLost(faultPhrases().ended) : reason);
          // A worker that threw may have been left half way through something: it is not trusted again.
          lose(asked, reason);
        },
      );
    });
  }

  function taken(study: Study, answer: Answer<OpenedStudy>): Answer<OpenedStudy> {
    if (!answer.ok) return answer;
    held = study;
    draws.note(study, answer.value.draw);
    return answer;
  }

  async function open(study: Study): Promise<Answer<OpenedStudy>> {
    return taken(study, await ask((service) => service.open(study, draws.of(study))));
  }

  async function openWatched(study: Study, watcher: OpeningWatcher): Promise<Answer<OpenedStudy>> {
    const job = await ask((service) => service.beginOpening(study, draws.of(study)));
    let isCityKnown = false;
    for (;;) {
      const progress = await ask((service) => service.advance(job));
      watcher.onProgress(progress);
      if (progress.done) break;
      if (!watcher.wanted()) {
        await ask((service) => service.drop(job));
        return { ok: false, problems: [] };
      }
      if (isCityKnown || progress.doing === 'laying out the streets') continue;
      isCityKnown = true;
      const city = await ask((service) => service.openedCity(job));
      if (city !== null) watcher.onCity(city);
    }
    return taken(study, await ask((service) => service.opened(job)));
  }

  return {
    ask,
    open,
    openWatched,
    async hold(study) {
      if (running !== null && held === study) return;
      const draw = await ask((service) => service.hold(study, draws.of(study)));
      draws.note(study, draw);
      held = study;
    },
    end() {
      ended = true;
      const last = running;
      running = null;
      if (last === null) return;
      last.end();
      dismiss(last, faultPhrases().ended);
    },
  };
}
