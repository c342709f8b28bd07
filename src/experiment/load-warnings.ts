// Vehicles that can carry nothing of what people order.
import { fitsBike, SIZES } from '../model/parcel.ts';
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
  return places.flatMap(([facility, kind]) =>
    isTooWeak(setting, facility, kind) ? [warningPhrases().tooWeak(facility.name, kind)] : [],
  );
}

/** True if there are vehicles of a kind, and not one could carry a parcel of any size that is ordered and goes by it. */
function isTooWeak(setting: Setting, facility: Facility, kind: VehicleKind): boolean {
  const { placement, study } = setting;
  const { sizes, litres, kilograms } = study.demand;
  const fleets = setting.fleetsAt(facility, kind).map((row) => placement.fleets[row] as FleetSpec);
  const manned = fleets.filter((fleet) => vehiclesOf(setting, fleet, facility) > 0);
  const ordered = SIZES.filter((size) => sizes[size] > 0 && (kind !== 'bike' || fitsBike(size)));
  if (manned.length === 0 || ordered.length === 0) return false;
  return manned.every(({ id }) => {
    const { volume, weight } = vehicleIn(setting, id).capacity;
    return ordered.every((size) => litres[size] > volume || kilograms[size] > weight);
  });
}
