// Stops that may be left out for less than a vehicle of their own costs.
import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import { iterationsFor } from '../../src/planning/effort.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingProblem, RoutingStop } from '../../src/planning/problem.ts';
import { lowestCost } from './exhaustive-plan.ts';
import { aRandomProblem } from './random-problem.ts';
import { aTown, aVanFleet } from './routing-town.ts';

function planned(problem: RoutingProblem, iterations: number): Plan {
  const state = start(problem, iterations);
  while (!step(state, iterations));
  const plan = finish(state);
  expect(checkPlan(problem, plan)).toEqual([]);
  return plan;
}

test.each([
  { from: 5, missed: 2 },
  { from: 10, missed: 0 },
  { from: 20, missed: 0 },
])(
  'with penalties of $from euros and up to twice more few plans cost more than trying all of them finds',
  ({ from, missed }) => {
    const above: string[] = [];
    for (let seed = 0; seed < 60; seed++) {
      const drawn = aRandomProblem(seed, 5);
      const problem = {
        ...drawn,
        stops: drawn.stops.map((stop, row) => ({
          ...stop,
          penalty: Math.round(from * EURO * (1 + ((seed + 3 * row) % 5) / 2)),
        })),
        fleets: drawn.fleets.slice(0, 2).map((fleet) => ({ ...fleet, maxTours: Math.min(2, fleet.maxTours) })),
      };
      const lowest = lowestCost(problem);
      const { cost } = planned(problem, 1_500);
      expect(cost).toBeGreaterThanOrEqual(lowest - 1);
      if (cost > lowest + 1) above.push(`${seed}: ${(cost / lowest).toFixed(2)}`);
    }
    expect(above.length).toBeLessThanOrEqual(missed);
  },
);

test('the only stop is visited or left out, whichever is cheaper, at every effort', () => {
  const town = aTown({ stops: 1 });
  for (const effort of ['quick', 'standard', 'thorough'] as const) {
    const visit = planned(town, iterationsFor(effort, 1));
    expect(visit.leftOut).toEqual([]);
    const [stop] = town.stops as [RoutingStop];
    for (const [penalty, leftOut] of [
      [visit.cost + EURO, []],
      [visit.cost - EURO, [0]],
    ] as const)
      expect(planned({ ...town, stops: [{ ...stop, penalty }] }, iterationsFor(effort, 1)).leftOut).toEqual(leftOut);
  }
});

test('the only stop is visited by the cheapest fleet, or left out, as trying all plans finds', () => {
  let left = 0;
  for (let seed = 0; seed < 1_500; seed++) {
    const drawn = aRandomProblem(seed, 1);
    if (drawn.stops.length === 0) continue;
    const stops = drawn.stops.map((stop) => ({ ...stop, penalty: (5 + (seed % 12) * 10) * EURO }));
    const problem = { ...drawn, stops };
    const { cost, leftOut } = planned(problem, iterationsFor('quick', 1));
    expect(Math.abs(cost - lowestCost(problem))).toBeLessThanOrEqual(1);
    left += leftOut.length;
  }
  expect(left).toBeGreaterThan(20);
});

test('a vehicle that pays for many stops together is sent, though none of them pays for it alone', () => {
  const fleets = [aVanFleet({ minimumPaid: 4 * HOUR })];
  const town = aTown({ stops: 40, windows: 0.1, fleets });
  const all = planned(town, 4_000);
  expect(all.leftOut).toEqual([]);
  const penalty = Math.round((1.05 * all.cost) / 40);
  const { cost, leftOut } = planned({ ...town, stops: town.stops.map((stop) => ({ ...stop, penalty })) }, 4_000);
  expect(leftOut.length).toBeLessThan(40);
  expect(cost).toBeLessThanOrEqual(1.001 * all.cost);
  // And nobody is, where leaving all out is cheaper.
  const low = Math.round((0.5 * all.cost) / 40);
  const none = planned({ ...town, stops: town.stops.map((stop) => ({ ...stop, penalty: low })) }, 4_000);
  expect(none.cost).toBeLessThanOrEqual(40 * low);
});
