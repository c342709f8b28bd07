// Where vehicles may stop: zones that bar some of them, and the hours in which motor vehicles may be in a pedestrian zone.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import { DAY, type Seconds } from '../base/units.ts';
import { type BarredVehicle, bars } from '../model/barring.ts';
import { type Study, secondsOf, type Weekday } from '../model/study.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import type { Mode } from '../model/vehicle.ts';
import type { AddressTable } from '../network/city.ts';
import { weekdayOf } from './calendar.ts';
import type { Facility } from './facts.ts';
import type { DepotSetting } from './setting.ts';
import type { TourStop } from './world.ts';

/** The zones that an address or a facility (row of the cast) lies in; without an entry where it lies in none. */
export interface Access {
  readonly addresses: ReadonlyMap<number, readonly ZoneSpec[]>;
  readonly facilities: ReadonlyMap<number, readonly ZoneSpec[]>;
  /** Those of a mobile micro-depot by where it stands on a weekday, besides what holds for it everywhere. */
  readonly mobile: ReadonlyMap<number, ReadonlyMap<Weekday, readonly ZoneSpec[]>>;
  readonly calendar: Study['calendar'];
}

export type Spot = Pick<TourStop, 'address' | 'facility'>;

/** Where a vehicle stands at a stop, whether it serves somebody there or takes over what a broken-down one has. */
export function spotOf({ takesOver, address, facility }: Pick<TourStop, 'takesOver' | keyof Spot>): Spot {
  return takesOver?.spot ?? { address, facility };
}

interface Hours {
  readonly from: Seconds;
  readonly until: Seconds;
}

export function accessOf(
  { rules: { zones }, calendar }: Study,
  { count, x, y }: AddressTable,
  facilities: readonly Facility[],
  depots: ReadonlyMap<number, DepotSetting>,
): Access {
  const holding = (point: Point): ZoneSpec[] =>
    zones.filter(({ centre, radius }) => length(point.x - centre.x, point.y - centre.y) <= radius);
  const addresses = new Map<number, readonly ZoneSpec[]>();
  for (let address = 0; zones.length > 0 && address < count; address++) {
    const inside = holding({ x: x[address] as number, y: y[address] as number });
    if (inside.length > 0) addresses.set(address, inside);
  }
  const inZones = new Map<number, readonly ZoneSpec[]>();
  const mobile = new Map<number, ReadonlyMap<Weekday, readonly ZoneSpec[]>>();
  for (const facility of zones.length > 0 ? facilities : []) {
    const depot = depots.get(facility.index);
    if (depot?.spec.mobile === undefined) {
      const inside = holding(facility);
      if (inside.length > 0) inZones.set(facility.index, inside);
    } else mobile.set(facility.index, new Map([...depot.stands].map(([day, { point }]) => [day, holding(point)])));
  }
  return { addresses, facilities: inZones, mobile, calendar };
}

/** True if a vehicle may stop there at no hour of a day. */
export function isBarred(access: Access, vehicle: BarredVehicle, spot: Spot, day: number): boolean {
  const inForce = zonesAt(access, spot, day);
  if (inForce.length === 0) return false;
  const hours = deliveryHours(access, vehicle.mode, spot, day);
  if (hours !== null && hours.from >= hours.until) return true;
  return inForce.some((zone) => bars(zone, vehicle));
}

/** The seconds in which motor vehicles may stop there on a day, which all pedestrian zones leave; null at any time. */
export function deliveryHours(access: Access, mode: Mode, spot: Spot, day: number): Hours | null {
  if (mode !== 'motor') return null;
  let hours: Hours | null = null;
  for (const zone of zonesAt(access, spot, day)) {
    if (zone.kind !== 'pedestrian') continue;
    const from = day * DAY + secondsOf(zone.from);
    const until = day * DAY + secondsOf(zone.until);
    if (until - from === DAY) continue;
    hours =
      hours === null ? { from, until } : { from: Math.max(hours.from, from), until: Math.min(hours.until, until) };
  }
  return hours;
}

/** The hours that two leave in common, null where both are of no account; as they begin, they are over where that is nothing. */
export function inCommon(one: Hours | null, other: Hours | null): Hours | null {
  if (one === null || other === null) return one ?? other;
  const from = Math.max(one.from, other.from);
  return { from, until: Math.max(from, Math.min(one.until, other.until)) };
}

/** What delivery hours leave of a same-day promise; the hours alone where they leave nothing, since they are the law. */
export function withinHours(window: Hours | null, hours: Hours | null): Hours | null {
  if (window === null || hours === null) return window ?? hours;
  const from = Math.max(window.from, hours.from);
  const until = Math.min(window.until, hours.until);
  return from < until ? { from, until } : hours;
}

function zonesAt(access: Access, { address, facility }: Spot, day: number): readonly ZoneSpec[] {
  const zones = address >= 0 ? access.addresses.get(address) : zonesOfFacility(access, facility, day);
  return zones === undefined ? [] : zones.filter((zone) => day >= zone.fromDay && day <= (zone.untilDay ?? day));
}

function zonesOfFacility({ facilities, mobile, calendar }: Access, row: number, day: number): readonly ZoneSpec[] {
  const always = facilities.get(row) ?? [];
  const there = mobile.get(row)?.get(weekdayOf(calendar, day)) ?? [];
  return there.length === 0 ? always : [...always, ...there];
}
