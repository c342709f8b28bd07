import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readInstance } from '../../src/persistence/instance-file.ts';
import { lengthOf, problemOf, type Rounding, routesOf, usualRounding } from '../../src/persistence/instance-problem.ts';
import { solutionText } from '../../src/persistence/instance-solution.ts';
import type { PublishedInstance } from '../../src/persistence/published-instance.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan } from '../../src/planning/problem.ts';
import { SMALL_SOLOMON, SMALL_VRPLIB } from './instance-text.ts';

function read(text: string): PublishedInstance {
  const reading = readInstance('a.vrp', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.instance;
}

function solve(instance: PublishedInstance, rounding: Rounding): Plan {
  const problem = problemOf(instance, rounding, 1);
  const state = start(problem, 500);
  while (!step(state, 500));
  const plan = finish(state);
  expect(checkPlan(problem, plan)).toEqual([]);
  return plan;
}

describe('lengths', () => {
  // Half of 30-40-50 triangles: 50, 48.26 (to 48 or 48.2), 3 between neighbours, 51.86.
  test.each([
    ['round', 2 * (50 + 3) + 48 + 52],
    ['trunc1', 2 * (50 + 3) + 48.2 + 51.8],
    ['exact', 2 * (50 + 3) + Math.sqrt(27 * 27 + 1_600) + Math.sqrt(33 * 33 + 1_600)],
  ] as const)('are counted by %s', (rounding, cost) => {
    const instance = read(SMALL_VRPLIB);
    const routes = routesOf(solve(instance, rounding));
    expect(routes.map((route) => [...route].sort()).sort()).toEqual([
      [1, 2],
      [3, 4],
    ]);
    expect(lengthOf(instance, rounding, routes)).toBeCloseTo(cost, 9);
  });
  test.each([1e-3, 1e3, 1e7, 1e10])('may be %d times as large', (factor) => {
    const instance = read(SMALL_VRPLIB);
    const large = {
      ...instance,
      nodes: instance.nodes.map((node) => ({ ...node, x: factor * node.x, y: factor * node.y })),
    };
    expect(routesOf(solve(large, 'exact'))).toHaveLength(2);
    if (factor > 1) expect(routesOf(solve(large, 'round'))).toHaveLength(2);
  });
});

test('what a file says of the way from a place to itself changes nothing', () => {
  const stated = (itself: number) =>
    read(`TYPE : CVRP\nDIMENSION : 4\nEDGE_WEIGHT_TYPE : EXPLICIT\nEDGE_WEIGHT_FORMAT : FULL_MATRIX\nCAPACITY : 5
EDGE_WEIGHT_SECTION\n${itself} 10 20 30\n10 ${itself} 15 25\n20 15 ${itself} 12\n30 25 12 ${itself}
DEMAND_SECTION\n1 0\n2 1\n3 1\n4 1\nDEPOT_SECTION\n1\n-1\nEOF\n`);
  const problem = problemOf(stated(0), 'round', 1);
  expect(problemOf(stated(99_999), 'round', 1)).toEqual(problem);
});

describe('times', () => {
  test('keep windows, whatever the rounding', () => {
    const instance = read(SMALL_SOLOMON);
    for (const rounding of ['round', 'trunc1', 'exact'] as const)
      expect(routesOf(solve(instance, rounding))).toEqual([[2, 1]]);
  });
  /** One customer, and what its line and the depot's say of times. */
  const oneCustomer = (x: string, closes: string, window: string, service: string): PublishedInstance =>
    read(
      `one\n\nVEHICLE\nNUMBER CAPACITY\n1 1\n\nCUSTOMER\n\n0 0 0 0 0 ${closes} 0\n1 ${x} 0 1 ${window} ${service}\n`,
    );

  test.each(['round', 'trunc1', 'exact'] as const)('count in full where they have decimals (%s)', (rounding) => {
    // No whole number lies in the window, and no tenth.
    expect(solve(oneCustomer('10', '20.63', '10.315 10.316', '0.314'), rounding).leftOut).toEqual([]);
    expect(solve(oneCustomer('10', '20.62', '10.315 10.316', '0.314'), rounding).leftOut).toEqual([0]);
  });
  test('bind to the last decimal and not before it', () => {
    // Times a thousand both are a little less, or more, than the whole numbers they should be.
    expect(solve(oneCustomer('1.005', '3.015', '0 1.005', '1.005'), 'exact').leftOut).toEqual([]);
    expect(solve(oneCustomer('1.005', '3.014', '0 1.005', '1.005'), 'exact').leftOut).toEqual([0]);
    expect(solve(oneCustomer('2', '8.019', '2.003 2.003', '4.016'), 'round').leftOut).toEqual([]);
  });
  test('may be those of very long days', () => {
    const far = oneCustomer('40000000', '100000010', '60000000 60000000', '10');
    for (const rounding of ['round', 'trunc1', 'exact'] as const) expect(solve(far, rounding).leftOut).toEqual([]);
  });
  test('with service bound the routes where the file says how long they may be', () => {
    const text = SMALL_VRPLIB.replace('CAPACITY : 20', 'DISTANCE : 111\nSERVICE_TIME : 5\nCAPACITY : 20');
    expect(routesOf(solve(read(text), 'round'))).toHaveLength(3);
  });
});

test('the number of vehicles is a bound, and customers beyond it are left out', () => {
  const text = SMALL_VRPLIB.replace('CAPACITY : 20', 'VEHICLES : 1\nCAPACITY : 20');
  const plan = solve(read(text), 'round');
  expect(plan.tours).toHaveLength(1);
  expect(plan.leftOut).toHaveLength(2);
});

test('a solution file has a line for each route and the cost', () => {
  expect(solutionText([[1, 2], [3]], 12.5)).toBe('Route #1: 1 2\nRoute #2: 3\nCost 12.5\n');
});

const folder = join(process.env.DOORSTEP_DATA ?? '../shared/data', 'vrp');
const solutions = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.sol')) : [];

describe('the best known solutions', () => {
  test.skipIf(solutions.length === 0)('cost what their files say, by the usual rounding', () => {
    for (const file of solutions) {
      const name = file.replace('.sol', '');
      const path = [`${name}.vrp`, `${name}.txt`].map((each) => join(folder, each)).find(existsSync) as string;
      const instance = read(readFileSync(path, 'utf8'));
      const text = readFileSync(join(folder, file), 'utf8');
      const routes = [...text.matchAll(/^Route #\d+:(.*)$/gm)].map((line) =>
        (line[1] as string).trim().split(/\s+/).map(Number),
      );
      expect(routes.flat().sort((a, b) => a - b)).toEqual(instance.nodes.slice(1).map((_, index) => index + 1));
      expect(lengthOf(instance, usualRounding(instance), routes)).toBe(Number(/Cost\s+([\d.]+)/i.exec(text)?.[1]));
    }
  });
});
