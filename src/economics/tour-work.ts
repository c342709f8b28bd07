// What each parcel caused on each tour: the seconds and metres of the tour by tier and parcel.
import { DAY } from '../base/units.ts';
import { TIERS, type Tier } from '../model/ledger-words.ts';
import type { Study } from '../model/study.ts';
import type { Fact, FactOf, Journal, Vehicle } from '../simulation/facts.ts';
import { searchMetres } from '../simulation/undriven-ways.ts';
import { ascending, type HandledParcels } from './handled-parcels.ts';

/** A tour's work. In `seconds` and `metres`, tier t and the tour's p-th parcel stand at t * parcels.length + p. */
export interface TourWork {
  readonly tour: number;
  readonly vehicle: number;
  readonly facility: number;
  /** Calendar day of its departure. */
  readonly day: number;
  /** Rows of the cast, rising; where the tour was empty, those handled at its facility that day. */
  readonly parcels: Int32Array;
  readonly seconds: Float64Array;
  readonly metres: Float64Array;
}

/** The part of a table of seconds or metres that belongs to a tier, one value a parcel. */
export function tierRow(work: TourWork, table: Float64Array, tier: number): Float64Array {
  const { length } = work.parcels;
  return table.subarray(tier * length, (tier + 1) * length);
}

/**
 * All tours of a run in order of departure. The way out and home is everybody's alike ("stem"); a leg between stops, the
 * wait and parking, and the service are the stop's parcels', in equal parts. All that a parcel caused at stops of a tour on
 * which its attempt failed, or a locker refused it, falls into "failed attempt". Everything a feeder does is "feeder". A visit of
 * a vehicle to its own facility or to one that broke down, and its way there and back into the tour, are the parcels' that
 * it came by for.
 */
export function workOfTours(journal: Journal, handled: HandledParcels, study: Study): TourWork[] {
  const { cast } = journal;
  const slots = new Int32Array(cast.parcels.length);
  const failed = new Uint8Array(cast.parcels.length);
  const works: TourWork[] = [];
  for (const facts of factsByTour(journal.facts)) {
    const [departed] = facts;
    if (departed?.kind !== 'departed') continue;
    const isFeeder = cast.vehicles[departed.vehicle]?.kind === 'feeder';
    works.push(workOfTour(departed, facts, { journal, handled, study, slots, failed, isFeeder }));
  }
  return works;
}

const tierIndex = (tier: Tier): number => TIERS.indexOf(tier);
const STEM = tierIndex('stem');
const BETWEEN = tierIndex('between stops');
const PARKING = tierIndex('parking');
const DOOR = tierIndex('door');
const DEPOT = tierIndex('depot');
const FEEDER = tierIndex('feeder');
const FAILED = tierIndex('failed attempt');

/** Scratch tables by parcel, and what is the same for all facts of a tour. */
interface Surroundings {
  readonly journal: Journal;
  readonly handled: HandledParcels;
  readonly study: Study;
  readonly slots: Int32Array;
  readonly failed: Uint8Array;
  readonly isFeeder: boolean;
}

function workOfTour(departed: FactOf<'departed'>, facts: readonly Fact[], around: Surroundings): TourWork {
  const { cast } = around.journal;
  const { slots, failed, isFeeder } = around;
  const day = Math.floor(departed.time / DAY);
  const stops = stopsOf(facts);
  const visits = visitsOf(facts);
  let parcels = ascending([...departed.parcels, ...stops.flat()]);
  if (parcels.length === 0) parcels = around.handled.at(departed.facility, day);
  const { length } = parcels;
  parcels.forEach((parcel, slot) => {
    slots[parcel] = slot;
    failed[parcel] = 0;
  });
  for (const fact of facts) if (fact.kind === 'attempt-failed' || fact.kind === 'refused') failed[fact.parcel] = 1;

  const seconds = new Float64Array(TIERS.length * length);
  const metres = new Float64Array(TIERS.length * length);
  const lay = (tier: number, stop: number, time: number, way: number, atStop = stops[stop]): void => {
    const isShared = tier === STEM || atStop === undefined || atStop.length === 0;
    const bearers = isShared ? parcels : atStop;
    for (let row = 0; row < bearers.length; row++) {
      const parcel = bearers[row] as number;
      const fell = isFeeder ? FEEDER : failed[parcel] === 1 && !isShared ? FAILED : tier;
      const cell = fell * length + (slots[parcel] as number);
      seconds[cell] = (seconds[cell] as number) + time / bearers.length;
      metres[cell] = (metres[cell] as number) + way / bearers.length;
    }
  };
  for (const fact of facts) {
    if (fact.kind === 'drove') {
      const tier = fact.role === 'between' ? BETWEEN : STEM;
      lay(tier, fact.stop, fact.time - fact.depart, fact.metres, visits[fact.stop - 1] ?? stops[fact.stop]);
    } else if (fact.kind === 'parked') {
      const metres = searchMetres(around.study, cast.vehicles[fact.vehicle] as Vehicle, fact);
      lay(PARKING, fact.stop, fact.time - fact.begin, metres);
    }
    // For a window or delivery hours, which are the door's own.
    else if (fact.kind === 'waited') lay(DOOR, fact.stop, fact.time - fact.begin, 0);
    else if (fact.kind === 'served') lay(DOOR, fact.stop, fact.time - fact.begin, 0);
    else if (fact.kind === 'loaded' || fact.kind === 'taken-over') lay(BETWEEN, fact.stop, fact.time - fact.begin, 0);
    else if (fact.kind === 'dropped') {
      const isDepot = cast.facilities[fact.facility]?.kind === 'depot';
      lay(isDepot ? DEPOT : DOOR, fact.stop, fact.time - fact.begin, 0);
    }
  }
  return { tour: departed.tour, vehicle: departed.vehicle, facility: departed.facility, day, parcels, seconds, metres };
}

/** The parcels of each stop that was reached, those taken along from there included. */
function stopsOf(facts: readonly Fact[]): (readonly number[])[] {
  const stops: (readonly number[])[] = [];
  for (const fact of facts) {
    const isForAll = fact.kind === 'served' || fact.kind === 'dropped' || fact.kind === 'loaded';
    if (isForAll || fact.kind === 'taken-over') stops[fact.stop] = fact.parcels;
    else if (fact.kind === 'taken-back') stops[fact.stop] = [...(stops[fact.stop] ?? []), ...fact.parcels];
    else if (fact.kind === 'taken-out') stops[fact.stop] = [...(stops[fact.stop] ?? []), fact.parcel];
  }
  return stops;
}

/** The parcels that the vehicle came by its own facility or a broken-down vehicle for, by that visit's stop. */
function visitsOf(facts: readonly Fact[]): (readonly number[])[] {
  const visits: (readonly number[])[] = [];
  for (const fact of facts) if (fact.kind === 'loaded' || fact.kind === 'taken-over') visits[fact.stop] = fact.parcels;
  return visits;
}

/** The facts that belong to a tour, its departure first. */
function factsByTour(facts: readonly Fact[]): Fact[][] {
  const tours: Fact[][] = [];
  const order: Fact[][] = [];
  for (const fact of facts) {
    if (!('tour' in fact) || fact.tour < 0) continue;
    let list = tours[fact.tour];
    if (list === undefined) {
      list = [];
      tours[fact.tour] = list;
      order.push(list);
    }
    list.push(fact);
  }
  return order;
}
