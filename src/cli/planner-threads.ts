// One replication whose routing problems several threads solve: this one simulates, works out matrices and hands them on.
import { Worker } from 'node:worker_threads';
import { answerNext, type Replication, stepReplication } from '../experiment/replication.ts';
import type { Effort } from '../model/study.ts';
import { ownMatrix } from '../network/travel.ts';
import type { Plan, RoutingProblem } from '../planning/problem.ts';
import type { PlanningRequest } from '../simulation/world.ts';
import { handOf } from './hand.ts';

/** Stops of all problems together from which other threads are worth their start. */
const WORTH_SHARING = 1_500;

/** Threads that solve problems; they are started when first needed. */
export interface Planners {
  readonly count: number;
  solve(problem: RoutingProblem, effort: Effort): Promise<Plan>;
  end(): Promise<void>;
}

interface Planner {
  readonly thread: Worker;
  readonly solve: (problem: RoutingProblem, effort: Effort) => Promise<Plan>;
  readonly failed: Promise<never>;
}

export function openPlanners(count: number): Planners {
  const all: Planner[] = [];
  const idle: Planner[] = [];
  const waiting: (() => void)[] = [];
  return {
    count,
    async solve(problem, effort) {
      if (idle.length === 0 && all.length < count) idle.push(all[all.push(startPlanner()) - 1] as Planner);
      while (idle.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
      const planner = idle.pop() as Planner;
      try {
        return await Promise.race([planner.solve(problem, effort), planner.failed]);
      } finally {
        idle.push(planner);
        waiting.shift()?.();
      }
    },
    async end() {
      await Promise.all(all.map(({ thread }) => thread.terminate()));
    },
  };
}

function startPlanner(): Planner {
  const thread = new Worker(new URL('./planner-node.worker.js', import.meta.url));
  const { work, failed } = handOf<Pick<Planner, 'solve'>>(thread);
  return { thread, failed, solve: (problem, effort) => work.solve(problem, effort) };
}

/**
 * Runs a replication to its end. The plans are handed over in the order in which they were asked for, whoever made them, so
 * that the result is the one of `stepReplication` alone. At most one problem more than there are planners is held at once.
 * `onStep` may look how far it is.
 */
export async function replicateShared(
  job: Replication,
  planners: Planners,
  onStep: (job: Replication) => void = () => undefined,
): Promise<void> {
  while (!job.done) {
    onStep(job);
    const { requests, effort } = job;
    const stops = requests.reduce((sum, request) => sum + request.stops.length, 0);
    if (planners.count === 0 || requests.length < 2 || stops < WORTH_SHARING) {
      stepReplication(job);
      continue;
    }
    const sent: Promise<Plan>[] = [];
    for (let given = 0; given < requests.length; given++) {
      while (sent.length < Math.min(requests.length, given + planners.count + 1)) {
        const { problem } = requests[sent.length] as PlanningRequest;
        // Read here, since the matrices are worked out on the ground of this thread; no more is sent of them than is asked.
        sent.push(planners.solve({ ...problem, travel: problem.travel.map(ownMatrix) }, effort));
      }
      answerNext(job, await (sent[given] as Promise<Plan>));
      onStep(job);
    }
  }
}
