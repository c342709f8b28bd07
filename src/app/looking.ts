// Has the scenarios of a study that was opened early looked at while it is already on show: what they reach, and their warnings.
import type { Study } from '../model/study.ts';
import type { OpenedStudy, Progress, ScenarioView } from '../service/protocol.ts';
import { type ServiceClient, ServiceLost } from './service-client.ts';
import type { Session } from './session.ts';

export interface LookingOn {
  /** Another study, or another version of it, is open: what is still to be known of its scenarios follows. */
  follow(study: Study, opened: OpenedStudy): void;
  /** True while something is still to be known of the open study's scenarios. */
  isUnderWay(): boolean;
  /** Resolves when nothing of a study is left to be looked at; at once where nothing is. */
  done(study: Study, onProgress: (progress: Progress) => void): Promise<void>;
}

interface UnderWay {
  readonly study: Study;
  readonly end: Promise<void>;
  onProgress: (progress: Progress) => void;
}

export function createLookingOn(session: Session, front: ServiceClient): LookingOn {
  let underWay: UnderWay | null = null;

  /** Null where another study was opened meanwhile. */
  async function look(study: Study): Promise<readonly ScenarioView[] | null> {
    const isWanted = (): boolean => underWay?.study === study;
    const work = await front.job(study, (service) => service.beginLooking());
    for (;;) {
      if (!isWanted()) {
        await work.ask((service, job) => service.drop(job));
        return null;
      }
      const progress = await work.ask((service, job) => service.advance(job));
      if (isWanted()) underWay?.onProgress(progress);
      if (progress.done) return work.ask((service, job) => service.looked(job));
    }
  }

  async function lookOn(study: Study): Promise<void> {
    try {
      const views = await look(study).catch((reason: unknown) => {
        // The worker's death was said already, and a fresh one looks again, once.
        if (reason instanceof ServiceLost) return look(study);
        throw reason;
      });
      // Views that arrive would put what is dragged back where it stood.
      if (views !== null) await letGo();
      if (views !== null && session.study.peek() === study) session.views.value = views;
    } catch {
      // What is known without ways stays on show.
    }
    if (underWay?.study === study) underWay = null;
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
      underWay = null;
      if (isLookedAt) return;
      // Begun once the study is on show.
      const end = Promise.resolve().then(() => lookOn(study));
      underWay = { study, end, onProgress: () => undefined };
    },
    isUnderWay: () => underWay !== null,
    async done(study, onProgress) {
      if (underWay?.study !== study) return;
      underWay.onProgress = onProgress;
      await underWay.end;
    },
  };
}
