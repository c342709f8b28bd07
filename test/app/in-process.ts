// The study service in this very thread, asked as a worker is: every answer is a copy and comes later.
import type { AsyncService, RunningService } from '../../src/app/service-client.ts';
import { createStudyService } from '../../src/service/study-service.ts';

export interface InProcess {
  readonly start: () => RunningService;
  /** Makes the newest service die as a worker does: no answer comes any more. */
  kill(why: string): void;
  /** Services started so far. */
  readonly started: () => number;
}

export function inProcess(): InProcess {
  let started = 0;
  let kill: (why: string) => void = () => undefined;
  return {
    start() {
      started++;
      const service = createStudyService();
      let isDead = false;
      const asked = Object.fromEntries(
        Object.entries(service).map(([name, question]) => [
          name,
          async (...details: unknown[]) => {
            await new Promise((resolve) => setImmediate(resolve));
            if (isDead) return new Promise(() => undefined);
            return structuredClone((question as (...all: unknown[]) => unknown)(...details));
          },
        ]),
      );
      const died = new Promise<never>((_, reject) => {
        kill = (why) => {
          isDead = true;
          reject(new Error(why));
        };
      });
      const end = () => {
        isDead = true;
      };
      return { service: asked as unknown as AsyncService, died, end };
    },
    kill: (why) => kill(why),
    started: () => started,
  };
}
