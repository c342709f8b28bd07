// A run for the map of a lesson about cash: its lockers are agents, and as full as their tills are, whatever parcels lie there.
import type { FacilityView, ShownRun } from '../service/run-protocol.ts';
import type { Till } from '../simulation/cash-tills.ts';

export function withTills(run: ShownRun, tills: readonly Till[]): ShownRun {
  const { facilities, stock } = run;
  const start = [0];
  const time: number[] = [];
  const count: number[] = [];
  for (const facility of facilities) {
    const till = tills.find(({ agent }) => agent === facility.id);
    if (till === undefined) {
      const [from, until] = [stock.start[facility.index], stock.start[facility.index + 1]];
      time.push(...stock.time.slice(from, until));
      count.push(...stock.count.slice(from, until));
    } else {
      time.push(...till.changes.map((change) => change.time));
      count.push(...till.changes.map(({ left }) => placesOf(facility, left, till.held)));
    }
    start.push(time.length);
  }
  return {
    ...run,
    stock: { start: Int32Array.from(start), time: Float64Array.from(time), count: Int32Array.from(count) },
  };
}

/** Of its compartments, as many as a till has left of what it holds. */
function placesOf({ compartments }: FacilityView, left: number, held: number): number {
  if (compartments === null || held === 0) return 0;
  return Math.round(((compartments.S + compartments.M + compartments.L) * left) / held);
}
