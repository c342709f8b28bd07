// Facts about single parcels gathered by place and day, so that one posting stands for all of them.
import { DAY } from '../base/units.ts';

export interface FactGroup {
  readonly facility: number;
  readonly day: number;
  /** In order of the facts. */
  readonly parcels: readonly number[];
}

/** Groups in the order in which each first appears. */
export function byPlaceAndDay(
  facts: Iterable<{ readonly time: number; readonly facility: number; readonly parcel: number }>,
): FactGroup[] {
  const groups = new Map<string, { facility: number; day: number; parcels: number[] }>();
  for (const { time, facility, parcel } of facts) {
    const day = Math.floor(time / DAY);
    const key = `${facility}/${day}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { facility, day, parcels: [parcel] });
    else group.parcels.push(parcel);
  }
  return [...groups.values()];
}
