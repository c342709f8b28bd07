// Starts the simulation's worker and speaks with it through comlink.
import { releaseProxy, wrap } from 'comlink';
import { spoken } from '../base/language.ts';
import type { StudyService } from '../service/protocol.ts';
import { faultPhrases } from './fault-words.ts';
import type { AsyncService, RunningService } from './service-client.ts';

/** Workers for replications: one core is left for the page and the run on show. */
export function replicationWorkers(cores: number): number {
  return Math.max(1, cores - 1);
}

export function startWorkerService(): RunningService {
  // Its name is the language in which it answers.
  const worker = new Worker(new URL('../../workers/simulation.worker.ts', import.meta.url), {
    type: 'module',
    name: spoken(),
  });
  const remote = wrap<StudyService>(worker);
  const died = new Promise<never>((_, reject) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      // What browsers put before a message says nothing to a reader.
      const said = (event.message ?? '').replace(/^(Uncaught )?(Error: )?/, '');
      reject(new Error(said === '' ? faultPhrases().notStarted : said));
    });
    worker.addEventListener('messageerror', () => reject(new Error(faultPhrases().notReadable)));
  });
  return {
    // Every method of the service takes and gives plain data, so comlink's general type narrows to this one.
    service: remote as unknown as AsyncService,
    died,
    end() {
      remote[releaseProxy]();
      worker.terminate();
    },
  };
}
