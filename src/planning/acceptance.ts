// Decides whether a changed plan replaces the current one: simulated annealing whose temperature falls with progress.
import { exp, ln } from '../base/maths.ts';
import { type Dice, share } from './dice.ts';

/** Micro-euros; cooling is exponential from `first` to `last` over the planned iterations. */
export interface Annealing {
  temperature: number;
  readonly cooling: number;
}

/** Temperatures as multiples of the mean leg cost; the paper's 100 and 1 on its instances are about 1.4 and 0.014. */
const FIRST = 0.3;
const LAST = 0.003;

export function annealingOf(meanLegCost: number, iterations: number): Annealing {
  return { temperature: FIRST * meanLegCost, cooling: exp(ln(LAST / FIRST) / Math.max(1, iterations)) };
}

/** What the changed plan must cost less than to replace one of cost `current`; cools down by one iteration. */
export function threshold(annealing: Annealing, current: number, dice: Dice): number {
  const limit = current - annealing.temperature * ln(share(dice));
  annealing.temperature *= annealing.cooling;
  return limit;
}
