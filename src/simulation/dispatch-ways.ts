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
  /** By mode; a place's ways to the near ones at 2 * place, to all others at 2 * place + 1. */
  const rows: Record<Mode, Row[]> = { motor: [], bike: [], walk: [] };
  const rowOf = (mode: Mode, from: number, isFar: boolean): Row => {
    const key = 2 * from + (isFar ? 1 : 0);
    const had = rows[mode][key];
    if (had !== undefined) return had;
    const row = ground[mode].from(places[from] as Place, isFar ? places.slice(near) : places.slice(0, near));
    rows[mode][key] = row;
    return row;
  };
  return (mode, from, to): Way => {
    if (from >= near) {
      const { seconds, metres } = ground[mode].from(places[from] as Place, [places[to] as Place]);
      return { seconds: seconds[0] as number, metres: metres[0] as number };
    }
    const { seconds, metres } = rowOf(mode, from, to >= near);
    const column = to >= near ? to - near : to;
    return { seconds: seconds[column] as number, metres: metres[column] as number };
  };
}
