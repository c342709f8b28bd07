// The lines of towns that grew round an old middle: walls and rings, main roads outwards, a river past the old town, parks.
import type { Point } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { cos, sin } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import type { ParkPlan, SyntheticCitySettings } from './city-plan.ts';
import { layRiver, type River } from './river.ts';

export const TURN = 2 * Math.PI;

/** A wavy closed line round the middle whose mean radius is given; `waviness` is the share it swings by. */
export function closedLine(radius: Metres, waviness: number, count: number, draw: (k: number) => number): Point[] {
  const points: Point[] = [];
  for (let k = 0; k < count; k++) {
    const angle = (TURN * (k + 0.5 * draw(9))) / count;
    const swing =
      sin(2 * angle + TURN * draw(1)) +
      0.8 * sin(3 * angle + TURN * draw(2)) +
      0.5 * sin(5 * angle + TURN * draw(3)) +
      0.3 * sin(8 * angle + TURN * draw(4));
    const r = radius * (1 + (waviness * swing) / 1.4);
    points.push({ x: r * cos(angle), y: r * sin(angle) });
  }
  return points;
}

/** A main road outwards from the middle, wandering a little to the sides. */
export function radial(
  bearing: number,
  from: Metres,
  to: Metres,
  step: Metres,
  wander: (k: number) => number,
  first?: Point,
): Point[] {
  const count = Math.max(2, Math.min(18, Math.round((to - from) / step)));
  const points: Point[] = [];
  let aside = 0;
  for (let k = 0; k <= count; k++) {
    const r = from + ((to - from) * k) / count;
    if (k > 0) aside = 0.6 * aside + (wander(k) - 0.5) * 0.42 * step;
    points.push({ x: r * cos(bearing) - aside * sin(bearing), y: r * sin(bearing) + aside * cos(bearing) });
  }
  if (first !== undefined) points[0] = first;
  return points;
}

/** Bearings spread round the circle; those that would run along the river move to one side of it. */
export function radialBearings(count: number, river: River | null, draw: (k: number) => number): number[] {
  const start = river === null ? TURN * draw(0) : river.bearing;
  const bearings: number[] = [];
  for (let k = 0; k < count; k++) {
    let off = (TURN * (k + (k === 0 ? 0 : 0.5 * (draw(k) - 0.5)))) / count;
    if (river !== null) {
      // Between 50 and 95 degrees from the river's bearing a road would meet it at a narrow angle or far out.
      const side = off <= Math.PI ? 1 : -1;
      const away = side === 1 ? off : TURN - off;
      const [near, far] = [0.87, 1.66];
      if (away > near && away < far) off = side * (away < 1.2 ? near : far);
    }
    bearings.push(start + off);
  }
  return bearings.sort((a, b) => ((((a - start) % TURN) + TURN) % TURN) - ((((b - start) % TURN) + TURN) % TURN));
}

/** A river past the old town of the given radius; it keeps to the middle half of a town that is hardly wider. */
export function layRiverPast(centreRadius: Metres, { radius, outskirts }: SyntheticCitySettings, luck: Luck): River {
  const width = Math.max(22, Math.min(95, radius / 34));
  const draw = luck.stream('river');
  return layRiver(
    {
      bearing: TURN * draw(0),
      offset: Math.min(0.5 * radius, 1.08 * centreRadius + 0.9 * width + 20),
      width,
      reach: 1.9 * outskirts,
      swing: 0.09 * radius,
      wave: 1.9 * radius,
      quay: 9,
      bankReach: 1.25 * radius,
    },
    draw,
  );
}

/** Parks between the old town and the edge, spread round the middle; the first one is the largest. They are as large as in a city of radius `wide`. */
export function parkPlans(
  settings: SyntheticCitySettings,
  draw: (k: number) => number,
  wide = settings.radius,
): ParkPlan[] {
  const { radius, centreRadius } = settings;
  return Array.from({ length: settings.parks }, (_, k) => {
    const bearing = TURN * ((k + 0.6 * draw(2 * k)) / Math.max(1, settings.parks) + draw(999));
    const r = centreRadius + (radius - centreRadius) * (0.12 + 0.68 * draw(2 * k + 1));
    const size = (k === 0 ? 0.043 : 0.016 + 0.016 * draw(500 + k)) * Math.PI * wide * wide;
    return { at: { x: r * cos(bearing), y: r * sin(bearing) }, area: size };
  });
}
