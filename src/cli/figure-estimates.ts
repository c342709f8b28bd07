// The figures of a scenario with their intervals, for programs: those of the page's table, and each tier's cost and each cause's minutes.
import { toEuros } from '../base/money.ts';
import { MINUTE } from '../base/units.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { FIGURE_KEYS, FIGURES, type FigureKey } from '../experiment/figures.ts';
import { estimate } from '../experiment/interval.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { delivered } from '../experiment/scenario-summary.ts';
import { LATENESS_CAUSES, type LatenessCause } from '../metrics/cause.ts';
import { TIERS, type Tier } from '../model/ledger-words.ts';

/** Means over replications that know the figure (`n`), each with its own t interval. */
export interface FigureEstimates {
  /** Money in euros, distances in kilometres, shares from 0 to 1; "a day" is a measured operating day. */
  readonly figures: Readonly<Record<FigureKey, Estimate>>;
  /** Euros per delivered parcel. */
  readonly costByTier: Readonly<Record<Tier, Estimate>>;
  /** Late minutes a measured day. */
  readonly minutesByCause: Readonly<Record<LatenessCause, Estimate>>;
}

/** `results`: of one scenario, its replications. */
export function figureEstimates(results: readonly ReplicationResult[], days: number, level: number): FigureEstimates {
  const of = (value: (result: ReplicationResult) => number | null): Estimate =>
    estimate(
      results.flatMap((result) => value(result) ?? []),
      level,
    );
  const each = <Key extends string>(keys: readonly Key[], value: (key: Key) => Estimate): Record<Key, Estimate> =>
    Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Estimate>;
  return {
    figures: each(FIGURE_KEYS, (key) => of((result) => FIGURES[key].of(result, days))),
    costByTier: each(TIERS, (tier) =>
      of((result) => (delivered(result) > 0 ? toEuros(result.cost.byTier[tier]) / delivered(result) : null)),
    ),
    minutesByCause: each(LATENESS_CAUSES, (cause) =>
      of(({ indicators }) => indicators.lateness.byCause[cause] / MINUTE / days),
    ),
  };
}
