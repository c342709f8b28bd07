// Whether points lie inside a ring of many points, asked so often that looking at all its edges each time would take too long.
import { isInside, type Point, type Ring } from '../base/geometry.ts';

/** Edges that a strip of the plane should hold. */
const PER_STRIP = 4;

/** `isInside` for one ring. Only the edges at the height of the point are looked at, so the answer is the same. */
export function insideTest(ring: Ring): (point: Point) => boolean {
  if (ring.length < 4 * PER_STRIP) return (point) => isInside(point, ring);
  const [bottom, top] = ring.reduce(([low, high], { y }) => [Math.min(low, y), Math.max(high, y)] as const, [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ] as readonly [number, number]);
  const count = Math.max(1, Math.floor(ring.length / PER_STRIP));
  const perMetre = count / (top - bottom);
  const stripAt = (y: number): number => Math.min(count - 1, Math.max(0, Math.floor((y - bottom) * perMetre)));
  /** By strip: edges that reach into it, each by the row of its end. */
  const strips: number[][] = Array.from({ length: count }, () => []);
  ring.forEach((a, i) => {
    const b = ring[(i + ring.length - 1) % ring.length] as Point;
    for (let s = stripAt(Math.min(a.y, b.y)); s <= stripAt(Math.max(a.y, b.y)); s++) strips[s]?.push(i);
  });
  return (p) => {
    if (!(p.y >= bottom && p.y <= top)) return false;
    let inside = false;
    for (const i of strips[stripAt(p.y)] as number[]) {
      const a = ring[i] as Point;
      const b = ring[(i + ring.length - 1) % ring.length] as Point;
      if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) inside = !inside;
    }
    return inside;
  };
}
