// Whom the zones of a study bar: low-emission zones and those for short vehicles keep some out of their streets altogether.
import type { Circle } from '../network/travel.ts';
import type { Traveller } from './own-speeds.ts';
import type { ZoneSpec } from './study-zones.ts';
import type { VehicleSpec } from './vehicle.ts';

/** What zones look at. */
export type BarredVehicle = Pick<VehicleSpec, 'mode' | 'co2' | 'length' | 'names'>;

/** A zone that bars a vehicle, and the calendar days on which it does. */
export interface Barring {
  readonly circle: Circle;
  readonly fromDay: number;
  readonly untilDay: number;
}

/** Who goes along the streets, on some days not along all of them. */
export interface DatedTraveller extends Traveller {
  /** Left out where no zone bars it. */
  readonly barredBy?: readonly Barring[];
}

/** True if the zone is not for the vehicle at any hour, while it is in force. Pedestrian zones have hours, and bar nobody so. */
export function bars(zone: ZoneSpec, { mode, co2, length, names }: BarredVehicle): boolean {
  if (zone.kind === 'pedestrian' || names.some((name) => zone.except.includes(name))) return false;
  return zone.kind === 'low-emission' ? mode === 'motor' && co2 > zone.co2 : length > zone.longest;
}

/** In the order of the zones. */
export function barringsOf(zones: readonly ZoneSpec[], vehicle: BarredVehicle): Barring[] {
  return zones
    .filter((zone) => bars(zone, vehicle))
    .map(({ centre, radius, fromDay, untilDay }) => ({
      circle: { x: centre.x, y: centre.y, radius },
      fromDay,
      untilDay: untilDay ?? Number.POSITIVE_INFINITY,
    }));
}

/** By day, as each comes up; the same objects again, since ways are looked up for them all the time. */
const KNOWN = new WeakMap<DatedTraveller, Map<number, DatedTraveller>>();

/** The traveller as it may go on a calendar day; itself where no zone bars it then. */
export function onDay<Who extends DatedTraveller>(who: Who, day: number): Who {
  if (who.barredBy === undefined) return who;
  const days = (KNOWN.get(who) ?? new Map()) as Map<number, Who>;
  KNOWN.set(who, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const inForce = who.barredBy.filter(({ fromDay, untilDay }) => fromDay <= day && day <= untilDay);
  const found = inForce.length === 0 ? who : { ...who, keptOut: inForce.map(({ circle }) => circle) };
  days.set(day, found);
  return found;
}

/** Calendar days up to some last one on which the zones in force for a traveller may be others than on the day before. */
export function turningDays({ barredBy = [] }: DatedTraveller, last: number): number[] {
  const turns = barredBy.flatMap(({ fromDay, untilDay }) => [fromDay, untilDay + 1]);
  return [...new Set([0, ...turns])].filter((day) => day <= last);
}
