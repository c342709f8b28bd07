// Draws small routing problems of every kind the contract knows, awkward ones included.

import { luckOf } from '../../src/base/luck.ts';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import { FREE_FLOW } from '../../src/network/pace.ts';
import type { RoutingFleet, RoutingProblem, RoutingStop } from '../../src/planning/problem.ts';
import { axisMatrix, VAN_PACE } from './routing-town.ts';

/** A problem with at most so many stops; a number stands for one problem. */
export function aRandomProblem(seed: number, mostStops: number): RoutingProblem {
  const stream = luckOf(seed, 1).stream('problem');
  let index = 0;
  const u = (): number => stream(7, index++);
  const whole = (from: number, to: number): number => Math.floor(from + u() * (to - from + 1));
  const chance = (share: number): boolean => u() < share;
  const count = whole(0, mostStops);
  const side = 2_000 + 8_000 * u();
  const points = Array.from({ length: count + 3 }, () => ({ x: u() * side, y: u() * side }));
  const travel = [axisMatrix(points, 20), axisMatrix(points, 12)];
  if (chance(0.2)) {
    const cut = whole(1, points.length - 1);
    for (const matrix of travel)
      for (let other = 0; other < matrix.size; other++)
        if (other !== cut) {
          matrix.seconds[other * matrix.size + cut] = Number.POSITIVE_INFINITY;
          matrix.metres[other * matrix.size + cut] = Number.POSITIVE_INFINITY;
        }
  }
  if (chance(0.3)) {
    // No triangle inequality: some ways take twice as long as round about.
    for (const matrix of travel)
      for (let entry = 0; entry < matrix.seconds.length; entry += 3) {
        matrix.seconds[entry] = 2 * (matrix.seconds[entry] as number);
        matrix.metres[entry] = 2 * (matrix.metres[entry] as number);
      }
  }
  const hasWindows = chance(0.6);
  const stops: RoutingStop[] = Array.from({ length: count }, () => {
    const from = 7 * HOUR + whole(0, 8 * HOUR);
    return {
      place: chance(0.1) ? whole(2, points.length - 1) : whole(0, points.length - 1),
      load: { parcels: whole(1, 3), volume: 0.1 + 60 * u(), weight: 0.1 + 7 * u() },
      service: chance(0.1) ? 0.4 + 300 * u() : whole(0, 300),
      window: hasWindows && chance(0.5) ? { from, until: from + whole(-10, 2 * HOUR) } : null,
      penalty: chance(0.2) ? whole(0, 10 * EURO) : 200 * EURO,
    };
  });
  const fleets: RoutingFleet[] = Array.from({ length: chance(0.03) ? 0 : whole(1, 3) }, (_, fleet) => {
    const from = 7 * HOUR + whole(0, 3 * HOUR);
    return {
      travel: fleet % 2,
      depot: chance(0.7) ? 0 : 1,
      capacity: { parcels: whole(3, 20), volume: chance(0.5) ? 200 : Number.POSITIVE_INFINITY, weight: 5 + 40 * u() },
      count: chance(0.5) ? whole(0, 3) : Number.POSITIVE_INFINITY,
      dayCost: whole(0, 40) * EURO,
      costPerMetre: u() * 400,
      costPerSecond: chance(0.2) ? 0 : u() * 9_000,
      minimumPaid: chance(0.5) ? 0 : whole(0, 5 * HOUR),
      shift: { from, until: from + whole(HOUR, 8 * HOUR) },
      reload: whole(0, 1_500),
      maxTours: whole(1, 4),
      range: chance(0.3) ? 3_000 + 20_000 * u() : Number.POSITIVE_INFINITY,
      pace: chance(0.5) ? FREE_FLOW : VAN_PACE,
      factor: chance(0.5) ? 1 : 0.6 + 0.6 * u(),
    };
  });
  return { travel, stops, fleets, seed };
}
