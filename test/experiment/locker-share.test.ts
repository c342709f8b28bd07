import { expect, test } from 'vitest';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { aResult } from '../builders/replication-result.ts';

const plan = { scenarios: [{ id: 'lockers', name: 'Lockers' }], measuredDays: 2, method: 'fixed' as const };

/** 100 measured parcels in two days, of which so many a day went into each of two lockers. */
function aRun(replication: number, perDay: readonly number[]) {
  const result = aResult('lockers', replication, { perParcel: 3 });
  const facilities = perDay.map((parcelsPerDay, row) => {
    return { id: `box-${row}`, kind: 'locker' as const, parcelsPerDay, refusedPerDay: 0, fill: 0.5 };
  });
  const parcels = { ...result.indicators.parcels, measured: 100 };
  return { ...result, indicators: { ...result.indicators, parcels, facilities } };
}

test('the share of lockers stands beside their result: parcels put into any of them over all parcels', () => {
  const [summary] = compare(plan, [aRun(0, [5, 10]), aRun(1, [10, 5])]).summaries;
  expect(summary?.lockerShare).toMatchObject({ mean: 0.3, low: 0.3, high: 0.3 });
  expect(compare(plan, [aRun(0, [])]).summaries[0]?.lockerShare.mean).toBe(0);
});
