import { expect, test } from 'vitest';
import { estimateShare } from '../../src/experiment/interval.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { aResult } from '../builders/replication-result.ts';

const plan = { scenarios: [{ id: 'lockers', name: 'Lockers' }], measuredDays: 2, method: 'fixed' as const };

/** 100 measured parcels, of which so many lay in a locker. */
function aRun(replication: number, inLockers: number) {
  const result = aResult('lockers', replication, { perParcel: 3 });
  const parcels = { ...result.indicators.parcels, measured: 100 };
  return { ...result, indicators: { ...result.indicators, parcels, inLockers } };
}

test('the interval of a share stays within what a share can be', () => {
  const { low, high, mean } = estimateShare([0.2, 1, 1], 0.95);
  expect([low, high]).toEqual([0, 1]);
  expect(mean).toBeCloseTo(2.2 / 3, 9);
  expect(estimateShare([0.5], 0.95)).toMatchObject({ low: null, high: null });
});

test('the share of lockers stands beside their result: parcels that lay in any of them over all parcels', () => {
  const [summary] = compare(plan, [aRun(0, 30), aRun(1, 30)]).summaries;
  expect(summary?.lockerShare).toMatchObject({ mean: 0.3, low: 0.3, high: 0.3 });
  expect(compare(plan, [aRun(0, 0)]).summaries[0]?.lockerShare.mean).toBe(0);
});
