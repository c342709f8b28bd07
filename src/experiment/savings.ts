// What lifting each constraint saves: the same days with and without it, ranked by the late parcels that it saves.
import type { Estimate } from './comparison.ts';
import type { LiftingName } from './liftings.ts';
import { estimateOf, type Measure, type Pair, pair } from './pairs.ts';
import type { ReplicationResult } from './replication-result.ts';

export interface LiftedResults {
  readonly name: LiftingName;
  readonly results: readonly ReplicationResult[];
}

export interface Saving {
  readonly name: LiftingName;
  /** Parcels late or not delivered a measured day that there would be fewer. */
  readonly late: Estimate;
  /** Euros per delivered parcel that it would be cheaper; below 0 where it would be dearer. */
  readonly cost: Estimate;
}

export interface Savings {
  /** From the most late parcels saved to the fewest. */
  readonly ranked: readonly Saving[];
  /** The one that beyond doubt saves more than each other one; null where none does. */
  readonly most: LiftingName | null;
}

/**
 * Of the replications that all have. The intervals share 5 % of error over all liftings; what a lifting itself would
 * cost (a larger locker, a longer shift) is in the cost as far as the study's prices know it.
 */
export function savingsOf(
  asItStands: readonly ReplicationResult[],
  lifted: readonly LiftedResults[],
  measuredDays: number,
): Savings {
  const rules = { method: 'fixed', comparisons: Math.max(1, lifted.length), measuredDays } as const;
  const late: Measure = ({ indicators: { lateness } }) => (lateness.late + lateness.undelivered) / measuredDays;
  const asIs = new Map(asItStands.map((result) => [result.replication, result]));
  const pairsWith = (
    others: readonly ReplicationResult[],
    base: ReadonlyMap<number, ReplicationResult>,
  ): readonly Pair[] => {
    const rows = others.filter(({ replication }) => base.has(replication));
    return pair(
      rows.map(({ replication }) => base.get(replication) as ReplicationResult),
      rows,
    );
  };
  const ranked = lifted
    .map(({ name, results }): Saving => {
      const pairs = pairsWith(results, asIs);
      return {
        name,
        late: estimateOf(pairs, late, rules),
        cost: estimateOf(pairs, ({ cost }) => cost.perParcel, rules),
      };
    })
    .sort((a, b) => b.late.mean - a.late.mean || b.cost.mean - a.cost.mean || (a.name < b.name ? -1 : 1));
  // It was picked among them by looking: the level is corrected over all pairs of liftings.
  const all = { ...rules, comparisons: Math.max(1, (lifted.length * (lifted.length - 1)) / 2) };
  const resultsOf = (name: LiftingName) => lifted.find((one) => one.name === name)?.results ?? [];
  const [first] = ranked;
  const own = new Map(resultsOf(first?.name ?? 'no zones').map((result) => [result.replication, result]));
  const isMost =
    first !== undefined &&
    isSure(first) &&
    ranked.slice(1).every(({ name }) => {
      const { high } = estimateOf(pairsWith(resultsOf(name), own), late, all);
      return high !== null && high < 0;
    });
  return { ranked, most: isMost ? first.name : null };
}

/** True where it saves late parcels beyond doubt. */
export function isSure({ late: { low } }: Saving): boolean {
  return low !== null && low > 0;
}
