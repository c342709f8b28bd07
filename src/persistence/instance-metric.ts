// Lengths between nodes by the rules of TSPLIB 95 (Reinelt 1995) other than the plain Euclidean one: whole numbers all.
import { atan2, cos, length } from '../base/maths.ts';

export type Metric = 'CEIL_2D' | 'ATT' | 'GEO' | 'MAN_2D' | 'MAX_2D';

/** By the file's words for them. */
export const METRICS: readonly Metric[] = ['CEIL_2D', 'ATT', 'GEO', 'MAN_2D', 'MAX_2D'];

/** A row-major matrix over the nodes; nothing from a node to itself. */
export function lengthsBy(metric: Metric, places: readonly { readonly x: number; readonly y: number }[]): Float64Array {
  const between = RULES[metric];
  const size = places.length;
  const lengths = new Float64Array(size * size);
  places.forEach((a, row) => {
    places.forEach((b, column) => {
      if (row !== column) lengths[row * size + column] = between(a.x, a.y, b.x, b.y);
    });
  });
  return lengths;
}

const RULES: Readonly<Record<Metric, (ax: number, ay: number, bx: number, by: number) => number>> = {
  CEIL_2D: (ax, ay, bx, by) => Math.ceil(length(ax - bx, ay - by)),
  // Pseudo-Euclidean: rounded to the nearest, then up where that fell short.
  ATT: (ax, ay, bx, by) => Math.ceil(Math.sqrt(((ax - bx) * (ax - bx) + (ay - by) * (ay - by)) / 10)),
  GEO: onEarth,
  MAN_2D: (ax, ay, bx, by) => nearest(Math.abs(ax - bx) + Math.abs(ay - by)),
  MAX_2D: (ax, ay, bx, by) => Math.max(nearest(Math.abs(ax - bx)), nearest(Math.abs(ay - by))),
};

function nearest(value: number): number {
  return Math.floor(value + 0.5);
}

/** Kilometres on TSPLIB's sphere; coordinates are degrees and minutes (DDD.MM) of latitude and longitude. */
function onEarth(ax: number, ay: number, bx: number, by: number): number {
  const acrossCos = cos(radians(ay) - radians(by));
  const alongCos = cos(radians(ax) - radians(bx));
  const sumCos = cos(radians(ax) + radians(bx));
  const angleCos = 0.5 * ((1 + acrossCos) * alongCos - (1 - acrossCos) * sumCos);
  const angle = atan2(Math.sqrt(Math.max(0, 1 - angleCos * angleCos)), angleCos);
  return Math.trunc(6378.388 * angle + 1);
}

/** As TSPLIB cuts it off. */
const HALF_TURN = 3_141_592 / 1_000_000;

function radians(degreesMinutes: number): number {
  const degrees = Math.trunc(degreesMinutes);
  return (HALF_TURN * (degrees + (5 * (degreesMinutes - degrees)) / 3)) / 180;
}
