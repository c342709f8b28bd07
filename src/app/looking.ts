// Has the scenarios of a study that was opened early looked at while it is already on show: what they reach, and their warnings.
import type { Study } from '../model/study.ts';
import type { OpenedStudy, Progress, ScenarioView } from '../service/protocol.ts';
import { type ServiceClient, ServiceLost } from './service-client.ts';
import type { Session } from './session.ts';

export interface LookingOn {
  /** Another study, or another version of it, is open: what is still to be known of its scenarios follows. */
  follow(study: Study, opened: OpenedStudy): void;
  /** True while something is still to be known of the open study's scenarios, whether it is being looked at or was left off. */
  isUnfinished(): boolean;
  /** Resolves when nothing of a study is left to be looked at, or it was left off; at once where nothing is. Begins what was left off. */
  done(study: Study, onProgress: (progress: Progress) => void): Promise<void>;
  /** Leaves off until somebody waits for it again. */
  leaveOff(): void;
}

/** What is still to be looked at. */
interface Unfinished {
  readonly study: Study;
  /** Null while nobody looks. */
  end: Promise<void> | null;
  onProgress: (progress: Progress) => void;
}

export function createLookingOn(session: Session, front: ServiceClient): LookingOn {
  let unfinished: Unfinished | null = null;

  /** Null where another study was opened meanwhile, or it was left off. */
  async function look(mine: Unfinished): Promise<readonly ScenarioView[] | null> {
    const work = await front.job(mine.study, (service) => service.beginLooking());
    for (;;) {
      if (unfinished !== mine) {
        await work.ask((service, job) => service.drop(job));
        return null;
      }
      const progress = await work.ask((service, job) => service.advance(job));
      if (unfinished === mine) mine.onProgress(progress);
      if (progress.done) return work.ask((service, job) => service.looked(job));
    }
  }

  async function lookOn(mine: Unfinished): Promise<void> {
    if (unfinished !== mine) return;
    try {
      const views = await look(mine).catch((reason: unknown) => {
        // The worker's death was said already, and a fresh one looks again, once.
        if (reason instanceof ServiceLost && unfinished === mine) return look(mine);
        throw reason;
      });
      // Views that arrive would put what is dragged back where it stood.
      if (views !== null) await letGo();
      if (views !== null && unfinished === mine) session.views.value = views;
    } catch {
      // What is known without ways stays on show.
    }
    if (unfinished === mine) unfinished = null;
  }

  /** Begun once the study is on show. */
  function begin(mine: Unfinished): Promise<void> {
    mine.end ??= Promise.resolve().then(() => lookOn(mine));
    return mine.end;
  }

  /** Resolves when nothing is dragged. */
  function letGo(): Promise<void> {
    return new Promise((resolve) => {
      const unsubscribe = session.dragged.subscribe((dragged) => {
        if (dragged !== null) return;
        resolve();
        // It is called at once, before there is anything to end.
        queueMicrotask(() => unsubscribe());
      });
    });
  }

  return {
    follow(study, { isLookedAt }) {
      unfinished = isLookedAt ? null : { study, end: null, onProgress: () => undefined };
      if (unfinished !== null) begin(unfinished);
    },
    isUnfinished: () => unfinished !== null,
    async done(study, onProgress) {
      if (unfinished?.study !== study) return;
      unfinished.onProgress = onProgress;
      await begin(unfinished);
    },
    leaveOff() {
      if (unfinished !== null) unfinished = { study: unfinished.study, end: null, onProgress: () => undefined };
    },
  };
}
