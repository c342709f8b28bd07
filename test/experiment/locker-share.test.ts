import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { aResult } from '../builders/replication-result.ts';

const plan = { scenarios: [{ id: 'lockers', name: 'Lockers' }], measuredDays: 2, method: 'fixed' as const };

/** 100 measured parcels, of which so many lay in a locker. */
function aRun(replication: number, inLockers: number) {
  const result = aResult('lockers', replication, { perParcel: 3 });
  const parcels = { ...result.indicators.parcels, measured: 100 };
  return { ...result, indicators: { ...result.indicators, parcels, inLockers } };
}

test('the share of lockers stands beside their result: parcels that lay in any of them over all parcels', () => {
  const [summary] = compare(plan, [aRun(0, 30), aRun(1, 30)]).summaries;
  expect(summary?.lockerShare).toMatchObject({ mean: 0.3, low: 0.3, high: 0.3 });
  expect(compare(plan, [aRun(0, 0)]).summaries[0]?.lockerShare.mean).toBe(0);
});
