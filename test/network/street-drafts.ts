// Small street graphs for tests.

import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  buildStreetGraph,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  type RoadClass,
  type SegmentDraft,
  type StreetGraph,
  WALK,
} from '../../src/network/street-graph.ts';
import type { TravelProfile } from '../../src/network/travel.ts';

export const OPEN = MOTOR_FORWARD | MOTOR_BACKWARD | BIKE_FORWARD | BIKE_BACKWARD | WALK;
export const ONE_WAY = MOTOR_FORWARD | BIKE_FORWARD | WALK;

const byClass = (speed: number): Record<RoadClass, number> => ({
  motorway: speed,
  trunk: speed,
  primary: speed,
  secondary: speed,
  tertiary: speed,
  residential: speed,
  living_street: speed,
  service: speed,
  pedestrian: speed,
  path: speed,
});

/** A van at 36 km/h everywhere it may go: 10 m a second. */
export const aVan: TravelProfile = { mode: 'motor', speed: { ...byClass(36), pedestrian: 0, path: 0 } };
export const aBike: TravelProfile = { mode: 'bike', speed: byClass(18) };
export const aWalk: TravelProfile = { mode: 'walk', speed: byClass(3.6) };

/** A town of columns x rows junctions, 100 m apart, all streets open both ways. Junction (c, r) is r * columns + c. */
export function gridTown(columns: number, rows: number): StreetGraph {
  const x: number[] = [];
  const y: number[] = [];
  const drafts: SegmentDraft[] = [];
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const node = row * columns + column;
      x.push(100 * column);
      y.push(100 * row);
      if (column > 0) drafts.push({ from: node - 1, to: node, roadClass: 'residential', access: OPEN });
      if (row > 0) drafts.push({ from: node - columns, to: node, roadClass: 'residential', access: OPEN });
    }
  }
  return buildStreetGraph(x, y, drafts);
}
