// Ways that no leg of a tour drives: what a motor vehicle drives in search of a place to park, and what brought the goods that lie in a micro-depot.
import type { Metres } from '../base/units.ts';
import type { Study } from '../model/study.ts';
import type { FactOf, Journal, Vehicle } from './facts.ts';
import { factsOf } from './facts-by-kind.ts';

/** Driven between arriving at a stop and being parked; bikes and couriers on foot find room where they are. */
export function searchMetres({ rules }: Study, { mode }: Vehicle, { begin, time }: FactOf<'parked'>): Metres {
  return mode === 'motor' ? ((time - begin) * rules.door.searchKmPerHour) / 3.6 : 0;
}

/** Goods of same-day orders, picked from the stock of a micro-depot, into which a feeder brought them before. */
export function pickedFromStock({ cast, facts }: Journal): FactOf<'sorted'>[] {
  return factsOf(facts, 'sorted').filter(({ facility }) => cast.facilities[facility]?.kind === 'depot');
}

/** A feeder's way to stock the goods of one parcel, and home, in equal parts of all that it carries. */
export function stockMetres({ prices }: Study): Metres {
  return prices.stockKm * 1_000;
}
