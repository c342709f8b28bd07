// Builds routing problems for tests and measurements: stops scattered in clusters over a town with a hub at its edge.

import { luckOf } from '../../src/base/luck.ts';
import { EURO } from '../../src/base/money.ts';
import { HOUR, MINUTE } from '../../src/base/units.ts';
import { FREE_FLOW, type Pace } from '../../src/network/pace.ts';
import type { TravelMatrix } from '../../src/network/travel.ts';
import type { RoutingFleet, RoutingProblem, RoutingStop } from '../../src/planning/problem.ts';

/** Seconds and metres along the axes between points, at km/h. */
export function axisMatrix(points: readonly { x: number; y: number }[], speed: number): TravelMatrix {
  const size = points.length;
  const seconds = new Float64Array(size * size);
  const metres = new Float64Array(size * size);
  points.forEach((a, i) => {
    points.forEach((b, j) => {
      const dx = Math.abs(a.x - b.x);
      const dy = Math.abs(a.y - b.y);
      const way = 0.5 * (dx + dy) + 0.5 * Math.sqrt(dx * dx + dy * dy) + 0.0001 * Math.abs(i - j);
      metres[i * size + j] = way;
      seconds[i * size + j] = (way * 3.6) / speed;
    });
  });
  return { size, seconds, metres };
}

/** Vans slow down in the peaks. */
export const VAN_PACE: Pace = [
  1, 1, 1, 1, 1, 1, 0.9, 0.76, 0.74, 0.75, 0.76, 0.77, 0.79, 0.78, 0.76, 0.75, 0.74, 0.7, 0.7, 0.76, 0.79, 0.82, 0.9,
  0.95,
];

export function aVanFleet(more: Partial<RoutingFleet> = {}): RoutingFleet {
  return {
    travel: 0,
    depot: 0,
    capacity: { parcels: 160, volume: 9_000, weight: 900 },
    count: Number.POSITIVE_INFINITY,
    dayCost: 28 * EURO,
    costPerMetre: (0.25 * EURO) / 1_000,
    costPerSecond: (29 * EURO) / HOUR,
    minimumPaid: 0,
    shift: { from: 8 * HOUR, until: 16 * HOUR },
    reload: 25 * MINUTE,
    maxTours: 2,
    range: Number.POSITIVE_INFINITY,
    pace: VAN_PACE,
    factor: 1,
    ...more,
  };
}

export function aBikeFleet(more: Partial<RoutingFleet> = {}): RoutingFleet {
  return {
    travel: 0,
    depot: 0,
    capacity: { parcels: 40, volume: 1_500, weight: 150 },
    count: Number.POSITIVE_INFINITY,
    dayCost: 13 * EURO,
    costPerMetre: (0.1 * EURO) / 1_000,
    costPerSecond: (25 * EURO) / HOUR,
    minimumPaid: 0,
    shift: { from: 8 * HOUR, until: 16 * HOUR },
    reload: 15 * MINUTE,
    maxTours: 4,
    range: 40_000,
    pace: FREE_FLOW,
    factor: 1,
    ...more,
  };
}

export interface TownOptions {
  readonly stops: number;
  readonly seed?: number;
  /** Metres along the side of the town. */
  readonly side?: number;
  readonly depot?: { x: number; y: number };
  /** Share of the stops with a two-hour window. */
  readonly windows?: number;
  readonly speed?: number;
  readonly service?: number;
  readonly fleets?: readonly RoutingFleet[];
}

export function aTown(options: TownOptions): RoutingProblem {
  const { stops: count, seed = 1, side = 7_000, windows = 0, speed = 30, service = 170 } = options;
  const u = luckOf(seed, 0).stream('town');
  const centres = Array.from({ length: 12 }, (_, k) => ({ x: u(k, 1) * side, y: u(k, 2) * side }));
  const points = [options.depot ?? { x: -0.3 * side, y: 0.2 * side }];
  const stops: RoutingStop[] = [];
  for (let index = 0; index < count; index++) {
    const key = index + 1_000;
    const centre = centres[Math.floor(u(key, 1) * 12)] as { x: number; y: number };
    const spread = side * 0.12;
    const nearCentre = u(key, 2) < 0.6;
    const bell = (at: number): number => u(key, at) + u(key, at + 1) + u(key, at + 2) - 1.5;
    points.push({
      x: nearCentre ? centre.x + spread * bell(10) : u(key, 3) * side,
      y: nearCentre ? centre.y + spread * bell(20) : u(key, 4) * side,
    });
    const parcels = u(key, 5) < 0.7 ? 1 : u(key, 6) < 0.7 ? 2 : 3;
    const opens = Math.round((9 + u(key, 8) * 4) * HOUR);
    stops.push({
      place: index + 1,
      load: { parcels, volume: parcels * (5 + 20 * u(key, 7)), weight: parcels * 2 },
      service: Math.round(service * (0.6 + 0.8 * u(key, 9))),
      window: u(key, 30) < windows ? { from: opens, until: opens + 2 * HOUR } : null,
      penalty: 100 * EURO,
    });
  }
  return { travel: [axisMatrix(points, speed)], stops, fleets: options.fleets ?? [aVanFleet()], seed };
}

/** A micro-depot amid 300 stops, with as many bikes as needed. */
export function aMicroDepot(stops = 300, seed = 1): RoutingProblem {
  const side = 2_500;
  const depot = { x: side / 2, y: side / 2 };
  return aTown({ stops, seed, side, depot, speed: 15, service: 150, fleets: [aBikeFleet()] });
}
