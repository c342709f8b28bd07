// The ways between the places of a dispatcher's situation: looked up when a rule first asks for them, and kept for the day.
import type { Place } from '../network/city.ts';
import type { Situation, Way, WaysName } from '../planning/dispatch-rule.ts';
import type { Ground } from './ground.ts';
import { waysNamed } from './own-ways.ts';
import type { DispatchDesk } from './world.ts';

/**
 * An order waits through many decisions, and each asks for its ways anew. A desk is a day's; a copied one begins with none
 * and looks the same ways up again, since a way depends on the ground alone.
 */
export type DispatchWays = Map<WaysName, Map<Place, Map<Place, Way>>>;

/**
 * From the first `near` places (the facility and the orders) rules ask for the ways to many, so those that are not known
 * yet are looked up together, to the near ones or to the others; from any other place one by one.
 */
export function dispatchWays(ground: Ground, desk: DispatchDesk, places: readonly Place[], near: number) {
  const known: DispatchWays = ground.asked.get(desk) ?? new Map();
  ground.asked.set(desk, known);
  /** By the rows of this situation: [mode][from][to]. */
  const rows: Record<WaysName, Way[][]> = {};
  const way: Situation['way'] = (mode, from, to) => {
    const byStart = rows[mode] ?? [];
    rows[mode] = byStart;
    const row = byStart[from] ?? [];
    byStart[from] = row;
    const had = row[to];
    if (had !== undefined) return had;
    const start = places[from] as Place;
    const goal = places[to] as Place;
    const ofMode = known.get(mode) ?? new Map<Place, Map<Place, Way>>();
    known.set(mode, ofMode);
    const ways = ofMode.get(start) ?? new Map<Place, Way>();
    ofMode.set(start, ways);
    if (!ways.has(goal)) {
      const asked = from >= near ? [goal] : to >= near ? places.slice(near) : places.slice(0, near);
      const targets = asked.filter((place) => !ways.has(place));
      const { seconds, metres } = waysNamed(ground, mode).from(start, targets);
      targets.forEach((place, at) => {
        ways.set(place, { seconds: seconds[at] as number, metres: metres[at] as number });
      });
    }
    const found = ways.get(goal) as Way;
    row[to] = found;
    return found;
  };
  return way;
}
