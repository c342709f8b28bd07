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
export interface DispatchWays {
  /** The places that were asked about today, each with its number. */
  readonly numbers: Map<Place, number>;
  /** By those numbers: [from][to]. */
  readonly known: Map<WaysName, Way[][]>;
}

/**
 * From the first `near` places (the facility and the orders) rules ask for the ways to many, so those that are not known
 * yet are looked up together, to the near ones or to the others; from any other place one by one.
 */
export function dispatchWays(
  ground: Ground,
  desk: DispatchDesk,
  places: readonly Place[],
  near: number,
): Situation['way'] {
  const { numbers, known }: DispatchWays = ground.asked.get(desk) ?? { numbers: new Map(), known: new Map() };
  ground.asked.set(desk, { numbers, known });
  /** By the rows of this situation. */
  const numberOf: number[] = [];
  const numbered = (row: number): number => {
    const had = numberOf[row];
    if (had !== undefined) return had;
    const place = places[row] as Place;
    const number = numbers.get(place) ?? numbers.size;
    numbers.set(place, number);
    numberOf[row] = number;
    return number;
  };
  /** Of the mode that was asked about last: a rule asks about one vehicle's ways many times in a row. */
  let last: WaysName | null = null;
  let ofLast: Way[][] = [];
  return (mode, from, to) => {
    if (mode !== last) {
      last = mode;
      ofLast = known.get(mode) ?? [];
      known.set(mode, ofLast);
    }
    const ofMode = ofLast;
    const start = numbered(from);
    let ways = ofMode[start];
    if (ways === undefined) {
      ways = [];
      ofMode[start] = ways;
    }
    const goal = numbered(to);
    const had = ways[goal];
    if (had !== undefined) return had;
    const isNear = to < near;
    const travel = waysNamed(ground, mode);
    const targets: number[] = [];
    if (from < near)
      for (let row = isNear ? 0 : near; row < (isNear ? near : places.length); row++)
        if (ways[numbered(row)] === undefined) targets.push(row);
    if (targets.length < 2) {
      const way = travel.between(places[from] as Place, places[to] as Place);
      ways[goal] = way;
      return way;
    }
    const { seconds, metres } = travel.from(
      places[from] as Place,
      targets.map((row) => places[row] as Place),
    );
    targets.forEach((row, at) => {
      ways[numbered(row)] = { seconds: seconds[at] as number, metres: metres[at] as number };
    });
    return ways[goal] as Way;
  };
}
