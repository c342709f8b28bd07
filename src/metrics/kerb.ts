// How long vehicles stand at the kerb, by street and hour.
import { DAY, MINUTE } from '../base/units.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { closeTally, layOnStreet, type StreetHours, type StreetTally } from './street-load-hours.ts';

/** Minutes on the measured operating days, on the street at which a tour stops. */
export interface KerbUse {
  /** Vans and feeders that stand: waiting for a window, serving a door, unloading, while the courier has a break, or broken down until help has come. */
  readonly motor: StreetHours;
  /** Cargo bikes that stand; they need no kerb where the pavement has room, and couriers on foot never do. */
  readonly bike: StreetHours;
  /** Searching for a place to park, which occupies the street and not the kerb. */
  readonly search: StreetHours;
}

/** A tour counts wholly for the day on which it departs. */
export function measureKerb({ cast, facts }: Journal, days: readonly number[]): KerbUse {
  const counts = new Set(days);
  const isCounted: boolean[] = [];
  const streets: number[] = [];
  const tallies = { motor: new Map(), bike: new Map(), search: new Map() } satisfies Record<string, StreetTally>;
  for (const fact of facts) {
    if (fact.kind === 'departed') isCounted[fact.tour] = counts.has(Math.floor(fact.time / DAY));
    if (!('tour' in fact) || isCounted[fact.tour] !== true) continue;
    if (fact.kind === 'drove') streets[fact.tour] = fact.to.segment;
    else if ('begin' in fact && fact.kind !== 'loaded') {
      const { mode } = cast.vehicles[fact.vehicle] as Vehicle;
      if (mode === 'walk') continue;
      const tally = tallies[fact.kind === 'parked' ? 'search' : mode];
      const { begin, time } = fact;
      layOnStreet(tally, streets[fact.tour] as number, begin, time, (time - begin) / MINUTE);
    }
  }
  return {
    motor: closeTally(tallies.motor),
    bike: closeTally(tallies.bike),
    search: closeTally(tallies.search),
  };
}
