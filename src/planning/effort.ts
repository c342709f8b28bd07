// How long the planner searches: iterations by effort and number of stops.
import type { Effort } from '../model/study.ts';

/**
 * Iterations a stop, and the fewest of a problem so that small ones are solved well too. A search begins with a savings
 * plan that is near enough for exploring after few iterations, so quick effort makes few; each higher one makes about ten
 * times as many. What is measured of quick plans stands at `rules.effort` in the catalogue.
 */
const PER_STOP: Readonly<Record<Effort, number>> = { quick: 1, standard: 8, thorough: 100 };
const FEWEST: Readonly<Record<Effort, number>> = { quick: 400, standard: 1_000, thorough: 5_000 };
/** Iterations a stop that the fewest come to at most: a dispatcher asks for tours of a few stops all day long. */
const MOST_PER_STOP: Readonly<Record<Effort, number>> = { quick: 6, standard: 40, thorough: 200 };
/** Iterations for one stop, which either has its place or is left out: half of a search visits all, half leaves out what is cheaper so. */
const ALONE = 2;

/**
 * A quick search whose first plan leaves nobody out: the fewest and the most a stop that these come to, one a stop until they
 * are `most`, and `beyond` more for each stop above as many. Where few stops make many small questions, more would be most
 * of the work of a run; tours of a thousand stops are 0.5 % dearer after half as many iterations. Dearer than thorough plans
 * by (means of eight mornings of a grid town): 1.8 % for 16 stops, 1.4 for 32, 0.6 for 46, 2.7 for 59, 2.8 for 84, 3.9 for
 * 117, 3.5 for 162; the scenarios of the bundled old town by 1.6 to 2.8 % (bench `live`).
 */
const ENOUGH = { fewest: 100, mostPerStop: 2.5, most: 300, beyond: 0.3 };

/**
 * A quick search where many stops have windows: the first plan is poor there, with vehicles too many, so it makes up to
 * `times` as many iterations, growing from a share of `few` stops with a window to `many`. In 22 kinds of
 * towns with 30 to 150 stops, 20 to 60 % of them with two hours each, plans are dearer than thorough ones by 7.5 % after as
 * many iterations as without windows, and after 2, 4 and 8 a stop by 5.6, 3.2 and 1.5 % (measured). The dispatcher's
 * questions of a few stops are left as they are.
 */
const WINDOWED = { few: 0.15, many: 0.3, times: 4, fewestStops: 30 };

/** Iterations for a problem whose first plan leaves nobody out; `windowed` of its stops have a window. */
export function enoughFor(effort: Effort, stops: number, windowed = 0): number {
  if (effort !== 'quick' || stops <= 1) return iterationsFor(effort, stops, windowed);
  const { fewest, mostPerStop, most, beyond } = ENOUGH;
  const byStop = Math.min(stops, most) + beyond * Math.max(0, stops - most);
  return Math.ceil(timesAsMany(effort, stops, windowed) * Math.max(Math.min(fewest, mostPerStop * stops), byStop));
}

/** Iterations for any problem; `windowed` of its stops have a window. */
export function iterationsFor(effort: Effort, stops: number, windowed = 0): number {
  if (stops === 0) return 0;
  if (stops === 1) return ALONE;
  const least = Math.max(Math.min(FEWEST[effort], MOST_PER_STOP[effort] * stops), PER_STOP[effort] * stops);
  const often = Math.ceil(timesAsMany(effort, stops, windowed) * least);
  return effort === 'quick' ? Math.min(often, iterationsFor('standard', stops)) : often;
}

function timesAsMany(effort: Effort, stops: number, windowed: number): number {
  const { few, many, times, fewestStops } = WINDOWED;
  if (effort !== 'quick' || stops < fewestStops) return 1;
  const share = Math.min(1, Math.max(0, (windowed / stops - few) / (many - few)));
  return 1 + (times - 1) * share;
}
