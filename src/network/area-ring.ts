// Rings as areas: their size, the way they turn, and holes in them.
import { isInside, type Point, type Ring } from '../base/geometry.ts';

/** By the shoelace formula, in squares of the ring's unit; above 0 where the ring turns left, against the clock. */
export function signedArea(ring: Ring): number {
  const origin = ring[0];
  if (origin === undefined) return 0;
  let twice = 0;
  for (let k = 0; k < ring.length; k++) {
    const a = ring[k] as Point;
    const b = ring[(k + 1) % ring.length] as Point;
    twice += (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y);
  }
  return twice / 2;
}

/** The same ring, turning left. */
export function turnedLeft(ring: Ring): Ring {
  return signedArea(ring) < 0 ? [...ring].reverse() : ring;
}

/**
 * Each hole cut into the first ring around it, by a slit there and back, so that one ring tells the whole area: a slit has
 * no width, and whatever it crosses, what is inside stays inside. Rings turn left and their holes right.
 */
export function joinHoles(rings: readonly Ring[], holes: readonly Ring[]): Ring[] {
  const cut = rings.map((ring) => [...turnedLeft(ring)]);
  for (const hole of holes) {
    const around = rings.findIndex((ring) => hole.some((point) => isInside(point, ring)));
    if (around === -1) continue;
    const ring = cut[around] as Point[];
    const turned = [...turnedLeft(hole)].reverse();
    const [at, foot] = nearestPair(ring, turned);
    const slit = [turned[foot] as Point, ring[at] as Point];
    ring.splice(at + 1, 0, ...turned.slice(foot), ...turned.slice(0, foot), ...slit);
  }
  return cut;
}

/** The rows of the two nearest points of two rings. */
function nearestPair(ring: Ring, hole: Ring): readonly [number, number] {
  let best: readonly [number, number] = [0, 0];
  let least = Number.POSITIVE_INFINITY;
  hole.forEach((b, column) => {
    ring.forEach((a, row) => {
      const square = (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y);
      if (square >= least) return;
      least = square;
      best = [row, column];
    });
  });
  return best;
}
