import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readInstance } from '../../src/persistence/instance-file.ts';
import { lengthOf, problemOf, routesOf, usualRounding } from '../../src/persistence/instance-problem.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';

const folder = join(process.env.DOORSTEP_DATA ?? '../shared/data', 'vrp');

/** Iterations and the gap to the best known solution that they must stay within, in per cent. */
const INSTANCES = [
  { name: 'X-n101-k25.vrp', iterations: 20_000, gap: 2.5 },
  { name: 'X-n200-k36.vrp', iterations: 20_000, gap: 4 },
  { name: 'C101.txt', iterations: 5_000, gap: 0.1 },
  { name: 'R101.txt', iterations: 10_000, gap: 2.5 },
  { name: 'RC201.txt', iterations: 10_000, gap: 4 },
];

for (const { name, iterations, gap } of INSTANCES) {
  const path = join(folder, name);
  const solution = path.replace(/\.\w+$/, '.sol');
  const isPresent = existsSync(path) && existsSync(solution);
  test.skipIf(!isPresent)(`${name} comes within ${gap} % of its best known solution`, () => {
    const reading = readInstance(name, readFileSync(path, 'utf8'));
    if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
    const { instance } = reading;
    const rounding = usualRounding(instance);
    const problem = problemOf(instance, rounding, 1);
    const state = start(problem, iterations);
    while (!step(state, iterations));
    const plan = finish(state);
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan.leftOut).toEqual([]);
    const cost = lengthOf(instance, rounding, routesOf(plan));
    const bestKnown = Number(/Cost\s+([\d.]+)/i.exec(readFileSync(solution, 'utf8'))?.[1]);
    expect(cost).toBeGreaterThanOrEqual(bestKnown);
    expect(cost).toBeLessThanOrEqual(bestKnown * (1 + gap / 100));
  });
}
