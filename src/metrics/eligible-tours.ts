// The first tour that a parcel could have taken: what its waits are held against.
import { DAY, type Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import { couldTake } from '../simulation/eligible-fleets.ts';
import type { Facility, FactOf, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import type { TourRecord } from './parcel-record.ts';

/** A wait for a vehicle. */
export interface Wait {
  readonly parcel: number;
  /** The tour that took it in the end. */
  readonly tour: TourRecord;
  /** It lay ready then, or was planned. */
  readonly since: Seconds;
  /** The dispatcher decides on it. */
  readonly isAtDesk: boolean;
}

/**
 * When the first such tour left, Infinity where none did: by a vehicle of the same kind from the same place, of the fleet
 * that took it in the end or of one that could have (`couldTake`), whatever else was aboard. The tours that the dispatcher
 * starts are for nobody but those at the desk.
 */
export function firstTours({ cast, facts, setting }: Journal): (wait: Wait) => Seconds {
  const tours = new Map<string, FactOf<'departed'>[]>();
  const fleetOf = ({ vehicle }: FactOf<'departed'>): string | undefined => cast.vehicles[vehicle]?.fleet;
  const from = (departed: FactOf<'departed'>): string =>
    `${departed.facility}/${cast.vehicles[departed.vehicle]?.kind}`;
  for (const fact of factsOf(facts, 'departed')) {
    const list = tours.get(from(fact));
    if (list === undefined) tours.set(from(fact), [fact]);
    else list.push(fact);
  }
  return ({ parcel, tour, since, isAtDesk }) => {
    const { departed } = tour;
    const who = cast.parcels[parcel] as Parcel;
    const facility = cast.facilities[departed.facility] as Facility;
    const isEligible = (other: FactOf<'departed'>): boolean => {
      if (other.tour === departed.tour) return true;
      if (!isAtDesk && isDispatched(cast.parcels, other)) return false;
      const fleet = fleetOf(other);
      if (setting === undefined || fleet === undefined || fleet === fleetOf(departed)) return true;
      return couldTake(setting, fleet, facility, who, destinationOn(tour, parcel), Math.floor(other.time / DAY));
    };
    const first = tours.get(from(departed))?.find((other) => other.time >= since && isEligible(other));
    return first?.time ?? Number.POSITIVE_INFINITY;
  };
}

/** Where a tour brought a parcel: the row of a facility, -1 for its door or where it never came there. */
function destinationOn({ facts }: TourRecord, parcel: number): number {
  const dropped = facts.find((fact) => fact.kind === 'dropped' && fact.parcels.includes(parcel));
  return dropped?.kind === 'dropped' ? dropped.facility : -1;
}

/** True of a tour that left with nothing but same-day orders of its day. */
function isDispatched(cast: readonly Parcel[], { time, parcels, pickUps = [] }: FactOf<'departed'>): boolean {
  const day = Math.floor(time / DAY);
  return (
    parcels.length > 0 &&
    pickUps.length === 0 &&
    parcels.every((parcel) => cast[parcel]?.sameDay === true && cast[parcel]?.day === day)
  );
}
