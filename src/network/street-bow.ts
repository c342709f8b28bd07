// The line of a new street between its two ends: straight, or bowed so that it meets other streets as streets do.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';

/**
 * The direction in which a street leaves one of its ends: between the straight line (ux, uy) and the normal of
 * the side it leaves from, by `bend`, then turned. A side runs with the block on its left; at a junction there is none.
 */
export function heading(
  side: readonly [Point, Point] | null,
  ux: number,
  uy: number,
  bend: number,
  turn: number,
): readonly [number, number] {
  let [x, y] = [ux, uy];
  if (side !== null) {
    const [a, b] = side;
    const long = length(b.x - a.x, b.y - a.y);
    x = (1 - bend) * ux - (bend * (b.y - a.y)) / long;
    y = (1 - bend) * uy + (bend * (b.x - a.x)) / long;
  }
  [x, y] = [x - turn * y, y + turn * x];
  const size = length(x, y);
  return size < 0.3 ? [ux, uy] : [x / size, y / size];
}

/** Points every 30 m or so of the cubic curve with the given end directions; none where it is nearly straight. */
export function bendsOf(
  start: Point,
  end: Point,
  long: Metres,
  leave: readonly [number, number],
  arrive: readonly [number, number],
): Point[] {
  const turn = Math.max(
    Math.abs((leave[0] * (end.y - start.y) - leave[1] * (end.x - start.x)) / long),
    Math.abs((arrive[0] * (end.y - start.y) - arrive[1] * (end.x - start.x)) / long),
  );
  if (turn < 0.06) return [];
  const pieces = Math.max(3, Math.min(24, Math.round(long / 30)));
  const bends: Point[] = [];
  for (let k = 1; k < pieces; k++) {
    const t = k / pieces;
    const s = 1 - t;
    // Bezier form with handles of a third of the distance.
    const [w0, w1, w2, w3] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
    const reach = long / 3;
    bends.push({
      x: w0 * start.x + w1 * (start.x + reach * leave[0]) + w2 * (end.x + reach * arrive[0]) + w3 * end.x,
      y: w0 * start.y + w1 * (start.y + reach * leave[1]) + w2 * (end.y + reach * arrive[1]) + w3 * end.y,
    });
  }
  return bends;
}
