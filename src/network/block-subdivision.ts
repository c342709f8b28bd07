// Cuts big blocks into small ones, street by street, until each is as small as its pattern wants (after Parish and Mueller 2001,
// and the recursive parcel splits of Vanegas et al. 2012).
import type { Point } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import { type Cut, type CutLine, type CutRule, makeCut, planCut } from './block-cut.ts';
import { type Frame, frameOf, ringArea, ringMiddle, ringPoints } from './block-shape.ts';
import type { Block, PlanarMap, Street } from './planar-map.ts';

/** A block as a pattern sees it. `draw(k)` is its luck. */
export interface BlockView {
  readonly ring: readonly Point[];
  readonly area: number;
  readonly middle: Point;
  readonly frame: Frame;
  /** Junctions of three arms on its ring, where a new street would make a crossing. */
  readonly junctions: readonly Point[];
  draw(index: number): number;
}

/** How the streets of a quarter are laid. */
export interface BlockPattern {
  isSmallEnough(block: BlockView): boolean;
  /** Lines along which it could be cut, at most a dozen or so; attempt 1 is asked for where none of attempt 0 was fit. */
  lines(block: BlockView, attempt: 0 | 1): CutLine[];
  rule(block: BlockView): CutRule;
  kind(block: BlockView): Street['kind'];
}

/** Blocks looked at between two pauses. */
const SLICE = 40;

/** Cuts the given blocks, and what they fall into, until they are small enough or no cut is fit; in slices. */
export function* subdivide(
  map: PlanarMap,
  blocks: readonly number[],
  patternOf: (block: number) => BlockPattern,
  luck: Stream,
  /** Called before a block is looked at; true leaves it whole. */
  isKept: (view: BlockView, block: Block) => boolean,
): Generator<undefined, void, undefined> {
  const open = blocks.map((block) => ({ block, pattern: patternOf(block) })).reverse();
  let looks = 0;
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (looks % SLICE === SLICE - 1) yield;
    const { block, pattern } = next;
    const view = viewOf(map, block, luck, looks++);
    if (isKept(view, map.blocks[block] as Block) || pattern.isSmallEnough(view)) continue;
    const rule = pattern.rule(view);
    let best: Cut | null = null;
    for (const attempt of [0, 1] as const) {
      if (best !== null) break;
      for (const line of pattern.lines(view, attempt)) {
        const cut: Cut | null = planCut(map, block, view.ring, line, rule, best?.score);
        best = cut ?? best;
      }
    }
    if (best === null) continue;
    const other = makeCut(map, block, best, pattern.kind(view));
    open.push({ block: other, pattern }, { block, pattern });
  }
}

export function viewOf(map: PlanarMap, block: number, luck: Stream, look: number): BlockView {
  const nodes = (map.blocks[block] as Block).ring;
  const ring = ringPoints(map, nodes);
  return {
    ring,
    junctions: ring.filter((_, k) => map.degree[nodes[k] as number] === 3),
    area: ringArea(ring),
    middle: ringMiddle(ring),
    frame: frameOf(ring),
    draw: (index) => luck(look, index),
  };
}
