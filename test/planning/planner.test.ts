import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingProblem } from '../../src/planning/problem.ts';
import { aRandomProblem } from './random-problem.ts';
import { aMicroDepot, aTown, aVanFleet } from './routing-town.ts';

function solve(problem: RoutingProblem, iterations: number): Plan {
  const state = start(problem, iterations);
  while (!step(state, 10_000));
  return finish(state);
}

describe('a plan', () => {
  test('keeps the whole contract on random problems', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const problem = aRandomProblem(seed, 25);
        expect(checkPlan(problem, solve(problem, 150))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
  test('keeps the contract in a town with windows and in a micro-depot', () => {
    const town = aTown({ stops: 200, windows: 0.3 });
    expect(checkPlan(town, solve(town, 500))).toEqual([]);
    const depot = aMicroDepot(100);
    expect(checkPlan(depot, solve(depot, 500))).toEqual([]);
  });
});

describe('odd problems', () => {
  test('no stops give an empty plan', () => {
    expect(solve(aTown({ stops: 0 }), 10)).toEqual({ tours: [], leftOut: [], cost: 0 });
  });
  test('without fleets everything is left out', () => {
    const problem = aTown({ stops: 3, fleets: [] });
    expect(solve(problem, 10).leftOut).toEqual([0, 1, 2]);
  });
  test('a stop that fits no vehicle is left out and the others are served', () => {
    const town = aTown({ stops: 5 });
    const stops = town.stops.map((stop, index) =>
      index === 3 ? { ...stop, load: { ...stop.load, weight: 5_000 } } : stop,
    );
    expect(solve({ ...town, stops }, 50).leftOut).toEqual([3]);
  });
  test('a window that ends before anybody can be there leaves the stop out', () => {
    const town = aTown({ stops: 5 });
    const stops = town.stops.map((stop, index) => (index === 1 ? { ...stop, window: { from: 0, until: 60 } } : stop));
    expect(solve({ ...town, stops }, 50).leftOut).toEqual([1]);
  });
  test('a fleet of zero vehicles leaves everything out', () => {
    expect(solve(aTown({ stops: 4, fleets: [aVanFleet({ count: 0 })] }), 10).leftOut).toEqual([0, 1, 2, 3]);
  });
});

describe('the same seed', () => {
  test('gives the same plan, however the iterations are cut into steps', () => {
    const problem = aTown({ stops: 60, windows: 0.2 });
    const whole = solve(problem, 1_000);
    const state = start(problem, 1_000);
    for (let size = 1; !step(state, size); size = (size * 7) % 31);
    expect(finish(state)).toEqual(whole);
  });
  test('gives the same plan when the search is cloned half way', () => {
    const problem = aMicroDepot(60);
    const state = start(problem, 1_000);
    step(state, 500);
    const copy = structuredClone(state);
    step(state, 1_000);
    step(copy, 1_000);
    expect(finish(copy)).toEqual(finish(state));
  });
});
