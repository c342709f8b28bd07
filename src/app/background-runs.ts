// The background runs: workers pull replications from one list until it is empty or nobody wants them any more.
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import { wordsOf } from './fault-words.ts';
import { runReplication } from './replication-job.ts';
import type { RunTask } from './run-order.ts';
import { type AsyncService, type ServiceClient, ServiceLost } from './service-client.ts';

export interface BackgroundRuns {
  /** Runs the tasks in order; whatever ran before is dropped. Resolves when the list is done, or no longer wanted. */
  start(study: Study, tasks: readonly RunTask[]): Promise<void>;
  cancel(): void;
}

export interface BackgroundListener {
  readonly onResult: (result: ReplicationResult) => void;
  /** A run that failed twice is given up and reported. */
  readonly onFailure: (task: RunTask, why: string) => void;
  /** Waited for before a run and between its slices, so that the run on show goes first. */
  readonly turn: () => Promise<void>;
  /** False where the run on show has given the result meanwhile. */
  readonly isMissing: (task: RunTask) => boolean;
}

export function createBackgroundRuns(clients: readonly ServiceClient[], listener: BackgroundListener): BackgroundRuns {
  /** Each start has a number of its own; work of an older one is no longer wanted. */
  let current = 0;

  return {
    async start(study, tasks) {
      const mine = ++current;
      const wanted = () => mine === current;
      const queue = [...tasks];
      await Promise.all(clients.map((client) => work(client, study, queue, wanted)));
    },
    cancel() {
      current++;
    },
  };

  async function work(client: ServiceClient, study: Study, queue: RunTask[], wanted: () => boolean): Promise<void> {
    let task = queue.shift();
    let tries = 0;
    while (task !== undefined && wanted()) {
      try {
        await client.hold(study);
        await listener.turn();
        const { isMissing, turn } = listener;
        const finish = (service: AsyncService, job: number) => service.result(job);
        const wishes = { ...task, show: false, wanted, turn, finish };
        const result = isMissing(task) ? await runReplication(client, study, wishes) : null;
        if (result !== null && wanted()) listener.onResult(result);
      } catch (reason) {
        if (!wanted()) return;
        if (reason instanceof ServiceLost && tries === 0) {
          tries = 1;
          continue;
        }
        listener.onFailure(task, wordsOf(reason));
      }
      tries = 0;
      task = queue.shift();
    }
  }
}
