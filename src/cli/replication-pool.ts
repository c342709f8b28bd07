// Spreads replications over threads; the results do not depend on how many there are.
import { Worker } from 'node:worker_threads';
import { type Remote, wrap } from 'comlink';
import nodeEndpoint from 'comlink/dist/esm/node-adapter.mjs';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import { createReplicator, type Replicator } from './replicator.ts';

export interface Task {
  readonly scenario: string;
  readonly replication: number;
  /** Which luck of the planner; 0 where it is left out. */
  readonly replan?: number;
}

/** A task of one of several studies; equal studies are the same object. */
export interface StudyTask extends Task {
  readonly study: Study;
}

/** Results in the order of the tasks. `onDone` hears how many are finished. One worker means this thread. */
export function replicateAll(
  study: Study,
  tasks: readonly Task[],
  workers: number,
  onDone: (finished: number) => void,
): Promise<ReplicationResult[]> {
  return replicateStudies(
    tasks.map((task) => ({ ...task, study })),
    workers,
    onDone,
  );
}

/** The same for tasks of several studies; a worker keeps the streets while the city stays the same. */
export async function replicateStudies(
  tasks: readonly StudyTask[],
  workers: number,
  onDone: (finished: number) => void,
): Promise<ReplicationResult[]> {
  const results: ReplicationResult[] = new Array(tasks.length);
  let next = 0;
  let finished = 0;
  const work = async (replicator: Replicator | Remote<Replicator>): Promise<void> => {
    let open: Study | null = null;
    while (next < tasks.length) {
      const row = next++;
      const { study, scenario, replication, replan } = tasks[row] as StudyTask;
      if (study !== open) await replicator.open(study);
      open = study;
      results[row] = await replicator.replicate(scenario, replication, replan ?? 0);
      onDone(++finished);
    }
  };
  if (workers <= 1) {
    await work(createReplicator());
    return results;
  }
  const threads = Array.from({ length: Math.min(workers, tasks.length) }, () => {
    return new Worker(new URL('./replications-node.worker.js', import.meta.url));
  });
  try {
    await Promise.all(
      threads.map((thread) => {
        const failed = new Promise<never>((_, reject) => {
          thread.once('error', reject);
        });
        return Promise.race([work(wrap<Replicator>(nodeEndpoint(thread))), failed]);
      }),
    );
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
  return results;
}
