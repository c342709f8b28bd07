// The chain of a tour from its departure to its last stop: every activity with the seconds that the plan gave it.
import type { Seconds } from '../base/units.ts';
import type { FactOf, TourPlan } from '../simulation/facts.ts';
import type { LatenessCause } from './cause.ts';
import type { TourFact, TourRecord } from './parcel-record.ts';

/** A part of a parcel's life. What it takes beyond its reference, its excess, has one cause. */
export interface Interval {
  /** From the order to the hub's sorting; kept at a facility; the activities of a tour; not handed over and on its way back; given away. */
  readonly what:
    | 'order'
    | 'wait'
    | 'drive'
    | 'wait at a stop'
    | 'parking'
    | 'stop'
    | 'rest'
    | 'ride back'
    | 'with a contractor';
  readonly begin: Seconds;
  readonly end: Seconds;
  /** Seconds. */
  readonly reference: Seconds;
  readonly cause: LatenessCause;
}

/** The plan of a tour at its departure (version 0), or after it was changed under way so many times. */
export function planOf({ departed, replans }: TourRecord, version: number): TourPlan {
  return version === 0 ? departed.plan : (replans[version - 1] as FactOf<'replanned'>).plan;
}

/** Where a stop that was reached stands in a version of the plan; -1 where a later one put it in. */
export function rowIn({ replans }: TourRecord, version: number, stop: number): number {
  let row = stop;
  for (let later = replans.length; later > version; later--) {
    const { inserted } = replans[later - 1] as FactOf<'replanned'>;
    if (inserted.includes(row)) return -1;
    const before = inserted.filter((other) => other < row).length;
    row -= before;
  }
  return row;
}

/**
 * Without gaps, in order; a leg on a slow day is two intervals: what it takes on an ordinary one, and the rest. References
 * are those of a version of the plan: what was put in later is lost time at earlier stops, or to the breakdown for which it was.
 */
export function tourIntervals(record: TourRecord, version: number): Interval[] {
  const plan = planOf(record, version);
  const intervals: Interval[] = [];
  const add = (
    what: Interval['what'],
    begin: Seconds,
    end: Seconds,
    reference: Seconds,
    cause: LatenessCause,
  ): void => {
    if (end > begin) intervals.push({ what, begin, end, reference: Math.max(0, reference), cause });
  };
  const rows = record.facts.map((fact) => rowOf(record, version, fact));
  // Where long stops bring the break forward, it is their fault at first; the leg before which it was planned gains it.
  const isEarly = record.facts.some(
    ({ kind }, at) => kind === 'rested' && (rows[at] as number) < (plan.rest?.stop ?? -1),
  );
  record.facts.forEach((fact, at) => {
    const row = rows[at] as number;
    if (row < 0) {
      const begins = fact.kind === 'drove' ? fact.depart : fact.begin;
      add(
        WHAT[fact.kind],
        begins,
        fact.time,
        0,
        isForRescue(record, version, fact.stop) ? 'breakdown' : 'earlier stops on the tour',
      );
      return;
    }
    switch (fact.kind) {
      case 'drove': {
        const rest = !isEarly && plan.rest?.stop === row - 1 ? plan.rest.seconds : 0;
        const left = row === 0 ? plan.departs : (plan.leaves[row - 1] as Seconds) + rest;
        const ordinary = Math.min(fact.time, fact.depart + fact.expected);
        // Driven at another hour than planned, since the tour left late or its stops took long.
        const cause = row === 0 ? 'waited at the depot' : 'earlier stops on the tour';
        add('drive', fact.depart, ordinary, (plan.arrives[row] as Seconds) - left, cause);
        add('drive', ordinary, fact.time, 0, 'traffic');
        break;
      }
      case 'waited': {
        // Who comes early and waits until the planned second loses nothing, nor who waits longer for a shorter search.
        const search = record.facts[at + 1];
        const parked = search?.kind === 'parked' && search.stop === fact.stop ? search.time : fact.time;
        const longer = fact.time - Math.max(fact.begin, plan.begins[row] as Seconds);
        const lost = Math.max(0, Math.min(longer, parked - (plan.serves[row] as Seconds)));
        const cause = fact.why === 'dock' ? 'waited at the depot' : 'access hours';
        add('wait at a stop', fact.begin, fact.time, fact.time - fact.begin - lost, cause);
        break;
      }
      case 'parked': {
        const seconds = (plan.serves[row] as Seconds) - (plan.begins[row] as Seconds);
        add('parking', fact.begin, fact.time, seconds, 'parking');
        break;
      }
      case 'rested': {
        const seconds = isEarly ? 0 : (plan.rest?.seconds ?? 0);
        add('rest', fact.begin, fact.time, seconds, 'earlier stops on the tour');
        break;
      }
      default: {
        const seconds = (plan.leaves[row] as Seconds) - (plan.serves[row] as Seconds);
        add('stop', fact.begin, fact.time, seconds, 'earlier stops on the tour');
      }
    }
  });
  return intervals;
}

/** True if a later plan than that version put the stop in to deliver what a broken-down vehicle had aboard. */
function isForRescue({ replans }: TourRecord, version: number, stop: number): boolean {
  let row = stop;
  for (let later = replans.length; later > version; later--) {
    const { inserted, rescues } = replans[later - 1] as FactOf<'replanned'>;
    if (inserted.includes(row)) return rescues !== undefined;
    row -= inserted.filter((other) => other < row).length;
  }
  return false;
}

/** Of a break at a stop that was put in, the stop before it. */
function rowOf(record: TourRecord, version: number, { kind, stop }: TourFact): number {
  const row = rowIn(record, version, stop);
  return row < 0 && kind === 'rested' && stop > 0 ? rowOf(record, version, { kind, stop: stop - 1 } as TourFact) : row;
}

const WHAT: Readonly<Record<TourFact['kind'], Interval['what']>> = {
  drove: 'drive',
  waited: 'wait at a stop',
  parked: 'parking',
  loaded: 'stop',
  'taken-over': 'stop',
  served: 'stop',
  dropped: 'stop',
  rested: 'rest',
};
