// Plane geometry in metres: x to the east, y to the north.
import { length } from './maths.ts';
import type { Metres } from './units.ts';

export interface Point {
  readonly x: Metres;
  readonly y: Metres;
}

/** A closed ring of points, the last one joined to the first. */
export type Ring = readonly Point[];

export interface Box {
  readonly left: Metres;
  readonly bottom: Metres;
  readonly right: Metres;
  readonly top: Metres;
}

export function distance(a: Point, b: Point): Metres {
  return length(b.x - a.x, b.y - a.y);
}

/** The point of the straight piece from a to b that lies nearest to p, with its share of the way from a (0 to 1). */
export function nearestOnPiece(
  p: Point,
  a: Point,
  b: Point,
): { x: Metres; y: Metres; share: number; distance: Metres } {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const square = dx * dx + dy * dy;
  const raw = square === 0 ? 0 : ((p.x - a.x) * dx + (p.y - a.y) * dy) / square;
  const share = raw < 0 ? 0 : raw > 1 ? 1 : raw;
  const x = a.x + share * dx;
  const y = a.y + share * dy;
  return { x, y, share, distance: length(p.x - x, p.y - y) };
}

/** True if the point lies inside the ring (even-odd rule). */
export function isInside(p: Point, ring: Ring): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const a = ring[i] as Point;
    const b = ring[j] as Point;
    if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
  }
  return inside;
}
