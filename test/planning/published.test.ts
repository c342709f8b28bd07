import { expect, test } from 'vitest';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import { bestKnown, isPresent, readInstance, UNIT } from './published-instance.ts';

/** Iterations and the gap to the best known solution that they must stay within, in per cent. */
const INSTANCES = [
  { name: 'X-n101-k25.vrp', iterations: 20_000, gap: 2.5 },
  { name: 'X-n200-k36.vrp', iterations: 20_000, gap: 4 },
  { name: 'C101.txt', iterations: 5_000, gap: 0.1 },
  { name: 'R101.txt', iterations: 10_000, gap: 2.5 },
  { name: 'RC201.txt', iterations: 10_000, gap: 4 },
];

for (const { name, iterations, gap } of INSTANCES) {
  test.skipIf(!isPresent(name))(`${name} comes within ${gap} % of its best known solution`, () => {
    const problem = readInstance(name);
    const state = start(problem, iterations);
    while (!step(state, iterations));
    const plan = finish(state);
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan.leftOut).toEqual([]);
    expect(plan.cost / UNIT).toBeGreaterThanOrEqual(bestKnown(name) - 1e-6);
    expect(plan.cost / UNIT).toBeLessThanOrEqual(bestKnown(name) * (1 + gap / 100));
  });
}
