import { expect, test } from 'vitest';
import { type Planners, replicateShared } from '../../src/cli/planner-threads.ts';
import { startReplication } from '../../src/experiment/replication.ts';
import { solveProblem } from '../../src/experiment/solving.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { Plan } from '../../src/planning/problem.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf } from '../../src/simulation/run-state.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(13, 13, 200, 7);
const study = aStudy({ demand: { parcelsPerDay: 6_000 }, rules: { effort: 'quick' } } as Partial<StudyFile>);

/** Planners in this thread, of which the one that is asked last answers first. */
function lastFirst(count: number): Planners & { solved: number } {
  const open: (() => void)[] = [];
  const planners = {
    count,
    solved: 0,
    solve: (...question: Parameters<typeof solveProblem>) =>
      new Promise<Plan>((resolve) => {
        open.push(() => resolve(solveProblem(...question)));
        setImmediate(() => {
          planners.solved++;
          open.pop()?.();
        });
      }),
    end: () => Promise.resolve(),
  };
  return planners;
}

test('a run is the same however many planners share its problems, and whoever is done first', async () => {
  const prints: string[] = [];
  for (const count of [0, 1, 2, 3]) {
    const job = startReplication(aSetting(study, town));
    const planners = lastFirst(count);
    await replicateShared(job, planners);
    expect(planners.solved > 0).toBe(count > 0);
    prints.push(fingerprintOf(journalOf(job.run)));
  }
  expect(new Set(prints).size).toBe(1);
});
