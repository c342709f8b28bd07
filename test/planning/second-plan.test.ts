import { expect, test } from 'vitest';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { RoutingProblem } from '../../src/planning/problem.ts';
import { aRandomProblem } from './random-problem.ts';
import { aTown } from './routing-town.ts';

/** What the savings plan costs, and the plan that the search begins with. */
function beginningOf(problem: RoutingProblem) {
  const state = start(problem, 0);
  while (state.construction.firstPlan.stage !== 'done') step(state, 1);
  const savings = state.search.best.cost;
  while (!step(state, 1));
  return { savings, cost: state.search.cost, plan: finish(state) };
}

test('a search for a few stops begins with the savings plan, or with one of insertion where that is cheaper', () => {
  let cheaper = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const problem = aTown({ stops: 30, seed, windows: 0.1 });
    const { savings, cost, plan } = beginningOf(problem);
    expect(cost).toBeLessThanOrEqual(savings);
    expect(checkPlan(problem, plan)).toEqual([]);
    if (cost < 0.95 * savings) cheaper++;
  }
  expect(cheaper).toBeGreaterThan(5);
});

test('a plan of insertion keeps the whole contract on random problems', () => {
  for (let seed = 1; seed <= 400; seed++) {
    const problem = aRandomProblem(seed, 25);
    expect(checkPlan(problem, beginningOf(problem).plan)).toEqual([]);
  }
});

test('a search for many stops begins with the savings plan', () => {
  const { savings, cost } = beginningOf(aTown({ stops: 100, windows: 0.1 }));
  expect(cost).toBe(savings);
});
