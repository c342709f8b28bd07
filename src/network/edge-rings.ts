// Closes lines that end at the edge of a map to rings, along that edge.
import { type Box, distance, type Point } from '../base/geometry.ts';
import { clipLine, within } from './line-clip.ts';

/** More loose ends than this are not looked at in pairs. */
const MOST_LOOSE = 80;

/**
 * The rings that lines through a box make with its edges. The area lies to the left of `directed` lines; otherwise it is
 * what touches less of the edges, as a river does that crosses the map. Lines that stop inside the box, since their
 * extract lacks the rest, are joined to each other where that is nearer, or led straight to the edge. Whole numbers.
 */
export function ringsAlongEdges(lines: readonly (readonly Point[])[], box: Box, directed: boolean): Point[][] {
  const { rings, open } = joinLoose(
    lines.flatMap((line) => clipLine(fromOutside(line, box), box)),
    box,
    directed,
  );
  if (open.length === 0) return rings;
  const chains = open.map((line) => ledToEdge(ledToEdge(line, box).reverse(), box).reverse());
  const long = 2 * (box.right - box.left + box.top - box.bottom);
  /** Line ends in the order of the edge, against the clock. An end is 2 * line + (1 at its last point). */
  const ends = chains
    .flatMap((line, row) => [line[0] as Point, line[line.length - 1] as Point].map((p, k) => [2 * row + k, p] as const))
    .map(([end, point]) => ({ end, at: alongEdge(point, box) }))
    .sort((a, b) => a.at - b.at || a.end - b.end);
  const isShifted = directed ? favoursShift(ends.map(({ end }) => end & 1)) : isLonger(ends, long);
  const partner = new Map<number, { readonly end: number; readonly corners: readonly Point[] }>();
  for (let k = isShifted ? 1 : 0; k < ends.length + (isShifted ? 1 : 0); k += 2) {
    const a = ends[k % ends.length] as (typeof ends)[number];
    const b = ends[(k + 1) % ends.length] as (typeof ends)[number];
    const corners = cornersBetween(a.at, b.at, box);
    partner.set(a.end, { end: b.end, corners });
    partner.set(b.end, { end: a.end, corners: [...corners].reverse() });
  }
  const taken = new Set<number>();
  chains.forEach((_, row) => {
    if (taken.has(row)) return;
    const ring: Point[] = [];
    for (let start = 2 * row; !taken.has(start >> 1); ) {
      taken.add(start >> 1);
      const line = chains[start >> 1] as Point[];
      ring.push(...((start & 1) === 0 ? line : [...line].reverse()));
      const next = partner.get(start ^ 1);
      if (next === undefined) break;
      ring.push(...next.corners);
      start = next.end;
    }
    rings.push(ring);
  });
  return rings;
}

/** True if pairs that begin with the second end go from a line's last point to a line's first more often. */
function favoursShift(sides: readonly number[]): boolean {
  const fits = (first: number): number => {
    let count = 0;
    for (let k = first; k < sides.length + first; k += 2) {
      if (sides[k % sides.length] === 1 && sides[(k + 1) % sides.length] === 0) count++;
    }
    return count;
  };
  return fits(1) > fits(0);
}

/** True if the pairs that begin with the first end take up more than half of the edge. */
function isLonger(ends: readonly { readonly at: number }[], long: number): boolean {
  let sum = 0;
  for (let k = 0; k + 1 < ends.length; k += 2) sum += (ends[k + 1]?.at as number) - (ends[k]?.at as number);
  return sum > long / 2;
}

/** A closed line as it goes on from a point outside the box, so that it is cut only at the edges. */
function fromOutside(line: readonly Point[], box: Box): readonly Point[] {
  const outside = isClosed(line) ? line.findIndex((point) => !isSame(within(point, box), point)) : -1;
  return outside === -1 ? line : [...line.slice(outside), ...line.slice(1, outside + 1)];
}

/** The line with its last point on the edge. */
function ledToEdge(line: readonly Point[], box: Box): Point[] {
  const last = line[line.length - 1] as Point;
  const foot = onEdge(last, box);
  return isSame(foot, last) ? [...line] : [...line, foot];
}

/** Joins ends inside the box to each other where they are nearer to each other than to the edge. */
function joinLoose(lines: readonly Point[][], box: Box, directed: boolean): { rings: Point[][]; open: Point[][] } {
  const rings = lines.filter(isClosed).map((line) => line.slice(1));
  const open = lines.filter((line) => !isClosed(line));
  const gap = (point: Point): number => distance(point, onEdge(point, box));
  if (open.length > MOST_LOOSE) return { rings, open };
  for (;;) {
    let best: Joint | null = null;
    let most = 0;
    for (let a = 0; a < open.length; a++) {
      for (let b = directed ? 0 : a; b < open.length; b++) {
        for (const [turnA, turnB] of directed || a === b ? AS_THEY_ARE : EITHER_WAY) {
          const from = endOf(open[a] as Point[], !turnA);
          const to = endOf(open[b] as Point[], turnB);
          const saved = gap(from) + gap(to) - distance(from, to);
          if (gap(from) === 0 || gap(to) === 0 || saved <= most) continue;
          most = saved;
          best = { a, b, turnA, turnB };
        }
      }
    }
    if (best === null) return { rings, open };
    const { a, b, turnA, turnB } = best as Joint;
    const [first, second] = [turned(open[a] as Point[], turnA), turned(open[b] as Point[], turnB)];
    open.splice(Math.max(a, b), 1);
    if (a === b) rings.push(first);
    else open.splice(Math.min(a, b), 1, [...first, ...second]);
  }
}

/** Line b joined to the end of line a, one or both turned round. */
interface Joint {
  readonly a: number;
  readonly b: number;
  readonly turnA: boolean;
  readonly turnB: boolean;
}

const AS_THEY_ARE = [[false, false]] as const;
const EITHER_WAY = [
  [false, false],
  [false, true],
  [true, false],
  [true, true],
] as const;

function endOf(line: readonly Point[], isLast: boolean): Point {
  return line[isLast ? line.length - 1 : 0] as Point;
}

function turned(line: Point[], isTurned: boolean): Point[] {
  return isTurned ? [...line].reverse() : line;
}

function isClosed(line: readonly Point[]): boolean {
  return isSame(line[0] as Point, line[line.length - 1] as Point);
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y;
}

/** The nearest point on the edge. */
function onEdge(point: Point, box: Box): Point {
  const { x, y } = within(point, box);
  const gaps = [x - box.left, box.right - x, y - box.bottom, box.top - y];
  const side = gaps.indexOf(Math.min(...gaps));
  if (side === 0) return { x: box.left, y };
  if (side === 1) return { x: box.right, y };
  return side === 2 ? { x, y: box.bottom } : { x, y: box.top };
}

/** How far along the edge a point on it lies, from the lower left corner against the clock. */
function alongEdge({ x, y }: Point, box: Box): number {
  const [wide, high] = [box.right - box.left, box.top - box.bottom];
  if (y === box.bottom) return x - box.left;
  if (x === box.right) return wide + y - box.bottom;
  if (y === box.top) return wide + high + box.right - x;
  return 2 * wide + high + box.top - y;
}

/** The corners one passes from one spot of the edge against the clock to another. */
function cornersBetween(from: number, to: number, box: Box): Point[] {
  const [wide, high] = [box.right - box.left, box.top - box.bottom];
  const corners: readonly (readonly [number, Point])[] = [
    [wide, { x: box.right, y: box.bottom }],
    [wide + high, { x: box.right, y: box.top }],
    [2 * wide + high, { x: box.left, y: box.top }],
    [2 * wide + 2 * high, { x: box.left, y: box.bottom }],
  ];
  const long = 2 * (wide + high);
  const end = to <= from ? to + long : to;
  return [0, long].flatMap((turn) =>
    corners.flatMap(([at, corner]) => (at + turn > from && at + turn < end ? [corner] : [])),
  );
}
