// What a schema cannot say of a fleet: its type of vehicle goes with its kind.
import type { Problem } from '../base/problem.ts';
import { placementOf } from '../model/placement.ts';
import type { Change, FleetSpec, Study } from '../model/study.ts';
import type { VehicleType } from '../model/study-placement.ts';
import { TYPE_KINDS } from '../model/vehicle.ts';
import { referencePhrases } from './reference-phrases.ts';

/** Located where the file says the type, or the kind that does not go with it; what a scenario only takes over is told once. */
export function fleetTypeProblems(study: Study): Problem[] {
  return study.scenarios.flatMap((scenario, row) =>
    (placementOf(study, scenario.id)?.fleets ?? []).flatMap((fleet) => {
      if (fleet.type === undefined || TYPE_KINDS[fleet.type].includes(fleet.kind)) return [];
      const path =
        'changes' in scenario
          ? pathInChanges(scenario.changes, fleet)
          : `fleets[${rowOf(scenario.fleets, fleet)}].type`;
      return path === null ? [] : [problem(`scenarios[${row}].${path}`, fleet)];
    }),
  );
}

function problem(path: string, { kind, type }: FleetSpec): Problem {
  const types = (Object.keys(TYPE_KINDS) as VehicleType[]).filter((one) => TYPE_KINDS[one].includes(kind));
  const isOfKind = path.endsWith('.kind');
  const said = referencePhrases().types;
  const expected = isOfKind
    ? said.kind(quoted(type === undefined ? [] : TYPE_KINDS[type]))
    : said.type(kind, quoted(types));
  return { path, found: JSON.stringify(isOfKind ? kind : type), expected };
}

/** The last change that says the type or the kind; null where neither is the scenario's own. */
function pathInChanges(changes: readonly Change[], fleet: FleetSpec): string | null {
  for (let row = changes.length - 1; row >= 0; row--) {
    const change = changes[row];
    if (change?.on !== true) continue;
    if (change.kind === 'add-fleet' && change.fleet.id === fleet.id) return `changes[${row}].fleet.type`;
    if (change.kind !== 'set-fleet' || change.target !== fleet.id) continue;
    if (change.set.type !== undefined) return `changes[${row}].set.type`;
    if (change.set.kind !== undefined) return `changes[${row}].set.kind`;
  }
  return null;
}

function rowOf(fleets: readonly FleetSpec[], fleet: FleetSpec): number {
  return fleets.findIndex(({ id }) => id === fleet.id);
}

function quoted(words: readonly string[]): string[] {
  return words.map((word) => `"${word}"`);
}
