// `doorstep solve FILE`: the planner alone, on a published vehicle routing instance.
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { InputError } from '../base/problem.ts';
import { readInstance } from '../persistence/instance-file.ts';
import { lengthOf, problemOf, type Rounding, routesOf, usualRounding } from '../persistence/instance-problem.ts';
import { solutionText } from '../persistence/instance-solution.ts';
import { checkPlan } from '../planning/plan-check.ts';
import { finish, type PlannerState, start, step } from '../planning/planner.ts';
import type { RoutingProblem } from '../planning/problem.ts';
import { argumentsOf, oneOf, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { readBytes } from './study-file.ts';
import { textTable } from './text-table.ts';

/** Searched for so long where nothing is said. */
const SECONDS = 10;
/** Iterations between two looks at the clock. */
const SLICE = 500;

export function solveCommand(args: readonly string[], tell: (line: string) => void): string {
  const names = ['seconds', 'iterations', 'seed', 'rounding', 'out', 'format'];
  const { positionals, values } = argumentsOf(
    args,
    Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    ['FILE'],
  );
  const format = oneOf(values, 'format', ['table', 'json']);
  const seed = wholeNumber(values, 'seed', 0, Number.MAX_SAFE_INTEGER) ?? 1;
  const iterations = wholeNumber(values, 'iterations', 0, Number.MAX_SAFE_INTEGER);
  const seconds = secondsAsked(values.seconds);
  if (iterations !== undefined && seconds !== undefined)
    throw badInput('arguments', 'both --seconds and --iterations', 'one of them');
  const path = positionals[0] as string;
  const reading = readInstance(basename(path), new TextDecoder().decode(readBytes(path)));
  if (!reading.ok) throw new InputError(reading.problems);
  const { instance } = reading;
  const rounding: Rounding =
    values.rounding === undefined ? usualRounding(instance) : oneOf(values, 'rounding', ['round', 'trunc1', 'exact']);
  const problem = problemOf(instance, rounding, seed);
  const state =
    iterations === undefined ? searchFor(problem, seconds ?? SECONDS, tell) : searchOut(problem, iterations);
  const plan = finish(state);
  const routes = routesOf(plan);
  const cost = lengthOf(instance, rounding, routes);
  const isFeasible = plan.leftOut.length === 0 && checkPlan(problem, plan).length === 0;
  if (!isFeasible) tell(`No plan was found that visits all customers; ${plan.leftOut.length} are left out.`);
  if (values.out !== undefined) writeSolution(String(values.out), solutionText(routes, cost));
  const report = {
    instance: instance.name,
    cost,
    routes,
    seconds: Math.round(1_000 * cpuSeconds()) / 1_000,
    iterations: state.done,
    feasible: isFeasible,
  };
  if (format === 'json') return `${JSON.stringify(report)}\n`;
  return textTable(Object.entries({ ...report, routes: routes.length }).map(([name, value]) => [name, String(value)]));
}

/** All the iterations: the same every time. */
function searchOut(problem: RoutingProblem, iterations: number): PlannerState {
  const state = start(problem, iterations);
  while (!step(state, SLICE));
  return state;
}

/** Until the process has had so many CPU seconds, which set the annealing's progress. */
function searchFor(problem: RoutingProblem, seconds: number, tell: (line: string) => void): PlannerState {
  const state = start(problem, Number.POSITIVE_INFINITY);
  const began = cpuSeconds();
  let told = 1;
  for (;;) {
    const progress = (cpuSeconds() - began) / Math.max(1e-3, seconds - began);
    if (progress >= 1 || step(state, SLICE, progress)) return state;
    if (progress * 10 < told) continue;
    tell(`${Math.floor(100 * progress)} %`);
    told = Math.floor(10 * progress) + 1;
  }
}

/** Of the whole process so far, its start included. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function secondsAsked(text: string | boolean | undefined): number | undefined {
  if (text === undefined) return undefined;
  const seconds = Number(text);
  if (typeof text === 'string' && text.trim() !== '' && seconds > 0 && seconds <= 1e6) return seconds;
  throw badInput('--seconds', String(text), 'a number above 0 and up to 1000000');
}

function writeSolution(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw badInput('--out', `${path} (${(error as { code?: string }).code})`, 'a file that can be written');
  }
}
