// Makes a planar map of lines that cross one another: main roads, river banks, the edge of town.
import type { Point } from '../base/geometry.ts';
import { distance } from '../base/geometry.ts';
import { atan2 } from '../base/maths.ts';
import { atOnce } from '../base/slices.ts';
import type { Metres } from '../base/units.ts';
import { doCross } from './block-shape.ts';
import { addEdge, addNode, claim, directed, edgeEnds, type PlanarMap, type Street } from './planar-map.ts';

/** A line of the plan. A closed one is joined from its last point to its first. */
export interface PlanLine {
  readonly points: readonly Point[];
  readonly kind: Street['kind'];
  readonly isClosed?: boolean;
  /** Where the line may hang free: a main road that leaves the city at its last point or at both ends. */
  readonly leaves?: 'end' | 'both';
}

interface Piece {
  readonly a: number;
  readonly b: number;
  readonly line: number;
  readonly street: Street;
  readonly cuts: { share: number; node: number }[];
}

/**
 * All crossings become junctions; loose ends are trimmed except where a line leaves the city; edges shorter than
 * `shortest` are drawn together to one node. Blocks are traced on the left of every edge; the ground of a
 * block begins as land. The block around the whole is dropped.
 */
export function arrange(
  lines: readonly PlanLine[],
  shortest: Metres,
  /** True for a piece of a line, named by its middle, that is not to be built. */
  isLeftOut: (line: number, middle: Point) => boolean = () => false,
): PlanarMap {
  return atOnce(arrangeSteps(lines, shortest, isLeftOut));
}

/** The same in slices: yields after each. */
export function* arrangeSteps(
  lines: readonly PlanLine[],
  shortest: Metres,
  isLeftOut: (line: number, middle: Point) => boolean,
): Generator<undefined, PlanarMap, undefined> {
  const map: PlanarMap = { x: [], y: [], degree: [], edges: new Map(), blocks: [], left: new Map() };
  const { pieces, loose } = piecesOf(map, lines);
  yield* crossPieces(map, pieces);
  yield;
  const joined = new Map<number, Map<number, Street>>();
  const join = (a: number, b: number, street: Street): void => {
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const others = joined.get(from) ?? new Map<number, Street>();
      others.set(to, stronger(others.get(to), street));
      joined.set(from, others);
    }
  };
  for (const piece of pieces) {
    const stops = [{ share: 0, node: piece.a }, ...piece.cuts, { share: 1, node: piece.b }];
    stops.sort((p, q) => p.share - q.share || p.node - q.node);
    for (let k = 1; k < stops.length; k++) {
      const [from, to] = [(stops[k - 1] as { node: number }).node, (stops[k] as { node: number }).node];
      if (from === to) continue;
      const middle = {
        x: ((map.x[from] as number) + (map.x[to] as number)) / 2,
        y: ((map.y[from] as number) + (map.y[to] as number)) / 2,
      };
      if (!isLeftOut(piece.line, middle)) join(from, to, piece.street);
    }
  }
  trimLooseEnds(joined, loose);
  yield;
  drawTogether(map, joined, shortest, loose);
  yield;
  uncross(map, joined);
  trimLooseEnds(joined, loose);
  yield;
  for (const [a, others] of joined) {
    for (const [b, street] of others) if (a < b) addEdge(map, a, b, street);
  }
  traceBlocks(map, joined);
  return map;
}

/** Where two lines run over the same edge the street wins over the mere boundary. */
function stronger(street: Street | undefined, other: Street): Street {
  return street === undefined || street.kind === 'none' ? other : street;
}

function piecesOf(map: PlanarMap, lines: readonly PlanLine[]): { pieces: Piece[]; loose: Set<number> } {
  const pieces: Piece[] = [];
  const loose = new Set<number>();
  lines.forEach((line, index) => {
    const nodes = line.points.map((point) => addNode(map, point.x, point.y));
    if (line.isClosed) nodes.push(nodes[0] as number);
    if (line.leaves !== undefined) loose.add(nodes[nodes.length - 1] as number);
    if (line.leaves === 'both') loose.add(nodes[0] as number);
    const [start, end] = [line.points[0] as Point, line.points[line.points.length - 1] as Point];
    const street: Street = { id: -1 - index, kind: line.kind, dx: end.x - start.x, dy: end.y - start.y };
    for (let k = 1; k < nodes.length; k++) {
      pieces.push({ a: nodes[k - 1] as number, b: nodes[k] as number, line: index, street, cuts: [] });
    }
  });
  return { pieces, loose };
}

/** Finds where pieces cross and gives both the same node there. All pairs: a plan has some hundred pieces. */
function* crossPieces(map: PlanarMap, pieces: readonly Piece[]): Generator<undefined, void, undefined> {
  for (let i = 0; i < pieces.length; i++) {
    if (i % 200 === 199) yield;
    const p = pieces[i] as Piece;
    const [ax, ay, bx, by] = endsOf(map, p);
    for (let j = i + 1; j < pieces.length; j++) {
      const q = pieces[j] as Piece;
      if (p.a === q.a || p.a === q.b || p.b === q.a || p.b === q.b) continue;
      const [cx, cy, dx, dy] = endsOf(map, q);
      if (Math.max(ax, bx) < Math.min(cx, dx) || Math.max(cx, dx) < Math.min(ax, bx)) continue;
      if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) continue;
      const slope = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
      if (slope === 0) continue;
      const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / slope;
      const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / slope;
      if (t < 0 || t > 1 || u < 0 || u > 1) continue;
      const node = addNode(map, ax + t * (bx - ax), ay + t * (by - ay));
      p.cuts.push({ share: t, node });
      q.cuts.push({ share: u, node });
    }
  }
}

function endsOf(map: PlanarMap, piece: Piece): [number, number, number, number] {
  return [map.x[piece.a] as number, map.y[piece.a] as number, map.x[piece.b] as number, map.y[piece.b] as number];
}

type Joined = Map<number, Map<number, Street>>;

function trimLooseEnds(joined: Joined, loose: ReadonlySet<number>): void {
  const ends = [...joined.keys()].filter((node) => joined.get(node)?.size === 1 && !loose.has(node));
  for (let end = ends.pop(); end !== undefined; end = ends.pop()) {
    const [other] = joined.get(end)?.keys() ?? [];
    joined.delete(end);
    if (other === undefined) continue;
    joined.get(other)?.delete(end);
    if (joined.get(other)?.size === 1 && !loose.has(other)) ends.push(other);
  }
}

/** Merges the ends of edges that are too short to be a street; of two nodes the one with more edges stays in place. */
function drawTogether(map: PlanarMap, joined: Joined, shortest: Metres, loose: ReadonlySet<number>): void {
  const at = (node: number): Point => ({ x: map.x[node] as number, y: map.y[node] as number });
  for (let changed = true; changed; ) {
    changed = false;
    for (const node of [...joined.keys()]) {
      const others = joined.get(node);
      if (others === undefined || loose.has(node)) continue;
      let into = -1;
      for (const other of others.keys()) {
        if (loose.has(other) || distance(at(node), at(other)) >= shortest) continue;
        const more = joined.get(other)?.size ?? 0;
        if (more > others.size || (more === others.size && other < node)) into = other;
      }
      if (into === -1) continue;
      for (const [other, street] of others) {
        const beyond = joined.get(other) as Map<number, Street>;
        beyond.delete(node);
        if (other === into) continue;
        beyond.set(into, stronger(beyond.get(into), street));
        const middle = joined.get(into) as Map<number, Street>;
        middle.set(other, stronger(middle.get(other), street));
      }
      joined.delete(node);
      changed = true;
    }
  }
}

/** Drawing nodes together can make two edges cross, if rarely: the one laid later, the lesser road, is given up. */
function uncross(map: PlanarMap, joined: Joined): void {
  const at = (node: number): Point => ({ x: map.x[node] as number, y: map.y[node] as number });
  const edges: { a: number; b: number; line: number }[] = [];
  for (const [a, others] of joined) {
    for (const [b, street] of others) if (a < b) edges.push({ a, b, line: -street.id });
  }
  edges.sort((p, q) => p.line - q.line || p.a - q.a || p.b - q.b);
  const kept: typeof edges = [];
  for (const edge of edges) {
    const { a, b } = edge;
    const isFree = kept.every(
      (other) =>
        a === other.a ||
        a === other.b ||
        b === other.a ||
        b === other.b ||
        !doCross(at(a), at(b), at(other.a), at(other.b)),
    );
    if (isFree) {
      kept.push(edge);
      continue;
    }
    joined.get(a)?.delete(b);
    joined.get(b)?.delete(a);
  }
}

/** Walks round every block with its inside on the left; rings that run clockwise bound the map from outside. */
function traceBlocks(map: PlanarMap, joined: Joined): void {
  const next = new Map<number, number>();
  for (const [node, others] of joined) {
    const around = [...others.keys()]
      .map((other) => ({
        other,
        angle: atan2(
          (map.y[other] as number) - (map.y[node] as number),
          (map.x[other] as number) - (map.x[node] as number),
        ),
      }))
      .sort((p, q) => p.angle - q.angle || p.other - q.other)
      .map((entry) => entry.other);
    // Coming from `other`, keep left: leave by the edge just clockwise of the one that one came by.
    around.forEach((other, k) => {
      next.set(directed(other, node), around[(k + around.length - 1) % around.length] as number);
    });
  }
  const walked = new Set<number>();
  for (const key of [...map.edges.keys()]) {
    const [a, b] = edgeEnds(key);
    for (const [start, first] of [
      [a, b],
      [b, a],
    ] as const) {
      if (walked.has(directed(start, first))) continue;
      const ring: number[] = [];
      let doubled = 0;
      let [from, to] = [start, first];
      do {
        walked.add(directed(from, to));
        ring.push(from);
        doubled += (map.x[from] as number) * (map.y[to] as number) - (map.x[to] as number) * (map.y[from] as number);
        const onward = next.get(directed(from, to)) as number;
        [from, to] = [to, onward];
      } while (!(from === start && to === first));
      if (doubled <= 0) continue;
      map.blocks.push({ ring, ground: 'land' });
      claim(map, map.blocks.length - 1);
    }
  }
}
