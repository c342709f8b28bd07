// Spreads replications over threads; the results do not depend on how many there are.
import { Worker } from 'node:worker_threads';
import type { Remote } from 'comlink';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import { createKnownDraws, type KnownDraws } from '../service/known-draws.ts';
import { handOf } from './hand.ts';
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
  draws: KnownDraws = createKnownDraws(),
): Promise<ReplicationResult[]> {
  return replicateStudies(
    tasks.map((task) => ({ ...task, study })),
    workers,
    onDone,
    draws,
  );
}

/** The same for tasks of several studies; a worker keeps the streets while the city stays the same. `draws`: see openPool. */
export async function replicateStudies(
  tasks: readonly StudyTask[],
  workers: number,
  onDone: (finished: number) => void,
  draws: KnownDraws = createKnownDraws(),
): Promise<ReplicationResult[]> {
  const pool = openPool(Math.min(workers, tasks.length), draws);
  try {
    return await pool.run(tasks, onDone);
  } finally {
    await pool.end();
  }
}

/** Threads that stay for several lists of tasks, one after the other. */
export interface ReplicationPool {
  /** As `replicateStudies`. */
  run(tasks: readonly StudyTask[], onDone?: (finished: number) => void): Promise<ReplicationResult[]>;
  end(): Promise<void>;
}

/** A city of which `draws` knows the draw is laid by that alone, in each thread. */
export function openPool(workers: number, draws: KnownDraws = createKnownDraws()): ReplicationPool {
  const count = workers <= 1 ? 0 : workers;
  const threads = Array.from({ length: count }, () => {
    return new Worker(new URL('./replications-node.worker.js', import.meta.url));
  });
  const hands: OpenHand[] = threads.map((thread) => {
    const { work, failed } = handOf<Replicator>(thread);
    return { replicator: work, open: null, failed };
  });
  if (count === 0) hands.push({ replicator: createReplicator(), open: null, failed: new Promise(() => undefined) });
  return {
    async run(tasks, onDone = () => undefined) {
      const results: ReplicationResult[] = new Array(tasks.length);
      let next = 0;
      let finished = 0;
      const work = async (hand: OpenHand): Promise<void> => {
        while (next < tasks.length) {
          const row = next++;
          const { study, scenario, replication, replan } = tasks[row] as StudyTask;
          if (study !== hand.open) draws.note(study, await hand.replicator.open(study, draws.of(study)));
          hand.open = study;
          results[row] = await hand.replicator.replicate(scenario, replication, replan ?? 0);
          onDone(++finished);
        }
      };
      await Promise.all(hands.map((hand) => Promise.race([work(hand), hand.failed])));
      return results;
    },
    async end() {
      await Promise.all(threads.map((thread) => thread.terminate()));
    },
  };
}

/** One worker, or this thread, with the study that it has open. */
interface OpenHand {
  readonly replicator: Replicator | Remote<Replicator>;
  open: Study | null;
  readonly failed: Promise<never>;
}
