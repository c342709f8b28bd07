// How long the planner searches: iterations by effort and number of stops.
import type { Effort } from '../model/study.ts';

/**
 * Iterations a stop, and the fewest of a problem so that small ones are solved well too. Chosen by what a replication of
 * the old town may take, 3 CPU seconds at quick and 10 at standard effort: the savings start is near enough that its
 * quick plans cost at most some two per cent more than plans searched twelve times as long.
 */
const PER_STOP: Readonly<Record<Effort, number>> = { quick: 1, standard: 8, thorough: 100 };
const FEWEST: Readonly<Record<Effort, number>> = { quick: 150, standard: 1_000, thorough: 5_000 };
/** Iterations a stop that the fewest come to at most: a dispatcher asks for tours of a few stops all day long. */
const MOST_PER_STOP: Readonly<Record<Effort, number>> = { quick: 6, standard: 40, thorough: 200 };

export function iterationsFor(effort: Effort, stops: number): number {
  if (stops <= 1) return 0;
  return Math.max(Math.min(FEWEST[effort], MOST_PER_STOP[effort] * stops), PER_STOP[effort] * stops);
}
