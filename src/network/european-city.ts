// The ground plan of a European city: an old town inside its former walls, a ring road, main roads that leave it in all directions.
import type { Point } from '../base/geometry.ts';
import { type Luck, luckOf, type Stream } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { grown } from './block-patterns.ts';
import type { CityPlan, ParkPlan, SyntheticCitySettings } from './city-plan.ts';
import type { PlanLine } from './line-arrangement.ts';
import { closedLine, layRiverPast, parkPlans, radial, radialBearings, TURN } from './old-town-lines.ts';

/** The old town is no wider than this, however large the city; a wider centre goes on in quarters. */
const WIDEST_OLD_TOWN: Metres = 900;
/** Beyond this distance from the middle blocks grow no larger, and parks are no more frequent near the middle. */
const INNER: Metres = 3_000;
/** Parks are as large as in a city of this radius. */
const PARKS: Metres = 2_300;
/** Parks in the inner part of a larger city. */
const INNER_PARKS = 5;

/** The numbers are calibrated to the figures of Oslo. */
export function planEuropeanCity(asked: SyntheticCitySettings, luck: Luck): CityPlan {
  const settings = { ...asked, centreRadius: Math.min(asked.centreRadius, WIDEST_OLD_TOWN) };
  const { radius, centreRadius, outskirts } = settings;
  const suburbs = Math.max(1, Math.min(radius, INNER) - centreRadius);
  // Main roads and river stay where they are however often the city is laid out (see nearestLayout).
  const first = luckOf(settings.seed, 0);
  const draw = first.stream('european plan');
  const redraw = luck.stream('european plan');
  const square = Math.max(18, Math.min(42, centreRadius / 7));
  const isSmall = radius < 900;
  const ringRadius = centreRadius + 0.42 * (radius - centreRadius);
  const river = settings.river ? layRiverPast(centreRadius, settings, first) : null;
  const edge = closedLine(0.97 * radius, 0.13, 96, (k) => draw(1, k));
  const lines: PlanLine[] = [{ points: edge, kind: 'none', isClosed: true }];
  if (river !== null) {
    for (const bank of river.banks) lines.push({ points: bank, kind: 'residential' });
  }
  lines.push({ points: closedLine(square, 0.12, 5, (k) => draw(2, k)), kind: 'pedestrian', isClosed: true });
  const wall = closedLine(centreRadius, 0.06, 40, (k) => draw(3, k));
  lines.push({ points: wall, kind: isSmall ? 'tertiary' : 'secondary', isClosed: true });
  if (!isSmall) {
    lines.push({ points: closedLine(ringRadius, 0.05, 64, (k) => draw(4, k)), kind: 'primary', isClosed: true });
  }
  const main = Math.max(5, Math.min(8, Math.round(4.6 + radius / 1100)));
  const bearings = radialBearings(main, river, (k) => draw(5, k));
  bearings.forEach((bearing, k) => {
    const wander = (at: number): number => draw(6, 40 * k + at);
    const inner = radial(bearing, 0.8 * square, 1.02 * centreRadius, centreRadius / 4, wander);
    const outer = radial(bearing, 0.98 * centreRadius, outskirts, radius / 7, (at) => wander(20 + at), inner.at(-1));
    lines.push({ points: inner, kind: 'tertiary' });
    lines.push({ points: outer, kind: k % 3 === 2 && !isSmall ? 'secondary' : 'primary', leaves: 'end' });
  });
  if (!isSmall) {
    bearings.forEach((bearing, k) => {
      const next = (bearings[(k + 1) % main] as number) + (k === main - 1 ? TURN : 0);
      const middle = bearing + (0.42 + 0.16 * draw(7, k)) * (next - bearing);
      if (river !== null && Math.abs(sin(middle - river.bearing)) > 0.8 && cos(middle - river.bearing) > 0) return;
      const start = draw(8, k) < 0.5 ? 0.97 * centreRadius : 0.985 * ringRadius;
      lines.push({
        points: radial(middle, start, 1.03 * radius, radius / 7, (at) => draw(9, 40 * k + at)),
        kind: 'tertiary',
      });
    });
  }
  /** 0 in the middle of the old town, 1 at its wall, 2 at the edge of the built-up area or of its inner part. */
  const depth = ({ x, y }: Point): number => {
    const r = length(x, y);
    return r < centreRadius ? r / centreRadius : 1 + Math.min(1, (r - centreRadius) / suburbs);
  };
  const isIn = (point: Point): boolean => depth(point) < 1;
  const phases = [redraw(11), redraw(12), redraw(13), redraw(14)].map((u) => TURN * u) as [
    number,
    number,
    number,
    number,
  ];
  /** A smooth field between about -1 and 1 over some hundred metres. */
  const grain = ({ x, y }: Point): number =>
    0.6 * sin(x / 240 + phases[0]) * sin(y / 260 + phases[1]) +
    0.6 * sin((x + y) / 450 + phases[2]) * sin((x - y) / 410 + phases[3]);
  const pattern = grown({
    area: (point) => {
      const d = depth(point);
      const usual = d < 1 ? 4800 + 4500 * d : 16_700 + 13_000 * (d - 1);
      // Quarters differ: some were built fine, some coarse.
      const g = grain(point);
      if (d < 1) return usual;
      return g > 0 ? usual * (1 + 5 * g) : usual / (1 - 2.2 * g);
    },
    rule: (point) =>
      isIn(point) ? { snap: 24, gap: 17, width: 22, bend: 0.45 } : { snap: 20, gap: 10, width: 25, bend: 0.6 },
    collector: 230_000,
    bow: 1.2,
    crossings: 0.85,
    yards: (point) => (isIn(point) ? 0 : 0.54),
  });
  return {
    lines,
    isLeftOut: () => false,
    shortest: isSmall ? 14 : 22,
    river,
    bounds: edge,
    patternAt: () => pattern,
    parks: europeanParks(settings, redraw),
    deadEnds: {
      count: (point, area) => (isIn(point) ? 0.12 : Math.min(2.2, area / 42_000)),
      clearance: (point) => (isIn(point) ? 15 : 21),
      longest: 105,
      through: 0.3,
    },
    crescents: {
      chance: (point, area) => (isIn(point) ? 0 : Math.min(0.43, area / 42_000)),
      clearance: 25,
      deepest: 110,
    },
    thinning: (point, kind) => (kind !== 'residential' ? 0 : isIn(point) ? 0.02 : 0.075),
    sway: [
      { size: Math.min(52, radius / 24), wave: Math.min(900, radius / 1.6) },
      { size: Math.min(24, radius / 60), wave: Math.min(270, radius / 4) },
    ],
    oneWay: (street, point, u) => {
      const chance =
        street.kind === 'residential'
          ? isIn(point)
            ? 0.4
            : 0.05
          : street.kind === 'tertiary' && isIn(point)
            ? 0.25
            : 0;
      return u < chance / 2 ? 1 : u < chance ? -1 : 0;
    },
  };
}

/** The inner part of a large city has the parks of a city of that size; what more is asked for lies farther out. */
function europeanParks(settings: SyntheticCitySettings, draw: Stream): ParkPlan[] {
  const { radius, parks } = settings;
  const size = Math.min(radius, PARKS);
  if (radius <= INNER) return parkPlans(settings, (k) => draw(10, k), size);
  const inner = { ...settings, radius: INNER, parks: Math.min(parks, INNER_PARKS) };
  const outer = { ...settings, centreRadius: INNER, parks: parks - inner.parks };
  return [...parkPlans(inner, (k) => draw(10, k), size), ...parkPlans(outer, (k) => draw(15, k), size)];
}
