// Decides whether a changed plan replaces the current one: simulated annealing whose temperature falls with progress.
import { exp, ln } from '../base/maths.ts';
import { type Dice, share } from './dice.ts';

/** Micro-euros; cooling is exponential from `first` to `last` over the planned iterations. */
export interface Annealing {
  temperature: number;
  readonly first: number;
  readonly last: number;
  readonly cooling: number;
}

/**
 * First and last temperature as multiples of the mean leg's cost: the paper's 100 and 1 on the instances it was tuned on.
 * Where most stops have windows there is less to try, and where time means nothing the load alone decides: a cooler start
 * is better then (measured).
 */
const FIRST = { some: 1.4, windowed: 0.6, timeless: 0.7 };
const LAST = 0.014;
/** Stops a vehicle above which the search must start hotter, in proportion: strings are short beside such tours (measured). */
const SPAN = 20;

/** Cools over so many iterations; `perVehicle` is the number of stops of an average vehicle. */
export function annealingOf(
  meanLegCost: number,
  perVehicle: number,
  kind: keyof typeof FIRST,
  iterations: number,
): Annealing {
  const heat = meanLegCost * Math.max(1, perVehicle / SPAN);
  const first = heat * FIRST[kind];
  const last = heat * LAST;
  return { temperature: first, first, last, cooling: first > 0 ? exp(ln(last / first) / Math.max(1, iterations)) : 1 };
}

/** Cools to where the search is after a share of its way. */
export function coolTo(annealing: Annealing, progress: number): void {
  const { first, last } = annealing;
  annealing.temperature = first > 0 ? first * exp(ln(last / first) * progress) : 0;
}

/** What the changed plan must cost less than to replace one of cost `current`; cools down by one iteration. */
export function threshold(annealing: Annealing, current: number, dice: Dice): number {
  const limit = current - annealing.temperature * ln(share(dice));
  annealing.temperature *= annealing.cooling;
  return limit;
}
