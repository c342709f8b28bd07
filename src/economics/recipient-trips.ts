// Recipients and senders on their way to a locker: how far they walk and drive, and what that costs them.
import { fromEuros, type MicroEuros } from '../base/money.ts';
import { HOUR, type Metres, MINUTE } from '../base/units.ts';
import { walkingSpeed } from '../model/speeds.ts';
import type { Prices, Study } from '../model/study.ts';
import type { Facility, FactOf, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { Ground } from '../simulation/ground.ts';
import { walkMetres } from '../simulation/near-addresses.ts';
import { byPlaceAndDay } from './fact-groups.ts';
import { type Book, postEach } from './posting.ts';

/** Metres on foot along the streets from a locker to an address. */
export type WalkTo = (locker: Facility, address: number) => Metres;

/** Metres by parcel of the run, there and back, as expected: who drives is a share of everybody, not a draw. */
export interface RecipientTrips {
  readonly car: Float64Array;
  readonly walk: Float64Array;
}

export function walkOn(ground: Ground): WalkTo {
  return ({ place }, address) => walkMetres(ground, place, address);
}

/**
 * One trip for each parcel collected from a locker or brought there, in vain or not: a share drives an extra way, the others
 * walk from their door.
 */
export function recipientTrips(journal: Journal, { recipient }: Prices, walkTo: WalkTo): RecipientTrips {
  const { cast } = journal;
  const car = new Float64Array(cast.parcels.length);
  const walk = new Float64Array(cast.parcels.length);
  for (const fact of tripsOf(journal)) {
    const address = cast.parcels[fact.parcel]?.address as number;
    const way = walkTo(cast.facilities[fact.facility] as Facility, address);
    // A city may have no footway to a door that vans reach: then the walk is unknown and not counted.
    if (Number.isFinite(way)) walk[fact.parcel] = (1 - recipient.carShare) * 2 * way;
    car[fact.parcel] = recipient.carShare * recipient.carKm * 1_000;
  }
  return { car, walk };
}

/** The car's kilometres, and the time on foot where the study gives it a price; both the recipient pays. */
export function postTrips(book: Book, journal: Journal, { prices, rules }: Study, trips: RecipientTrips): void {
  const { recipient } = prices;
  const onFoot = walkingSpeed(rules.speeds);
  const visits = tripsOf(journal);
  const drive = (parcel: number): MicroEuros => fromEuros(((trips.car[parcel] as number) / 1_000) * recipient.carPerKm);
  const time = (parcel: number): MicroEuros => fromEuros((walkSeconds(trips, parcel, onFoot) / HOUR) * recipient.hour);
  for (const { facility, day, parcels } of byPlaceAndDay(visits)) {
    const head = { tier: 'door', payer: 'recipient', vehicle: null, facility, tour: null, day } as const;
    postEach(book, { ...head, category: 'distance' }, parcels, drive);
    postEach(book, { ...head, category: 'handling' }, parcels, time);
  }
}

/** Of the measured parcels. */
export interface RecipientTotals {
  readonly walkKm: number;
  readonly carKm: number;
  /** Of those drives. */
  readonly co2Kg: number;
  /** On foot, whether the study gives them a price or not; the time at the wheel is not known. */
  readonly minutes: number;
  /** To lockers and counters, to fetch a parcel or to bring one, whether there is room for it or not; each is one parcel's. */
  readonly trips: number;
}

export function totalTrips(trips: RecipientTrips, journal: Journal, { rules, prices }: Study): RecipientTotals {
  const onFoot = walkingSpeed(rules.speeds);
  const { cast } = journal;
  const made = tripsOf(journal).filter(({ parcel }) => cast.parcels[parcel]?.measured === true);
  const totals = { walkKm: 0, carKm: 0, co2Kg: 0, minutes: 0, trips: made.length };
  for (const { index, measured } of cast.parcels) {
    if (!measured) continue;
    totals.walkKm += (trips.walk[index] as number) / 1_000;
    totals.carKm += (trips.car[index] as number) / 1_000;
    totals.minutes += walkSeconds(trips, index, onFoot) / MINUTE;
  }
  totals.co2Kg = (totals.carKm * prices.recipient.carCo2) / 1_000;
  return totals;
}

/** A hub turns parcels away as well, but nobody goes for that. */
function tripsOf({ cast, facts }: Journal): FactOf<'collected' | 'dropped-off' | 'turned-away'>[] {
  return factsOf(facts, 'collected', 'dropped-off', 'turned-away').filter(
    ({ kind, parcel }) => kind !== 'turned-away' || cast.parcels[parcel]?.direction === 'pick-up',
  );
}

function walkSeconds({ walk }: RecipientTrips, parcel: number, metresASecond: number): number {
  return (walk[parcel] as number) / metresASecond;
}
