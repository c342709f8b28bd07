// Gives a fleet another type of vehicle, or takes the type away, in the baseline or in one scenario alone.
import type { FleetSpec, Study } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { addEntity, editEntity, entityIn, removeEntity } from './study-edit.ts';

/** Null is the ordinary vehicle of the fleet's kind. */
export function withFleetType(study: Study, scenario: string, id: string, type: VehicleType | null): Study {
  if (type !== null) return editEntity(study, scenario, 'fleet', id, { type });
  const fleet = entityIn(study, scenario, 'fleet', id);
  if (fleet === undefined || !isInherited(study, scenario, id)) {
    return editEntity(study, scenario, 'fleet', id, { type: undefined } as Partial<FleetSpec>);
  }
  // A change cannot take away what the baseline says: the scenario gets a fleet of its own in that one's place.
  const { type: _, ...ordinary } = fleet;
  return addEntity(removeEntity(study, scenario, 'fleet', id), scenario, 'fleet', ordinary);
}

/** True if the baseline says the type and the scenario changes the baseline's fleet, instead of bringing its own. */
function isInherited({ scenarios }: Study, scenario: string, id: string): boolean {
  const [baseline, ...variants] = scenarios;
  if (baseline.fleets.find((fleet) => fleet.id === id)?.type === undefined) return false;
  const variant = variants.find((one) => one.id === scenario);
  return variant?.changes.some((change) => change.kind === 'add-fleet' && change.fleet.id === id) === false;
}
