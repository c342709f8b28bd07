// Which parcels carry what falls due for a facility or a day whether used or not: rent, lockers, idle vehicles.
import { DAY } from '../base/units.ts';
import type { Fact, Journal } from '../simulation/facts.ts';

/** Rows of parcels, rising; empty only where the run has no parcel at all. */
export interface HandledParcels {
  /**
   * Parcels sorted, kept or deposited at a facility on a day, or that left from there, or that its vehicles left to fetch.
   * Where there are none: `ofDay`, of a carrier's facility those of its own; where that carrier has none either, all its
   * own of the run, and `ofDay` only where it has none at all, for then there is nobody else.
   */
  at(facility: number, day: number): Int32Array;
  /**
   * The scenario's parcels of a day: those that anything happened to on that day; where there are none, those promised
   * for it; and where there are none of these, all parcels of the run.
   */
  ofDay(day: number): Int32Array;
}

export function handledParcels(journal: Journal): HandledParcels {
  const { cast, facts } = journal;
  const facilities = cast.facilities.length;
  const lists = handledLists(facts, facilities);
  const known = new Map<number, Int32Array>();
  const days = new Map<number, Int32Array>();
  let touched: Map<number, Uint8Array> | undefined;

  const ofDay = (day: number): Int32Array => {
    const had = days.get(day);
    if (had !== undefined) return had;
    touched ??= touchedByDay(journal);
    const mask = touched.get(day);
    const rows = cast.parcels.map((parcel) => parcel.index);
    let chosen = mask === undefined ? [] : rows.filter((parcel) => mask[parcel] === 1);
    if (chosen.length === 0) chosen = rows.filter((parcel) => cast.parcels[parcel]?.day === day);
    const found = Int32Array.from(chosen.length === 0 ? rows : chosen);
    days.set(day, found);
    return found;
  };

  const idleAt = (facility: number, day: number): Int32Array => {
    const carrier = cast.facilities[facility]?.carrier;
    const parcels = ofDay(day);
    if (carrier === undefined) return parcels;
    const own = parcels.filter((parcel) => cast.parcels[parcel]?.carrier === carrier);
    if (own.length > 0) return own;
    const ofRun = cast.parcels.flatMap((parcel) => (parcel.carrier === carrier ? [parcel.index] : []));
    return ofRun.length > 0 ? Int32Array.from(ofRun) : parcels;
  };

  return {
    ofDay,
    at(facility, day) {
      const key = day * facilities + facility;
      const had = known.get(key);
      if (had !== undefined) return had;
      const list = lists.get(key);
      const found = list === undefined || list.length === 0 ? idleAt(facility, day) : ascending(list);
      known.set(key, found);
      return found;
    },
  };
}

/** Without doubles, rising. */
export function ascending(parcels: Iterable<number>): Int32Array {
  return Int32Array.from(new Set(parcels)).sort();
}

/** By day and facility, in order of the facts, doubles included. */
function handledLists(facts: readonly Fact[], facilities: number): Map<number, number[]> {
  const lists = new Map<number, number[]>();
  const listOf = (time: number, facility: number): number[] => {
    const key = Math.floor(time / DAY) * facilities + facility;
    let list = lists.get(key);
    if (list === undefined) {
      list = [];
      lists.set(key, list);
    }
    return list;
  };
  for (const fact of facts) {
    const isBrought = fact.kind === 'deposited' || fact.kind === 'dropped-off';
    const isKept = fact.kind === 'sorted' || fact.kind === 'handed-on' || fact.kind === 'arrived';
    if (isKept || isBrought || fact.kind === 'taken-out') {
      listOf(fact.time, fact.facility).push(fact.parcel);
    } else if (fact.kind === 'departed' || fact.kind === 'loaded' || fact.kind === 'taken-back') {
      const list = listOf(fact.time, fact.facility);
      for (const parcel of fact.parcels) list.push(parcel);
      if (fact.kind === 'departed') for (const parcel of fact.pickUps ?? []) list.push(parcel);
    }
  }
  return lists;
}

function touchedByDay({ cast, facts }: Journal): Map<number, Uint8Array> {
  const masks = new Map<number, Uint8Array>();
  const maskOf = (time: number): Uint8Array => {
    const day = Math.floor(time / DAY);
    let mask = masks.get(day);
    if (mask === undefined) {
      mask = new Uint8Array(cast.parcels.length);
      masks.set(day, mask);
    }
    return mask;
  };
  for (const fact of facts) {
    if ('parcel' in fact) maskOf(fact.time)[fact.parcel] = 1;
    else if ('parcels' in fact) {
      const mask = maskOf(fact.time);
      for (const parcel of fact.parcels) mask[parcel] = 1;
    }
  }
  return masks;
}
