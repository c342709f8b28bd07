import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { RoutingProblem } from '../../src/planning/problem.ts';
import { lowestCost } from './exhaustive-plan.ts';
import { aRandomProblem } from './random-problem.ts';

/** Small problems of every kind: windows, several fleets, reloading, too few vehicles, no way. */
function smallProblem(seed: number, mostStops: number): RoutingProblem {
  const problem = aRandomProblem(seed, mostStops);
  return {
    ...problem,
    // Where leaving out costs less than a visit, stops may pay their way only together; that is not looked for.
    stops: problem.stops.map((stop) => ({ ...stop, penalty: 300 * EURO })),
    fleets: problem.fleets.slice(0, 2).map((fleet) => ({ ...fleet, maxTours: Math.min(2, fleet.maxTours) })),
  };
}

/** The same with vehicles that do not come back, every other fleet. */
function openProblem(seed: number, mostStops: number): RoutingProblem {
  const problem = smallProblem(seed, mostStops);
  const fleets = problem.fleets.map((fleet, row) => ({ ...fleet, isOpen: (row + seed) % 2 === 0 }));
  return { ...problem, fleets };
}

/** The same where some stops are also, or only, fetched from, and small vehicles. */
function pickUpProblem(seed: number, mostStops: number): RoutingProblem {
  const problem = smallProblem(seed, mostStops);
  const stops = problem.stops.map((stop, row) => {
    const kind = (seed + row) % 3;
    if (kind === 0) return stop;
    const pickUp = { parcels: 1 + ((seed + 2 * row) % 3), volume: stop.load.volume, weight: 2 };
    return kind === 1 ? { ...stop, pickUp } : { ...stop, pickUp, load: { parcels: 0, volume: 0, weight: 0 } };
  });
  const capacity = { parcels: 4, volume: 150, weight: 20 };
  return { ...problem, stops, fleets: problem.fleets.map((fleet) => ({ ...fleet, capacity })) };
}

/** Two fleets with as many vehicles as anybody wants, which are paid for some hours at least, and long visits. */
function mixedProblem(seed: number, mostStops: number): RoutingProblem {
  const problem = smallProblem(seed, mostStops);
  const [first] = problem.fleets;
  if (first === undefined) return problem;
  const fleets = [0, 1].map((row) => ({
    ...first,
    ...problem.fleets[row],
    count: Number.POSITIVE_INFINITY,
    capacity: { parcels: row === 0 ? 30 : 5, volume: 1_000, weight: 100 },
    dayCost: (row === 0 ? 25 : 8) * EURO,
    costPerSecond: ((row === 0 ? 29 : 25) * EURO) / HOUR,
    minimumPaid: (2 + ((seed + 3 * row) % 4)) * HOUR,
    shift: { from: 8 * HOUR, until: 16 * HOUR },
  }));
  const stops = problem.stops.map((stop, row) => ({ ...stop, service: 600 + 300 * ((seed + row) % 4) }));
  return { ...problem, stops, fleets };
}

/** One problem with two fleets is missed after so few iterations; four are where no vehicle's stops change the fleet. */
test.each([
  { mostStops: 4, seeds: 60, kind: 'stops', draw: smallProblem, missed: 0 },
  { mostStops: 5, seeds: 40, kind: 'stops', draw: smallProblem, missed: 0 },
  { mostStops: 6, seeds: 12, kind: 'stops', draw: smallProblem, missed: 0 },
  { mostStops: 5, seeds: 40, kind: 'stops on open tours', draw: openProblem, missed: 0 },
  { mostStops: 5, seeds: 40, kind: 'stops with pick-ups', draw: pickUpProblem, missed: 0 },
  { mostStops: 6, seeds: 80, kind: 'stops for one fleet or another', draw: mixedProblem, missed: 1 },
])('up to $mostStops $kind are planned as well as by trying all plans', ({ mostStops, seeds, draw, missed }) => {
  const above: number[] = [];
  for (let seed = 0; seed < seeds; seed++) {
    const problem = draw(seed, mostStops);
    const lowest = lowestCost(problem);
    const state = start(problem, 600);
    while (!step(state, 600));
    const { cost } = finish(state);
    if (cost > lowest + 1) above.push(cost / lowest);
    expect(cost).toBeGreaterThanOrEqual(lowest - 1);
  }
  expect(above.length).toBeLessThanOrEqual(missed);
  expect(Math.max(1, ...above)).toBeLessThanOrEqual(1.23);
});
