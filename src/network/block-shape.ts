// What a block looks like: area, middle, how long and wide it is and where a line runs through it.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { type PlanarMap, pointOf } from './planar-map.ts';

/** A straight line through a point, with a direction of length 1. */
export interface StraightLine {
  readonly at: Point;
  readonly dx: number;
  readonly dy: number;
}

/** The tightest upright frame around a block: its long axis has direction (dx, dy). */
export interface Frame {
  readonly middle: Point;
  readonly dx: number;
  readonly dy: number;
  readonly long: Metres;
  readonly short: Metres;
}

/** Square metres inside a ring of points; positive where it runs counter-clockwise. */
export function ringArea(ring: readonly Point[]): number {
  let doubled = 0;
  for (let k = 0, before = ring.length - 1; k < ring.length; before = k++) {
    const a = ring[before] as Point;
    const b = ring[k] as Point;
    doubled += a.x * b.y - b.x * a.y;
  }
  return doubled / 2;
}

export function ringLength(ring: readonly Point[]): Metres {
  let metres = 0;
  for (let k = 0, before = ring.length - 1; k < ring.length; before = k++) {
    const a = ring[before] as Point;
    const b = ring[k] as Point;
    metres += length(b.x - a.x, b.y - a.y);
  }
  return metres;
}

export function ringMiddle(ring: readonly Point[]): Point {
  const origin = ring[0] as Point;
  let [doubled, x, y] = [0, 0, 0];
  for (let k = 0, before = ring.length - 1; k < ring.length; before = k++) {
    const a = ring[before] as Point;
    const b = ring[k] as Point;
    const cross = (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
    doubled += cross;
    x += cross * (a.x + b.x - 2 * origin.x);
    y += cross * (a.y + b.y - 2 * origin.y);
  }
  if (doubled === 0) return origin;
  return { x: origin.x + x / (3 * doubled), y: origin.y + y / (3 * doubled) };
}

/** True if the pieces from a to b and from c to d cross, not merely touch. */
export function doCross(a: Point, b: Point, c: Point, d: Point): boolean {
  if (Math.max(a.x, b.x) < Math.min(c.x, d.x) || Math.max(c.x, d.x) < Math.min(a.x, b.x)) return false;
  if (Math.max(a.y, b.y) < Math.min(c.y, d.y) || Math.max(c.y, d.y) < Math.min(a.y, b.y)) return false;
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  return side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0;
}

/** True if a street within a ring crosses it; its first and last metre may touch it. */
export function crossesRing(path: readonly Point[], ring: readonly Point[]): boolean {
  for (let k = 1; k < path.length; k++) {
    let [a, b] = [path[k - 1] as Point, path[k] as Point];
    const long = length(b.x - a.x, b.y - a.y);
    const step = Math.min(0.5, 1 / Math.max(1, long));
    if (k === 1) a = { x: a.x + step * (b.x - a.x), y: a.y + step * (b.y - a.y) };
    if (k === path.length - 1) b = { x: b.x + step * (a.x - b.x), y: b.y + step * (a.y - b.y) };
    for (let n = 0, before = ring.length - 1; n < ring.length; before = n++) {
      if (doCross(a, b, ring[before] as Point, ring[n] as Point)) return true;
    }
  }
  return false;
}

/** Metres from a point to the nearest edge of a ring. Makes no objects: blocks are cut by many such questions. */
export function ringDistance(point: Point, ring: readonly Point[]): Metres {
  let best = Number.POSITIVE_INFINITY;
  let a = ring[ring.length - 1] as Point;
  for (let k = 0; k < ring.length; k++) {
    const b = ring[k] as Point;
    const [dx, dy] = [b.x - a.x, b.y - a.y];
    const [px, py] = [point.x - a.x, point.y - a.y];
    const square = dx * dx + dy * dy;
    const share = square > 0 ? Math.min(1, Math.max(0, (px * dx + py * dy) / square)) : 0;
    const [ox, oy] = [px - share * dx, py - share * dy];
    best = Math.min(best, ox * ox + oy * oy);
    a = b;
  }
  return Math.sqrt(best);
}

export function ringPoints(map: PlanarMap, ring: readonly number[]): Point[] {
  return ring.map((node) => pointOf(map, node));
}

/** The frame of least area among those that lie along one of the block's longer sides. */
export function frameOf(ring: readonly Point[]): Frame {
  let best: Frame | null = null;
  for (const [dx, dy] of sideDirections(ring)) {
    const frame = frameAlong(ring, dx, dy);
    if (best === null || frame.long * frame.short < best.long * best.short * 0.999) best = frame;
  }
  return best ?? frameAlong(ring, 1, 0);
}

/** The frame whose sides have the given direction. */
export function frameAlong(ring: readonly Point[], dx: number, dy: number): Frame {
  let [low, high, left, right] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { x, y } of ring) {
    const along = x * dx + y * dy;
    const across = y * dx - x * dy;
    if (along < low) low = along;
    if (along > high) high = along;
    if (across < left) left = across;
    if (across > right) right = across;
  }
  const [along, across] = [(low + high) / 2, (left + right) / 2];
  const middle = { x: along * dx - across * dy, y: along * dy + across * dx };
  return high - low >= right - left
    ? { middle, dx, dy, long: high - low, short: right - left }
    : { middle, dx: -dy, dy: dx, long: right - left, short: high - low };
}

/** Directions of the sides, a side being a run of edges without a corner; short sides do not count. */
function sideDirections(ring: readonly Point[]): [number, number][] {
  const count = ring.length;
  const corners: number[] = [];
  for (let k = 0; k < count; k++) {
    const a = ring[(k + count - 1) % count] as Point;
    const b = ring[k] as Point;
    const c = ring[(k + 1) % count] as Point;
    const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, c.x - b.x, c.y - b.y];
    // A turn of more than 35 degrees is a corner.
    if (ux * vx + uy * vy < 0.82 * length(ux, uy) * length(vx, vy)) corners.push(k);
  }
  if (corners.length < 2) corners.splice(0, corners.length, 0, count >> 2, count >> 1, (3 * count) >> 2);
  const whole = ringLength(ring);
  const directions: [number, number][] = [];
  for (let k = 0; k < corners.length; k++) {
    const a = ring[corners[k] as number] as Point;
    const b = ring[corners[(k + 1) % corners.length] as number] as Point;
    const long = length(b.x - a.x, b.y - a.y);
    if (long > 0.12 * whole) directions.push([(b.x - a.x) / long, (b.y - a.y) / long]);
  }
  return directions;
}

/** Where a straight line meets a ring: the ring's edge from point k to point k + 1, the share along it, and how far along the line. */
export interface Meeting {
  readonly edge: number;
  readonly share: number;
  readonly along: Metres;
}

/** The longest stretch of a line inside the ring, as its two ends in the line's direction; null where it misses. */
export function chordOf(ring: readonly Point[], line: StraightLine): [Meeting, Meeting] | null {
  const meetings: Meeting[] = [];
  for (let k = 0; k < ring.length; k++) {
    const a = ring[k] as Point;
    const b = ring[(k + 1) % ring.length] as Point;
    const sideA = (a.x - line.at.x) * line.dy - (a.y - line.at.y) * line.dx;
    const sideB = (b.x - line.at.x) * line.dy - (b.y - line.at.y) * line.dx;
    if (sideA > 0 === sideB > 0) continue;
    const share = sideA / (sideA - sideB);
    const x = a.x + share * (b.x - a.x) - line.at.x;
    const y = a.y + share * (b.y - a.y) - line.at.y;
    meetings.push({ edge: k, share, along: x * line.dx + y * line.dy });
  }
  meetings.sort((p, q) => p.along - q.along || p.edge - q.edge);
  let best: [Meeting, Meeting] | null = null;
  for (let k = 0; k + 1 < meetings.length; k += 2) {
    const pair: [Meeting, Meeting] = [meetings[k] as Meeting, meetings[k + 1] as Meeting];
    if (best === null || pair[1].along - pair[0].along > best[1].along - best[0].along) best = pair;
  }
  return best;
}
