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
import { argumentsOf, oneOf, option, type Sheet, wholeNumber } from './arguments.ts';
import { badInput } from './bad-input.ts';
import { type Ended, UNSOLVED } from './outcome.ts';
import { readBytes } from './study-file.ts';
import { textTable } from './text-table.ts';

/** Searched for so long where nothing is said. */
const SECONDS = 10;
/** Iterations between two looks at the clock. */
const SLICE = 500;

export const SOLVE: Sheet = {
  files: ['FILE'],
  does: 'Plans the tours of a published routing instance (TSPLIB/VRPLIB CVRP and VRPTW, Solomon text). Ends with 3 where no plan was found that visits all customers; what was found is printed all the same.',
  options: {
    seconds: option('S', 'CPU seconds of the search, above 0; its result is not reproducible', String(SECONDS)),
    iterations: option('N', 'iterations of the search in place of seconds; its result is reproducible', 'by seconds'),
    seed: option('N', 'the seed of the search, a whole number from 0', '1'),
    rounding: option(
      'round|trunc1|exact',
      "distances in the file's units: to whole numbers, cut to one decimal, or as they are",
      'round without time windows, trunc1 with them',
    ),
    out: option('FILE.sol', "a file to write the routes to, in VRPLIB's format", 'none is written'),
    format: option('table|json', 'how the result is printed', 'table'),
  },
};

export function solveCommand(args: readonly string[], tell: (line: string) => void): Ended {
  const { positionals, values } = argumentsOf(args, SOLVE);
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
  if (!isFeasible) tell(infeasibleWords(plan.leftOut.length));
  if (values.out !== undefined) writeSolution(String(values.out), solutionText(routes, cost));
  const report = {
    instance: instance.name,
    cost,
    routes,
    seconds: Math.round(1_000 * cpuSeconds()) / 1_000,
    iterations: state.done,
    feasible: isFeasible,
  };
  const output =
    format === 'json'
      ? `${JSON.stringify(report)}\n`
      : textTable(Object.entries({ ...report, routes: routes.length }).map(([name, value]) => [name, String(value)]));
  return { output, code: isFeasible ? 0 : UNSOLVED };
}

function infeasibleWords(leftOut: number): string {
  if (leftOut === 0) return 'No plan was found that keeps to all limits of the instance.';
  return `No plan was found that visits all customers; ${leftOut} are left out.`;
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
