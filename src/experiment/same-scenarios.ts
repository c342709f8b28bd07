// Which scenarios came out the same in every draw so far: of two such, no number of draws would tell which is better.
import type { ReplicationResult } from './replication-result.ts';

/**
 * By its id, for each scenario that came out as an earlier one did in cost and in parcels on time: the id of that one, which
 * is the first of its kind. One that is itself the same as another stands for none: with fewer draws it may be like two that differ.
 */
export function sameScenarios(
  scenarios: readonly { readonly id: string }[],
  runs: readonly (readonly ReplicationResult[])[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>();
  for (const [row, { id }] of scenarios.entries()) {
    const like = scenarios
      .slice(0, row)
      .find((one, other) => !first.has(one.id) && isSame(runs[row] ?? [], runs[other] ?? []));
    if (like !== undefined) first.set(id, like.id);
  }
  return first;
}

/** Over the draws that both have; without one they are not. */
function isSame(own: readonly ReplicationResult[], other: readonly ReplicationResult[]): boolean {
  const both = Math.min(own.length, other.length);
  return both > 0 && own.slice(0, both).every((run, row) => isSameRun(run, other[row] as ReplicationResult));
}

function isSameRun(one: ReplicationResult, other: ReplicationResult): boolean {
  return (
    one.cost.perParcel === other.cost.perParcel &&
    one.indicators.lateness.onTimeShare === other.indicators.lateness.onTimeShare
  );
}
