// Where the bound on the vehicles leaves hardly any room, the planner still finds room for everybody if it can.
import { expect, test } from 'vitest';
import { readInstance } from '../../src/persistence/instance-file.ts';
import { lengthOf, problemOf, routesOf } from '../../src/persistence/instance-problem.ts';
import { solutionText } from '../../src/persistence/instance-solution.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import { checkSolution } from './solution-checker.ts';

/** So many customers who fill their vehicles to the last unit: threes of 50, 30 and 20, far from each other. */
function tightFile(threes: number): string {
  const sizes = Array.from({ length: 3 * threes }, (_, index) => [50, 30, 20][index % 3]);
  const rows = (row: (node: number) => string): string => [0, ...sizes.keys()].map((_, node) => row(node)).join('\n');
  return `NAME : tight\nTYPE : CVRP\nDIMENSION : ${sizes.length + 1}\nVEHICLES : ${threes}\nEDGE_WEIGHT_TYPE : EUC_2D\nCAPACITY : 100
NODE_COORD_SECTION\n${rows((node) => `${node + 1} ${(node * 37) % 101} ${(node * 53) % 97}`)}
DEMAND_SECTION\n${rows((node) => `${node + 1} ${node === 0 ? 0 : sizes[node - 1]}`)}
DEPOT_SECTION\n1\n-1\nEOF\n`;
}

test.each([8, 20])('%i vehicles that must be full to the last unit take everybody', (threes) => {
  const text = tightFile(threes);
  const reading = readInstance('tight.vrp', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const problem = problemOf(reading.instance, 'round', 3);
  const state = start(problem, 2_000);
  while (!step(state, 500));
  const plan = finish(state);
  expect(checkPlan(problem, plan)).toEqual([]);
  expect(plan.leftOut).toEqual([]);
  const routes = routesOf(plan);
  const solution = solutionText(routes, lengthOf(reading.instance, 'round', routes));
  expect(checkSolution(text, solution).routes).toHaveLength(threes);
});
