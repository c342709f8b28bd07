// The ground plan of an American city: a lattice of blocks between arterials, a downtown of square blocks, winding streets at its edge.
import type { Point } from '../base/geometry.ts';
import { isInside } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import type { CutRule } from './block-cut.ts';
import { grown, onLattice } from './block-patterns.ts';
import type { CityPlan, ParkPlan, SyntheticCitySettings } from './city-plan.ts';
import type { PlanLine } from './line-arrangement.ts';
import { layRiver, type River } from './river.ts';

const TURN = 2 * Math.PI;
/** Portland's blocks are about 80 m from street to street; arterials stand eight of them apart. */
const BLOCK: Metres = 80;
const RULE: CutRule = { snap: 16, gap: 24, width: 30, bend: 0 };

/** Directions of the lattice: `u` along (dx, dy), `v` to its left. */
interface Axes {
  readonly dx: number;
  readonly dy: number;
  readonly step: Metres;
}

export function planGridCity(settings: SyntheticCitySettings, luck: Luck): CityPlan {
  const { radius, centreRadius } = settings;
  const draw = luck.stream('grid plan');
  const turn = (draw(0) - 0.5) * 0.3;
  const axes: Axes = { dx: cos(turn), dy: sin(turn), step: BLOCK * (radius < 1500 ? 4 : 8) };
  const half = Math.ceil((1.1 * radius) / axes.step);
  const river = settings.river ? layGridRiver(settings, turn, 1.6 * (half + 1) * axes.step, luck) : null;
  const edge = wavyEdge(radius, (k) => draw(1, k));
  const lines = arterials(settings, axes, half, river, (k) => draw(2, k));
  const bridged = new Set(bridgeLines(lines, river));
  const firstBank = lines.length;
  if (river !== null) for (const bank of river.banks) lines.push({ points: bank, kind: 'tertiary' });
  const corridor = river === null ? null : [...river.banks[1], ...[...river.banks[0]].reverse()];
  const cellLuck = luck.stream('quarters');
  const cellOf = (point: Point): number => {
    const u = Math.floor((point.x * axes.dx + point.y * axes.dy) / axes.step);
    const v = Math.floor((point.y * axes.dx - point.x * axes.dy) / axes.step);
    return (u + 1000) * 2000 + v + 1000;
  };
  const isDowntown = (point: Point): boolean => length(point.x, point.y) < centreRadius + 0.3 * axes.step;
  const isWinding = (point: Point): boolean => {
    const out = length(point.x, point.y) / radius;
    return !isDowntown(point) && cellLuck(cellOf(point), 1) < 1.7 * (out - 0.62);
  };
  const lattice = (along: Metres, across: Metres) =>
    onLattice({ origin: { x: 0, y: 0 }, dx: axes.dx, dy: axes.dy, along, across }, RULE, (block) =>
      block.area > 0.8 * axes.step * axes.step ? 'tertiary' : 'residential',
    );
  const patterns = {
    square: lattice(BLOCK, BLOCK),
    wide: lattice(2 * BLOCK, BLOCK),
    tall: lattice(BLOCK, 2 * BLOCK),
    winding: grown({
      area: () => 21_000,
      rule: () => ({ snap: 28, gap: 28, width: 34, bend: 0.8 }),
      collector: 300_000,
      bow: 0.9,
      crossings: 0.3,
      yards: () => 0.06,
    }),
  };
  return {
    lines,
    isLeftOut: (line, middle) =>
      corridor !== null && line < firstBank && !bridged.has(line) && isInside(middle, corridor),
    shortest: 26,
    river,
    bounds: edge,
    patternAt: (middle) => {
      if (isDowntown(middle)) return patterns.square;
      if (isWinding(middle)) return patterns.winding;
      const u = cellLuck(cellOf(middle), 0);
      return u < 0.12 ? patterns.square : u < 0.56 ? patterns.wide : patterns.tall;
    },
    parks: parkPlans(settings, (k) => draw(3, k)),
    deadEnds: {
      count: (point, area) => (isWinding(point) ? Math.min(2, area / 16_000) : isDowntown(point) ? 0 : area / 180_000),
      clearance: () => 24,
      longest: 140,
      through: 0.25,
    },
    crescents: { chance: (point) => (isWinding(point) ? 0.25 : 0), clearance: 28, deepest: 90 },
    thinning: (point) => (isDowntown(point) ? 0.04 : 0.16),
    sway: [{ size: 16, wave: Math.max(900, 0.9 * radius) }],
    oneWay: (street, point, u) => {
      if (!isDowntown(point) || street.kind === 'primary') return u < 0.02 ? 1 : 0;
      // One-way pairs: neighbouring streets of the lattice run against each other, every fourth one stays open both ways.
      const along = street.dx * axes.dx + street.dy * axes.dy;
      const across = street.dy * axes.dx - street.dx * axes.dy;
      const isAlong = Math.abs(along) > Math.abs(across);
      const place = isAlong ? point.y * axes.dx - point.x * axes.dy : point.x * axes.dx + point.y * axes.dy;
      const number = Math.round(place / BLOCK);
      if (number % 4 === 0) return 0;
      const isWith = (isAlong ? along : across) > 0;
      return (number % 2 === 0) === isWith ? 1 : -1;
    },
  };
}

/** Arterials on the lattice, main ones out to the outskirts, and one old road at a slant. */
function arterials(
  settings: SyntheticCitySettings,
  axes: Axes,
  half: number,
  river: River | null,
  draw: (k: number) => number,
): PlanLine[] {
  const { radius, outskirts } = settings;
  const at = (u: Metres, v: Metres): Point => ({ x: u * axes.dx - v * axes.dy, y: u * axes.dy + v * axes.dx });
  // A frame beyond the last arterials bounds the blocks there, the river's among them.
  const far = (half + 0.5) * axes.step;
  const lines: PlanLine[] = [
    { points: [at(-far, -far), at(far, -far), at(far, far), at(-far, far)], kind: 'none', isClosed: true },
  ];
  const mains = [new Set([-1, half >= 4 ? 2 : 1]), new Set([0, half >= 4 ? -3 : -2])] as const;
  for (const [axis, main] of mains.entries()) {
    for (let n = -half; n <= half; n++) {
      const off = n * axes.step;
      const [a, b] = axis === 0 ? [at(off, -outskirts), at(off, outskirts)] : [at(-outskirts, off), at(outskirts, off)];
      const isMain = main.has(n) && (river === null || !meets(a, b, river) || isAcross(a, b, river));
      const reach = isMain ? Math.max(outskirts, far + 50) : half * axes.step + 1;
      const points =
        axis === 0
          ? [at(off, -reach), at(off, 0.37 * axes.step), at(off, reach)]
          : [at(-reach, off), at(0.41 * axes.step, off), at(reach, off)];
      const kind = isMain ? 'primary' : (n + 40) % 2 === 0 ? 'secondary' : 'tertiary';
      lines.push(isMain ? { points, kind, leaves: 'both' } : { points, kind });
    }
  }
  if (radius > 1500) {
    const slant = 0.46 + 0.2 * draw(0) + (TURN * Math.floor(4 * draw(1))) / 4;
    const from = settings.centreRadius * 0.9;
    const along = (r: Metres): Point => at(r * cos(slant), r * sin(slant));
    lines.push({ points: [along(from), along(0.5 * radius), along(1.05 * radius)], kind: 'secondary' });
  }
  return lines;
}

/** The lines that bridge the river: every main one that crosses it, and a few of the others. */
function bridgeLines(lines: readonly PlanLine[], river: River | null): number[] {
  if (river === null) return [];
  const crossing: number[] = [];
  lines.forEach(({ points, kind }, k) => {
    const [a, b] = [points[0] as Point, points[points.length - 1] as Point];
    if (kind !== 'none' && isAcross(a, b, river) && meets(a, b, river)) crossing.push(k);
  });
  return crossing.filter((k, n) => (lines[k] as PlanLine).kind === 'primary' || n % 3 === 1);
}

/** True if a straight road would cross the river rather than run along it. */
function isAcross(a: Point, b: Point, river: River): boolean {
  const over = Math.abs((b.x - a.x) * cos(river.bearing) + (b.y - a.y) * sin(river.bearing));
  return over > 0.7 * length(b.x - a.x, b.y - a.y);
}

/** True if a straight road comes upon the water. */
function meets(a: Point, b: Point, river: River): boolean {
  for (let step = 0; step <= 400; step++) {
    const share = step / 400;
    if (isInside({ x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) }, river.water)) return true;
  }
  return false;
}

function layGridRiver(settings: SyntheticCitySettings, turn: number, bankReach: Metres, luck: Luck): River {
  const { radius, centreRadius, outskirts } = settings;
  const draw = luck.stream('river');
  const width = Math.max(26, Math.min(190, radius / 18));
  return layRiver(
    {
      bearing: turn + (TURN * Math.floor(4 * draw(0))) / 4 + (draw(5) - 0.5) * 0.5,
      offset: Math.min(0.5 * radius, 0.8 * centreRadius + width),
      width,
      reach: Math.max(1.9 * outskirts, bankReach),
      swing: 0.08 * radius,
      wave: 2.1 * radius,
      quay: 14,
      bankReach,
    },
    draw,
  );
}

function wavyEdge(radius: Metres, draw: (k: number) => number): Point[] {
  return Array.from({ length: 72 }, (_, k) => {
    const angle = (TURN * k) / 72;
    const r = radius * (1 + 0.05 * sin(2 * angle + TURN * draw(0)) + 0.05 * sin(3 * angle + TURN * draw(1)));
    return { x: r * cos(angle), y: r * sin(angle) };
  });
}

function parkPlans(settings: SyntheticCitySettings, draw: (k: number) => number): ParkPlan[] {
  const { radius, centreRadius } = settings;
  return Array.from({ length: settings.parks }, (_, k) => {
    const bearing = TURN * ((k + 0.6 * draw(2 * k)) / Math.max(1, settings.parks) + draw(999));
    const r = 0.6 * centreRadius + (radius - centreRadius) * (0.1 + 0.75 * draw(2 * k + 1));
    const size = (k === 0 ? 0.014 : 0.003 + 0.006 * draw(500 + k)) * Math.PI * radius * radius;
    return { at: { x: r * cos(bearing), y: r * sin(bearing) }, area: size };
  });
}
