// What a schema cannot say of a fleet's own speeds: they are of classes of road on which its vehicles may go.
import { openClasses } from '../model/own-speeds.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import { modeOf } from '../model/vehicle.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { Report } from './problem-list.ts';
import { referencePhrases } from './reference-phrases.ts';
import { type SaidOf, saidLast } from './said-of.ts';

/** Located where the file last says the speeds, or the kind that may not go there. */
export function checkFleetSpeeds({ rules }: Study, fleet: FleetSpec, own: SaidOf, report: Report): void {
  const open = openClasses(rules.speeds, modeOf(fleet));
  const said = referencePhrases().types;
  for (const road of ROAD_CLASSES) {
    const speed = fleet.speeds?.byClass?.[road];
    if (speed === undefined || open.includes(road)) continue;
    const { path, field } = saidLast(own, ['speeds', 'kind']);
    if (field === 'kind') report(path, fleet.kind, said.kindOn(road));
    else report(`${path}.byClass.${road}`, speed, said.closedTo(fleet.kind));
  }
}
