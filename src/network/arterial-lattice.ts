// The arterials of an American city: straight roads on a wide lattice, another lattice across the river, and a few bridges.
import { isInside, type Point } from '../base/geometry.ts';
import { cos, length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import type { PlanLine } from './line-arrangement.ts';
import type { River } from './river.ts';

/** A lattice of arterials `step` apart, through the middle of the city, one direction of it being (dx, dy). */
export interface Axes {
  readonly dx: number;
  readonly dy: number;
  readonly step: Metres;
}

export interface ArterialPlan {
  readonly lines: readonly PlanLine[];
  readonly isLeftOut: (line: number, middle: Point) => boolean;
}

export interface ArterialSettings {
  readonly near: Axes;
  /** Beyond the river. */
  readonly far: Axes;
  /** Arterials on either side of the middle one. */
  readonly half: number;
  readonly outskirts: Metres;
  readonly river: River | null;
}

export function layArterials({ near, far, half, outskirts, river }: ArterialSettings): ArterialPlan {
  const reach = half * near.step;
  // A frame beyond the last arterials bounds the blocks there, the river's among them.
  const lines: PlanLine[] = [{ points: square(near, reach + 0.5 * near.step), kind: 'none', isClosed: true }];
  const farthest = Math.max(outskirts, reach + near.step);
  lines.push(...latticeLines(near, half, farthest, (n, axis) => isMainNear(n, axis, near, half, farthest, river)));
  const firstFar = lines.length;
  if (river === null) return { lines, isLeftOut: () => false };

  const bridged = new Set(bridgeLines(lines, river));
  const mainFar = mainsBeyond(lines, bridged, far, river);
  lines.push(...latticeLines(far, half, farthest, (n, axis) => mainFar[axis].has(n)));
  const firstBank = lines.length;
  for (const bank of river.banks) lines.push({ points: bank, kind: 'tertiary' });
  const corridor = [...river.banks[1], ...[...river.banks[0]].reverse()];
  return {
    lines,
    isLeftOut(line, middle) {
      if (line === 0 || line >= firstBank) return false;
      if (isInside(middle, corridor)) return !bridged.has(line);
      return river.beyond(middle) > 0 === line < firstFar;
    },
  };
}

/** A point of the plane by its place on a lattice. */
export function onAxes(axes: Axes, u: Metres, v: Metres): Point {
  return { x: u * axes.dx - v * axes.dy, y: u * axes.dy + v * axes.dx };
}

/** The place of a point on a lattice. */
export function placeOnAxes(axes: Axes, { x, y }: Point): { u: Metres; v: Metres } {
  return { u: x * axes.dx + y * axes.dy, v: y * axes.dx - x * axes.dy };
}

function square(axes: Axes, far: Metres): Point[] {
  return [onAxes(axes, -far, -far), onAxes(axes, far, -far), onAxes(axes, far, far), onAxes(axes, -far, far)];
}

type Axis = 0 | 1;

/** Roads at n steps for n from -half to half: axis 0 runs along v, axis 1 along u. Main roads run on to the outskirts. */
function latticeLines(
  axes: Axes,
  half: number,
  farthest: Metres,
  isMain: (n: number, axis: Axis) => boolean,
): PlanLine[] {
  const lines: PlanLine[] = [];
  for (const axis of [0, 1] as const) {
    for (let n = -half; n <= half; n++) {
      const [isFar, off] = [isMain(n, axis), n * axes.step];
      const reach = isFar ? farthest : half * axes.step + 1;
      // A point off the lattice in the middle: crossings shall fall inside pieces, not on their ends.
      const points = [-reach, 0.37 * axes.step, reach].map((at) =>
        axis === 0 ? onAxes(axes, off, at) : onAxes(axes, at, off),
      );
      if (isFar) lines.push({ points, kind: 'primary', leaves: 'both' });
      else lines.push({ points, kind: n % 2 === 0 ? 'secondary' : 'tertiary' });
    }
  }
  return lines;
}

/** Two main roads each way, but none that would run into the river lengthwise. */
function isMainNear(n: number, axis: Axis, axes: Axes, half: number, reach: Metres, river: River | null): boolean {
  const wide = half >= 4;
  const chosen = axis === 0 ? [-1, wide ? 2 : 1] : [0, wide ? -3 : -2];
  if (!chosen.includes(n)) return false;
  const off = n * axes.step;
  const [a, b] =
    axis === 0
      ? [onAxes(axes, off, -reach), onAxes(axes, off, reach)]
      : [onAxes(axes, -reach, off), onAxes(axes, reach, off)];
  return river === null || !meetsWater(a, b, river) || isAcross(a, b, river);
}

/** The lines that bridge the river: every main one that crosses it, and every third of the others. */
function bridgeLines(lines: readonly PlanLine[], river: River): number[] {
  const crossing: number[] = [];
  lines.forEach(({ points, kind }, k) => {
    const [a, b] = [points[0] as Point, points[points.length - 1] as Point];
    if (kind !== 'none' && isAcross(a, b, river) && meetsWater(a, b, river)) crossing.push(k);
  });
  return crossing.filter((k, n) => (lines[k] as PlanLine).kind === 'primary' || n % 3 === 1);
}

/** Beyond the river the road nearest to each main bridge goes on as a main road, and one road along the river crosses them. */
function mainsBeyond(
  lines: readonly PlanLine[],
  bridged: ReadonlySet<number>,
  far: Axes,
  river: River,
): readonly [Set<number>, Set<number>] {
  const mains = [new Set<number>(), new Set<number>()] as const;
  // The axis whose roads lead away from the river: axis 0 runs along v.
  const away = Math.abs(cos(river.bearing) * far.dx + riverSine(river) * far.dy) > 0.71 ? 1 : 0;
  let farthest = 0;
  for (const k of bridged) {
    const { points, kind } = lines[k] as PlanLine;
    if (kind !== 'primary') continue;
    const [a, b] = [points[0] as Point, points[points.length - 1] as Point];
    const bridge = crossingOf(a, b, river);
    const { u, v } = placeOnAxes(far, bridge);
    mains[away].add(Math.round((away === 0 ? u : v) / far.step));
    const out = away === 0 ? v : u;
    if (Math.abs(out) > Math.abs(farthest)) farthest = out;
  }
  // One or two steps beyond the farthest bridge, counted outwards.
  if (mains[away].size > 0) {
    const outwards = farthest < 0 ? -1 : 1;
    mains[away === 0 ? 1 : 0].add(outwards * (Math.ceil(Math.abs(farthest) / far.step) + 1));
  }
  return mains;
}

function riverSine(river: River): number {
  return cos(river.bearing - Math.PI / 2);
}

/** Where a straight road crosses the river's middle line. */
function crossingOf(a: Point, b: Point, river: River): Point {
  let [low, high] = [0, 1];
  const at = (share: number): Point => ({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) });
  const isBeyondAtStart = river.beyond(a) > 0;
  for (let step = 0; step < 40; step++) {
    const middle = (low + high) / 2;
    if (river.beyond(at(middle)) > 0 === isBeyondAtStart) low = middle;
    else high = middle;
  }
  return at(low);
}

/** True if a straight road would cross the river rather than run along it. */
function isAcross(a: Point, b: Point, river: River): boolean {
  const over = Math.abs((b.x - a.x) * cos(river.bearing) + (b.y - a.y) * riverSine(river));
  return over > 0.7 * length(b.x - a.x, b.y - a.y);
}

/** True if a straight road comes upon the water. */
function meetsWater(a: Point, b: Point, river: River): boolean {
  for (let step = 0; step <= 400; step++) {
    const share = step / 400;
    if (isInside({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) }, river.water)) return true;
  }
  return false;
}
