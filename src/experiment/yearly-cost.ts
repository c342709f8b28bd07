// What each payer bears in a year: the cost of the measured days, times the operating days of a year.
import { toEuros } from '../base/money.ts';
import type { Study } from '../model/study.ts';
import { PAYERS, type Payer } from '../model/study-prices.ts';
import type { Comparison, Estimate } from './comparison.ts';
import { estimate } from './interval.ts';
import { estimateOf, LEVEL, type Measure, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';

/** One payer, or all together. */
export type Bearer = Payer | 'all';

export const BEARERS: readonly Bearer[] = [...PAYERS, 'all'];

/** Euros a year of one scenario. */
export interface YearlyCost {
  /** With the interval of this scenario alone. */
  readonly own: Readonly<Record<Bearer, Estimate>>;
  /** Less the baseline, replication by replication; null for the baseline itself. */
  readonly difference: Readonly<Record<Bearer, Estimate>> | null;
}

/** One a scenario, the first being the baseline; `runs` holds each one's replications 0, 1, ... */
export function yearlyCosts(
  { days, prices }: Pick<Study, 'days' | 'prices'>,
  runs: readonly (readonly ReplicationResult[])[],
  { method, comparisons }: Pick<Comparison, 'method' | 'comparisons'>,
): YearlyCost[] {
  const times = prices.operatingDays / days.measured;
  const measureOf =
    (bearer: Bearer): Measure =>
    ({ cost }) =>
      times * toEuros(bearer === 'all' ? cost.total : cost.byPayer[bearer]);
  const rules = { method, comparisons: Math.max(1, comparisons), measuredDays: days.measured };
  return runs.map((results, row) => ({
    own: ofEach((bearer) =>
      estimate(
        results.map((result) => measureOf(bearer)(result) ?? 0),
        LEVEL,
      ),
    ),
    difference:
      row === 0 ? null : ofEach((bearer) => estimateOf(pair(results, runs[0] ?? []), measureOf(bearer), rules)),
  }));
}

function ofEach<Value>(value: (bearer: Bearer) => Value): Record<Bearer, Value> {
  return Object.fromEntries(BEARERS.map((bearer) => [bearer, value(bearer)])) as Record<Bearer, Value>;
}
