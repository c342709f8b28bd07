// Plans tours by slack induction by string removals: ruin a few neighbouring strings, recreate greedily, anneal
// (Christiaens and Vanden Berghe 2020, doi 10.1287/trsc.2019.0914), from a savings start.
import { type Absent, noneAbsent, setAbsent } from './absent.ts';
import { type Annealing, annealingOf, threshold } from './acceptance.ts';
import { type Best, bestChains, keepBest, noneBest } from './best.ts';
import { beginChange, type Changes, noChanges, undo } from './changes.ts';
import { type Dice, diceOf } from './dice.ts';
import { makeFirstPlan } from './first-plan.ts';
import { emptySpot, type Spot } from './insertion.ts';
import { type Instance, instanceOf } from './instance.ts';
import { writePlan } from './plan-sheet.ts';
import type { Plan, RoutingProblem } from './problem.ts';
import { recreate } from './recreate.ts';
import { nothingPulled, type Pulled, ruin } from './ruin.ts';
import { driveHome, isFeasible, priceOf, timeAll } from './timetable.ts';
import { emptyTours, type Tours } from './tours.ts';

/** A search under way: plain data that can be cloned, sent and resumed. */
export interface PlannerState {
  readonly problem: RoutingProblem;
  readonly instance: Instance;
  readonly tours: Tours;
  readonly absent: Absent;
  readonly changes: Changes;
  readonly pulled: Pulled;
  readonly spot: Spot;
  readonly best: Best;
  readonly dice: Dice;
  readonly annealing: Annealing;
  readonly iterations: number;
  done: number;
  /** Of the current tours with penalties; micro-euros. */
  cost: number;
}

/** Begins a search of so many iterations with a first plan. */
export function start(problem: RoutingProblem, iterations: number): PlannerState {
  const instance = instanceOf(problem);
  const n = instance.stops;
  const tours = emptyTours(instance);
  const absent = noneAbsent(n);
  const changes = noChanges(n);
  const pulled = nothingPulled(n);
  const dice = diceOf(problem.seed);
  const spot = emptySpot();
  makeFirstPlan(instance, tours, changes, pulled, absent, dice, spot);
  let cost = absent.penalty;
  let legs = 0;
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    timeAll(instance, tours, vehicle);
    tours.cost[vehicle] = priceOf(instance, tours, vehicle);
    cost += tours.cost[vehicle] as number;
    for (let node = tours.first[vehicle] as number; node >= 0; node = tours.next[node] as number)
      legs += tours.leg[node] as number;
  }
  const best = noneBest(n);
  keepBest(best, tours, cost);
  const toursOpen = n - tours.freeTourCount;
  const annealing = annealingOf(legs / Math.max(1, n - absent.count + toursOpen), iterations);
  return { problem, instance, tours, absent, changes, pulled, spot, best, dice, annealing, iterations, done: 0, cost };
}

/** Searches on for at most so many iterations; true when the search is at its end. How it is cut changes nothing. */
export function step(state: PlannerState, atMost: number): boolean {
  if (state.instance.servable.indexOf(1) < 0) state.done = state.iterations;
  const until = Math.min(state.iterations, state.done + atMost);
  while (state.done < until) {
    iterate(state);
    state.done++;
  }
  return state.done >= state.iterations;
}

/** The best plan found so far. */
export function finish(state: PlannerState): Plan {
  return writePlan(state.problem, bestChains(state.instance, state.best));
}

function iterate(state: PlannerState): void {
  const { instance, tours, absent, changes, pulled, dice } = state;
  beginChange(changes);
  const before = state.cost - absent.penalty;
  const toursOpen = instance.stops - tours.freeTourCount;
  const mean = toursOpen === 0 ? 1 : (instance.stops - absent.count) / toursOpen;
  ruin(instance, tours, changes, pulled, dice, mean);
  for (let index = 0; index < absent.count && index < 8; index++)
    pulled.stops[pulled.count++] = absent.list[index] as number;
  recreate(instance, tours, changes, pulled, absent, dice, state.spot);
  const rest = before - changes.costBefore + absent.penalty;
  const limit = threshold(state.annealing, state.cost, dice);
  if (rest + priceTouched(instance, tours, changes, false) < limit) {
    const next = rest + priceTouched(instance, tours, changes, true);
    if (next < limit) {
      state.cost = next;
      if (next < state.best.cost) keepBest(state.best, tours, next);
      return;
    }
  }
  undo(instance, tours, changes);
  for (let index = 0; index < pulled.count; index++) {
    const stop = pulled.stops[index] as number;
    setAbsent(absent, stop, (tours.tourOf[stop] as number) < 0, instance.penalty[stop] as number);
  }
}

/**
 * Cost of the touched vehicles; Infinity if one of them breaks a rule. Vehicles without windows are guessed unless the
 * return is wanted exactly.
 */
function priceTouched(instance: Instance, tours: Tours, changes: Changes, exactly: boolean): number {
  let sum = 0;
  for (let index = 0; index < changes.touchedCount; index++) {
    const vehicle = changes.touched[index] as number;
    if ((tours.openAt[vehicle] as number) < 0) continue;
    if ((tours.windowed[vehicle] as number) > 0) timeAll(instance, tours, vehicle);
    else if (exactly) tours.guess[vehicle] = driveHome(instance, tours, vehicle);
    if ((exactly || (tours.windowed[vehicle] as number) > 0) && !isFeasible(instance, tours, vehicle)) return Number.POSITIVE_INFINITY;
    tours.cost[vehicle] = priceOf(instance, tours, vehicle);
    sum += tours.cost[vehicle] as number;
  }
  return sum;
}
