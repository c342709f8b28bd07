// Daganzo's formula of the length of all tours to an area, and what the product's planner makes of its two parts.

import type { Metres } from '../base/units.ts';
import type { Effort } from '../model/study.ts';
import { type Metric, matrixOf, metresOf, planTours, scatter } from './tour-length.ts';

/** Customers `n` on `area` km2, about `distance` km from the depot, at most `stops` a tour. */
export interface Delivery {
  readonly n: number;
  readonly area: number;
  readonly distance: number;
  readonly stops: number;
}

/** V = 2 r m + k (n - m) sqrt(A / n) km with m tours (Daganzo 1984; Figliozzi 2008). */
export function tourKilometres({ n, area, distance, stops }: Delivery, k: number): number {
  const tours = Math.ceil(n / stops);
  return 2 * distance * tours + k * (n - tours) * Math.sqrt(area / n);
}

/** What fits planned tours best: km a tour as a multiple of the way out and back, and k. */
export interface Fit {
  readonly stem: number;
  readonly k: number;
}

/**
 * Plans every delivery on a square with the depot straight beside it, and fits km = stem * 2 r m + k (n - m) sqrt(A / n) by
 * least squares; r is the mean distance to the customers as they fell.
 */
export function fitFormula(deliveries: readonly Delivery[], metric: Metric, replication: number, effort: Effort): Fit {
  let [aa, ab, bb, ay, by] = [0, 0, 0, 0, 0];
  deliveries.forEach((delivery, row) => {
    const { n, area, stops } = delivery;
    const travel = matrixOf(withDepot(delivery, row, replication), metric, 0);
    let way = 0;
    for (let place = 1; place <= n; place++) way += travel.metres[place] as Metres;
    const plan = planTours(travel, stops, effort, replication);
    const tours = plan.tours.length;
    // Relative to the formula's size, so that no delivery counts more than another.
    const scale = tourKilometres(delivery, 0.7);
    const a = (2 * (way / n / 1_000) * tours) / scale;
    const b = ((n - tours) * Math.sqrt(area / n)) / scale;
    const y = metresOf(plan) / 1_000 / scale;
    aa += a * a;
    ab += a * b;
    bb += b * b;
    ay += a * y;
    by += b * y;
  });
  const determinant = aa * bb - ab * ab;
  return { stem: (ay * bb - by * ab) / determinant, k: (by * aa - ay * ab) / determinant };
}

/** Place 0 is the depot, level with the middle of the square and `distance` away from it. */
function withDepot({ n, area, distance }: Delivery, row: number, replication: number) {
  const side = 1_000 * Math.sqrt(area);
  const { x, y } = scatter(n, side, 1_000 + row, replication);
  const depot = side / 2 - 1_000 * distance;
  return { x: Float64Array.from([depot, ...x]), y: Float64Array.from([side / 2, ...y]) };
}
