// When and where a micro-depot stands: within its lease, and, if it moves about, at the place of the weekday.
import type { Point } from '../base/geometry.ts';
import { DAY, type Seconds } from '../base/units.ts';
import { type DepotSpec, type Study, secondsOf, WEEKDAYS, type Weekday } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import { weekdayOf } from './calendar.ts';
import type { Facility } from './facts.ts';
import { addressesFrom, facilityPlace, type Ground } from './ground.ts';
import type { DepotSetting, Setting } from './setting.ts';

/** Where a micro-depot stands on a weekday, with the way to every address by bike. */
export interface Standing {
  readonly place: Place;
  readonly point: Point;
  readonly metres: Float64Array;
}

/** By weekday; one that does not move stands at its facility's place on all of them. */
export function standingsOf(
  { id, mobile }: DepotSpec,
  facility: Facility,
  ground: Ground,
): ReadonlyMap<Weekday, Standing> {
  const standing = (at: { readonly place: Place } & Point): Standing => {
    const { metres } = addressesFrom(ground, 'bike', at.place);
    return { place: at.place, point: { x: at.x, y: at.y }, metres };
  };
  if (mobile === undefined) {
    const always = standing(facility);
    return new Map(WEEKDAYS.map((day) => [day, always]));
  }
  return new Map(
    mobile.places.map(({ day, position }) => {
      const near = facilityPlace(ground, position);
      if (near === null) throw new Error(`depot ${id}: expected a street near its place on ${day}, found none`);
      return [day, standing(near)];
    }),
  );
}

/** True if a micro-depot can be used on an operating day; `operating` are the run's operating days. */
export function standsOn({ calendar }: Study, operating: readonly number[], spec: DepotSpec, day: number): boolean {
  const { leaseFrom, leaseUntil, mobile } = spec;
  const row = operating.indexOf(day);
  if (leaseFrom !== undefined && row < leaseFrom) return false;
  if (leaseUntil !== undefined && row > leaseUntil) return false;
  return mobile === undefined || mobile.places.some((place) => place.day === weekdayOf(calendar, day));
}

/** Where a micro-depot stands on a day; undefined where it cannot be used. */
export function standingOn({ study, calendar }: Setting, depot: DepotSetting, day: number): Standing | undefined {
  if (!standsOn(study, calendar.operating, depot.spec, day)) return undefined;
  return depot.stands.get(weekdayOf(study.calendar, day));
}

/** The seconds of a day in which feeders may unload at a micro-depot; null at any other facility. */
export function unloadingHours(
  { depots }: Pick<Setting, 'depots'>,
  facility: number,
  day: number,
): { readonly from: Seconds; readonly until: Seconds } | null {
  const spec = depots.get(facility)?.spec;
  if (spec === undefined) return null;
  return { from: day * DAY + secondsOf(spec.opens), until: day * DAY + secondsOf(spec.closes) };
}

/** True if the last day of its lease is over. */
export function isGivenUp({ calendar }: Setting, { spec }: DepotSetting, day: number): boolean {
  return spec.leaseUntil !== undefined && calendar.operating.indexOf(day) > spec.leaseUntil;
}

/** Where a facility is on a day. */
export function placeOn({ study, depots }: Setting, facility: Facility, day: number): Place {
  return depots.get(facility.index)?.stands.get(weekdayOf(study.calendar, day))?.place ?? facility.place;
}
