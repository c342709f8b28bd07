// What a schema cannot say of a fleet's own speeds: they are of classes of road on which its vehicles may go.
import type { Problem } from '../base/problem.ts';
import { openClasses } from '../model/own-speeds.ts';
import { placementOf } from '../model/placement.ts';
import type { Change, FleetSpec, Study } from '../model/study.ts';
import { modeOf } from '../model/vehicle.ts';
import { ROAD_CLASSES, type RoadClass } from '../network/street-graph.ts';
import { referencePhrases } from './reference-phrases.ts';

/** Located where the file says the speed, or the kind that may not go there; what a scenario only takes over is told once. */
export function fleetSpeedProblems(study: Study): Problem[] {
  return study.scenarios.flatMap((scenario, row) =>
    (placementOf(study, scenario.id)?.fleets ?? []).flatMap((fleet) => {
      const open = openClasses(study.rules.speeds, modeOf(fleet));
      const closed = ROAD_CLASSES.filter((road) => speedOn(fleet, road) !== undefined && !open.includes(road));
      return closed.flatMap((road): Problem[] => {
        const path =
          'changes' in scenario
            ? pathInChanges(scenario.changes, fleet)
            : `fleets[${scenario.fleets.findIndex(({ id }) => id === fleet.id)}].speeds`;
        return path === null ? [] : [problem(`scenarios[${row}].${path}`, fleet, road)];
      });
    }),
  );
}

function problem(path: string, fleet: FleetSpec, road: RoadClass): Problem {
  const said = referencePhrases().types;
  return path.endsWith('.kind')
    ? { path, found: JSON.stringify(fleet.kind), expected: said.kindOn(road) }
    : { path: `${path}.byClass.${road}`, found: String(speedOn(fleet, road)), expected: said.closedTo(fleet.kind) };
}

function speedOn({ speeds }: FleetSpec, road: RoadClass): number | undefined {
  return speeds?.byClass?.[road];
}

/** The last change that says the speeds or the kind; null where neither is the scenario's own. */
function pathInChanges(changes: readonly Change[], { id }: FleetSpec): string | null {
  for (let row = changes.length - 1; row >= 0; row--) {
    const change = changes[row];
    if (change?.on !== true) continue;
    if (change.kind === 'add-fleet' && change.fleet.id === id) return `changes[${row}].fleet.speeds`;
    if (change.kind !== 'set-fleet' || change.target !== id) continue;
    if (change.set.speeds !== undefined) return `changes[${row}].set.speeds`;
    if (change.set.kind !== undefined) return `changes[${row}].set.kind`;
  }
  return null;
}
