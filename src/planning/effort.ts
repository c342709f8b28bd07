// How long the planner searches: iterations by effort and number of stops.
import type { Effort } from '../model/study.ts';

/** Iterations a stop, and the fewest of a problem so that small ones are solved well too. */
const PER_STOP: Readonly<Record<Effort, number>> = { quick: 12, standard: 60, thorough: 400 };
const FEWEST: Readonly<Record<Effort, number>> = { quick: 200, standard: 1_000, thorough: 5_000 };

export function iterationsFor(effort: Effort, stops: number): number {
  if (stops <= 1) return 0;
  return Math.max(FEWEST[effort], PER_STOP[effort] * stops);
}
