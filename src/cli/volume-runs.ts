// The runs behind the volume from which micro-depots pay: the scenarios' days again without each of them, and with less or more through it.
import { type PayingVolume, payingVolumes } from '../experiment/paying-volume.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { VOLUME_RUNS, volumeTrials } from '../experiment/volume-trials.ts';
import type { Study } from '../model/study.ts';
import type { KnownDraws } from '../service/known-draws.ts';
import { replicateStudies, type StudyTask } from './replication-pool.ts';

/** By scenario, those of its micro-depots that the baseline lacks and that are used. */
export async function runVolumes(
  study: Study,
  asItStands: readonly ReplicationResult[],
  workers: number,
  tell: (line: string) => void,
  draws: KnownDraws,
): Promise<Map<string, PayingVolume[]>> {
  const known = 1 + Math.max(...asItStands.map(({ replication }) => replication));
  const replications = Array.from({ length: Math.min(VOLUME_RUNS.replications, known) }, (_, row) => row);
  const trials = study.scenarios.flatMap(({ id }) =>
    volumeTrials(study, id, asItStands).map((trial) => ({ ...trial, scenario: id })),
  );
  const tasks: StudyTask[] = trials.flatMap(({ study: changed, scenario }) =>
    replications.map((replication) => ({ study: changed, scenario, replication })),
  );
  if (tasks.length === 0) return new Map();
  const onDone = (done: number): void => {
    if (done % replications.length === 0) tell(`volumes: ${done} of ${tasks.length} runs`);
  };
  const results = await replicateStudies(tasks, workers, onDone, draws);
  const ran = trials.map(({ study: _, ...trial }, row) => {
    return { ...trial, results: results.slice(row * replications.length, (row + 1) * replications.length) };
  });
  return new Map(
    [...new Set(ran.map(({ scenario }) => scenario))].map((id) => {
      const mine = ran.filter(({ scenario }) => scenario === id);
      return [id, payingVolumes(id, asItStands, mine)];
    }),
  );
}
