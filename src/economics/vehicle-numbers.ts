// What each vehicle of a run costs and emits: the numbers of its fleet.
import type { Placement } from '../model/placement.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import { type VehicleSpec, vehicleSpec } from '../model/vehicle.ts';
import type { Cast } from '../simulation/facts.ts';

export interface VehicleNumbers extends VehicleSpec {
  readonly isElectric: boolean;
}

/** By row of the cast's vehicles. Throws where a vehicle's fleet is not in the placement. */
export function numbersOfVehicles({ vehicles }: Cast, study: Study, { fleets }: Placement): VehicleNumbers[] {
  const numbers = new Map(
    fleets.map((fleet) => [fleet.id, { ...vehicleSpec(study, fleet), isElectric: isElectric(fleet) }]),
  );
  return vehicles.map(({ fleet }) => {
    const found = numbers.get(fleet);
    if (found === undefined) throw new Error(`expected the scenario to have the fleet ${fleet} of the journal`);
    return found;
  });
}

function isElectric({ type }: FleetSpec): boolean {
  return type === 'electric-van';
}
