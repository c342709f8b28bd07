// Plans tours by slack induction by string removals: ruin a few neighbouring strings, recreate greedily, anneal
// (Christiaens and Vanden Berghe 2020, doi 10.1287/trsc.2019.0914), from a savings start.
import { type Annealing, annealingOf, coolTo, threshold } from './acceptance.ts';
import { bestChains, keepBest } from './best.ts';
import { beginConstruction, type Construction, construct } from './construction.ts';
import { below } from './dice.ts';
import { CHANGES, changeFleet } from './fleet-change.ts';
import { lowerPenalties } from './optional-stops.ts';
import { writePlan } from './plan-sheet.ts';
import type { Plan, RoutingProblem } from './problem.ts';
import { allow, hurry, mayReduce, type Reduction, reduce, reductionOf, seat } from './reduction.ts';
import { emptySearch, priceBelow, rebuild, type Search, takeBack } from './search.ts';

/** A search under way: plain data that can be cloned, sent and resumed. */
export interface PlannerState {
  readonly problem: RoutingProblem;
  readonly search: Search;
  readonly construction: Construction;
  readonly reduction: Reduction;
  annealing: Annealing | null;
  iterations: number;
  /** Iterations that do where the first plan leaves nobody out. */
  readonly enough: number;
  done: number;
}

/** Share of the iterations in which the fleet may be reduced before the annealing begins. Chosen, as the three below are, so that most of a search anneals. */
const REDUCING = 0.2;
/** Share of the iterations in which places may be looked for where every stop must have one: more, as a plan that leaves one out is none. */
const SEATING = 0.6;
/** Share of the iterations after which what is cheaper left out may be: a half to find places for all, a half to give them up. */
const SERVING = 0.5;
/** Absent stops retried in one iteration: fewer than a ruin removes on average, so that it stays the larger part. */
const RETRIED = 8;

/** Iterations that take as long as one piece of the construction. */
const PIECE = 25;
/** Places beyond those beside neighbours that take as long to look at as an iteration without them. */
const LOOKS = 1_000;

/**
 * Begins a search of so many iterations, or `enough` where the first plan leaves nobody out; that one is made by the first
 * steps.
 */
export function start(problem: RoutingProblem, iterations: number, enough = iterations): PlannerState {
  const search = emptySearch(problem);
  const seating = problem.mustServeAll === true ? Math.floor(SEATING * iterations) : 0;
  const reduction = reductionOf(search.instance.stops, Math.floor(REDUCING * iterations), seating);
  return {
    problem,
    search,
    construction: beginConstruction(problem.mustServeAll !== true),
    reduction,
    annealing: null,
    iterations,
    enough,
    done: 0,
  };
}

/**
 * Works on for as long as so many iterations take, or one piece of the construction; true when the search is at its end.
 * How it is cut changes nothing, unless the caller says how far the search is (`progress`, 0 to 1) and so how cool it is,
 * which a search of endless iterations needs.
 */
export function step(state: PlannerState, atMost: number, progress = 0): boolean {
  const { search, construction, reduction } = state;
  let budget = atMost;
  while (!construction.isDone) {
    if (budget <= 0) return false;
    construct(search, construction);
    budget -= PIECE;
    if (construction.isDone) settle(state);
  }
  if (progress > REDUCING) hurry(reduction);
  if (progress > SEATING) reduction.seating = Math.min(reduction.seating, 1);
  if (search.absent.count === 0) reduction.seating = 0;
  if (state.annealing !== null && progress > 0) coolTo(state.annealing, progress);
  if (search.instance.servable.indexOf(1) < 0) state.done = state.iterations;
  while (state.done < state.iterations && budget > 0) {
    if (state.done >= SERVING * state.iterations || progress > SERVING) mayLeaveOut(state);
    const { looks } = search.spot;
    let isOwn = true;
    if (reduction.seating > 0) seat(search, reduction);
    else if (mayReduce(reduction)) isOwn = reduce(search, reduction);
    else {
      state.annealing ??= annealingFor(search, state.iterations - state.done);
      anneal(search, state.annealing);
    }
    if (isOwn) state.done++;
    budget -= 1 + (search.spot.looks - looks) / LOOKS;
  }
  return state.done >= state.iterations;
}

/** The best plan found so far, or the first one. */
export function finish(state: PlannerState): Plan {
  while (!state.construction.isDone) construct(state.search, state.construction);
  const { instance, best } = state.search;
  const chains = bestChains(instance, best).map(({ fleet, tours }) => ({
    fleet,
    tours: tours.map((stops) => stops.map((stop) => instance.order[stop] as number)),
  }));
  return writePlan(state.problem, chains);
}

/** Stops that were to be visited like all others are not any more, where leaving them out is cheaper. */
function mayLeaveOut({ search, construction }: PlannerState): void {
  if (construction.ownPenalties === null) return;
  lowerPenalties(search, construction.ownPenalties);
  construction.ownPenalties = null;
}

/** What the first plan tells: how long to search. */
function settle(state: PlannerState): void {
  const { search, reduction, enough } = state;
  if (search.absent.count > 0) return;
  state.iterations = Math.min(state.iterations, enough);
  allow(reduction, Math.min(reduction.left, Math.floor(REDUCING * state.iterations)));
}

function anneal(search: Search, annealing: Annealing): void {
  const { instance, dice, absent } = search;
  const penaltyBefore = absent.penalty;
  const seed = below(dice, instance.stops);
  const isChange = instance.hasChoice && below(dice, CHANGES) === 0;
  if (!isChange || !changeFleet(search, seed)) rebuild(search, seed, RETRIED);
  const cost = priceBelow(search, penaltyBefore, threshold(annealing, search.cost, search.dice));
  if (cost === Number.POSITIVE_INFINITY) {
    takeBack(search);
    return;
  }
  search.cost = cost;
  if (cost < search.best.cost) keepBest(search.best, search.tours, cost);
}

function annealingFor({ tours, instance, absent }: Search, iterations: number): Annealing {
  const stops = instance.stops - absent.count;
  let sum = 0;
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    const end = 2 * instance.stops + vehicle;
    for (let node = tours.first[vehicle] as number; node !== end; node = tours.next[node] as number)
      sum += tours.leg[node] as number;
  }
  const legs = stops + instance.stops - tours.freeTourCount;
  const perVehicle = stops / Math.max(1, tours.openCount);
  const kind = instance.isTimeless ? 'timeless' : instance.hasFewWindows ? 'some' : 'windowed';
  return annealingOf(sum / Math.max(1, legs), perVehicle, kind, iterations);
}
