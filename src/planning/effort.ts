// How long the planner searches: iterations by effort and number of stops.
import type { Effort } from '../model/study.ts';

/**
 * Iterations a stop, and the fewest of a problem so that small ones are solved well too. A search begins with a savings
 * plan that is near enough for exploring after few iterations, so quick effort makes few; each higher one makes about ten
 * times as many. What is measured of quick plans stands at `rules.effort` in the catalogue.
 */
const PER_STOP: Readonly<Record<Effort, number>> = { quick: 1, standard: 8, thorough: 100 };
const FEWEST: Readonly<Record<Effort, number>> = { quick: 150, standard: 1_000, thorough: 5_000 };
/** Iterations a stop that the fewest come to at most: a dispatcher asks for tours of a few stops all day long. */
const MOST_PER_STOP: Readonly<Record<Effort, number>> = { quick: 6, standard: 40, thorough: 200 };

/** The same for problems whose first plan leaves nobody out: small ones are solved well by fewer. */
const ENOUGH: Readonly<Record<Effort, { fewest: number; mostPerStop: number }>> = {
  quick: { fewest: 60, mostPerStop: 2.5 },
  standard: { fewest: 1_000, mostPerStop: 40 },
  thorough: { fewest: 5_000, mostPerStop: 200 },
};

export function enoughFor(effort: Effort, stops: number): number {
  if (stops <= 1) return 0;
  const { fewest, mostPerStop } = ENOUGH[effort];
  return Math.max(Math.min(fewest, Math.ceil(mostPerStop * stops)), PER_STOP[effort] * stops);
}

export function iterationsFor(effort: Effort, stops: number): number {
  if (stops <= 1) return 0;
  return Math.max(Math.min(FEWEST[effort], MOST_PER_STOP[effort] * stops), PER_STOP[effort] * stops);
}
