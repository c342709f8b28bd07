// What fills the time of each tour, piece by piece, and how many parcels are aboard: for bars, curves and the table of tours.
import { DAY, type Seconds } from '../base/units.ts';
import type { Fact, Journal } from '../simulation/facts.ts';

/** Kinds of work; the index is stored. Loading is the time at the facility before the tour, from the last return or the begin of the day on. */
export const TOUR_WORK = [
  'loading',
  'driving',
  'waiting',
  'parking',
  'at the door',
  'unloading',
  'break',
  'broken down',
] as const;
export type TourWork = (typeof TOUR_WORK)[number];

/** Pieces of tour t (its place in the list of tours) are start[t] to start[t + 1] (exclusive), by rising time. */
export interface TourWorkView {
  readonly start: Int32Array;
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly what: Uint8Array;
  /** Parcels aboard after the piece is over. */
  readonly aboard: Int32Array;
}

interface Piece {
  readonly from: Seconds;
  readonly until: Seconds;
  readonly what: number;
  readonly aboard: number;
}

interface Draft {
  readonly pieces: Piece[];
  aboard: number;
}

/** In the order in which the tours departed, as `tourViews` has them. */
export function tourWorkView({ facts, cast }: Journal): TourWorkView {
  const begins = dayBegins(facts);
  const drafts = new Map<number, Draft>();
  const freeFrom = new Map<number, Seconds>();
  const rests = new Map<number, { readonly begin: Seconds; readonly time: Seconds }>();
  const isBrought = (parcel: number): boolean => cast.parcels[parcel]?.direction !== 'pick-up';
  for (const fact of facts) {
    if (fact.kind === 'departed') {
      const draft: Draft = { pieces: [], aboard: fact.parcels.length };
      drafts.set(fact.tour, draft);
      const day = Math.floor(fact.time / DAY);
      const begin = begins.get(`${fact.vehicle}/${day}`) ?? fact.time;
      // A return or break of an earlier day lies before the day's begin.
      const free = Math.max(begin, freeFrom.get(fact.vehicle) ?? begin);
      const rest = rests.get(fact.vehicle);
      if (rest === undefined || rest.begin < free) add(draft, 'loading', free, fact.time);
      else {
        add(draft, 'loading', free, rest.begin);
        add(draft, 'break', rest.begin, rest.time);
        add(draft, 'loading', rest.time, fact.time);
      }
    }
    // The courier's break at the facility, before the next tour.
    if (fact.kind === 'rested' && fact.tour < 0) rests.set(fact.vehicle, fact);
    if (!('tour' in fact)) continue;
    const draft = drafts.get(fact.tour);
    if (draft === undefined) continue;
    if (fact.kind === 'taken-over') {
      const wreck = drafts.get(fact.from);
      if (wreck !== undefined) {
        wreck.aboard -= fact.parcels.length;
        setLast(wreck);
      }
    }
    if (fact.kind === 'ended') freeFrom.set(fact.vehicle, fact.time);
    else follow(draft, fact, isBrought);
  }
  return packed([...drafts.values()]);
}

/** What a fact of a tour under way adds to it. */
function follow(draft: Draft, fact: Fact & { readonly tour: number }, isBrought: (parcel: number) => boolean): void {
  switch (fact.kind) {
    case 'loaded':
      draft.aboard += fact.parcels.length;
      break;
    case 'taken-over':
      draft.aboard += fact.parcels.length;
      add(draft, 'loading', fact.begin, fact.time);
      break;
    case 'drove':
      add(draft, 'driving', fact.depart, fact.time);
      break;
    case 'waited':
      add(draft, 'waiting', fact.begin, fact.time);
      break;
    case 'parked':
      add(draft, 'parking', fact.begin, fact.time);
      break;
    case 'rested':
      add(draft, 'break', fact.begin, fact.time);
      break;
    case 'broke-down':
      add(draft, 'broken down', fact.begin, fact.time);
      break;
    case 'served':
      draft.aboard -= fact.parcels.filter(isBrought).length;
      add(draft, 'at the door', fact.begin, fact.time);
      break;
    case 'dropped':
      draft.aboard -= fact.parcels.length;
      add(draft, 'unloading', fact.begin, fact.time);
      break;
    // They come back aboard, or come aboard for the first time.
    case 'attempt-failed':
      if (!isBrought(fact.parcel)) break;
      draft.aboard++;
      setLast(draft);
      break;
    case 'refused':
    case 'picked-up':
    case 'taken-out':
      draft.aboard++;
      setLast(draft);
      break;
    case 'taken-back':
      draft.aboard += fact.parcels.length;
      setLast(draft);
      break;
  }
}

function add(draft: Draft, what: TourWork, from: Seconds, until: Seconds): void {
  if (until > from) draft.pieces.push({ from, until, what: TOUR_WORK.indexOf(what), aboard: draft.aboard });
  else setLast(draft);
}

function setLast(draft: Draft): void {
  const last = draft.pieces.pop();
  if (last !== undefined) draft.pieces.push({ ...last, aboard: draft.aboard });
}

/** When the paid day of a vehicle begins, by vehicle and day. */
function dayBegins(facts: readonly Fact[]): Map<string, Seconds> {
  const begins = new Map<string, Seconds>();
  for (const fact of facts) {
    if (fact.kind === 'vehicle-day' && fact.used) begins.set(`${fact.vehicle}/${fact.day}`, fact.begin);
  }
  return begins;
}

function packed(drafts: readonly Draft[]): TourWorkView {
  const start = new Int32Array(drafts.length + 1);
  drafts.forEach(({ pieces }, row) => {
    start[row + 1] = (start[row] as number) + pieces.length;
  });
  const all = drafts.flatMap(({ pieces }) => pieces);
  return {
    start,
    from: Float64Array.from(all, ({ from }) => from),
    until: Float64Array.from(all, ({ until }) => until),
    what: Uint8Array.from(all, ({ what }) => what),
    aboard: Int32Array.from(all, ({ aboard }) => aboard),
  };
}
