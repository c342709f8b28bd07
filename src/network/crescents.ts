// Loops of street that leave a road and come back to it a little farther on: crescents and closes of the suburbs.
import type { Point } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { chordOf, crossesRing, ringArea, ringDistance, ringMiddle, ringPoints } from './block-shape.ts';
import { type Block, cutBlock, edgeLength, insertNode, type PlanarMap, pointOf } from './planar-map.ts';
import { rootOn } from './street-root.ts';

export interface CrescentRule {
  /** Chance that a block gets one, by its middle and square metres. */
  readonly chance: (middle: Point, area: number) => number;
  readonly clearance: Metres;
  readonly deepest: Metres;
}

/** Blocks between two pauses. */
const SLICE = 400;

/** Adds crescents to blocks of land, in slices. */
export function* layCrescents(map: PlanarMap, rule: CrescentRule, luck: Stream): Generator<undefined, void, undefined> {
  const blocks = map.blocks.length;
  for (let block = 0; block < blocks; block++) {
    if (block % SLICE === SLICE - 1) yield;
    const { ring, ground } = map.blocks[block] as Block;
    if (ground !== 'land') continue;
    const points = ringPoints(map, ring);
    if (luck(block, 0) >= rule.chance(ringMiddle(points), ringArea(points))) continue;
    for (let tries = 0; tries < 4; tries++) {
      if (layOne(map, block, rule, (index) => luck(block, 8 * tries + index + 1))) break;
    }
  }
}

function layOne(map: PlanarMap, block: number, rule: CrescentRule, draw: (index: number) => number): boolean {
  const { ring } = map.blocks[block] as Block;
  const points = ringPoints(map, ring);
  const start = rootOn(map, ring, points, 0.7 * rule.clearance, draw(0));
  if (start === null) return false;
  const wide = rule.clearance * (1.5 + 0.9 * draw(1));
  const end = farther(map, ring, start.edge, start.along, wide, 0.7 * rule.clearance);
  if (end === null) return false;
  const base = length(end.x - start.x, end.y - start.y);
  if (base < 0.9 * wide) return false;
  const [ux, uy] = [(end.x - start.x) / base, (end.y - start.y) / base];
  const [nx, ny] = [-uy, ux];
  const middle = { x: (start.x + end.x) / 2 + 0.01 * nx, y: (start.y + end.y) / 2 + 0.01 * ny };
  const chord = chordOf(points, { at: middle, dx: nx, dy: ny });
  if (chord === null || chord[0].along > 5) return false;
  const depth = Math.min(rule.deepest * (0.55 + 0.45 * draw(2)), chord[1].along - rule.clearance);
  if (depth < 1.1 * rule.clearance) return false;
  const bends: Point[] = [];
  const lean = (draw(3) - 0.5) * 0.5;
  for (let k = 1; k < 12; k++) {
    const t = k / 12;
    const [w1, w2] = [3 * (1 - t) * (1 - t) * t, 3 * (1 - t) * t * t];
    // A cubic curve with both handles inward; its top lies at three quarters of their length.
    const inward = (w1 + w2) * (depth / 0.75);
    const aside = (w2 + t * t * t) * base + (w1 + w2) * lean * depth;
    bends.push({ x: start.x + inward * nx + aside * ux, y: start.y + inward * ny + aside * uy });
  }
  for (const spot of bends.slice(2, -2)) {
    const fromRoots = Math.min(length(spot.x - start.x, spot.y - start.y), length(spot.x - end.x, spot.y - end.y));
    if (ringDistance(spot, points) < Math.min(0.8 * rule.clearance, 0.6 * fromRoots)) return false;
  }
  if (crossesRing([start, ...bends, end], points)) return false;
  // The end first: it lies later on the ring, and may be on the same edge as the start.
  const q = insertNode(map, end.a, end.b, end.x, end.y);
  const p = insertNode(map, start.a, start.a === end.a ? q : start.b, start.x, start.y);
  cutBlock(map, block, p, q, bends, 'residential');
  return true;
}

/** The spot some way on round the ring, on one side without a junction or a sharp corner in between. */
function farther(
  map: PlanarMap,
  ring: readonly number[],
  edge: number,
  along: Metres,
  wide: Metres,
  gap: Metres,
): { a: number; b: number; x: number; y: number } | null {
  const count = ring.length;
  let left = along + wide;
  for (let k = edge, turns = 0; turns < count; k = (k + 1) % count, turns++) {
    const [a, b] = [ring[k] as number, ring[(k + 1) % count] as number];
    const long = edgeLength(map, a, b);
    if (left < long) {
      let ahead = long - left;
      for (let n = (k + 1) % count; ahead < gap; n = (n + 1) % count) {
        if (map.degree[ring[n] as number] !== 2) return null;
        ahead += edgeLength(map, ring[n] as number, ring[(n + 1) % count] as number);
      }
      const [p, q] = [pointOf(map, a), pointOf(map, b)];
      return { a, b, x: p.x + (left / long) * (q.x - p.x), y: p.y + (left / long) * (q.y - p.y) };
    }
    if (map.degree[b] !== 2) return null;
    left -= long;
  }
  return null;
}
