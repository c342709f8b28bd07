// The ways between the places of a dispatcher's situation, looked up when a rule first asks for them.
import type { Mode } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import type { Situation, Way } from '../planning/dispatch-rule.ts';
import type { Ground } from './ground.ts';

interface Row {
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
}

/**
 * From the first `near` places (the facility and the orders) rules ask for the ways to many, so these are looked up
 * together, to the near ones and to the others; from any other place one by one.
 */
export function dispatchWays(ground: Ground, places: readonly Place[], near: number): Situation['way'] {
  const rows = new Map<string, Row>();
  const rowOf = (mode: Mode, from: number, first: number, end: number): Row => {
    const key = `${mode}/${from}/${first}`;
    const had = rows.get(key);
    if (had !== undefined) return had;
    const row = ground[mode].from(places[from] as Place, places.slice(first, end));
    rows.set(key, row);
    return row;
  };
  return (mode, from, to): Way => {
    const first = from >= near ? to : to < near ? 0 : near;
    const end = from >= near ? to + 1 : to < near ? near : places.length;
    const { seconds, metres } = rowOf(mode, from, first, end);
    return { seconds: seconds[to - first] as number, metres: metres[to - first] as number };
  };
}
