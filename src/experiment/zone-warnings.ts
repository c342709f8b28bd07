// What zones keep a hub's vehicles from reaching: stops inside, what lies behind, or everything where the hub itself is inside.

import { bars } from '../model/barring.ts';
import type { FleetSpec } from '../model/study.ts';
import type { ZoneSpec } from '../model/study-zones.ts';
import { hasVehicles } from '../simulation/assignment.ts';
import type { Facility } from '../simulation/facts.ts';
import { isClosedTo } from '../simulation/fleet-access.ts';
import { type Setting, vehicleIn, vehiclesOf } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Once all of the zones are in force. */
export function zoneWarnings(setting: Setting, hub: Facility): string[] {
  const { calendar, depots } = setting;
  const day = calendar.lastMeasured;
  const warnings: string[] = [];
  const around = zoneAround(setting, hub, day);
  if (around !== undefined) warnings.push(warningPhrases().insideZone(hub.name, around.name));
  const barred = addressesClosed(setting, hub, day);
  const unreached = barred.filter((address) => !isReachedByBike(setting, hub, address, day)).length;
  if (barred.length > 0) warnings.push(warningPhrases().barred(hub.name, barred.length, unreached));
  const suppliedFrom = [
    ...[...depots.values()].filter((one) => one.hub === hub.index),
    ...[...setting.lockers.values()].filter(({ hubs }) => hubs.includes(hub.index)),
  ];
  for (const { facility } of suppliedFrom) {
    const spot = { address: -1, facility: facility.index };
    if (!isClosedTo(setting, hub, 'feeder', spot, day)) continue;
    if (facility.kind === 'locker' && !isClosedTo(setting, hub, 'van', spot, day)) continue;
    warnings.push(warningPhrases().cutOff(facility.name, hub.name));
  }
  return warnings;
}

/** Addresses of a hub that zones keep all its vans from. */
function addressesClosed(setting: Setting, hub: Facility, day: number): number[] {
  if (setting.study.rules.zones.length === 0) return [];
  const carrier = hub.carrier ?? 0;
  const closed: number[] = [];
  for (let address = 0; address < setting.ground.city.addresses.count; address++) {
    if (setting.hubOf({ address, carrier }) !== hub.index) continue;
    if (isClosedTo(setting, hub, 'van', { address, facility: -1 }, day)) closed.push(address);
  }
  return closed;
}

/** A zone in which the hub stands and that keeps all its vans out; undefined where there is none. */
function zoneAround(setting: Setting, hub: Facility, day: number): ZoneSpec | undefined {
  const fleets = setting.fleetsAt(hub, 'van').map((row) => setting.placement.fleets[row] as FleetSpec);
  const vans = fleets.filter((fleet) => vehiclesOf(setting, fleet, hub) > 0).map(({ id }) => vehicleIn(setting, id));
  const zones = setting.access.facilities.get(hub.index) ?? [];
  return zones.find(
    (zone) =>
      vans.length > 0 &&
      day >= zone.fromDay &&
      day <= (zone.untilDay ?? day) &&
      vans.every((vehicle) => bars(zone, vehicle)),
  );
}

/** By the bikes of a micro-depot that feeders may supply. */
export function isReachedByBike(setting: Setting, hub: Facility, address: number, day: number): boolean {
  return [...setting.depots.values()].some(
    ({ facility, spec, stands, hub: from, isNeutral }) =>
      (isNeutral || from === hub.index) &&
      [...stands.values()].some(({ metres }) => (metres[address] as number) <= spec.catchment) &&
      hasVehicles(setting, facility.index, 'bike') &&
      hasVehicles(setting, from, 'feeder') &&
      !isClosedTo(
        setting,
        setting.facilities[from] as Facility,
        'feeder',
        { address: -1, facility: facility.index },
        day,
      ) &&
      !isClosedTo(setting, facility, 'bike', { address, facility: -1 }, day),
  );
}
