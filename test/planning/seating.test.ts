// Where a plan must visit everybody, a bound on the vehicles that can be kept is kept.
import { expect, test } from 'vitest';
import { readInstance } from '../../src/persistence/instance-file.ts';
import { problemOf } from '../../src/persistence/instance-problem.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingFleet, RoutingProblem } from '../../src/planning/problem.ts';
import { hiddenPlanText } from './hidden-plan.ts';

function problemFor(seed: number): RoutingProblem {
  const reading = readInstance('hidden.txt', hiddenPlanText(60, 3, seed));
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return problemOf(reading.instance, 'trunc1', 1);
}

function planFor(problem: RoutingProblem, slice = 500): Plan {
  const state = start(problem, 3_000);
  while (!step(state, slice));
  return finish(state);
}

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

test('tours full to the brim leave nobody out where a plan that does not is known', { timeout: 120_000 }, () => {
  const leftOut = (mustServeAll: boolean): number[] =>
    SEEDS.map((seed) => {
      const problem = { ...problemFor(seed), mustServeAll };
      const plan = planFor(problem);
      expect(checkPlan(problem, plan)).toEqual([]);
      return plan.leftOut.length;
    });
  expect(leftOut(true)).toEqual(SEEDS.map(() => 0));
  expect(leftOut(false)).not.toEqual(SEEDS.map(() => 0));
});

test('a plan that must visit everybody is the same, however its search is cut into steps', () => {
  const problem = problemFor(2);
  expect(planFor(problem, 7)).toEqual(planFor(problem, 3_000));
});

test('where the vehicles cannot hold all, as few as before are left out', () => {
  const problem = problemFor(2);
  const [fleet] = problem.fleets as [RoutingFleet];
  const short = { ...problem, fleets: [{ ...fleet, count: 2 }] };
  const leftOut = (mustServeAll: boolean) => planFor({ ...short, mustServeAll }).leftOut.length;
  expect(leftOut(true)).toBeGreaterThan(0);
  expect(leftOut(true)).toBeLessThanOrEqual(leftOut(false) + 1);
});
