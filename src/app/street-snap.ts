// Where a dragged facility may stand: near a street that vehicles can use, and not in the water.
import { isInside, nearestOnPiece, type Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import { FARTHEST } from '../model/placement.ts';
import { ROAD_CLASSES } from '../network/street-graph.ts';
import type { CityView } from '../service/protocol.ts';

export type Refusal = 'water' | 'off the map' | 'far from streets';

export interface Footing {
  readonly refusal: Refusal | null;
  /** The nearest spot on a street, and how far it is. */
  readonly spot: Point;
  readonly offset: Metres;
}

/** Vans stop on these; motorways have no kerb and paths no vans. */
const KERBSIDE = new Set(['primary', 'secondary', 'tertiary', 'residential', 'living_street', 'service', 'pedestrian']);

export function footingAt(city: CityView, position: Point): Footing {
  let best = { x: position.x, y: position.y, distance: Number.POSITIVE_INFINITY };
  const { shapeStart, x, y, roadClass } = city;
  for (let segment = 0; segment + 1 < shapeStart.length; segment++) {
    if (!KERBSIDE.has(ROAD_CLASSES[roadClass[segment] as number] ?? '')) continue;
    const end = (shapeStart[segment + 1] as number) - 1;
    for (let point = shapeStart[segment] as number; point < end; point++) {
      const a = { x: x[point] as number, y: y[point] as number };
      const b = { x: x[point + 1] as number, y: y[point + 1] as number };
      // The box test spares most pieces the exact one.
      if (Math.min(a.x, b.x) - position.x > best.distance || position.x - Math.max(a.x, b.x) > best.distance) continue;
      if (Math.min(a.y, b.y) - position.y > best.distance || position.y - Math.max(a.y, b.y) > best.distance) continue;
      const near = nearestOnPiece(position, a, b);
      if (near.distance < best.distance) best = near;
    }
  }
  const isWet = city.water.some((ring) => isInside(position, ring));
  const { left, right, bottom, top } = city.box;
  const isOff = position.x < left || position.x > right || position.y < bottom || position.y > top;
  const isFar = best.distance > FARTHEST;
  const refusal = isWet ? 'water' : isFar && isOff ? 'off the map' : isFar ? 'far from streets' : null;
  return { refusal, spot: { x: best.x, y: best.y }, offset: best.distance };
}
