// Vehicles that can carry nothing of what people order, or not all of it.
import { fitsBike, SIZES, type Size } from '../model/parcel.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { Facility } from '../simulation/facts.ts';
import { type Setting, vehicleIn, vehiclesOf } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

export function loadWarnings(setting: Setting): string[] {
  const places: readonly (readonly [Facility, VehicleKind])[] = [
    ...setting.hubs.map((hub) => [hub, 'van'] as const),
    ...setting.hubs.map((hub) => [hub, 'feeder'] as const),
    ...[...setting.depots.values()].map(({ facility }) => [facility, 'bike'] as const),
  ];
  return [
    ...places.flatMap(([facility, kind]) =>
      isTooWeak(setting, facility, kind) ? [warningPhrases().tooWeak(facility.name, kind)] : [],
    ),
    ...setting.hubs.flatMap((hub) => tooHeavy(setting, hub)),
  ];
}

/** Sizes that are ordered and too large for every van of a hub, where it has vans for others and nobody else may come. */
function tooHeavy(setting: Setting, hub: Facility): string[] {
  const { sizes } = setting.study.demand;
  const manned = mannedAt(setting, hub, 'van');
  if (manned.length === 0 || setting.contractors.length > 0 || isTooWeak(setting, hub, 'van')) return [];
  const left = SIZES.filter((size) => sizes[size] > 0 && manned.every((fleet) => !isCarried(setting, fleet, size)));
  return left.length === 0 ? [] : [warningPhrases().noVanCarries(hub.name, left.join(', '))];
}

function mannedAt(setting: Setting, facility: Facility, kind: VehicleKind): FleetSpec[] {
  const fleets = setting.fleetsAt(facility, kind).map((row) => setting.placement.fleets[row] as FleetSpec);
  return fleets.filter((fleet) => vehiclesOf(setting, fleet, facility) > 0);
}

function isCarried(setting: Setting, { id }: FleetSpec, size: Size): boolean {
  const { litres, kilograms } = setting.study.demand;
  const { volume, weight } = vehicleIn(setting, id).capacity;
  return litres[size] <= volume && kilograms[size] <= weight;
}

/** True if there are vehicles of a kind, and not one could carry a parcel of any size that is ordered and goes by it. */
function isTooWeak(setting: Setting, facility: Facility, kind: VehicleKind): boolean {
  const { sizes } = setting.study.demand;
  const manned = mannedAt(setting, facility, kind);
  const ordered = SIZES.filter((size) => sizes[size] > 0 && (kind !== 'bike' || fitsBike(size)));
  if (manned.length === 0 || ordered.length === 0) return false;
  return manned.every((fleet) => ordered.every((size) => !isCarried(setting, fleet, size)));
}
