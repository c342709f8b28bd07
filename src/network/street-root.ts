// Where on the streets around a block a new street may branch off.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { edgeLength, type PlanarMap, streetOf } from './planar-map.ts';

/** A spot on the edge from a to b of a ring, `along` metres from a, with the direction into the block. */
export interface StreetRoot extends Point {
  readonly edge: number;
  readonly along: Metres;
  readonly a: number;
  readonly b: number;
  readonly nx: number;
  readonly ny: number;
}

/** A random spot on a lesser street of the ring, clear of its junctions, with the direction into the block. */
export function rootOn(
  map: PlanarMap,
  ring: readonly number[],
  points: readonly Point[],
  clearance: Metres,
  u: number,
): StreetRoot | null {
  let whole = 0;
  const lengths = points.map((a, k) => {
    const b = points[(k + 1) % points.length] as Point;
    const kind = streetOf(map, ring[k] as number, ring[(k + 1) % ring.length] as number).kind;
    const usable = kind === 'residential' || kind === 'tertiary' || kind === 'secondary';
    const metres = usable ? length(b.x - a.x, b.y - a.y) : 0;
    whole += metres;
    return metres;
  });
  if (whole === 0) return null;
  let left = u * whole;
  let edge = 0;
  while (edge < lengths.length - 1 && left >= (lengths[edge] as number)) left -= lengths[edge++] as number;
  const [a, b] = [ring[edge] as number, ring[(edge + 1) % ring.length] as number];
  const metres = edgeLength(map, a, b);
  if (!isClearOfJunctions(map, ring, edge, left, clearance)) return null;
  const [p, q] = [points[edge] as Point, points[(edge + 1) % points.length] as Point];
  const [ux, uy] = [(q.x - p.x) / metres, (q.y - p.y) / metres];
  return { edge, along: left, a, b, x: p.x + left * ux, y: p.y + left * uy, nx: -uy, ny: ux };
}

export function isClearOfJunctions(
  map: PlanarMap,
  ring: readonly number[],
  edge: number,
  along: Metres,
  gap: Metres,
): boolean {
  const count = ring.length;
  let distance = along;
  for (let k = edge, turns = 0; distance < gap && turns < count; k = (k + count - 1) % count, turns++) {
    if (map.degree[ring[k] as number] !== 2) return false;
    distance += edgeLength(map, ring[k] as number, ring[(k + count - 1) % count] as number);
  }
  const next = (edge + 1) % count;
  distance = edgeLength(map, ring[edge] as number, ring[next] as number) - along;
  for (let k = next, turns = 0; distance < gap && turns < count; k = (k + 1) % count, turns++) {
    if (map.degree[ring[k] as number] !== 2) return false;
    distance += edgeLength(map, ring[k] as number, ring[(k + 1) % count] as number);
  }
  return true;
}
