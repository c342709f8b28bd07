// Hangs dead-end streets into blocks, some of them with a footway that leads on.
import { nearestOnPiece, type Point } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { chordOf, crossesRing, ringArea, ringDistance, ringMiddle, ringPoints } from './block-shape.ts';
import { addNode, type Block, edgeLength, insertNode, layStreet, type PlanarMap, streetOf } from './planar-map.ts';
import { isClearOfJunctions, rootOn } from './street-root.ts';

export interface DeadEndRule {
  /** Dead ends a block should get, by its middle and square metres; a fraction is a chance. */
  readonly count: (middle: Point, area: number) => number;
  /** From a dead end to any other street and to the next junction of the street it leaves. */
  readonly clearance: (middle: Point) => Metres;
  readonly longest: Metres;
  /** Chance that bikes and people on foot can go on to the next street. */
  readonly through: number;
}

/** Blocks between two pauses. */
const SLICE = 400;

/** Adds dead ends to all blocks of land, in slices. */
export function* hangDeadEnds(map: PlanarMap, rule: DeadEndRule, luck: Stream): Generator<undefined, void, undefined> {
  const blocks = map.blocks.length;
  for (let block = 0; block < blocks; block++) {
    if (block % SLICE === SLICE - 1) yield;
    const { ring, ground } = map.blocks[block] as Block;
    if (ground !== 'land') continue;
    const points = ringPoints(map, ring);
    const middle = ringMiddle(points);
    const wanted = rule.count(middle, ringArea(points));
    const whole = Math.floor(wanted) + (luck(block, 0) < wanted - Math.floor(wanted) ? 1 : 0);
    const hung: Point[][] = [];
    for (let n = 0, tries = 0; n < whole && tries < 6 * whole; tries++) {
      const street = hangOne(map, block, rule, hung, (index) => luck(block, 16 * tries + index + 1));
      if (street === null) continue;
      hung.push(street);
      n++;
    }
  }
}

/** Tries one place on the ring; returns the new street's points, or null where there is no room. */
function hangOne(
  map: PlanarMap,
  block: number,
  rule: DeadEndRule,
  hung: readonly Point[][],
  draw: (index: number) => number,
): Point[] | null {
  const { ring } = map.blocks[block] as Block;
  const points = ringPoints(map, ring);
  const clearance = rule.clearance(ringMiddle(points));
  const root = rootOn(map, ring, points, clearance, draw(0));
  if (root === null) return null;
  const lean = (draw(2) - 0.5) * 0.3;
  const scale = Math.sqrt(1 + lean * lean);
  const [dx, dy] = [(root.nx - lean * root.ny) / scale, (root.ny + lean * root.nx) / scale];
  const start = { x: root.x + 0.01 * dx, y: root.y + 0.01 * dy };
  const chord = chordOf(points, { at: start, dx, dy });
  if (chord === null) return null;
  // The chord begins behind the root where the ring is not convex there; only what lies ahead of it counts.
  const depth = chord[1].along;
  if (chord[0].along > 1 || depth < 2.2 * clearance) return null;
  const long = Math.min(rule.longest * (0.5 + 0.5 * draw(3)), depth - clearance, depth * (0.45 + 0.45 * draw(4)));
  if (long < 0.9 * clearance) return null;
  const sway = (draw(5) - 0.5) * 1.3 * long * (draw(6) < 0.6 ? 1 : 0.15);
  const street: Point[] = [{ x: root.x, y: root.y }];
  const pieces = Math.max(2, Math.round(long / 22));
  for (let k = 1; k <= pieces; k++) {
    const along = (long * k) / pieces;
    const aside = (sway * k * k) / (pieces * pieces);
    street.push({ x: root.x + along * dx - aside * dy, y: root.y + along * dy + aside * dx });
  }
  if (!hasRoom(street, points, hung, clearance)) return null;
  const foot = insertNode(map, root.a, root.b, root.x, root.y);
  const nodes = [foot, ...street.slice(1).map((point) => addNode(map, point.x, point.y))];
  layStreet(map, nodes, 'residential');
  if (draw(7) < rule.through) {
    const path = openThrough(map, block, street, nodes[nodes.length - 1] as number, clearance, hung);
    if (path !== null) street.push(path);
  }
  return street;
}

/** True if the street stays clear of the ring and of the dead ends that hang there already. */
function hasRoom(
  street: readonly Point[],
  ring: readonly Point[],
  hung: readonly Point[][],
  clearance: Metres,
): boolean {
  if (crossesRing(street, ring)) return false;
  const root = street[0] as Point;
  for (let k = 1; k < street.length; k++) {
    const spot = street[k] as Point;
    const fromRoot = length(spot.x - root.x, spot.y - root.y);
    if (ringDistance(spot, ring) < Math.min(0.8 * clearance, 0.7 * fromRoot)) return false;
    for (const other of hung) {
      if (lineDistance(spot, other) < 0.8 * clearance) return false;
    }
  }
  return true;
}

/** Metres from a point to a line. */
function lineDistance(point: Point, line: readonly Point[]): Metres {
  let best = Number.POSITIVE_INFINITY;
  for (let k = 1; k < line.length; k++) {
    best = Math.min(best, nearestOnPiece(point, line[k - 1] as Point, line[k] as Point).distance);
  }
  return best;
}

/** A footway from the head of a dead end straight on to the street behind the block; returns where it ends there. */
function openThrough(
  map: PlanarMap,
  block: number,
  street: readonly Point[],
  head: number,
  clearance: Metres,
  hung: readonly Point[][],
): Point | null {
  const { ring } = map.blocks[block] as Block;
  const [before, last] = street.slice(-2) as [Point, Point];
  const long = length(last.x - before.x, last.y - before.y);
  const [dx, dy] = [(last.x - before.x) / long, (last.y - before.y) / long];
  const chord = chordOf(ringPoints(map, ring), { at: last, dx, dy });
  if (chord === null || chord[1].along > 4 * clearance || chord[1].along < 8 || chord[0].along > 0) return null;
  const { edge, share } = chord[1];
  const [a, b] = [ring[edge] as number, ring[(edge + 1) % ring.length] as number];
  if (streetOf(map, a, b).kind === 'none') return null;
  if (!isClearOfJunctions(map, ring, edge, share * edgeLength(map, a, b), 8)) return null;
  const at = { x: last.x + chord[1].along * dx, y: last.y + chord[1].along * dy };
  for (let metres = 0; metres <= chord[1].along; metres += 6) {
    const spot = { x: last.x + metres * dx, y: last.y + metres * dy };
    if (hung.some((other) => lineDistance(spot, other) < 6)) return null;
  }
  layStreet(map, [head, insertNode(map, a, b, at.x, at.y)], 'path');
  return at;
}
