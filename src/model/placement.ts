// A scenario worked out: the baseline with a variant's changes applied.
import type { Metres } from '../base/units.ts';
import { standingDepot } from './depot-site.ts';
import type {
  Baseline,
  BaySpec,
  Change,
  DepotEntry,
  DepotSpec,
  FleetSpec,
  HubSpec,
  LockerSpec,
  Study,
} from './study.ts';
import { type ContractorSpec, drivingContractor } from './study-carriers.ts';

/**
 * Farther from a street than this a facility is off the map: in files, in imports and while dragging alike, so that what
 * can be drawn can be opened. A hub's yard may lie deep behind its street; beyond, the mapped streets end (assumption).
 */
export const FARTHEST: Metres = 400;

/** What one scenario places in the city. */
export interface Placement {
  readonly id: string;
  readonly name: string;
  readonly hubs: readonly HubSpec[];
  readonly depots: readonly DepotSpec[];
  readonly lockers: readonly LockerSpec[];
  readonly fleets: readonly FleetSpec[];
  readonly bays: readonly BaySpec[];
  readonly contractors: readonly ContractorSpec[];
  readonly offer: Baseline['offer'];
}

/** The placement of a scenario by its id, or undefined where the study has none of that id. */
export function placementOf(study: Study, scenario: string): Placement | undefined {
  return placementAt(study, rowOf(study, scenario));
}

/** The placement of the scenario in a row of the study, the baseline's in row 0; undefined where there is none. */
export function placementAt(study: Study, row: number): Placement | undefined {
  const placed = placedIn(study, row);
  if (placed === undefined) return undefined;
  return {
    ...placed,
    depots: placed.depots.map((depot) => standingDepot(depot, study.sites, study.carriers.length)),
    contractors: placed.contractors.map(drivingContractor),
  };
}

/** A micro-depot as the scenario's entries give it, without what it takes from its site; undefined where there is none. */
export function depotEntryOf(study: Study, scenario: string, id: string): DepotEntry | undefined {
  return placedIn(study, rowOf(study, scenario))?.depots.find((depot) => depot.id === id);
}

function rowOf({ scenarios }: Study, scenario: string): number {
  return scenarios.findIndex(({ id }) => id === scenario);
}

function placedIn({ scenarios: [baseline, ...variants] }: Study, row: number): Baseline | undefined {
  if (row === 0) return baseline;
  const variant = variants[row - 1];
  if (variant === undefined) return undefined;
  const placed = variant.changes.filter((change) => change.on).reduce<Baseline>(apply, baseline);
  return { ...placed, id: variant.id, name: variant.name };
}

/** All placements in the order of the study, the baseline first. */
export function placementsOf(study: Study): Placement[] {
  return study.scenarios.map((_, row) => placementAt(study, row) as Placement);
}

type Entities = 'hubs' | 'depots' | 'lockers' | 'fleets' | 'bays' | 'contractors';

/** One change applied; a target that is not there changes nothing (the reader has reported it). */
function apply(base: Baseline, change: Change): Baseline {
  switch (change.kind) {
    case 'add-hub':
      return { ...base, hubs: [...base.hubs, change.hub] };
    case 'add-depot':
      return { ...base, depots: [...base.depots, change.depot] };
    case 'add-locker':
      return { ...base, lockers: [...base.lockers, change.locker] };
    case 'add-fleet':
      return { ...base, fleets: [...base.fleets, change.fleet] };
    case 'add-bay':
      return { ...base, bays: [...base.bays, change.bay] };
    case 'add-contractor':
      return { ...base, contractors: [...base.contractors, change.contractor] };
    case 'remove-hub':
      return remove(base, 'hubs', change.target);
    case 'remove-depot':
      return remove(base, 'depots', change.target);
    case 'remove-locker':
      return remove(base, 'lockers', change.target);
    case 'remove-fleet':
      return remove(base, 'fleets', change.target);
    case 'remove-bay':
      return remove(base, 'bays', change.target);
    case 'remove-contractor':
      return remove(base, 'contractors', change.target);
    case 'set-hub':
      return patch(base, 'hubs', change.target, change.set);
    case 'set-depot':
      return patch(base, 'depots', change.target, change.set);
    case 'set-locker':
      return patch(base, 'lockers', change.target, change.set);
    case 'set-fleet':
      return patch(base, 'fleets', change.target, change.set);
    case 'set-bay':
      return patch(base, 'bays', change.target, change.set);
    case 'set-contractor':
      return patch(base, 'contractors', change.target, change.set);
    case 'set-offer':
      return { ...base, offer: { ...base.offer, ...change.set } };
  }
}

function remove(base: Baseline, entities: Entities, target: string): Baseline {
  return { ...base, [entities]: base[entities].filter((entity) => entity.id !== target) };
}

function patch(base: Baseline, entities: Entities, target: string, set: object): Baseline {
  const patched = base[entities].map((entity) => (entity.id === target ? { ...entity, ...set } : entity));
  return { ...base, [entities]: patched };
}
