// The background runs: workers pull replications from one list until it is empty or nobody wants them any more.
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { Study } from '../model/study.ts';
import type { ParcelFate } from '../service/parcel-protocol.ts';
import { wordsOf } from './fault-words.ts';
import { runReplication } from './replication-job.ts';
import type { RunTask } from './run-order.ts';
import { type JobService, type ServiceClient, ServiceLost } from './service-client.ts';

/** A run, of a variant of the study where it names one. */
export interface BackgroundTask extends RunTask {
  readonly study?: Study;
  /** 1, 2, ... for other luck of the planner alone. */
  readonly replan?: number;
  /** The key of a parcel whose fate is asked for beside the result. */
  readonly parcel?: number;
}

export interface BackgroundRuns<Task extends BackgroundTask = BackgroundTask> {
  /** Runs the tasks in order; whatever ran before is dropped. Resolves when the list is done, or no longer wanted. */
  start(study: Study, tasks: readonly Task[]): Promise<void>;
  cancel(): void;
}

export interface BackgroundListener<Task extends BackgroundTask = BackgroundTask> {
  /** `fate` is the asked parcel's; null where none was asked for. */
  readonly onResult: (result: ReplicationResult, task: Task, fate: ParcelFate | null) => void;
  /** A run that failed twice is given up and reported. */
  readonly onFailure: (task: Task, why: string) => void;
  /** Waited for before a run and between its slices, so that the run on show goes first. */
  readonly turn: (task: Task) => Promise<void>;
  /** False where the run on show has given the result meanwhile. */
  readonly isMissing: (task: Task) => boolean;
}

/** Several may share the clients, as long as one at a time has work to do. */
export function createBackgroundRuns<Task extends BackgroundTask>(
  clients: readonly ServiceClient[],
  listener: BackgroundListener<Task>,
): BackgroundRuns<Task> {
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

  async function work(client: ServiceClient, study: Study, queue: Task[], wanted: () => boolean): Promise<void> {
    let task = queue.shift();
    let tries = 0;
    while (task !== undefined && wanted()) {
      try {
        const open = task.study ?? study;
        await client.hold(open);
        await listener.turn(task);
        const { isMissing } = listener;
        const { scenario, replication, replan = 0, parcel } = task;
        const finish = async (service: JobService, job: number) => {
          const fate = parcel === undefined ? null : await service.fate(job, parcel);
          return { fate, result: await service.result(job) };
        };
        const asked = task;
        const turn = () => listener.turn(asked);
        const wishes = { scenario, replication, replan, wanted, turn, finish };
        const done = isMissing(task) ? await runReplication(client, open, wishes) : null;
        if (done !== null && wanted()) listener.onResult(done.result, task, done.fate);
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
