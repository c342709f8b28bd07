// What must hold of zones in every run, told from coordinates, the fields of the zones and the day alone.
import type { Point } from '../../src/base/geometry.ts';
import { length } from '../../src/base/maths.ts';
import { DAY, type Seconds } from '../../src/base/units.ts';
import type { BarredVehicle } from '../../src/model/barring.ts';
import { secondsOf } from '../../src/model/study.ts';
import type { ZoneSpec } from '../../src/model/study-zones.ts';
import { weekdayOf } from '../../src/simulation/calendar.ts';
import type { Facility, FactOf } from '../../src/simulation/facts.ts';
import { facilityPlace } from '../../src/simulation/ground.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { type Setting, vehicleIn } from '../../src/simulation/setting.ts';
import type { TourStop } from '../../src/simulation/world.ts';

type Spot = Pick<TourStop, 'address' | 'facility'>;

interface Stay {
  readonly begin: Seconds;
  readonly time: Seconds;
}

/** Every stop is made by a vehicle that may be there, in the delivery hours. */
export function zonesHold(run: Run): string[] {
  const { facts, setting, vehicles } = run;
  return facts.flatMap((fact) => {
    if (fact.kind !== 'served' && fact.kind !== 'dropped' && fact.kind !== 'taken-over') return [];
    const vehicle = vehicleIn(setting, vehicles[fact.vehicle]?.fleet ?? '');
    const spot =
      fact.kind === 'served'
        ? { address: fact.address, facility: -1 }
        : fact.kind === 'dropped'
          ? { address: -1, facility: fact.facility }
          : wreckSpot(run, fact);
    return mayStop(setting, vehicle, spot, fact) ? [] : [`tour ${fact.tour} stops in a zone`];
  });
}

/** True if no zone and no limit of a site keeps the vehicle from a stay there. */
export function mayStop(setting: Setting, vehicle: BarredVehicle, spot: Spot, stay: Stay): boolean {
  const day = Math.floor(stay.time / DAY);
  if (spot.address < 0 && vehicle.length > longestAt(setting, spot.facility)) return false;
  const point = pointOf(setting, spot, day);
  return setting.study.rules.zones.every((zone) => {
    const isInForce = zone.fromDay <= day && day <= (zone.untilDay ?? day);
    const isInside = point !== null && length(point.x - zone.centre.x, point.y - zone.centre.y) <= zone.radius;
    return !isInForce || !isInside || letsStand(zone, vehicle, stay, day);
  });
}

/** By the terms of a micro-depot, or of the site on which a locker stands. */
function longestAt({ depots, lockers, study }: Setting, facility: number): number {
  const place = lockers.get(facility)?.spec.position;
  const site = place && study.sites.find(({ position }) => position.x === place.x && position.y === place.y);
  return depots.get(facility)?.spec.longestVehicle ?? site?.longestVehicle ?? Number.POSITIVE_INFINITY;
}

function letsStand(zone: ZoneSpec, vehicle: BarredVehicle, { begin, time }: Stay, day: number): boolean {
  if (zone.kind === 'pedestrian') {
    const [from, until] = [secondsOf(zone.from), secondsOf(zone.until)];
    const isAllDay = until - from === DAY;
    return vehicle.mode !== 'motor' || isAllDay || (begin - day * DAY >= from && time - day * DAY <= until);
  }
  if (vehicle.names.some((name) => zone.except.includes(name))) return true;
  if (zone.kind === 'length') return vehicle.length <= zone.longest;
  return vehicle.mode !== 'motor' || vehicle.co2 <= zone.co2;
}

/** Null where a mobile micro-depot stands nowhere on the day. */
function pointOf({ ground, study, facilities, depots }: Setting, { address, facility }: Spot, day: number) {
  const { x, y } = ground.city.addresses;
  if (address >= 0) return { x: x[address] as number, y: y[address] as number } satisfies Point;
  const mobile = depots.get(facility)?.spec.mobile;
  if (mobile === undefined) return facilities[facility] as Facility;
  const today = mobile.places.find((place) => place.day === weekdayOf(study.calendar, day));
  return today === undefined ? null : facilityPlace(ground, today.position);
}

/** Where the broken-down vehicle stands: at the last stop to which it drove, which may be by another that broke down. */
function wreckSpot(run: Run, { from, time }: Pick<FactOf<'taken-over'>, 'from' | 'time'>): Spot {
  const { facts, world } = run;
  const legs = facts.filter(
    (fact): fact is FactOf<'drove'> =>
      fact.kind === 'drove' && fact.tour === from && fact.time <= time && fact.stop >= 0,
  );
  const leg = legs.at(-1);
  const stop = world.tours[from]?.stops[leg?.stop ?? -1] as TourStop;
  return stop.takesOver === undefined ? stop : wreckSpot(run, { from: stop.takesOver.tour, time });
}
