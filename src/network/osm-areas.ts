// The water and the parks of an OpenStreetMap extract, to orient the eye.
import type { Box, Ring } from '../base/geometry.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { simplify } from './line-simplification.ts';
import { areaAndMiddle, ringOf } from './osm-doors.ts';
import { isGreen, isWater, type OsmExtract } from './osm-extract.ts';
import type { Drop } from './osm-pieces.ts';

/** m2 below which an area is no landmark, and how many of each kind are kept, the largest first. */
const LEAST = 1_500;
const MOST = 400;
/** Decimetres that an outline may stray. */
const TOLERANCE = 15;

/** Closed ways only; lakes and woods made of several ways (relations) are left out. x and y in whole decimetres. */
export function areasOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  box: Box,
  drop: Drop,
): { water: Ring[]; parks: Ring[] } {
  const water: Outline[] = [];
  const parks: Outline[] = [];
  extract.wayTags.forEach((tags, way) => {
    const isBuilt = tags.highway !== undefined || tags.building !== undefined;
    if (isBuilt || !(isWater(tags) || isGreen(tags))) return;
    const found = landmark(extract, way, x, y, box);
    if (typeof found === 'string') drop('areas', found);
    else (isWater(tags) ? water : parks).push(found);
  });
  const largest = (list: Outline[]): Ring[] => {
    if (list.length > MOST) drop('areas', `smaller than the ${MOST} largest`, list.length - MOST);
    list.sort((a, b) => b.area - a.area || a.way - b.way);
    return list.slice(0, MOST).map((outline) => outline.ring);
  };
  return { water: largest(water), parks: largest(parks) };
}

interface Outline {
  readonly area: number;
  readonly way: number;
  readonly ring: Ring;
}

/** The outline of a way, or why it is left out. */
function landmark(extract: OsmExtract, way: number, x: Int32Array, y: Int32Array, box: Box): Outline | string {
  const inDecimetres = ringOf(extract, way, x, y);
  if (inDecimetres === null) return 'not a closed way';
  const { area } = areaAndMiddle(inDecimetres);
  if (area / (DECIMETRES * DECIMETRES) < LEAST) return `under ${LEAST} m2`;
  const ring = outlineOf(inDecimetres);
  return ring.some((point) => isIn(point, box)) ? { area, way, ring } : 'outside the streets';
}

/** The ring in metres, without points that hardly bend it. */
function outlineOf(ring: Ring): Ring {
  const points = ring.flatMap((point) => [point.x, point.y]);
  // The first point is appended, so that the line closes, and taken off again.
  const line = simplify([...points, points[0] as number, points[1] as number], TOLERANCE).slice(0, -2);
  return Array.from({ length: line.length / 2 }, (_, k) => ({
    x: (line[2 * k] as number) / DECIMETRES,
    y: (line[2 * k + 1] as number) / DECIMETRES,
  }));
}

function isIn(point: { x: number; y: number }, box: Box): boolean {
  return point.x >= box.left && point.x <= box.right && point.y >= box.bottom && point.y <= box.top;
}
