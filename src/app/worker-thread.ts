// Starts the thread of the simulation's worker: apart from what is said to it, so that a lesson can start it before its page is there.
import { followPulse } from './pulse.ts';
import { isAnswersOn, isHeldLock } from './sign-of-life.ts';

export interface WorkerThread {
  readonly worker: Worker;
  /**
   * Never resolves; rejects when the thread died, also where nobody listened yet: with what the browser said, or with
   * `Vanished` where it said nothing.
   */
  readonly died: Promise<never>;
  /** Ends it, which is no death. */
  end(): void;
}

/** A thread is gone, and the browser said nothing of it. */
export class Vanished extends Error {}

/** Its name is the language in which it answers. Null where the browser has no workers, or forbids them. */
export function startThread(language: string): WorkerThread | null {
  let worker: Worker;
  try {
    worker = new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url), {
      type: 'module',
      name: language,
    });
  } catch {
    return null;
  }
  const ended = new AbortController();
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // What browsers put before a message says nothing to a reader.
      reject(new Error((event.message ?? '').replace(/^(Uncaught )?(Error: )?/, '')));
    });
    worker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      if (isAnswersOn(data)) {
        ended.signal.addEventListener(
          'abort',
          followPulse(data.answersOn, () => reject(new Vanished())),
        );
      }
      if (!isHeldLock(data)) return;
      // The browser gives the lock on as soon as the worker is gone, however that came.
      navigator.locks
        .request(data.livesBy, { signal: ended.signal }, () => reject(new Vanished()))
        .catch(() => undefined);
    });
  });
  // Whoever asks the thread hears of it.
  died.catch(() => undefined);
  return {
    worker,
    died,
    end() {
      ended.abort();
      worker.terminate();
    },
  };
}
