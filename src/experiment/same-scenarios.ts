// Which scenarios came out the same in every draw so far: of two such, no number of draws would tell which is better.
import type { ReplicationResult } from './replication-result.ts';

/** For each scenario that came out as an earlier one did, in cost and in parcels on time: the id of the first such one, by its own. */
export function sameScenarios(
  scenarios: readonly { readonly id: string }[],
  runs: readonly (readonly ReplicationResult[])[],
): Readonly<Record<string, string>> {
  const first: Record<string, string> = {};
  for (const [row, { id }] of scenarios.entries()) {
    const like = scenarios.slice(0, row).find((_, other) => isSame(runs[row] ?? [], runs[other] ?? []));
    if (like !== undefined) first[id] = first[like.id] ?? like.id;
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
