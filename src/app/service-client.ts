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

/** What is asked about the study that the worker has open: only together with that study, since others may ask in between. */
type AboutStudy = 'begin' | 'beginLooking' | 'tryPlacement' | 'trenches' | 'payday' | 'reachAt' | 'withFile';
/** What changes which study that is: the client's own affair. */
type ChangesStudy = 'open' | 'beginOpening' | 'openedCity' | 'opened' | 'hold';

/** Questions whose answers do not hang on the study that is open: of texts and of jobs under way. */
export type JobService = Omit<AsyncService, AboutStudy | ChangesStudy>;
export type StudyQuestions = Pick<AsyncService, AboutStudy>;

/** A service that runs somewhere else. `died` never resolves; it rejects when no answer can come any more. */
export interface RunningService {
  readonly service: AsyncService;
  readonly died: Promise<never>;
  end(): void;
}

export type StartService = () => RunningService;

/** A service with those who wait for its answers, and why it is gone once it is. */
interface Running extends RunningService {
  readonly waiting: Set<(lost: ServiceLost) => void>;
  gone: string | null;
}

/** The worker died while a question was open. The next question goes to a fresh one. */
export class ServiceLost extends Error {}

/** A job goes with the worker that began it: its number is another job's with any other. */
export interface Job {
  /** Whoever asks when that worker is gone hears that no answer comes. */
  ask<Value>(question: (service: JobService, job: number) => Promise<Value>): Promise<Value>;
}

export interface OpeningWatcher {
  readonly onProgress: (progress: Progress) => void;
  /** Called once, unless the city is the one that was open before; where it is left out, the answer has the city. */
  readonly onCity?: (city: CityView) => void;
  /** Asked between slices; after false the study of before stays open, and the answer is a refusal without problems. */
  readonly wanted: () => boolean;
}

export interface ServiceClient {
  ask<Value>(question: (service: JobService) => Promise<Value>): Promise<Value>;
  /** Asks one question about a study: the worker has that one open when it hears it, whatever others ask meanwhile. */
  about<Value>(study: Study, question: (service: StudyQuestions) => Promise<Value>): Promise<Value>;
  /** Begins a job about a study, likewise. */
  job(study: Study, begin: (service: StudyQuestions) => Promise<number>): Promise<Job>;
  /** Makes a study the one that jobs are about. */
  open(study: Study): Promise<Answer<OpenedStudy>>;
  /**
   * The same step by step, for whoever wants to hear how far it is and see the city first. Where the ways of a large city are yet
   * to be found, its scenarios are not looked at.
   */
  openWatched(study: Study, watcher: OpeningWatcher): Promise<Answer<OpenedStudy>>;
  /** Opens the study ahead of a question about it, unless the worker has it open already: a fresh worker has none. */
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
  /** Resolves when nobody is between opening a study and a question about it. */
  let turn: Promise<void> = Promise.resolve();

  function begin(): Running {
    const begun: Running = { ...start(), waiting: new Set(), gone: null };
    begun.died.catch((reason: unknown) => lose(begun, reason));
    return begun;
  }

  /** It is not asked again, and whoever still waits for an answer hears that none comes. */
  function lose(lost: Running, reason: unknown): void {
    const why = reason instanceof Error ? reason.message : String(reason);
    lost.gone ??= why;
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

  /** The worker that is asked now. */
  function newest(): Running {
    if (ended) throw new ServiceLost(faultPhrases().ended);
    running ??= begin();
    return running;
  }

  async function ask<Value>(question: (service: AsyncService) => Promise<Value>): Promise<Value> {
    return askIn(newest(), question);
  }

  /** No promise that outlives the question is waited for: it would hold every answer for as long as the worker lives. */
  async function askIn<Value>(asked: Running, question: (service: AsyncService) => Promise<Value>): Promise<Value> {
    if (asked.gone !== null) throw new ServiceLost(asked.gone);
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

  /** One after the other: no other study is opened while the work is not over. */
  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = turn.then(work);
    const over = (): void => undefined;
    turn = mine.then(over, over);
    return mine;
  }

  const isHeld = (study: Study): boolean => running !== null && held === study;

  async function holdNow(study: Study): Promise<void> {
    if (isHeld(study)) return;
    const draw = await ask((service) => service.hold(study, draws.of(study)));
    draws.note(study, draw);
    held = study;
  }

  /** The worker may die between both: a fresh one is told the study again. */
  async function askAbout<Value>(study: Study, question: (service: StudyQuestions) => Promise<Value>): Promise<Value> {
    while (!isHeld(study)) await holdNow(study);
    return ask(question);
  }

  async function jobAbout(study: Study, start: (service: StudyQuestions) => Promise<number>) {
    while (!isHeld(study)) await holdNow(study);
    return jobOf(start);
  }

  async function jobOf(start: (service: AsyncService) => Promise<number>) {
    const worker = newest();
    const number = await askIn(worker, start);
    return {
      ask: <Value>(question: (service: AsyncService, job: number) => Promise<Value>): Promise<Value> =>
        askIn(worker, (service) => question(service, number)),
    };
  }

  function open(study: Study): Promise<Answer<OpenedStudy>> {
    return inTurn(async () => taken(study, await ask((service) => service.open(study, draws.of(study)))));
  }

  async function openWatched(study: Study, watcher: OpeningWatcher): Promise<Answer<OpenedStudy>> {
    const work = await jobOf((service) => service.beginOpening(study, draws.of(study)));
    let isCityKnown = false;
    for (;;) {
      const progress = await work.ask((service, job) => service.advance(job));
      watcher.onProgress(progress);
      if (!watcher.wanted()) {
        await work.ask((service, job) => service.drop(job));
        return { ok: false, problems: [] };
      }
      if (progress.done) break;
      const { onCity } = watcher;
      if (onCity === undefined || isCityKnown || progress.doing === 'laying out the streets') continue;
      isCityKnown = true;
      const city = await work.ask((service, job) => service.openedCity(job));
      if (city !== null) onCity(city);
    }
    return inTurn(async () => taken(study, await work.ask((service, job) => service.opened(job))));
  }

  return {
    ask,
    open,
    openWatched,
    about: (study, question) => inTurn(() => askAbout(study, question)),
    job: (study, start) => inTurn(() => jobAbout(study, start)),
    hold: (study) => inTurn(() => holdNow(study)),
    end() {
      ended = true;
      const last = running;
      running = null;
      if (last === null) return;
      last.gone = faultPhrases().ended;
      last.end();
      dismiss(last, faultPhrases().ended);
    },
  };
}
