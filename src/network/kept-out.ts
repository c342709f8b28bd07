// The parts of streets that lie in circles of which somebody is kept out.
import type { Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { DrivingStates } from './driving-states.ts';
import type { StreetGraph } from './street-graph.ts';
import type { Circle } from './travel.ts';

/** From where to where, along a segment, nobody kept out may be: from the first entry into a circle to the last way out. */
export interface ClosedStretch {
  readonly from: Metres;
  readonly to: Metres;
}

/** Segments between two pauses. */
const SLICE = 10_000;

/** The closed stretch of every segment that has one; one that only touches a rim has none. Yields between slices. */
export function* closedStretchSteps(
  graph: StreetGraph,
  circles: readonly Circle[],
): Generator<undefined, ReadonlyMap<number, ClosedStretch>, undefined> {
  const closed = new Map<number, ClosedStretch>();
  if (circles.length === 0) return closed;
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % SLICE === SLICE - 1) yield;
    const stretch = closedOn(graph, segment, circles);
    if (stretch !== null) closed.set(segment, stretch);
  }
  return closed;
}

type Links = Pick<DrivingStates, 'arcs' | 'tails' | 'heads'>;

/** The links that lead along no closed stretch. What they are copies of stays, for who starts behind one. */
export function withoutClosed(links: Links, closed: ReadonlyMap<number, ClosedStretch>): Links {
  if (closed.size === 0) return links;
  const kept = links.arcs.flatMap((arc, link) => (closed.has(arc >> 1) ? [] : [link]));
  const of = (column: readonly number[]): number[] => kept.map((link) => column[link] as number);
  return { arcs: of(links.arcs), tails: of(links.tails), heads: of(links.heads) };
}

function closedOn(
  { shapeStart, shapeX, shapeY }: StreetGraph,
  segment: number,
  circles: readonly Circle[],
): ClosedStretch | null {
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  let along = 0;
  for (let p = shapeStart[segment] as number; p < (shapeStart[segment + 1] as number) - 1; p++) {
    const a = { x: shapeX[p] as number, y: shapeY[p] as number };
    const b = { x: shapeX[p + 1] as number, y: shapeY[p + 1] as number };
    const metres = Math.sqrt((b.x - a.x) * (b.x - a.x) + (b.y - a.y) * (b.y - a.y));
    for (const circle of circles) {
      const inside = metres > 0 ? insideOf(circle, a, b, metres) : null;
      if (inside === null) continue;
      from = Math.min(from, along + inside.from);
      to = Math.max(to, along + inside.to);
    }
    along += metres;
  }
  return from < to ? { from, to } : null;
}

/** Metres from a at which a straight line to b is inside; null where it is nowhere. */
function insideOf({ x, y, radius }: Circle, a: Point, b: Point, metres: Metres): ClosedStretch | null {
  const [ux, uy] = [(b.x - a.x) / metres, (b.y - a.y) / metres];
  const nearest = (x - a.x) * ux + (y - a.y) * uy;
  const [dx, dy] = [a.x + nearest * ux - x, a.y + nearest * uy - y];
  const rest = radius * radius - dx * dx - dy * dy;
  if (rest <= 0) return null;
  const half = Math.sqrt(rest);
  const from = Math.max(0, nearest - half);
  const to = Math.min(metres, nearest + half);
  return from < to ? { from, to } : null;
}
