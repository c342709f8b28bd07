// The ground plan of an American city: a lattice of blocks between arterials, a downtown of square blocks, winding streets at its edge.
import type { Point } from '../base/geometry.ts';
import type { Luck, Stream } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { type Axes, layArterials, placeOnAxes } from './arterial-lattice.ts';
import type { CutRule } from './block-cut.ts';
import { grown, onLattice } from './block-patterns.ts';
import type { CityPlan, ParkPlan, SyntheticCitySettings } from './city-plan.ts';
import type { Street } from './planar-map.ts';
import { layRiver, type River } from './river.ts';

const TURN = 2 * Math.PI;
/** Portland's blocks are about 80 m from street to street; arterials stand eight of them apart. */
const BLOCK: Metres = 80;
const RULE: CutRule = { snap: 16, gap: 24, width: 30, bend: 0 };
/** Beyond this distance from the middle quarters differ no more, and parks are no more frequent near the middle. */
const INNER: Metres = 3_000;
/** Parks in the inner part of a larger city. */
const INNER_PARKS = 5;
/** Downtown is no wider than this, however large the city. */
const WIDEST_CENTRE: Metres = 1_000;

export function planGridCity(asked: SyntheticCitySettings, luck: Luck): CityPlan {
  const settings = { ...asked, centreRadius: Math.min(asked.centreRadius, WIDEST_CENTRE) };
  const { radius, centreRadius } = settings;
  const inner = Math.min(radius, INNER);
  const draw = luck.stream('grid plan');
  const step = BLOCK * (radius < 1500 ? 4 : 8);
  const half = Math.ceil((1.1 * radius) / step);
  const turn = (draw(0) - 0.5) * 0.3;
  // The river lies a little askew to the streets; beyond it they were laid out by others, more in line with it.
  const tilt = (draw(4) - 0.5) * 0.3;
  const river = settings.river ? layGridRiver(settings, turn + tilt, 1.6 * (half + 1) * step, luck) : null;
  const near = axesAt(turn, step);
  const far = axesAt(turn + (tilt < 0 ? -1 : 1) * (0.26 + 0.2 * draw(5)), step);
  const { lines, isLeftOut } = layArterials({ near, far, half, outskirts: settings.outskirts, river });

  const isBeyond = (point: Point): boolean => river !== null && river.beyond(point) > 0;
  const axesOf = (point: Point): Axes => (isBeyond(point) ? far : near);
  const cells = luck.stream('quarters');
  /** A quarter's own luck: a quarter is a square between arterials. */
  const cellDraw = (point: Point, index: number): number => {
    const { u, v } = placeOnAxes(axesOf(point), point);
    const cell = (Math.floor(u / step) + 1000) * 2000 + Math.floor(v / step) + 1000;
    return cells(isBeyond(point) ? cell + 8_000_000 : cell, index);
  };
  const isDowntown = (point: Point): boolean => length(point.x, point.y) < 0.6 * centreRadius + 0.3 * step;
  // The edge of a small city is near its middle; its core shall have no more winding quarters for that.
  const fewer = 0.56 * (inner / INNER);
  const isWinding = (point: Point): boolean =>
    !isDowntown(point) &&
    cellDraw(point, 1) < fewer * Math.max(0.07, 1.35 * (Math.min(1.1, length(point.x, point.y) / inner) - 0.44));
  const patterns = [near, far].map((axes) => quarterPatterns(axes));
  return {
    lines,
    isLeftOut,
    shortest: 26,
    river,
    bounds: wavyEdge(radius, (k) => draw(1, k)),
    calmed: centreRadius,
    patternAt(middle) {
      const { square, wide, tall, winding } = patterns[isBeyond(middle) ? 1 : 0] as ReturnType<typeof quarterPatterns>;
      if (isDowntown(middle)) return square;
      if (isWinding(middle)) return winding;
      const u = cellDraw(middle, 0);
      return u < 0.06 ? square : u < 0.56 ? wide : tall;
    },
    parks: cityParks(settings, draw),
    deadEnds: {
      count: (point, area) => (isWinding(point) ? Math.min(2, area / 15_000) : isDowntown(point) ? 0 : area / 150_000),
      clearance: () => 24,
      longest: 140,
      through: 0.25,
    },
    crescents: { chance: (point) => (isWinding(point) ? 0.25 : 0), clearance: 28, deepest: 90 },
    thinning: (point, kind) => (kind !== 'residential' ? 0 : isDowntown(point) ? 0.02 : 0.03),
    // By as much of an angle at any size, which with the river and the winding quarters makes Portland's order of bearings.
    sway: [{ size: 0.021 * Math.max(900, 0.9 * inner), wave: Math.max(900, 0.9 * inner) }],
    oneWay: (street, point, u) =>
      isDowntown(point) && street.kind !== 'primary' ? oneWayPair(street, point, axesOf(point)) : u < 0.02 ? 1 : 0,
  };
}

function axesAt(turn: number, step: Metres): Axes {
  return { dx: cos(turn), dy: sin(turn), step };
}

/** Square, wide and tall blocks on a lattice, and a winding quarter between its arterials. */
function quarterPatterns(axes: Axes) {
  const lattice = (along: Metres, across: Metres) =>
    onLattice({ origin: { x: 0, y: 0 }, dx: axes.dx, dy: axes.dy, along, across }, RULE, (block) =>
      block.area > 0.8 * axes.step * axes.step ? 'tertiary' : 'residential',
    );
  return {
    square: lattice(BLOCK, BLOCK),
    wide: lattice(2 * BLOCK, BLOCK),
    tall: lattice(BLOCK, 2 * BLOCK),
    winding: grown({
      area: () => 19_000,
      rule: () => ({ snap: 28, gap: 26, width: 32, bend: 0.6 }),
      collector: 300_000,
      bow: 1.2,
      crossings: 0.3,
      yards: () => 0.05,
    }),
  };
}

/** Neighbouring streets of the lattice run against each other; every fourth one stays open both ways. */
function oneWayPair(street: Street, point: Point, axes: Axes): number {
  const run = placeOnAxes(axes, { x: street.dx, y: street.dy });
  const isAlong = Math.abs(run.u) > Math.abs(run.v);
  const { u, v } = placeOnAxes(axes, point);
  const number = Math.round((isAlong ? v : u) / BLOCK);
  if (number % 4 === 0) return 0;
  const isWith = (isAlong ? run.u : run.v) > 0;
  return (number % 2 === 0) === isWith ? 1 : -1;
}

function layGridRiver(settings: SyntheticCitySettings, bearing: number, bankReach: Metres, luck: Luck): River {
  const { centreRadius, outskirts } = settings;
  const radius = Math.min(settings.radius, INNER);
  const draw = luck.stream('river');
  const width = Math.max(26, Math.min(190, radius / 18));
  return layRiver(
    {
      bearing: bearing + (TURN * Math.floor(4 * draw(0))) / 4,
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

/** The inner part of a large city has the parks of a city of that size; what more is asked for lies farther out. */
function cityParks(settings: SyntheticCitySettings, draw: Stream): ParkPlan[] {
  const { radius, parks } = settings;
  if (radius <= INNER) return parkPlans(settings, (k) => draw(3, k));
  const near = { ...settings, radius: INNER, parks: Math.min(parks, INNER_PARKS) };
  const far = { ...settings, centreRadius: INNER, parks: parks - near.parks };
  return [...parkPlans(near, (k) => draw(3, k)), ...parkPlans(far, (k) => draw(6, k))];
}

function parkPlans(settings: SyntheticCitySettings, draw: (k: number) => number): ParkPlan[] {
  const { radius, centreRadius } = settings;
  const wide = Math.min(radius, INNER);
  return Array.from({ length: settings.parks }, (_, k) => {
    const bearing = TURN * ((k + 0.6 * draw(2 * k)) / Math.max(1, settings.parks) + draw(999));
    const r = 0.6 * centreRadius + (radius - centreRadius) * (0.1 + 0.75 * draw(2 * k + 1));
    const size = (k === 0 ? 0.048 : 0.01 + 0.02 * draw(500 + k)) * 0.65 * Math.PI * wide * wide;
    return { at: { x: r * cos(bearing), y: r * sin(bearing) }, area: size };
  });
}
