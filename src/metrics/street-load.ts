// What goes where and when: kilometres by street and hour; motor vehicles, bikes and couriers on foot apart.
import { DAY } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import type { Mode } from '../model/vehicle.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import type { Ground } from '../simulation/ground.ts';
import { waysOfLeg } from '../simulation/own-ways.ts';
import { searchMetres } from '../simulation/undriven-ways.ts';
import { closeTally, layOnStreet, type StreetHours, type StreetTally } from './street-load-hours.ts';

/**
 * Kilometres on the measured operating days; they sum to the kilometres driven, but for those that brought goods in stock, whose
 * way nobody knows. Motor is vans and feeders.
 */
export type StreetLoad = Readonly<Record<Mode, StreetHours>>;

/**
 * A tour counts wholly for the day on which it departs. Each leg is laid on the streets of its way, in proportion to
 * their length and at the times they would be passed: a jam slows the whole leg alike. Who searches for parking does so
 * in the street of the stop. Takes about as long as building a
 * map's motion: meant for one run that is looked at, not for every replication.
 */
export function measureStreetLoad(
  { cast, facts }: Journal,
  study: Study,
  ground: Ground,
  days: readonly number[],
): StreetLoad {
  const counts = new Set(days);
  const isCounted: boolean[] = [];
  const streets: number[] = [];
  const tallies: Record<Mode, StreetTally> = { motor: new Map(), bike: new Map(), walk: new Map() };
  for (const fact of facts) {
    if (fact.kind === 'departed') isCounted[fact.tour] = counts.has(Math.floor(fact.time / DAY));
    if ((fact.kind !== 'drove' && fact.kind !== 'parked') || isCounted[fact.tour] !== true) continue;
    const vehicle = cast.vehicles[fact.vehicle] as Vehicle;
    const { mode } = vehicle;
    if (fact.kind === 'parked') {
      const metres = searchMetres(study, vehicle, fact);
      const segment = streets[fact.tour] as number;
      if (metres > 0) layOnStreet(tallies[mode], segment, fact.begin, fact.time, metres / 1_000);
      continue;
    }
    streets[fact.tour] = fact.to.segment;
    if (fact.metres === 0) continue;
    const pieces = waysOfLeg(ground, vehicle, fact).pieces(fact.from, fact.to);
    let metres = 0;
    let seconds = 0;
    for (const piece of pieces) {
      metres += piece.metres;
      seconds += piece.seconds;
    }
    if (metres === 0) continue;
    const slow = seconds > 0 ? (fact.time - fact.depart) / seconds : 0;
    let now = fact.depart;
    for (const piece of pieces) {
      const end = now + piece.seconds * slow;
      layOnStreet(tallies[mode], piece.segment, now, end, ((fact.metres / 1_000) * piece.metres) / metres);
      now = end;
    }
  }
  return { motor: closeTally(tallies.motor), bike: closeTally(tallies.bike), walk: closeTally(tallies.walk) };
}
