import { expect, test } from 'vitest';
import { carrierTable } from '../../src/cli/carrier-table.ts';
import { comparisonCsv, comparisonJson } from '../../src/cli/comparison-report.ts';
import { carrierPlan } from '../../src/experiment/carrier-comparison.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aResult } from '../builders/replication-result.ts';

const study = severalCarriers([3, 1]);
const COSTS: Readonly<Record<string, readonly [number, number]>> = { alone: [3, 4], roof: [4, 6], pooled: [3, 5] };

/** A hundred parcels each, at a cost a parcel that differs a little by replication. */
function resultsOf(scenario: string): ReplicationResult[] {
  return [0, 1, 2].map((replication) => {
    const carriers = (COSTS[scenario] ?? []).map((euros, row) => ({
      id: ['a', 'b'][row] as string,
      parcels: 100,
      delivered: 100,
      cost: Math.round((euros + replication / 100) * 100 * 1_000_000),
      perParcel: euros + replication / 100,
      onTimeShare: 0.9,
    }));
    return { ...aResult(scenario, replication), carriers };
  });
}

const scenarios = study.scenarios.map(({ id, name }) => ({ id, name }));
const plan = { scenarios, measuredDays: 1, method: 'fixed', carriers: carrierPlan(study) } as const;
const comparison = compare(
  plan,
  scenarios.flatMap(({ id }) => resultsOf(id)),
);

const none = { doubts: undefined, breakEvenOf: () => [], sizings: [], neighbourhoodsOf: () => [] };

test('the table has a line a carrier and scenario, with what differs from the first scenario', () => {
  const lines = carrierTable(comparison).split('\n');
  expect(lines.filter((line) => /^[AB] {2}/.test(line))).toHaveLength(6);
  expect(lines.find((line) => /^B +Roof/.test(line))).toMatch(/€6\.010.*\+€2\.000/);
});

test('CSV and JSON hold every carrier, and the gain of the pool', () => {
  const rows = comparisonCsv(comparison).split('\r\n');
  expect(rows.filter((row) => row.includes('carrier b,costPerParcel'))).toHaveLength(5);
  expect(rows.filter((row) => row.startsWith('pooling,pooled,roof,'))).toHaveLength(4);
  const report = JSON.parse(comparisonJson(study, comparison, 3, none));
  expect(report.scenarios[2].carriers[1].costPerParcel.mean).toBeCloseTo(5.01, 9);
  expect(report.differences[0].carriers[0].costPerParcel.mean).toBeCloseTo(1, 9);
  expect(report.pooling[0].carriers.map(({ perDay }: { perDay: { mean: number } }) => Math.round(perDay.mean))).toEqual(
    [100, 100],
  );
});
