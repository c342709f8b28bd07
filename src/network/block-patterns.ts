// The two ways in which quarters are laid out: grown streets that meet their neighbours at right angles, and a lattice.
import type { Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { CutRule } from './block-cut.ts';
import { frameAlong, type StraightLine } from './block-shape.ts';
import type { BlockPattern, BlockView } from './block-subdivision.ts';

export interface GrownQuarter {
  /** Square metres that a block should have about there; blocks fall between half of it and once and a half. */
  readonly area: (middle: Point) => number;
  readonly rule: (middle: Point) => CutRule;
  /** Blocks above this many square metres are cut by collector streets. */
  readonly collector: number;
}

/** Streets across the longer axis of a block, near its middle, turned a little. */
export function grown(quarter: GrownQuarter): BlockPattern {
  return {
    isSmallEnough: (block) => block.area <= quarter.area(block.middle) * (0.75 + 1.1 * block.draw(0)),
    rule: (block) => quarter.rule(block.middle),
    kind: (block) => (block.area > quarter.collector ? 'tertiary' : 'residential'),
    lines(block) {
      const { frame } = block;
      const lines: StraightLine[] = [];
      for (let k = 0; k < 10; k++) {
        const offset = (block.draw(3 * k + 1) - 0.5) * 0.4;
        // A near-square block may be cut either way; a long one only across.
        const isAcross = block.draw(3 * k + 2) > 0.5 * Math.max(0, (frame.short / frame.long - 0.6) / 0.4);
        const lean = (block.draw(3 * k + 3) - 0.5) * 0.24;
        const [ax, ay] = isAcross ? [frame.dx, frame.dy] : [-frame.dy, frame.dx];
        const size = isAcross ? frame.long : frame.short;
        const scale = Math.sqrt(1 + lean * lean);
        lines.push({
          at: { x: frame.middle.x + offset * size * ax, y: frame.middle.y + offset * size * ay },
          dx: (-ay + lean * ax) / scale,
          dy: (ax + lean * ay) / scale,
        });
      }
      return lines;
    },
  };
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
    lines(block) {
      const [us, vs] = extent(block);
      const first = us.slice(0, 4).map((n): StraightLine => {
        const at = n * lattice.along;
        return { at: { x: origin.x + at * dx, y: origin.y + at * dy }, dx: -dy, dy: dx };
      });
      const second = vs.slice(0, 4).map((n): StraightLine => {
        const at = n * lattice.across;
        return { at: { x: origin.x - at * dy, y: origin.y + at * dx }, dx, dy };
      });
      return us.length * lattice.along >= vs.length * lattice.across ? [...first, ...second] : [...second, ...first];
    },
  };
}
