// The low-emission zones of an OpenStreetMap extract, as circles that hold their addresses and nothing beyond their edge.
import type { Box, Point, Ring } from '../base/geometry.ts';
import { isInside, nearestOnPiece } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import type { AddressTable } from './city.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { ringsInView, viewAround } from './osm-areas.ts';
import type { OsmExtract } from './osm-extract.ts';
import { isLowEmissionZone } from './osm-limit-lines.ts';

export interface EmissionZone {
  readonly centre: Point;
  readonly radius: Metres;
}

/** Circles a zone has at most, and the share of its addresses from which on it needs no more. */
const MOST = 16;
const ENOUGH = 0.97;
/** Addresses by which circles are judged, and at which they may be centred. */
const JUDGED = 1_500;
const CENTRES = 250;
/** A circle that holds a smaller share of the zone's addresses is not worth its line in the list. */
const LEAST = 0.01;

/** x and y are the extract's nodes in whole decimetres. Zones on the map, their circles, and the share of addresses in these. */
export function emissionZonesOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  box: Box,
  addresses: AddressTable,
): { zones: EmissionZone[]; onMap: number; covered: number } {
  const view = viewAround(box);
  const lines = zoneLines(extract);
  const zones: EmissionZone[] = [];
  let [held, all] = [0, 0];
  for (const outer of lines) {
    for (const ring of ringsInView(outer, x, y, view)) {
      const inside = addressesIn(ring, addresses);
      const points = thinned(inside, JUDGED);
      const found = circlesIn(points, (point) => toEdge(ring, view, point));
      zones.push(...found.circles);
      held += (inside.length * found.held) / Math.max(1, points.length);
      all += inside.length;
    }
  }
  return { zones, onMap: lines.length, covered: all === 0 ? 0 : held / all };
}

/** The edges of each zone. A way that is an edge of a zone already, as a member of its relation, is no second one. */
function zoneLines(extract: OsmExtract): (readonly Int32Array[])[] {
  const lines = extract.areas.flatMap(({ tags, outer }) => (isLowEmissionZone(tags) ? [outer] : []));
  const nodesOf = (line: Int32Array): string => [...new Set(line)].sort((a, b) => a - b).join();
  const known = new Set(lines.flatMap((outer) => outer.map(nodesOf)));
  extract.wayTags.forEach((tags, way) => {
    const line = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    const isRing = line.length > 3 && line[0] === line[line.length - 1];
    if (isLowEmissionZone(tags) && isRing && !known.has(nodesOf(line))) lines.push([line]);
  });
  return lines;
}

function addressesIn(ring: Ring, { count, x, y }: AddressTable): Point[] {
  const inside: Point[] = [];
  for (let row = 0; row < count; row++) {
    const [px, py] = [x[row] as number, y[row] as number];
    if (isInside({ x: px * DECIMETRES, y: py * DECIMETRES }, ring)) inside.push({ x: px, y: py });
  }
  return inside;
}

function thinned(points: readonly Point[], most: number): Point[] {
  const step = Math.max(1, Math.ceil(points.length / most));
  return points.filter((_, row) => row % step === 0);
}

/** Metres to the zone's own edge; where the map ends the zone goes on. */
function toEdge(ring: Ring, view: Box, point: Point): Metres {
  const p = { x: point.x * DECIMETRES, y: point.y * DECIMETRES };
  const farthest = length(view.right - view.left, view.top - view.bottom);
  const isCut = (a: Point, b: Point): boolean =>
    (a.x === b.x && (a.x === view.left || a.x === view.right)) ||
    (a.y === b.y && (a.y === view.bottom || a.y === view.top));
  return (
    ring.reduce((least, b, k) => {
      const a = ring[(k + ring.length - 1) % ring.length] as Point;
      return isCut(a, b) ? least : Math.min(least, nearestOnPiece(p, a, b).distance);
    }, farthest) / DECIMETRES
  );
}

/** The circle that holds most of the points left, again and again. */
function circlesIn(
  points: readonly Point[],
  reach: (point: Point) => Metres,
): { circles: EmissionZone[]; held: number } {
  const candidates = thinned(points, CENTRES).map((point) => ({ point, radius: Math.floor(reach(point)) }));
  const circles: EmissionZone[] = [];
  let left = points;
  while (circles.length < MOST && left.length > (1 - ENOUGH) * points.length) {
    let best: EmissionZone | null = null;
    let most = Math.max(1, LEAST * points.length) - 1;
    for (const { point, radius } of candidates) {
      const centre = { x: Math.round(point.x) + 0, y: Math.round(point.y) + 0 };
      const own = radius - 1;
      const count = own <= 0 ? 0 : left.filter((other) => isWithin(centre, own, other)).length;
      if (count <= most) continue;
      most = count;
      best = { centre, radius: own };
    }
    if (best === null) break;
    const { centre, radius } = best;
    circles.push(best);
    left = left.filter((other) => !isWithin(centre, radius, other));
  }
  return { circles, held: points.length - left.length };
}

function isWithin(centre: Point, radius: Metres, { x, y }: Point): boolean {
  return length(x - centre.x, y - centre.y) <= radius;
}
