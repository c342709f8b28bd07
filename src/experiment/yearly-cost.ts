// What each payer bears in a year: the cost of the measured days, times the operating days of a year.
import { toEuros } from '../base/money.ts';
import type { Study } from '../model/study.ts';
import { PAYERS, type Payer } from '../model/study-prices.ts';
import type { Estimate, Method } from './comparison.ts';
import { estimate } from './interval.ts';
import { estimateOf, LEVEL, type Measure, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';

/** Euros a year of one scenario: of each payer and of all together. */
export interface YearlyCost {
  readonly total: Estimate;
  readonly byPayer: Readonly<Record<Payer, Estimate>>;
  /** Less the baseline, replication by replication; null for the baseline itself. */
  readonly difference: Estimate | null;
}

/** One a scenario, the first being the baseline; `runs` holds each one's replications 0, 1, ... */
export function yearlyCosts(
  study: Pick<Study, 'days' | 'prices'>,
  runs: readonly (readonly ReplicationResult[])[],
  method: Method,
): YearlyCost[] {
  const days = study.prices.operatingDays / study.days.measured;
  const total: Measure = ({ cost }) => toEuros(cost.total) * days;
  const comparisons = Math.max(1, runs.length - 1);
  return runs.map((results, row) => {
    const by = (measure: Measure): Estimate =>
      estimate(
        results.flatMap((result) => measure(result) ?? []),
        LEVEL,
      );
    return {
      total: by(total),
      byPayer: Object.fromEntries(
        PAYERS.map((payer) => [payer, by(({ cost }) => toEuros(cost.byPayer[payer]) * days)]),
      ) as Record<Payer, Estimate>,
      difference:
        row === 0
          ? null
          : estimateOf(pair(results, runs[0] ?? []), total, {
              method,
              comparisons,
              measuredDays: study.days.measured,
            }),
    };
  });
}
