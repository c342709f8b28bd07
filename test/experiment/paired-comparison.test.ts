import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { normalQuantile } from '../../src/base/maths.ts';
import type { Comparison, Difference, ScenarioSummary } from '../../src/experiment/comparison.ts';
import { tInterval } from '../../src/experiment/interval.ts';
import { type ComparisonPlan, compare } from '../../src/experiment/paired-comparison.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { deliversNothing } from '../../src/experiment/scenario-summary.ts';
import { noCauses } from '../../src/metrics/cause.ts';
import { aResult } from '../builders/replication-result.ts';

const draw = luckOf(3, 0).stream('comparison');
/** The luck that both scenarios of replication r share, and what is each one's own. */
const shared = (replication: number): number => 0.3 * normalQuantile(draw(replication));
const own = (replication: number, row: number): number => 0.01 * normalQuantile(draw(replication, row));

const plan: ComparisonPlan = {
  scenarios: [
    { id: 'vans', name: 'Vans only' },
    { id: 'six', name: 'Six spread depots' },
    { id: 'two', name: 'Two central depots' },
  ],
  measuredDays: 2,
  method: 'fixed',
};

/** Six depots cost 0.20 more, two cost the same. */
function results(replications: number): ReplicationResult[] {
  const rows: ReplicationResult[] = [];
  for (let replication = 0; replication < replications; replication++) {
    ['vans', 'six', 'two'].forEach((id, row) => {
      const perParcel = 3 + (id === 'six' ? 0.2 : 0) + shared(replication) + own(replication, row + 1);
      rows.push(aResult(id, replication, { perParcel, late: id === 'six' ? 5 : 8 }));
    });
  }
  return rows;
}
function summaryOf(comparison: Comparison, id: string): ScenarioSummary {
  const found = comparison.summaries.find((summary) => summary.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}
function differenceOf(comparison: Comparison, id: string): Difference {
  const found = comparison.differences.find(({ scenario }) => scenario === id);
  if (found === undefined) throw new Error(id);
  return found;
}

describe('a comparison', () => {
  test('pairs replications, so that shared luck does not blur the difference', () => {
    const comparison = compare(plan, results(8));
    const six = differenceOf(comparison, 'six');
    expect(six).toMatchObject({ baseline: 'vans', pairs: 8, verdict: { words: 'dearer' } });
    const { low, high } = six.costPerParcel;
    const alone = summaryOf(comparison, 'six').costPerParcel;
    expect((high ?? 0) - (low ?? 0)).toBeLessThan(((alone.high ?? 0) - (alone.low ?? 0)) / 5);
    expect(differenceOf(comparison, 'two').verdict.words).toBe('not clear yet');
    expect(six.onTimeShare).toMatchObject({ n: 8, low: six.onTimeShare.mean, high: six.onTimeShare.mean });
    expect(six.onTimeShare.mean).toBeCloseTo(0.03, 12);
  });

  test('shares the error of its differences among them, and gives each scenario a plain interval of its own', () => {
    const comparison = compare(plan, results(6));
    const rows = results(6);
    const costs = (id: string) =>
      rows.filter(({ scenario }) => scenario === id).map(({ cost }) => cost.perParcel ?? Number.NaN);
    const pairs = costs('six').map((value, row) => value - (costs('vans')[row] as number));
    const expected = tInterval(pairs, 1 - 0.05 / 2);
    expect(differenceOf(comparison, 'six').costPerParcel).toMatchObject({ ...expected, n: 6 });
    expect(summaryOf(comparison, 'six').costPerParcel).toMatchObject({ ...tInterval(costs('six'), 0.95) });
    expect(comparison).toMatchObject({ comparisons: 2, level: 0.95, method: 'fixed', measuredDays: 2 });
  });

  test('does not depend on the order in which results come in', () => {
    expect(compare(plan, results(9).reverse())).toEqual(compare(plan, results(9)));
  });

  test('counts replications without a gap only, so that quick runs are not preferred', () => {
    const rows = results(6).filter(({ scenario, replication }) => scenario !== 'six' || replication !== 3);
    const comparison = compare(plan, rows);
    expect(summaryOf(comparison, 'six').replications).toBe(3);
    expect(summaryOf(comparison, 'vans').replications).toBe(6);
    expect(differenceOf(comparison, 'six').pairs).toBe(3);
    expect(differenceOf(comparison, 'six').costPerParcel.n).toBe(3);
  });

  test('that streams in says nothing before the first look and stands still between looks', () => {
    const looks: ComparisonPlan = { ...plan, method: 'looks' };
    const early = differenceOf(compare(looks, results(7)), 'six');
    expect(early.costPerParcel).toMatchObject({ low: null, high: null, n: 7 });
    expect(early.verdict).toEqual({ words: 'too early', look: 0, nextLook: 8 });
    const first = differenceOf(compare(looks, results(8)), 'six');
    const later = differenceOf(compare(looks, results(12)), 'six');
    expect(first.verdict).toEqual({ words: 'dearer', look: 1, nextLook: 16 });
    expect(later).toEqual({ ...first, pairs: 12 });
  });

  test('gives means a measured day, and costs by tier that sum to the cost per parcel', () => {
    const six = summaryOf(compare(plan, results(4)), 'six');
    expect(six.vanKm.mean).toBe(25);
    expect(six.motorKm.mean).toBe(25);
    expect(six.bikeKm.mean).toBe(5);
    expect(six.parcelsPerDay).toBe(50);
    expect(six.facilities).toEqual([
      {
        id: 'market',
        kind: 'depot',
        parcelsPerDay: expect.objectContaining({ mean: 31.5, n: 4 }),
        refusedPerDay: 0,
        fill: 0,
      },
    ]);
    const tiers = Object.values(six.costByTier).reduce((sum, euros) => sum + euros, 0);
    expect(tiers).toBeCloseTo(six.costPerParcel.mean, 9);
    expect(six.costByCategory.crew).toBeCloseTo(six.costPerParcel.mean, 9);
    expect(six.spentPerParcel.door).toMatchObject({ mean: six.costByTier.door, n: 4 });
    expect(six.lateness).toMatchObject({ latePerDay: 2.5, meanMinutes: 40, p95Minutes: 40, undeliveredShare: 0 });
    const shares = six.lateness.histogram.reduce((sum, share) => sum + share, 0);
    expect(shares + six.lateness.undeliveredShare + six.onTimeShare.mean).toBeCloseTo(1, 12);
    expect(six.lateness.binShares.map(({ mean }) => mean)).toEqual(six.lateness.histogram);
    expect(six.lateness.causeMinutes.traffic).toMatchObject({ mean: six.lateness.minutesByCause.traffic, n: 4 });
  });

  test('averages the shares of late and returned parcels over the draws that have any parcel, as the share on time', () => {
    const drawn = [
      ...Array.from({ length: 5 }, (_, row) => aResult('vans', row, { measured: 0 })),
      ...Array.from({ length: 25 }, (_, row) => aResult('vans', 5 + row, { measured: 1 })),
      aResult('vans', 30, { measured: 1, late: 1 }),
      aResult('vans', 31, { measured: 1, returned: 1 }),
    ];
    const { lateness, onTimeShare, replications } = summaryOf(compare(plan, drawn), 'vans');
    expect(replications).toBe(32);
    expect(onTimeShare).toMatchObject({ mean: 25 / 27, n: 27 });
    expect(lateness.binShares[2]).toMatchObject({ mean: 1 / 27, n: 27 });
    expect(lateness.returnedShare).toMatchObject({ mean: 1 / 27, n: 27 });
    const all = lateness.histogram.reduce((sum, share) => sum + share, onTimeShare.mean + lateness.undeliveredShare);
    expect(all).toBeCloseTo(1, 12);
  });

  test('gives the difference of each tier pair by pair, with the level of the difference of the whole cost', () => {
    const { costByTier, costPerParcel } = differenceOf(compare(plan, results(4)), 'six');
    const sum = Object.values(costByTier).reduce((all, { mean }) => all + mean, 0);
    expect(sum).toBeCloseTo(costPerParcel.mean, 9);
    // Half of the cost of these falls at the door: its interval is half as wide.
    expect(2 * (costByTier.door.low as number)).toBeCloseTo(costPerParcel.low as number, 6);
    expect(2 * (costByTier.door.high as number)).toBeCloseTo(costPerParcel.high as number, 6);
  });

  test('gives what others and recipients bear, how unequal parcels are, and the minutes late by cause', () => {
    const rows = results(4).map((result) => ({
      ...result,
      external: { ...result.external, total: 20_000_000, perParcel: result.scenario === 'six' ? 0.1 : 0.2 },
      recipients: { walkKm: 4, carKm: 2, co2Kg: 0.6, minutes: 50, trips: 0 },
      lastMileShare: 0.8,
      costDistribution: { deciles: [...Array(9).fill(0.08), 0.28], p50: 2, p90: 4, p99: 6 },
    }));
    const comparison = compare(plan, rows);
    const six = summaryOf(comparison, 'six');
    expect(six.externalPerParcel.mean).toBeCloseTo(0.1, 12);
    expect(six.lastMileShare.mean).toBe(0.8);
    expect(six.dearestTenthShare.mean).toBe(0.28);
    expect([six.recipientWalkKm.mean, six.recipientCarKm.mean]).toEqual([2, 1]);
    // Five late parcels by 40 minutes each, over two measured days.
    expect(six.lateness.minutesByCause).toEqual({ ...noCauses(), traffic: 100 });
    expect(differenceOf(comparison, 'six').externalPerParcel.mean).toBeCloseTo(-0.1, 12);
  });

  test('knows no cost per parcel where none was delivered, and no difference to it', () => {
    const idle = Array.from({ length: 8 }, (_, run) => aResult('six', run, { returned: 100 }));
    const comparison = compare(plan, [...results(8).filter(({ scenario }) => scenario !== 'six'), ...idle]);
    const six = summaryOf(comparison, 'six');
    expect(six).toMatchObject({ replications: 8, costPerParcel: { n: 0 }, onTimeShare: { mean: 0, n: 8 } });
    expect(deliversNothing(six)).toBe(true);
    expect(differenceOf(comparison, 'six')).toMatchObject({
      pairs: 8,
      costPerParcel: { n: 0 },
      verdict: { words: 'too early' },
    });
    const unordered = compare(plan, [aResult('vans', 0, { measured: 0 })]);
    expect(summaryOf(unordered, 'vans')).toMatchObject({ costPerParcel: { n: 0 }, onTimeShare: { n: 0 } });
  });

  test('finds the frontier among scenarios with results', () => {
    expect(compare(plan, results(4)).frontier.includes('six')).toBe(true);
    expect(compare(plan, [aResult('vans', 0)]).frontier).toEqual(['vans']);
    expect(compare(plan, []).frontier).toEqual([]);
  });

  test('of nothing yet is whole: every scenario stands there without runs', () => {
    const comparison = compare(plan, []);
    expect(comparison.summaries.map(({ id, replications }) => [id, replications])).toEqual([
      ['vans', 0],
      ['six', 0],
      ['two', 0],
    ]);
    expect(differenceOf(comparison, 'six').verdict.words).toBe('too early');
    expect(JSON.stringify(comparison)).not.toContain('NaN');
  });

  test('of catchments goes as far as all runs before have them: those that wait to be run again come in no other order', () => {
    const areas = [{ scenario: 'six', parcels: 20, returned: 0, cost: 40e6, onTime: 15, motorKm: 5 }];
    const rows = [0, 1, 2, 3].flatMap((replication) => [
      aResult('vans', replication, { areas: replication === 2 ? [] : areas }),
      aResult('six', replication, { areas }),
    ]);
    const difference = differenceOf(compare(plan, rows), 'six');
    expect(difference.pairs).toBe(4);
    expect(difference.area?.costPerParcel.n).toBe(2);
  });

  test('sets a scenario’s own catchments beside the city, with the baseline in the same area', () => {
    const area = (cost: number, returned = 0) => [
      { scenario: 'six', parcels: 20, returned, cost: cost * 1e6, onTime: 15, motorKm: 5 },
    ];
    const rows = [0, 1].flatMap((replication) => [
      aResult('vans', replication, { areas: area(40 + replication) }),
      aResult('six', replication, { areas: area(57 + replication, 1) }),
      aResult('two', replication, { areas: area(40) }),
    ]);
    const comparison = compare(plan, rows);
    const six = summaryOf(comparison, 'six').area;
    expect(six).toMatchObject({ spannedBy: 'six', parcelsPerDay: 10, onTimeShare: { mean: 0.75 } });
    expect(six?.costPerParcel.mean).toBeCloseTo(57.5 / 19, 12);
    const difference = differenceOf(comparison, 'six').area;
    expect(difference?.there.costPerParcel.mean).toBeCloseTo(40.5 / 20, 12);
    expect(difference?.costPerParcel.mean).toBeCloseTo(57.5 / 19 - 40.5 / 20, 12);
    expect(difference?.motorKmPerParcel).toEqual({ mean: 0, low: 0, high: 0, n: 2 });
    expect(summaryOf(comparison, 'two').area).toBeNull();
    expect(differenceOf(comparison, 'two').area).toBeNull();
  });
});
