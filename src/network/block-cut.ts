// Cuts a block in two with a new street: where it may begin and end, how it bends, and whether both halves are fit to build on.
import type { Point } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import {
  chordOf,
  crossesRing,
  type Meeting,
  ringArea,
  ringDistance,
  ringLength,
  type StraightLine,
} from './block-shape.ts';
import { type Block, cutBlock, edgeLength, insertNode, type PlanarMap, pointOf, type Street } from './planar-map.ts';
import { bendsOf, heading } from './street-bow.ts';

/** Where a street could go: along a straight line, or in a bow on both ends of it. */
export interface CutLine extends StraightLine {
  /** Tangent of the angle by which the street leaves its start to the right; it comes in as much from the right at its end. */
  readonly bow?: number;
  /** Added to the score. */
  readonly handicap?: number;
}

export interface CutRule {
  /** A new street's end this near a junction goes on from that junction: a crossing of four arms instead of two of three. */
  readonly snap: Metres;
  /** Least distance between junctions along a street. */
  readonly gap: Metres;
  /** Least distance between streets, and least width of a block. */
  readonly width: Metres;
  /** 0: as straight as the line; 1: leaves both sides at right angles. */
  readonly bend: number;
}

/** A street that could be built; the lower the score the better. */
export interface Cut {
  readonly start: CutEnd;
  readonly end: CutEnd;
  readonly bends: readonly Point[];
  readonly score: number;
}

/** On the edge from a to b of the ring, or at `node` if that is not -1. */
interface CutEnd extends Point {
  readonly a: number;
  readonly b: number;
  readonly node: number;
  readonly edge: number;
}

/**
 * The street along a line through a block whose ring lies at `points`; null where the rule forbids it or its score is not
 * below `below`. What costs most to find out comes last.
 */
export function planCut(
  map: PlanarMap,
  block: number,
  points: readonly Point[],
  line: CutLine,
  rule: CutRule,
  below = Number.POSITIVE_INFINITY,
): Cut | null {
  const { ring } = map.blocks[block] as Block;
  const chord = chordOf(points, line);
  if (chord === null || chord[1].along - chord[0].along < rule.width) return null;
  const start = endAt(map, ring, chord[0], rule);
  const end = endAt(map, ring, chord[1], rule);
  if (start === null || end === null || (start.node !== -1 && start.node === end.node)) return null;
  // Both sides of an edge in one block: cutting there would split the map.
  if (start.a === end.b && start.b === end.a) return null;
  const long = length(end.x - start.x, end.y - start.y);
  if (long < rule.gap) return null;
  const [ux, uy] = [(end.x - start.x) / long, (end.y - start.y) / long];
  const leave = heading(sideOf(points, start), ux, uy, rule.bend, -(line.bow ?? 0));
  const arrive = heading(sideOf(points, end), -ux, -uy, rule.bend, line.bow ?? 0);
  const bends = bendsOf(start, end, long, leave, arrive);
  const path = [start as Point, ...bends, end as Point];
  const skew = skewAt(map, ring, start, path[1] as Point) + skewAt(map, ring, end, path[path.length - 2] as Point);
  const handicap = line.handicap ?? 0;
  if (!Number.isFinite(skew) || skew + handicap >= below) return null;
  const [left, right] = halves(points, start, end, bends);
  const areas = [ringArea(left), ringArea(right)] as const;
  for (const [half, area] of [
    [left, areas[0]],
    [right, areas[1]],
  ] as const) {
    // Four times area over circumference is the side of a square, the width of nearly two of a strip.
    if ((4 * area) / ringLength(half) < 1.25 * rule.width) return null;
  }
  const balance = Math.abs(areas[0] - areas[1]) / (areas[0] + areas[1]);
  const score = skew + 0.8 * balance + handicap;
  if (!(score < below) || !isClear(path, points, rule) || crossesRing(path, points)) return null;
  return { start, end, bends, score };
}

/** Builds a planned street. The block keeps the part on its left; the other part is returned. */
export function makeCut(map: PlanarMap, block: number, cut: Cut, kind: Street['kind']): number {
  const nodeOf = (end: CutEnd): number => (end.node === -1 ? insertNode(map, end.a, end.b, end.x, end.y) : end.node);
  const start = nodeOf(cut.start);
  const end = nodeOf(cut.end);
  return cutBlock(map, block, start, end, cut.bends, kind);
}

function endAt(map: PlanarMap, ring: readonly number[], meeting: Meeting, rule: CutRule): CutEnd | null {
  const { edge, share } = meeting;
  const count = ring.length;
  const a = ring[edge] as number;
  const b = ring[(edge + 1) % count] as number;
  const long = edgeLength(map, a, b);
  const reach = Math.max(rule.snap, rule.gap);
  const back = junctionWithin(map, ring, edge, -1, share * long, reach);
  const on = junctionWithin(map, ring, (edge + 1) % count, 1, (1 - share) * long, reach);
  const near = on === null || (back !== null && back.distance <= on.distance) ? back : on;
  if (near !== null && near.distance < rule.snap && (map.degree[near.node] as number) <= 3) {
    return { ...pointOf(map, near.node), a, b, node: near.node, edge: ring.indexOf(near.node) };
  }
  if (near !== null && near.distance < rule.gap) return null;
  const [p, q] = [pointOf(map, a), pointOf(map, b)];
  return { x: p.x + share * (q.x - p.x), y: p.y + share * (q.y - p.y), a, b, node: -1, edge };
}

/** The first junction along a ring from an index on, if it is not farther than `reach`. */
function junctionWithin(
  map: PlanarMap,
  ring: readonly number[],
  index: number,
  step: 1 | -1,
  before: Metres,
  reach: Metres,
): { node: number; distance: Metres } | null {
  let distance = before;
  const count = ring.length;
  for (let k = index, turns = 0; distance < reach && turns < count; turns++) {
    const node = ring[k] as number;
    if (map.degree[node] !== 2) return { node, distance };
    const following = (k + step + count) % count;
    distance += edgeLength(map, node, ring[following] as number);
    k = following;
  }
  return null;
}

function sideOf(points: readonly Point[], end: CutEnd): readonly [Point, Point] | null {
  return end.node === -1 ? [points[end.edge] as Point, points[(end.edge + 1) % points.length] as Point] : null;
}

/** How far a street's end is from a right angle, 0 to about 1; infinite where it is too acute. */
function skewAt(map: PlanarMap, ring: readonly number[], end: CutEnd, next: Point): number {
  const long = length(next.x - end.x, next.y - end.y);
  const [dx, dy] = [(next.x - end.x) / long, (next.y - end.y) / long];
  const count = ring.length;
  const index = end.edge;
  const arms =
    end.node === -1
      ? [ring[index] as number, ring[(index + 1) % count] as number]
      : [ring[(index + count - 1) % count] as number, ring[(index + 1) % count] as number];
  let worst = 0;
  for (const arm of arms) {
    const at = pointOf(map, arm);
    const size = length(at.x - end.x, at.y - end.y);
    if (size === 0) continue;
    const cosine = (dx * (at.x - end.x) + dy * (at.y - end.y)) / size;
    // 50 degrees at a new junction; an old one may be met at 42.
    if (cosine > (end.node === -1 ? 0.64 : 0.74)) return Number.POSITIVE_INFINITY;
    worst = Math.max(worst, end.node === -1 ? Math.abs(cosine) : Math.max(0, cosine));
  }
  return worst;
}

/** True if the street keeps its distance from the block's other streets, near its ends in proportion to the way from them. */
function isClear(path: readonly Point[], ring: readonly Point[], rule: CutRule): boolean {
  const first = path[0] as Point;
  const last = path[path.length - 1] as Point;
  for (let k = 1; k < path.length; k++) {
    const a = path[k - 1] as Point;
    const b = path[k] as Point;
    const steps = Math.max(1, Math.ceil(length(b.x - a.x, b.y - a.y) / 20));
    for (let step = 0; step < steps; step++) {
      const share = (step + 0.5) / steps;
      const spot = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
      const fromEnd = Math.min(length(spot.x - first.x, spot.y - first.y), length(spot.x - last.x, spot.y - last.y));
      if (ringDistance(spot, ring) < Math.min(0.8 * rule.width, 0.6 * fromEnd)) return false;
    }
  }
  return true;
}

/** The rings of both halves: left of the street and right of it. */
function halves(
  points: readonly Point[],
  start: CutEnd,
  end: CutEnd,
  bends: readonly Point[],
): readonly [Point[], Point[]] {
  const count = points.length;
  const walk = (from: CutEnd, to: CutEnd): Point[] => {
    const ring: Point[] = [from];
    const stop = to.node === -1 ? to.edge : (to.edge + count - 1) % count;
    for (let k = (from.edge + 1) % count, turns = 0; turns < count; k = (k + 1) % count, turns++) {
      if (from.edge === stop && from.node === -1 && to.node === -1) break;
      ring.push(points[k] as Point);
      if (k === stop) break;
    }
    ring.push(to);
    return ring;
  };
  return [
    [...walk(end, start), ...bends],
    [...walk(start, end), ...[...bends].reverse()],
  ];
}
