// The two ways in which quarters are laid out: grown streets that meet their neighbours at right angles, and a lattice.
import type { Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { CutLine, CutRule } from './block-cut.ts';
import { frameAlong } from './block-shape.ts';
import type { BlockPattern, BlockView } from './block-subdivision.ts';

export interface GrownQuarter {
  /** Square metres that a block should have about there; blocks fall between a third of it and twice. */
  readonly area: (middle: Point, ring: readonly Point[]) => number;
  readonly rule: (middle: Point) => CutRule;
  /** Blocks above this many square metres are cut by collector streets. */
  readonly collector: number;
  /** How much lesser streets bow, as the tangent of the angle at their ends; few streets bow that much. */
  readonly bow: number;
  /** Share of new streets that would rather go on from a street on the other side than meet it elsewhere. */
  readonly crossings: number;
  /** Chance that a block of three to seven times the usual area stays whole: works, schools, allotments, railway land. */
  readonly yards: (middle: Point) => number;
  /** Streets that rather run along a valley, by its direction, and the share of the blocks that are cut so. */
  readonly valley?: { readonly dx: number; readonly dy: number; readonly share: number };
}

/** Streets across the longer axis of a block, near its middle, turned a little. */
export function grown(quarter: GrownQuarter): BlockPattern {
  return {
    isSmallEnough(block) {
      const usual = quarter.area(block.middle, block.ring);
      const isYard = block.area > 3 * usual && block.area < 7 * usual && block.draw(142) < quarter.yards(block.middle);
      return isYard || block.area <= usual * (0.4 + 1.9 * block.draw(0));
    },
    rule: (block) => quarter.rule(block.middle),
    kind: (block) => (block.area > quarter.collector ? 'tertiary' : 'residential'),
    lines(block, attempt) {
      const { valley } = quarter;
      const isAlong = valley !== undefined && block.draw(143) < valley.share;
      const frame = isAlong ? frameAlong(block.ring, valley.dx, valley.dy) : block.frame;
      const lines: CutLine[] = [];
      const u = 2 * block.draw(140) - 1;
      const bow = block.area > quarter.collector ? 0 : quarter.bow * u * Math.abs(u);
      for (let k = 16 * attempt; k < 16 * attempt + 12; k++) {
        const isStraight = attempt > 0 || k >= 8;
        const offset = (block.draw(3 * k + 1) - 0.5) * (attempt === 0 ? 0.4 : 0.66);
        // A near-square block may be cut either way; a long one only across.
        const isAcross =
          block.draw(3 * k + 2) > (attempt === 0 ? 0.5 * Math.max(0, (frame.short / frame.long - 0.6) / 0.4) : 0.5);
        const lean = (block.draw(3 * k + 3) - 0.5) * 0.24;
        const [ax, ay] = isAcross ? [frame.dx, frame.dy] : [-frame.dy, frame.dx];
        const size = isAcross ? frame.long : frame.short;
        const scale = Math.sqrt(1 + lean * lean);
        lines.push({
          at: { x: frame.middle.x + offset * size * ax, y: frame.middle.y + offset * size * ay },
          dx: (-ay + lean * ax) / scale,
          dy: (ax + lean * ay) / scale,
          ...(isStraight ? { handicap: 0.6 } : { bow }),
        });
      }
      if (attempt === 0 && block.draw(141) < quarter.crossings) lines.push(...crossingLines(block));
      return lines;
    },
  };
}

/** Lines straight across a block from the junctions of three arms near the middle of its long sides. */
function crossingLines({ junctions, frame }: BlockView): CutLine[] {
  const { middle, dx, dy, long } = frame;
  const near = junctions
    .map((at) => ({ at, off: Math.abs((at.x - middle.x) * dx + (at.y - middle.y) * dy) }))
    .filter(({ off }) => off < 0.27 * long)
    .sort((p, q) => p.off - q.off || p.at.x - q.at.x || p.at.y - q.at.y);
  return near.slice(0, 6).map(({ at }) => ({ at, dx: -dy, dy: dx, handicap: -0.5 }));
}

/** A lattice of streets: through `origin`, at multiples of `along` in direction (dx, dy) and of `across` at right angles. */
export interface Lattice {
  readonly origin: Point;
  readonly dx: number;
  readonly dy: number;
  readonly along: Metres;
  readonly across: Metres;
}

/** Streets on the lines of a lattice, the middle one first, so that crossings have four arms. */
export function onLattice(
  lattice: Lattice,
  rule: CutRule,
  kind: (block: BlockView) => 'tertiary' | 'residential',
): BlockPattern {
  const { origin, dx, dy } = lattice;
  /** Numbers of the lattice lines that cross a stretch from `low` to `high` and stay clear of its ends. */
  const inside = (low: Metres, high: Metres, step: Metres): number[] => {
    const numbers: number[] = [];
    for (let n = Math.ceil((low + 0.45 * step) / step); n * step <= high - 0.45 * step; n++) numbers.push(n);
    return numbers.sort(
      (a, b) => Math.abs(a * step - (low + high) / 2) - Math.abs(b * step - (low + high) / 2) || a - b,
    );
  };
  const extent = (block: BlockView): [number[], number[]] => {
    const frame = frameAlong(block.ring, dx, dy);
    const isTurned = frame.dx !== dx || frame.dy !== dy;
    const [long, short] = isTurned ? [frame.short, frame.long] : [frame.long, frame.short];
    const u = (frame.middle.x - origin.x) * dx + (frame.middle.y - origin.y) * dy;
    const v = (frame.middle.y - origin.y) * dx - (frame.middle.x - origin.x) * dy;
    return [inside(u - long / 2, u + long / 2, lattice.along), inside(v - short / 2, v + short / 2, lattice.across)];
  };
  return {
    isSmallEnough: (block) => extent(block).every((numbers) => numbers.length === 0),
    rule: () => rule,
    kind,
    lines(block, attempt) {
      if (attempt > 0) return [];
      const [us, vs] = extent(block);
      const first = us.slice(0, 4).map((n): CutLine => {
        const at = n * lattice.along;
        return { at: { x: origin.x + at * dx, y: origin.y + at * dy }, dx: -dy, dy: dx };
      });
      const second = vs.slice(0, 4).map((n): CutLine => {
        const at = n * lattice.across;
        return { at: { x: origin.x - at * dy, y: origin.y + at * dx }, dx, dy };
      });
      return us.length * lattice.along >= vs.length * lattice.across ? [...first, ...second] : [...second, ...first];
    },
  };
}
