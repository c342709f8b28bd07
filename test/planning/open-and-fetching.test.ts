// Tours that end at their last stop, and tours that fetch on their way.
import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingProblem } from '../../src/planning/problem.ts';
import { aTown, aVanFleet } from './routing-town.ts';

function solve(problem: RoutingProblem): Plan {
  const state = start(problem, 1_000);
  while (!step(state, 1_000));
  const plan = finish(state);
  expect(checkPlan(problem, plan)).toEqual([]);
  return plan;
}

function withPickUps(problem: RoutingProblem, parcels: number): RoutingProblem {
  const pickUp = { parcels, volume: 0, weight: 0 };
  return { ...problem, stops: problem.stops.map((stop) => ({ ...stop, pickUp })) };
}

const small = aVanFleet({ capacity: { parcels: 12, volume: 1e6, weight: 1e6 }, maxTours: 1 });
const load = { parcels: 1, volume: 0, weight: 0 };
const town = aTown({ stops: 24, fleets: [small] });
const parcels = { ...town, stops: town.stops.map((stop) => ({ ...stop, load })) };

describe('what is fetched', () => {
  test('takes the room of what was brought, so that a full vehicle can come home full', () => {
    expect(solve(withPickUps(parcels, 1)).tours).toHaveLength(solve(parcels).tours.length);
    expect(solve(withPickUps(parcels, 1)).tours).toHaveLength(2);
  });
  test('needs room of its own where it is more', () => {
    expect(solve(withPickUps(parcels, 2)).tours).toHaveLength(4);
  });
});

describe('open tours', () => {
  const open = { ...parcels, fleets: [{ ...small, isOpen: true }] };
  test('cost less and are over when the last stop is', () => {
    const [closed, opened] = [solve(parcels), solve(open)];
    expect(opened.cost).toBeLessThan(closed.cost);
    for (const { stops, begins, returns } of opened.tours) {
      const last = open.stops[stops[stops.length - 1] as number];
      expect(returns).toBe((begins[begins.length - 1] as number) + Math.round(last?.service ?? 0));
    }
  });
  test('are one a vehicle', () => {
    const fleets = [{ ...small, isOpen: true, maxTours: 3 }];
    expect(new Set(solve({ ...open, fleets }).tours.map(({ vehicle }) => vehicle)).size).toBe(2);
  });
});
