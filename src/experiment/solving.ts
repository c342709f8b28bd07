// A routing problem solved in one go, wherever that is: the answer depends on the problem and the effort alone.
import type { Effort } from '../model/study.ts';
import { iterationsFor } from '../planning/effort.ts';
import { finish, start, step } from '../planning/planner.ts';
import type { Plan, RoutingProblem } from '../planning/problem.ts';

export function solveProblem(problem: RoutingProblem, effort: Effort): Plan {
  const state = start(problem, iterationsFor(effort, problem.stops.length));
  while (!step(state, Number.POSITIVE_INFINITY));
  return finish(state);
}
