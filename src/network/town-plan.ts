// The ground plan of a town in a valley: an old middle, a main street through it, quarters with open country between them.
import { isInside, type Point } from '../base/geometry.ts';
import type { Luck, Stream } from '../base/luck.ts';
import { cos, length, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { grown } from './block-patterns.ts';
import { frameOf } from './block-shape.ts';
import { coreReach } from './city-core.ts';
import type { CityPlan, ParkPlan, SyntheticCitySettings } from './city-plan.ts';
import type { PlanLine } from './line-arrangement.ts';
import { closedLine, layRiverPast, parkPlans, radial, radialBearings, TURN } from './old-town-lines.ts';
import type { River } from './river.ts';
import { settlementOf } from './settlement.ts';
import type { TownCharacter } from './town-characters.ts';

/** Spots this far apart tell how much of a block is settled. */
const RASTER = 90;

export function planTown(settings: SyntheticCitySettings, town: TownCharacter, luck: Luck): CityPlan {
  const { radius, outskirts } = settings;
  const draw = luck.stream('town plan');
  const core = 4 * coreReach(radius) * coreReach(radius);
  const oldTown = Math.min(settings.centreRadius, town.widestOldTown, Math.sqrt((town.oldTown * core) / Math.PI));
  const square = Math.max(16, Math.min(36, oldTown / 7));
  const river = settings.river ? layRiverPast(oldTown, settings, luck) : null;
  const edge = closedLine(0.97 * radius, 0.13, 96, (k) => draw(1, k));
  const lines: PlanLine[] = [{ points: edge, kind: 'none', isClosed: true }];
  if (river !== null) lines.push(...bankLines(river, town.banks === 'both' ? null : town.banks * oldTown));
  lines.push({ points: closedLine(square, 0.12, 5, (k) => draw(2, k)), kind: 'pedestrian', isClosed: true });
  lines.push({ points: closedLine(oldTown, 0.08, 40, (k) => draw(3, k)), kind: 'tertiary', isClosed: true });
  radialBearings(town.roads, river, (k) => draw(5, k)).forEach((bearing, k) => {
    const wander = (at: number): number => draw(6, 40 * k + at);
    const inner = radial(bearing, 0.8 * square, 1.02 * oldTown, oldTown / 4, wander);
    const step = Math.min(450, radius / 7);
    const outer = radial(bearing, 0.98 * oldTown, outskirts, step, (at) => wander(20 + at), inner.at(-1));
    lines.push({ points: inner, kind: 'tertiary' });
    lines.push({ points: outer, kind: k % 3 === 2 ? 'secondary' : 'primary', leaves: 'end' });
  });
  const settlement = settlementOf(
    { radius, oldTown, share: town.settled, grain: town.grain, suburbs: town.suburbs, river },
    luck,
  );
  const isOld = ({ x, y }: Point): boolean => length(x, y) < oldTown;
  const isOpen = (point: Point): boolean => !isOld(point) && settlement(point) < 0.5;
  /** Blocks a square metre at a spot. */
  const density = (point: Point): number => {
    if (isOld(point)) return 1 / town.blocks.old;
    const built = settlement(point);
    return built / town.blocks.quarter + (1 - built) / town.blocks.country;
  };
  const along = river === null ? TURN * draw(15) : river.bearing + TURN / 4;
  const pattern = grown({
    area: (middle, ring) => 1 / meanOver(middle, ring, density),
    rule: (point) => (isOld(point) ? { snap: 24, gap: 17, width: 22, bend: 0.45 } : town.rule),
    collector: 230_000,
    bow: town.bow,
    crossings: town.crossings,
    yards: (point) => (isOld(point) || isOpen(point) ? 0 : town.yards),
    valley: { dx: cos(along), dy: sin(along), share: town.alongValley },
  });
  const { deadEnds, crescents } = town;
  return {
    lines,
    isLeftOut: () => false,
    shortest: 18,
    river,
    bounds: edge,
    isOpen,
    patternAt: () => pattern,
    parks: townParks({ ...settings, centreRadius: oldTown }, Math.min(radius, town.parks), isOpen, draw),
    deadEnds: {
      count: (point, area) => {
        if (isOld(point)) return deadEnds.old;
        return isOpen(point) ? deadEnds.country : Math.min(deadEnds.most, area / deadEnds.area);
      },
      clearance: (point) => (isOld(point) ? 15 : 21),
      longest: deadEnds.longest,
      through: 0.3,
    },
    crescents: {
      chance: (point, area) => (isOld(point) || isOpen(point) ? 0 : Math.min(crescents.most, area / crescents.area)),
      clearance: 25,
      deepest: 110,
    },
    thinning: (point, kind) => {
      if (isOld(point)) return kind === 'residential' ? 0.02 : 0;
      return isOpen(point) ? town.thinning.country : kind === 'residential' ? town.thinning.quarter : 0;
    },
    sway: town.sway,
    oneWay: (street, point, u) => {
      const chance = street.kind !== 'residential' ? 0 : isOld(point) ? 0.4 : 0.05;
      return u < chance / 2 ? 1 : u < chance ? -1 : 0;
    },
  };
}

/** Streets along a river, or along its nearer bank only as far as `reach` from the middle. */
function bankLines({ banks }: River, reach: Metres | null): PlanLine[] {
  if (reach === null) return banks.map((points) => ({ points, kind: 'residential' }));
  const [near, far] = banks;
  const isNear = ({ x, y }: Point): boolean => length(x, y) < reach;
  const from = Math.max(0, near.findIndex(isNear));
  const to = near.length - 1 - Math.max(0, [...near].reverse().findIndex(isNear));
  const lines: readonly PlanLine[] = [
    { points: near.slice(0, from + 1), kind: 'none' },
    { points: near.slice(from, to + 1), kind: 'residential' },
    { points: near.slice(to), kind: 'none' },
    { points: far, kind: 'none' },
  ];
  return lines.filter(({ points }) => points.length > 1);
}

/** Parks lie in quarters, where there is one. */
function townParks(
  settings: SyntheticCitySettings,
  wide: Metres,
  isOpen: (point: Point) => boolean,
  draw: Stream,
): ParkPlan[] {
  const tries = Array.from({ length: 12 }, (_, t) => parkPlans(settings, (k) => draw(20 + t, k), wide));
  return (tries[0] as ParkPlan[]).map((first, k) => {
    const fit = tries.find((plans) => !isOpen((plans[k] as ParkPlan).at));
    return fit?.[k] ?? first;
  });
}

/** The mean over the middle of a block, spots half way to its corners, and a raster where it is wide. */
function meanOver(middle: Point, ring: readonly Point[], of: (point: Point) => number): number {
  const { dx, dy, long, short, middle: centre } = frameOf(ring);
  // What is very wide is cut in any case.
  const step = Math.max(RASTER, length(long, short) / 12);
  const [columns, rows] = [Math.ceil(long / step), Math.ceil(short / step)];
  let [sum, count] = [0, 0];
  for (let k = 0; columns * rows > 4 && k < columns * rows; k++) {
    const u = (((k % columns) + 0.5) / columns - 0.5) * long;
    const v = ((Math.floor(k / columns) + 0.5) / rows - 0.5) * short;
    const spot = { x: centre.x + u * dx - v * dy, y: centre.y + u * dy + v * dx };
    if (!isInside(spot, ring)) continue;
    sum += of(spot);
    count++;
  }
  if (count > 0) return sum / count;
  sum = of(middle);
  for (const { x, y } of ring) sum += of({ x: (x + middle.x) / 2, y: (y + middle.y) / 2 });
  return sum / (ring.length + 1);
}
