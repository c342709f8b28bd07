// A routing problem solved in one go, wherever that is: the answer depends on the problem and the effort alone.
import type { Effort } from '../model/study.ts';
import { enoughFor, iterationsFor } from '../planning/effort.ts';
import { finish, type PlannerState, start, step } from '../planning/planner.ts';
import type { Plan, RoutingProblem } from '../planning/problem.ts';

export function solveProblem(problem: RoutingProblem, effort: Effort): Plan {
  const state = begin(problem, effort);
  while (!step(state, Number.POSITIVE_INFINITY));
  return finish(state);
}

/** A search for as long as the effort wants. */
export function begin(problem: RoutingProblem, effort: Effort): PlannerState {
  const { length } = problem.stops;
  const windowed = problem.stops.filter(({ window }) => window !== null).length;
  return start(problem, iterationsFor(effort, length, windowed), enoughFor(effort, length, windowed));
}
