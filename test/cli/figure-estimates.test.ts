import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { MINUTE } from '../../src/base/units.ts';
import { figureEstimates } from '../../src/cli/figure-estimates.ts';
import { FIGURE_KEYS } from '../../src/experiment/figures.ts';
import { tInterval } from '../../src/experiment/interval.ts';
import { delivered } from '../../src/experiment/scenario-summary.ts';
import { aResult } from '../builders/replication-result.ts';

const DAYS = 2;
const runs = [30, 50, 40].map((minutes, replication) => {
  const plain = aResult('vans', replication);
  const { lateness } = plain.indicators;
  return {
    ...plain,
    cost: { ...plain.cost, byTier: { ...plain.cost.byTier, stem: minutes * EURO } },
    indicators: {
      ...plain.indicators,
      lateness: { ...lateness, byCause: { ...lateness.byCause, traffic: minutes * MINUTE } },
    },
  };
});

test('every figure of the page has its mean and interval over the replications that know it', () => {
  const { figures, costByTier, minutesByCause } = figureEstimates(runs, DAYS, 0.95);
  expect(Object.keys(figures)).toEqual([...FIGURE_KEYS]);
  const traffic = [15, 25, 20];
  expect(minutesByCause.traffic).toEqual({ mean: 20, n: 3, ...tInterval(traffic, 0.95) });
  const parcels = delivered(runs[0] as (typeof runs)[number]);
  expect(costByTier.stem.mean).toBeCloseTo(40 / parcels, 9);
  expect(costByTier.stem.low).toBeLessThan(costByTier.stem.mean);
});

test('one replication has no interval, and none has no figures', () => {
  expect(figureEstimates(runs.slice(0, 1), DAYS, 0.95).minutesByCause.traffic).toEqual({
    mean: 15,
    low: null,
    high: null,
    n: 1,
  });
  expect(figureEstimates([], DAYS, 0.95).figures.cost.n).toBe(0);
});
