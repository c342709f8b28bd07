// Speaks with the simulation's worker through comlink.
import { releaseProxy, wrap } from 'comlink';
import { spoken } from '../base/language.ts';
import type { StudyService } from '../service/protocol.ts';
import { faultPhrases } from './fault-words.ts';
import type { AsyncService, RunningService } from './service-client.ts';
import { startThread, Vanished, type WorkerThread } from './worker-thread.ts';

/** Workers for replications: one core is left for the page and the run on show. */
export function replicationWorkers(cores: number): number {
  return Math.max(1, cores - 1);
}

/** Throws where the browser starts no workers, and says what to do. */
export function startWorkerService(): RunningService {
  const thread = startThread(spoken());
  if (thread === null) throw new Error(faultPhrases().refused);
  return serviceIn(thread);
}

/** The service in a thread that was started ahead and that nobody has spoken with. */
export function serviceIn({ worker, died, end }: WorkerThread): RunningService {
  const remote = wrap<StudyService>(worker);
  const unreadable = new Promise<never>((_, reject) => {
    worker.addEventListener('messageerror', () => reject(new Error(faultPhrases().notReadable)));
  });
  const unexplained = died.catch((reason: Error) => {
    if (reason instanceof Vanished) throw new Error(faultPhrases().vanished);
    throw reason.message === '' ? new Error(faultPhrases().notStarted) : reason;
  });
  return {
    // Every method of the service takes and gives plain data, so comlink's general type narrows to this one.
    service: remote as unknown as AsyncService,
    died: Promise.race([unreadable, unexplained]),
    end() {
      remote[releaseProxy]();
      end();
    },
  };
}
