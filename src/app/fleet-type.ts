// Gives a fleet another type of vehicle, or takes the type away, in the baseline or in one scenario alone.
import type { FleetSpec, Study } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { addEntity, editEntity, entityIn, removeEntity } from './study-edit.ts';

/** Null is the ordinary vehicle of the fleet's kind. */
export function withFleetType(study: Study, scenario: string, id: string, type: VehicleType | null): Study {
  if (type !== null) return editEntity(study, scenario, 'fleet', id, { type });
  const freed = editEntity(study, scenario, 'fleet', id, { type: undefined } as Partial<FleetSpec>);
  const left = entityIn(freed, scenario, 'fleet', id);
  if (left?.type === undefined) return freed;
  // A change cannot take away what the baseline says: the scenario gets a fleet of its own in that one's place.
  const { type: _, ...ordinary } = left;
  return addEntity(removeEntity(study, scenario, 'fleet', id), scenario, 'fleet', ordinary);
}
