// The speeds by road class that fleets state themselves, moved as those of their mode are.
import type { ParameterPath } from '../model/catalogue.ts';
import { placementsOf } from '../model/placement.ts';
import type { FleetSpec, Study } from '../model/study.ts';
import { FASTEST, SLOWEST } from '../model/study-speeds.ts';
import { type Mode, modeOf } from '../model/vehicle.ts';
import { ROAD_CLASSES, type RoadClass } from '../network/street-graph.ts';
import { withFleets } from './assumed-vehicles.ts';

/** A speed of the study's, and on which road classes it is that of a mode. */
interface ModeSpeed {
  readonly mode: Mode;
  readonly roads: readonly RoadClass[];
}

/** Undefined where the path is about no speed of a mode. */
export function modeSpeedOf(path: ParameterPath): ModeSpeed | undefined {
  if (path === 'rules.speeds.walk') return { mode: 'walk', roads: ROAD_CLASSES };
  for (const mode of ['motor', 'bike'] as const) {
    const roads = ROAD_CLASSES.filter((road) => path === `rules.speeds.${mode}.${road}`);
    if (roads.length > 0) return { mode, roads };
  }
  return undefined;
}

/** What fleets of the mode state of these roads in all scenarios. */
export function speedsStated(study: Study, { mode, roads }: ModeSpeed): number[] {
  return placementsOf(study).flatMap(({ fleets }) =>
    fleets
      .filter((fleet) => modeOf(fleet) === mode)
      .flatMap(({ speeds }) => roads.flatMap((road) => speeds?.byClass?.[road] ?? [])),
  );
}

/** The study in whose scenarios each fleet that states such a speed states the moved one, within what the format allows. */
export function withSpeeds(study: Study, { mode, roads }: ModeSpeed, move: (own: number) => number): Study {
  const isMeant = (fleet: FleetSpec): boolean => modeOf(fleet) === mode;
  return withFleets(study, isMeant, ['kind', 'type', 'speeds'], (fleet) => {
    const { speeds } = fleet;
    if (speeds?.byClass === undefined || !isMeant(fleet)) return speeds === undefined ? {} : { speeds };
    const byClass = { ...speeds.byClass };
    for (const road of roads) {
      const own = byClass[road];
      if (own !== undefined) byClass[road] = Math.min(FASTEST, Math.max(SLOWEST, move(own)));
    }
    return { speeds: { ...speeds, byClass } };
  });
}
