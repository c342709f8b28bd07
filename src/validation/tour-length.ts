// Tours over points scattered evenly on a square, found by the product's planner where nothing but length counts.
import { luckOf } from '../base/luck.ts';
import { length } from '../base/maths.ts';
import { DAY, type Metres } from '../base/units.ts';
import type { Effort } from '../model/study.ts';
import { FREE_FLOW } from '../network/pace.ts';
import type { TravelMatrix } from '../network/travel.ts';
import { enoughFor } from '../planning/effort.ts';
import { finish, start, step } from '../planning/planner.ts';
import type { Plan, RoutingFleet, RoutingProblem } from '../planning/problem.ts';

export const METRICS = ['euclidean', 'manhattan', 'torus'] as const;
/** Straight lines, right angles, or straight lines on a square whose opposite sides are one (a square without an edge). */
export type Metric = (typeof METRICS)[number];

/** Points of a plane, metres. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** Side of the square: so long that a planner's whole millimetres do not matter. */
export const SIDE: Metres = 10_000;
/** Metres per second; the speed decides nothing here. */
const SPEED = 10;
/** Micro-euros per metre: costs then count hundredths of a millimetre. */
const PER_METRE = 100_000;

/** Points spread evenly over a square of `side` metres whose lower left corner is the origin. */
export function scatter(count: number, side: Metres, seed: number, replication: number): Points {
  const spot = luckOf(seed, replication).stream('points');
  const column = (axis: number): Float64Array => Float64Array.from({ length: count }, (_, i) => side * spot(i, axis));
  return { x: column(0), y: column(1) };
}

/** Distances between all points; on the torus by the nearer way round a square of `side` metres. */
export function matrixOf({ x, y }: Points, metric: Metric, side: Metres): TravelMatrix {
  const size = x.length;
  const metres = new Float64Array(size * size);
  const along = (a: number, b: number): number => {
    const gap = Math.abs(a - b);
    return metric === 'torus' ? Math.min(gap, side - gap) : gap;
  };
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const dx = along(x[i] as number, x[j] as number);
      const dy = along(y[i] as number, y[j] as number);
      metres[i * size + j] = metric === 'manhattan' ? dx + dy : length(dx, dy);
    }
  }
  return { size, metres, seconds: metres.map((way) => way / SPEED) };
}

/** Plans tours from place 0 to all others, at most `capacity` stops a tour; no other limit and no cost but length. */
export function planTours(travel: TravelMatrix, capacity: number, effort: Effort, seed: number): Plan {
  const fleet: RoutingFleet = {
    travel: 0,
    depot: 0,
    capacity: { parcels: capacity, volume: UNLIMITED, weight: UNLIMITED },
    count: capacity < travel.size ? Math.ceil((travel.size - 1) / capacity) : 1,
    dayCost: 0,
    costPerMetre: PER_METRE,
    costPerSecond: 0,
    minimumPaid: 0,
    shift: { from: 0, until: 100 * DAY },
    reload: 0,
    maxTours: 1,
    range: UNLIMITED,
    pace: FREE_FLOW,
    factor: 1,
  };
  const stops = Array.from({ length: travel.size - 1 }, (_, row) => ({
    place: row + 1,
    load: { parcels: 1, volume: 0, weight: 0 },
    service: 0,
    window: null,
    penalty: 1e12,
  }));
  const problem: RoutingProblem = { travel: [travel], stops, fleets: [fleet], seed };
  const iterations = enoughFor(effort, stops.length);
  const state = start(problem, iterations);
  while (!step(state, iterations));
  const plan = finish(state);
  if (plan.leftOut.length > 0) throw new Error(`planTours: expected every stop on a tour, found ${plan.leftOut}`);
  return plan;
}

const UNLIMITED = Number.POSITIVE_INFINITY;

/** Metres of all tours of a plan. */
export function metresOf(plan: Plan): Metres {
  return plan.cost / PER_METRE;
}

/** The closed tour over n points of the unit square, one value a seed; the first point is the depot. */
export function unitTours(n: number, metric: Metric, seeds: number, effort: Effort): number[] {
  return Array.from({ length: seeds }, (_, replication) => {
    const travel = matrixOf(scatter(n, SIDE, n, replication), metric, SIDE);
    return metresOf(planTours(travel, n, effort, replication)) / SIDE;
  });
}
