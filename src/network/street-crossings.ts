// Makes sure that streets meet at junctions only: of two that cross the lesser one is given up.
import Flatbush from 'flatbush';
import type { Point } from '../base/geometry.ts';
import { doCross } from './block-shape.ts';

interface Line {
  readonly points: readonly Point[];
  /** The lower, the more important. */
  readonly rank: number;
}

/** Pieces of line between two pauses. */
const SLICE = 2_000;
const TREE = 100_000;

/**
 * Numbers of the lines to give up, in slices. Layouts cross hardly ever (about one city in a thousand, where a tiny block was drawn
 * inside out), but a crossing without a junction would show on every map.
 */
export function* surplusLines(lines: readonly Line[]): Generator<undefined, Set<number>, undefined> {
  const pieces: { line: number; a: Point; b: Point }[] = [];
  for (const [line, { points }] of lines.entries()) {
    if (line % SLICE === SLICE - 1) yield;
    for (let k = 1; k < points.length; k++) pieces.push({ line, a: points[k - 1] as Point, b: points[k] as Point });
  }
  const surplus = new Set<number>();
  const boxOf = ({ a, b }: { a: Point; b: Point }): [number, number, number, number] => [
    Math.min(a.x, b.x),
    Math.min(a.y, b.y),
    Math.max(a.x, b.x),
    Math.max(a.y, b.y),
  ];
  // Trees of some pieces each: one of all of a large city's takes a tenth of a second to put in order.
  const trees: { readonly tree: Flatbush; readonly first: number }[] = [];
  for (let first = 0; first < pieces.length; first += TREE) {
    yield;
    const some = pieces.slice(first, first + TREE);
    const tree = new Flatbush(some.length);
    for (const piece of some) tree.add(...boxOf(piece));
    tree.finish();
    trees.push({ tree, first });
  }
  yield;
  const same = (p: Point, q: Point): boolean => p.x === q.x && p.y === q.y;
  for (const [k, piece] of pieces.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    if (surplus.has(piece.line)) continue;
    const { a, b } = piece;
    const box = boxOf(piece);
    const near = trees
      .flatMap(({ tree, first }) =>
        first + TREE <= k ? [] : tree.search(...box, (row) => first + row > k).map((row) => first + row),
      )
      .sort((p, q) => p - q);
    for (const other of near) {
      const { line, a: c, b: d } = pieces[other] as (typeof pieces)[number];
      if (surplus.has(line) || same(a, c) || same(a, d) || same(b, c) || same(b, d) || !doCross(a, b, c, d)) continue;
      const [rank, otherRank] = [(lines[piece.line] as Line).rank, (lines[line] as Line).rank];
      surplus.add(rank > otherRank ? piece.line : line);
      if (rank > otherRank) break;
    }
  }
  return surplus;
}
