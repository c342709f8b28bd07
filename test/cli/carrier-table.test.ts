import { describe, expect, test } from 'vitest';
import { carrierTable } from '../../src/cli/carrier-table.ts';
import { comparisonCsv, comparisonJson } from '../../src/cli/comparison-report.ts';
import { figureEstimates } from '../../src/cli/figure-estimates.ts';
import { carrierPlan } from '../../src/experiment/carrier-comparison.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aResult } from '../builders/replication-result.ts';

const study = severalCarriers([3, 1]);
const COSTS: Readonly<Record<string, readonly [number, number]>> = { alone: [3, 4], roof: [4, 6], pooled: [3, 5] };

/** Euros a parcel that a city pays carriers in the pool. */
const PAID = 2;

/** A hundred parcels each, at a cost a parcel that differs a little by replication. */
function resultsOf(scenario: string, isPaid = false): ReplicationResult[] {
  return [0, 1, 2].map((replication) => {
    const paid = isPaid && scenario === 'pooled' ? PAID : 0;
    const micro = (euros: number): number => Math.round(euros * 100 * 1_000_000);
    const carriers = (COSTS[scenario] ?? []).map((euros, row) => ({
      id: ['a', 'b'][row] as string,
      parcels: 100,
      delivered: 100,
      cost: micro(euros + replication / 100),
      ownCost: micro(euros + replication / 100 - paid),
      perParcel: euros + replication / 100,
      ownPerParcel: euros + replication / 100 - paid,
      onTimeShare: 0.9,
    }));
    const result = aResult(scenario, replication);
    const byPayer = { ...result.cost.byPayer, city: micro(2 * paid) };
    return { ...result, cost: { ...result.cost, byPayer }, carriers };
  });
}

const scenarios = study.scenarios.map(({ id, name }) => ({ id, name }));
const plan = { scenarios, measuredDays: 1, method: 'fixed', carriers: carrierPlan(study) } as const;
const comparison = compare(
  plan,
  scenarios.flatMap(({ id }) => resultsOf(id)),
);

const none = {
  doubts: undefined,
  breakEvenOf: () => [],
  sizings: [],
  neighbourhoodsOf: () => [],
  intervalsOf: () => figureEstimates([], 1, 0.95),
};

test('the table has a line a carrier and scenario, with what differs from the first scenario', () => {
  const lines = carrierTable(comparison).split('\n');
  expect(lines.filter((line) => /^[AB] {2}/.test(line))).toHaveLength(6);
  expect(lines.find((line) => /^B +Roof/.test(line))).toMatch(/€6\.010.*\+€2\.000/);
  expect(lines[0]).toContain('it pays, € a parcel');
  expect(lines[0]).not.toContain('all payers');
});

describe('where a city pays €2 of a pooled parcel', () => {
  const paid = compare(
    plan,
    scenarios.flatMap(({ id }) => resultsOf(id, true)),
  );

  test('the table says what each carrier pays itself, and beside it what all payers bear', () => {
    const [head = '', ...lines] = carrierTable(paid).split('\n');
    expect(head).toMatch(/it pays, € a parcel +95\s% +on time +95\s%.*all payers, € a parcel +95\s%$/);
    const line = lines.find((one) => /^B +Pooled/.test(one));
    expect(line).toMatch(/€3\.010.*−€1\.000.*€5\.010/);
    // Of what a carrier pays, of its parcels on time, of the difference and of what all pay.
    expect(line?.match(/\S+ to \S+/g)).toHaveLength(4);
  });

  test('CSV and JSON hold both, and the city’s part of the gain', () => {
    const rows = comparisonCsv(paid).split('\r\n');
    expect(rows.filter((row) => row.includes('carrier b,ownCostPerParcel'))).toHaveLength(5);
    const city = rows.filter((row) => row.startsWith('pooling,pooled,roof,payer city,gainPerDay'));
    expect(city).toEqual([expect.stringContaining('-400')]);
    const report = JSON.parse(comparisonJson(study, paid, 3, none));
    expect(report.scenarios[2].carriers[1]).toMatchObject({
      costPerParcel: { mean: expect.closeTo(5.01, 9) },
      ownCostPerParcel: { mean: expect.closeTo(3.01, 9) },
    });
    expect(report.pooling[0].payers).toMatchObject([{ payer: 'city', perDay: { mean: expect.closeTo(-400, 6) } }]);
  });
});

test('the level beside a gain in CSV is the one that its interval holds at', () => {
  const [row = ''] = comparisonCsv(comparison)
    .split('\r\n')
    .filter((one) => one.startsWith('pooling,'));
  expect(Number(row.split(',').at(-1))).toBeCloseTo(1 - 0.05 / 8, 9);
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
