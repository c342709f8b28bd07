// What lifting each constraint saves: the same days with and without it, ranked by the late parcels that it saves.
import type { Estimate } from './comparison.ts';
import type { LiftingName } from './liftings.ts';
import { estimateOf, type Measure, pair } from './pairs.ts';
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

/**
 * Of the replications that both have. The intervals share 5 % of error over all liftings; what a lifting itself would
 * cost (a larger locker, a longer shift) is in the cost as far as the study's prices know it.
 */
export function savingsOf(
  asItStands: readonly ReplicationResult[],
  lifted: readonly LiftedResults[],
  measuredDays: number,
): Saving[] {
  const rules = { method: 'fixed', comparisons: Math.max(1, lifted.length), measuredDays } as const;
  const late: Measure = ({ indicators: { lateness } }) => (lateness.late + lateness.undelivered) / measuredDays;
  const savings = lifted.map(({ name, results }) => {
    const there = new Map(results.map((result) => [result.replication, result]));
    const here = asItStands.filter(({ replication }) => there.has(replication));
    const pairs = pair(
      here,
      here.map(({ replication }) => there.get(replication) as ReplicationResult),
    );
    return { name, late: estimateOf(pairs, late, rules), cost: estimateOf(pairs, ({ cost }) => cost.perParcel, rules) };
  });
  return savings.sort((a, b) => b.late.mean - a.late.mean || b.cost.mean - a.cost.mean || (a.name < b.name ? -1 : 1));
}
