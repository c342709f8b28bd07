// The runs behind the volume from which micro-depots pay: the scenarios' days again, with less and less through them.
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { payingShare, VOLUME_RUNS, volumeTrials } from '../experiment/volume-trials.ts';
import type { Study } from '../model/study.ts';
import { replicateStudies, type StudyTask } from './replication-pool.ts';

/** By scenario that has micro-depots of its own: the part of its present volume from which it pays, or null. */
export async function runVolumes(
  study: Study,
  asItStands: readonly ReplicationResult[],
  workers: number,
  tell: (line: string) => void,
): Promise<Map<string, number | null>> {
  const known = 1 + Math.max(...asItStands.map(({ replication }) => replication));
  const replications = Array.from({ length: Math.min(VOLUME_RUNS.replications, known) }, (_, row) => row);
  const trials = study.scenarios.flatMap(({ id }) =>
    volumeTrials(study, id, asItStands).map((trial) => ({ ...trial, scenario: id })),
  );
  const tasks: StudyTask[] = trials.flatMap(({ study: capped, scenario }) =>
    replications.map((replication) => ({ study: capped, scenario, replication })),
  );
  if (tasks.length === 0) return new Map();
  const results = await replicateStudies(tasks, workers, (done) => {
    if (done % replications.length === 0) tell(`volumes: ${done} of ${tasks.length} runs`);
  });
  const ran = trials.map(({ scenario, share }, row) => {
    const own = results.slice(row * replications.length, (row + 1) * replications.length);
    return { scenario, share, results: own };
  });
  return new Map(
    [...new Set(ran.map(({ scenario }) => scenario))].map((id) => {
      const mine = ran.filter(({ scenario }) => scenario === id);
      return [id, payingShare(study, id, asItStands, mine)];
    }),
  );
}
