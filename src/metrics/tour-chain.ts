// The chain of a tour from its departure to its last stop: every activity with the seconds that the plan gave it.
import type { Seconds } from '../base/units.ts';
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

/** Without gaps, in order; a leg on a slow day is two intervals: what it takes on an ordinary one, and the rest. */
export function tourIntervals({ departed: { plan }, facts }: TourRecord): Interval[] {
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
  const planned = (instants: readonly Seconds[], { stop }: TourFact): Seconds => instants[stop] as Seconds;
  // Where long stops bring the break forward, it is their fault at first; the leg before which it was planned gains it.
  const isEarly = facts.some(({ kind, stop }) => kind === 'rested' && stop < (plan.rest?.stop ?? -1));
  for (const fact of facts) {
    switch (fact.kind) {
      case 'drove': {
        const rest = !isEarly && plan.rest?.stop === fact.stop - 1 ? plan.rest.seconds : 0;
        const left = fact.stop === 0 ? plan.departs : (plan.leaves[fact.stop - 1] as Seconds) + rest;
        const ordinary = Math.min(fact.time, fact.depart + fact.expected);
        // Driven at another hour than planned, since the tour left late or its stops took long.
        const cause = fact.stop === 0 ? 'waited at the depot' : 'earlier stops on the tour';
        add('drive', fact.depart, ordinary, planned(plan.arrives, fact) - left, cause);
        add('drive', ordinary, fact.time, 0, 'traffic');
        break;
      }
      case 'waited': {
        // Who comes early and waits until the planned second loses nothing.
        const lost = Math.max(0, fact.time - Math.max(fact.begin, planned(plan.begins, fact)));
        const cause = fact.why === 'dock' ? 'waited at the depot' : 'access hours';
        add('wait at a stop', fact.begin, fact.time, fact.time - fact.begin - lost, cause);
        break;
      }
      case 'parked': {
        const seconds = planned(plan.serves, fact) - planned(plan.begins, fact);
        add('parking', fact.begin, fact.time, seconds, 'parking');
        break;
      }
      case 'rested': {
        const seconds = isEarly ? 0 : (plan.rest?.seconds ?? 0);
        add('rest', fact.begin, fact.time, seconds, 'earlier stops on the tour');
        break;
      }
      default: {
        const seconds = planned(plan.leaves, fact) - planned(plan.serves, fact);
        add('stop', fact.begin, fact.time, seconds, 'earlier stops on the tour');
      }
    }
  }
  return intervals;
}
