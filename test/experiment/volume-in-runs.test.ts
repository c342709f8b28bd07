// What the trials of a volume ask for must be what comes through the micro-depot when they are run.
import { expect, test } from 'vitest';
import { dayOfDepot } from '../../src/economics/facility-costs.ts';
import { accountOf } from '../../src/experiment/account.ts';
import { throughOf } from '../../src/experiment/depot-volume.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { volumeTrials } from '../../src/experiment/volume-trials.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { DepotSpec, Study } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import { aSetting } from '../builders/run.ts';
import { aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { runToEnd } from '../fuzz/study-trial.ts';

const town = gridTown(6, 6);
const limit = changeSchema.parse({ id: 'limit', kind: 'set-depot', target: 'market', set: { parcelsPerDay: 9 } });
const study = withVariant(aStudy(), 'limited', 'depots', [limit]);

function resultOf(one: Study): ReplicationResult {
  const job = runToEnd(aSetting(one, town, 'limited'));
  if (typeof job === 'string') throw new Error(job);
  return accountOf(job, []).result;
}

test('limits let through less, and more where reach has more, nothing comes through an idle one, which costs its day more than none', () => {
  const own = resultOf(study);
  expect(throughOf(own, 'market')).toBe(9);
  const trials = volumeTrials(study, 'limited', [own]);
  const results = new Map(trials.map(({ share, study: changed }) => [share, resultOf(changed)]));
  const through = [...results].map(([share, result]) => [share, throughOf(result, 'market')]);
  expect(through).toEqual([
    ['shut', 0],
    [0, 0],
    [1 / 3, 3],
    [2 / 3, 6],
    [2, 18],
    // Its reach has no more.
    [4, 35],
  ]);

  const costOf = (share: 'shut' | 0): number => {
    const { total, unmeasured } = (results.get(share) as ReplicationResult).cost;
    return total + unmeasured;
  };
  const depot = placementOf(study, 'limited')?.depots[0] as DepotSpec;
  const days = (costOf(0) - costOf('shut')) / dayOfDepot(depot, study.prices);
  expect(days).toBeGreaterThan(0);
  expect(days).toBeCloseTo(Math.round(days), 6);
});
