// What the range of vehicles cuts off: addresses of a catchment that no bike can go to and return from, or of a hub no van.
import { decimal } from '../base/format.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { Ranged } from '../simulation/bike-ranges.ts';
import type { Facility } from '../simulation/facts.ts';
import { type DepotSetting, type Setting, vehicleIn, vehiclesOf } from '../simulation/setting.ts';
import { goesAndReturns } from '../simulation/within-range.ts';
import { warningPhrases } from './warning-phrases.ts';

/** Nothing of vehicles that reach nobody at all, of which vainWarnings tells. Yields between slices. */
export function* rangeWarnings(setting: Setting): Generator<undefined, string[], undefined> {
  const warnings: string[] = [];
  for (const depot of setting.depots.values()) {
    warnings.push(...cutCatchment(setting, depot));
    yield;
  }
  for (const hub of setting.hubs) {
    warnings.push(...beyondVans(setting, hub));
    yield;
  }
  return warnings;
}

function cutCatchment(setting: Setting, { facility, spec, stands }: DepotSetting): string[] {
  const bikes = vehiclesAt(setting, facility, 'bike');
  if (bikes.length === 0) return [];
  const places = [...new Set(stands.values())];
  let inside = 0;
  let cut = 0;
  for (let address = 0; address < setting.ground.city.addresses.count; address++) {
    const near = places.filter(({ metres }) => (metres[address] as number) <= spec.catchment);
    if (near.length === 0) continue;
    inside++;
    if (!near.some(({ place }) => isReached(setting, bikes, place, address))) cut++;
  }
  if (cut === 0 || cut === inside) return [];
  return [warningPhrases().cutCatchment(facility.name, farthest(bikes), cut, inside)];
}

function beyondVans(setting: Setting, hub: Facility): string[] {
  const vans = vehiclesAt(setting, hub, 'van');
  if (vans.length === 0 || vans.some(({ range }) => range === Number.POSITIVE_INFINITY)) return [];
  const carrier = hub.carrier ?? 0;
  let served = 0;
  let beyond = 0;
  for (let address = 0; address < setting.ground.city.addresses.count; address++) {
    if (setting.hubOf({ address, carrier }) !== hub.index) continue;
    served++;
    if (!isReached(setting, vans, hub.place, address)) beyond++;
  }
  if (beyond === 0 || beyond === served) return [];
  return [warningPhrases().beyondVans(hub.name, farthest(vans), beyond, served)];
}

function vehiclesAt(setting: Setting, facility: Facility, kind: VehicleKind): Ranged[] {
  const fleets = setting.fleetsAt(facility, kind).map((row) => setting.placement.fleets[row] as FleetSpec);
  return fleets.filter((fleet) => vehiclesOf(setting, fleet, facility) > 0).map(({ id }) => vehicleIn(setting, id));
}

function isReached(setting: Setting, vehicles: readonly Ranged[], place: Facility['place'], address: number): boolean {
  return vehicles.some((vehicle) => goesAndReturns(setting, vehicle, place, { address, facility: -1 }));
}

function farthest(vehicles: readonly Ranged[]): string {
  return `${decimal(Math.max(...vehicles.map(({ range }) => range)) / 1_000, 1)} km`;
}
