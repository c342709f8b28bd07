// The runs that a question about what a difference hangs on asks for, each known by its key.
import { NOISE_RUNS } from '../experiment/planner-noise.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import type { EndResults } from '../experiment/sensitivity.ts';
import type { StudyEnd } from '../experiment/sensitivity-stages.ts';
import { VOLUME_RUNS, type VolumeShare, volumeTrials } from '../experiment/volume-trials.ts';
import type { Study } from '../model/study.ts';
import type { BackgroundTask } from './background-runs.ts';

/** An end of an assumption, or (without one) the study as it stands under another seed of the planner. */
export interface AskedTask extends BackgroundTask {
  readonly variant: string;
}

export interface EndTask extends AskedTask {
  readonly assumption: string;
  readonly end: StudyEnd['end'];
}

/** A scenario with another volume through one of its micro-depots, or without it. */
export interface VolumeTask extends AskedTask {
  readonly depot: string;
  readonly share: VolumeShare;
  readonly demand: number;
}

/** By end, so that a worker opens each variant of the study once. */
export function tasksFor(
  ends: readonly StudyEnd[],
  replications: readonly number[],
  scenarios: readonly string[],
): readonly EndTask[] {
  return ends.flatMap(({ assumption, end, study }) =>
    replications.flatMap((replication) =>
      scenarios.map((scenario) => ({
        variant: `${assumption.id}/${end}`,
        assumption: assumption.id,
        end,
        study,
        scenario,
        replication,
      })),
    ),
  );
}

export function volumeTasks(study: Study, scenario: string, asItStands: readonly ReplicationResult[]): VolumeTask[] {
  return volumeTrials(study, scenario, asItStands).flatMap(({ depot, share, demand, study: changed }) =>
    Array.from({ length: VOLUME_RUNS.replications }, (_, replication) => {
      const variant = `volume ${depot} ${share}/${demand}`;
      return { variant, depot, share, demand, study: changed, scenario, replication };
    }),
  );
}

/** The first replications once more, under each further seed of the planner. */
export function replannedTasks(scenarios: readonly string[]): AskedTask[] {
  const tasks: AskedTask[] = [];
  for (let replan = 1; replan < NOISE_RUNS.searches; replan++) {
    for (let replication = 0; replication < NOISE_RUNS.replications; replication++) {
      for (const scenario of scenarios) {
        tasks.push({ variant: `planner ${replan}`, replan, scenario, replication });
      }
    }
  }
  return tasks;
}

/** What has come of the ends' runs. An end of which one failed is left out: with less luck than the others it would not compare. */
export function endResults(
  ends: readonly StudyEnd[],
  tasks: readonly EndTask[],
  had: ReadonlyMap<string, ReplicationResult>,
): EndResults[] {
  return ends.flatMap(({ assumption, end }) => {
    const own = tasks.filter((task) => task.assumption === assumption.id && task.end === end);
    const results = own.flatMap((task) => had.get(keyOf(task)) ?? []);
    return results.length < own.length ? [] : [{ assumption, end, results }];
  });
}

export function keyOf({ variant, scenario, replication }: AskedTask): string {
  return `${variant}/${scenario}/${replication}`;
}
