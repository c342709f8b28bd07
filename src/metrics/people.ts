// The couriers' day: hours on duty, at the wheel, at doors, and kilograms carried, by kind of vehicle.
import { DAY, HOUR, type Kilograms } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

/** Of all couriers of a kind on the measured operating days, whoever's parcels they carried. */
export interface CourierWork {
  /** Vehicles times days on which they were used. */
  readonly shifts: number;
  /** From loading before the first tour to the last return; minimum hours beyond that are paid, not worked. */
  readonly hours: number;
  /** Parts of the hours: on the road; looking for parking; waiting at a stop; walking, climbing and handing over, to another vehicle too; the break. The rest is loading and idle. */
  readonly drivingHours: number;
  readonly parkingHours: number;
  readonly waitingHours: number;
  readonly servingHours: number;
  /** The break. */
  readonly breakHours: number;
  /** Stops at doors, lockers and micro-depots. */
  readonly stops: number;
  /** Weight taken from the vehicle to doors, delivered or not, and into lockers and micro-depots, and of pick-ups to the vehicle. */
  readonly kilograms: Kilograms;
}

export type People = Readonly<Record<VehicleKind, CourierWork>>;

/** A tour counts wholly for the day on which it departs. */
export function measurePeople({ cast, facts }: Journal, days: readonly number[]): People {
  const counts = new Set(days);
  const isCounted: boolean[] = [];
  const people = { van: noWork(), bike: noWork(), feeder: noWork() };
  const workOf = (vehicle: number): Tally => people[(cast.vehicles[vehicle] as Vehicle).kind];
  const weightOf = (parcels: readonly number[]): Kilograms =>
    parcels.reduce((sum, parcel) => sum + (cast.parcels[parcel]?.weight ?? 0), 0);
  const isBrought = (parcel: number): boolean => cast.parcels[parcel]?.direction === 'delivery';
  // A full locker's stop names them too, but they stay aboard.
  const refused = new Set(
    factsOf(facts, 'refused').map(({ tour, facility, parcel }) => dropOf(tour, facility, parcel)),
  );
  for (const fact of facts) {
    if (fact.kind === 'departed') isCounted[fact.tour] = counts.has(Math.floor(fact.time / DAY));
    else if (fact.kind === 'vehicle-day') {
      if (!fact.used || !counts.has(fact.day)) continue;
      const work = workOf(fact.vehicle);
      work.shifts++;
      work.hours += (fact.end - fact.begin) / HOUR;
    } else if (fact.kind === 'rested') {
      if (counts.has(Math.floor(fact.time / DAY))) workOf(fact.vehicle).breakHours += (fact.time - fact.begin) / HOUR;
    } else if ('tour' in fact && isCounted[fact.tour] === true) {
      if (fact.kind === 'drove') workOf(fact.vehicle).drivingHours += (fact.time - fact.depart) / HOUR;
      else if (fact.kind === 'parked') workOf(fact.vehicle).parkingHours += (fact.time - fact.begin) / HOUR;
      else if (fact.kind === 'waited') workOf(fact.vehicle).waitingHours += (fact.time - fact.begin) / HOUR;
      else if (fact.kind === 'taken-over') workOf(fact.vehicle).servingHours += (fact.time - fact.begin) / HOUR;
      else if (fact.kind === 'served' || fact.kind === 'dropped') {
        const work = workOf(fact.vehicle);
        work.servingHours += (fact.time - fact.begin) / HOUR;
        work.stops++;
        const isTaken = (parcel: number): boolean =>
          fact.kind === 'served' || !refused.has(dropOf(fact.tour, fact.facility, parcel));
        work.kilograms += weightOf(fact.parcels.filter((parcel) => isBrought(parcel) && isTaken(parcel)));
      } else if (fact.kind === 'picked-up' || fact.kind === 'taken-out') {
        workOf(fact.vehicle).kilograms += weightOf([fact.parcel]);
      } else if (fact.kind === 'taken-back') {
        workOf(fact.vehicle).kilograms += weightOf(fact.parcels);
      }
    }
  }
  return people;
}

function dropOf(tour: number, facility: number, parcel: number): string {
  return `${tour} ${facility} ${parcel}`;
}

type Tally = { -readonly [Key in keyof CourierWork]: number };

function noWork(): Tally {
  return {
    shifts: 0,
    hours: 0,
    drivingHours: 0,
    parkingHours: 0,
    waitingHours: 0,
    servingHours: 0,
    breakHours: 0,
    stops: 0,
    kilograms: 0,
  };
}
