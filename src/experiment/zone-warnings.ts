// What zones keep a hub's vehicles from reaching: stops inside, what lies behind, or everything where the hub itself is inside.

import { DAY } from '../base/units.ts';
import { bars } from '../model/barring.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import { deliveryHours, inCommon, isBarred } from '../simulation/access.ts';
import { hasVehicles } from '../simulation/assignment.ts';
import { isShut } from '../simulation/business-days.ts';
import { weekdayOf } from '../simulation/calendar.ts';
import { BUSINESS } from '../simulation/demand.ts';
import type { Facility } from '../simulation/facts.ts';
import { isClosedTo } from '../simulation/fleet-access.ts';
import { onTheRoad, startsOf, workdaysAt } from '../simulation/fleet-hours.ts';
import { isOpenTo } from '../simulation/hand-on.ts';
import { openingHours } from '../simulation/opening-hours.ts';
import { type DepotSetting, type Setting, vehicleIn, vehiclesOf } from '../simulation/setting.ts';
import { isDepotFed } from '../simulation/supply-reach.ts';
import { isMissed } from '../simulation/window-hours.ts';
import { daysJudged, daysStanding } from './depot-days.ts';
import { hasStock, supplyWarnings } from './supply-warnings.ts';
import { type Barred, warningPhrases } from './warning-phrases.ts';

/** Of the operating days up to the last that is measured. */
export function zoneWarnings(setting: Setting, hub: Facility): string[] {
  const said = warningPhrases();
  const of = daysJudged(setting).length;
  return [
    ...zonesAround(setting, hub).map(({ zone, days }) => said.insideZone(hub.name, zone.name, { days, of })),
    ...closures(setting, hub).map((closure) => said.barred(hub.name, { ...closure, of })),
    ...supplyWarnings(setting, hub),
  ];
}

/** How many addresses neither the vans of a hub nor contractors can reach; days on which these are the same are told together. */
function closures(setting: Setting, hub: Facility): Omit<Barred, 'of'>[] {
  const found = new Map<string, Omit<Barred, 'of'>>();
  for (const { day, days } of alikeDays(setting)) {
    const closed = addressesClosed(setting, hub, day).filter((address) => !isContracted(setting, hub, address, day));
    const unreached = closed.filter((address) => !isReachedByBike(setting, hub, address, day));
    const hasStock = unreached.some((address) => isReachedFromStock(setting, hub, address, day));
    if (closed.length === 0) continue;
    const key = [closed.join(), unreached.join(), hasStock].join('/');
    const earlier = found.get(key)?.days ?? 0;
    found.set(key, { barred: closed.length, unreached: unreached.length, hasStock, days: earlier + days });
  }
  return [...found.values()];
}

/** How many days have the same zones in force, and the last of them. */
function alikeDays(setting: Setting): { day: number; days: number }[] {
  const alike = new Map<string, { day: number; days: number }>();
  for (const day of daysJudged(setting)) {
    const key = setting.study.rules.zones.map((zone) => isInForce(zone, day)).join();
    alike.set(key, { day, days: (alike.get(key)?.days ?? 0) + 1 });
  }
  return [...alike.values()];
}

function isInForce({ fromDay, untilDay = Number.POSITIVE_INFINITY }: ZoneSpec, day: number): boolean {
  return fromDay <= day && day <= untilDay;
}

/** Addresses of a hub that zones keep all its vans from, by what they are or by the hours in which the vans work. */
function addressesClosed(setting: Setting, hub: Facility, day: number): number[] {
  if (setting.study.rules.zones.length === 0) return [];
  const carrier = hub.carrier ?? 0;
  const closed: number[] = [];
  for (let address = 0; address < setting.ground.city.addresses.count; address++) {
    if (setting.hubOf({ address, carrier }) !== hub.index) continue;
    const isClosed = isClosedTo(setting, hub, 'van', { address, facility: -1 }, day);
    if (isClosed || isAlwaysOutOfHours(setting, hub, address, day)) closed.push(address);
  }
  return closed;
}

/** True if no crew of the hub's vans is on the road in the hours that a zone leaves at a door, and where a business is, that it leaves too. */
function isAlwaysOutOfHours(setting: Setting, hub: Facility, address: number, day: number): boolean {
  const zone = deliveryHours(setting.access, 'motor', { address, facility: -1 }, day);
  if (zone === null) return false;
  const who = { business: setting.ground.city.addresses.kind[address] === BUSINESS };
  const hours = isShut(setting.study, who, day) ? zone : inCommon(openingHours(setting, who, day), zone);
  const workdays = workdaysAt(setting, 'van', hub);
  if (workdays.length === 0) return false;
  return workdays.every((workday) => {
    const { from, until } = onTheRoad(setting, workday, hub);
    return isMissed(inCommon(hours, { from: day * DAY + from, until: day * DAY + until }));
  });
}

/** True if a contractor may come there and is given what zones keep from the vans, while there is time: once they start. */
function isContracted(setting: Setting, hub: Facility, address: number, day: number): boolean {
  const spot = { address, facility: -1 };
  return setting.contractors.some(({ spec, vehicle, serves }) => {
    const isForOverflow = spec.takes === 'overflow';
    if (!serves({ address, carrier: hub.carrier ?? 0 }) || (isForOverflow && vehicle === null)) return false;
    if (vehicle !== null && isBarred(setting.access, vehicle, spot, day)) return false;
    const zone = vehicle === null ? null : deliveryHours(setting.access, vehicle.mode, spot, day);
    const given = isForOverflow ? (startsOf(setting, 'van', hub)[0] ?? 0) : 0;
    const from = day * DAY + Math.max(secondsOf(spec.from), secondsOf(setting.study.rules.sortedBy), given);
    return !isMissed(inCommon({ from, until: day * DAY + secondsOf(spec.until) }, zone));
  });
}

/** Zones in which the hub stands and that keep all its vans out, each with the number of days on which it does so first. */
function zonesAround(setting: Setting, hub: Facility): { zone: ZoneSpec; days: number }[] {
  const fleets = setting.fleetsAt(hub, 'van').map((row) => setting.placement.fleets[row] as FleetSpec);
  const vans = fleets.filter((fleet) => vehiclesOf(setting, fleet, hub) > 0).map(({ id }) => vehicleIn(setting, id));
  if (vans.length === 0) return [];
  const zones = setting.access.facilities.get(hub.index) ?? [];
  const closing = zones.filter((zone) => vans.every((vehicle) => bars(zone, vehicle)));
  const firsts = daysJudged(setting).map((day) => closing.find((zone) => isInForce(zone, day)));
  return closing
    .map((zone) => ({ zone, days: firsts.filter((first) => first === zone).length }))
    .filter(({ days }) => days > 0);
}

/** By the bikes of a micro-depot that feeders may supply. */
export function isReachedByBike(setting: Setting, hub: Facility, address: number, day: number): boolean {
  return [...setting.depots.values()].some(
    (depot) =>
      isOpenTo(setting, depot, hub.index) &&
      hasVehicles(setting, depot.facility.index, 'bike') &&
      hasVehicles(setting, depot.hub, 'feeder') &&
      daysMeant(setting, depot, day).some((on) => isSupplied(setting, depot, address, on)),
  );
}

/** A mobile micro-depot brings a parcel on one of its days, and is let in or not by where it stands on it. */
function daysMeant(setting: Setting, depot: DepotSetting, day: number): readonly number[] {
  return depot.spec.mobile === undefined ? [day] : daysStanding(setting, depot);
}

/** By feeder to where it stands on a day, and on by bike. */
function isSupplied(setting: Setting, depot: DepotSetting, address: number, day: number): boolean {
  const { facility, spec, stands } = depot;
  const metres = stands.get(weekdayOf(setting.study.calendar, day))?.metres[address] ?? Number.POSITIVE_INFINITY;
  if (!(metres <= spec.catchment)) return false;
  if (!isDepotFed(setting, depot, day)) return false;
  return !isClosedTo(setting, facility, 'bike', { address, facility: -1 }, day);
}

/** With same-day orders from the stock of a micro-depot that no feeder need come to. */
function isReachedFromStock(setting: Setting, { carrier = 0 }: Facility, address: number, day: number): boolean {
  return [...setting.depots.values()].some((depot) => {
    const { facility, spec, stands } = depot;
    return (
      (facility.carrier ?? carrier) === carrier &&
      [...stands.values()].some(({ metres }) => (metres[address] as number) <= spec.catchment) &&
      hasStock(setting, depot) &&
      !isClosedTo(setting, facility, 'bike', { address, facility: -1 }, day)
    );
  });
}
