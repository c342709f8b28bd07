// Which stops lie near each stop: the short list that keeps ruin and recreate local.
import type { LegCosts } from './leg-cost.ts';

/** Row-major, `width` a row: the other stops, nearest first, and half the cost there and back. */
export interface Neighbourhood {
  readonly neighbours: Int32Array;
  readonly nearness: Float32Array;
  readonly width: number;
}

/** Room for the neighbours of so many stops; `fillNeighbours` puts them in. */
export function neighbourhood(stops: number, width: number): Neighbourhood {
  return { neighbours: new Int32Array(stops * width), nearness: new Float32Array(stops * width), width };
}

/**
 * The nearest other stops of some of the stops by the cost there and back under the cheapest of the fleets, ties by index.
 * Costs are `size` wide and begin with the stops. Those of the stops before are filled in already.
 */
export function fillNeighbours(
  { neighbours, nearness, width }: Neighbourhood,
  stops: number,
  size: number,
  legs: readonly LegCosts[],
  fromStop: number,
  untilStop: number,
): void {
  /** Nearest first, so many of them as were found yet. */
  const nearest = new Int32Array(width);
  const row = new Float64Array(stops);
  /** The last stop that each was tried for. */
  const tried = new Int32Array(stops).fill(-1);
  for (let stop = fromStop; stop < untilStop; stop++) {
    for (let matrix = 0; matrix < legs.length; matrix++)
      costBoth(row, legs[matrix] as LegCosts, stop * size, matrix > 0);
    tried[stop] = stop;
    const start = stop * width;
    let count = 0;
    // Near stops have near numbers: after the neighbours of the stop before, few are nearer still.
    for (let at = Math.max(0, start - width); at < start; at++) {
      const other = neighbours[at] as number;
      if (other === stop) continue;
      tried[other] = stop;
      insert(nearest, count++, row, other);
    }
    let last = count < width ? Number.POSITIVE_INFINITY : (row[nearest[width - 1] as number] as number);
    for (let other = 0; other < stops; other++) {
      const far = row[other] as number;
      if (!(far <= last) || tried[other] === stop) continue;
      if (count < width) insert(nearest, count++, row, other);
      else if (far < last || other < (nearest[width - 1] as number)) insert(nearest, width - 1, row, other);
      if (count === width) last = row[nearest[width - 1] as number] as number;
    }
    neighbours.set(nearest, start);
    for (let at = 0; at < width; at++) nearness[start + at] = (row[nearest[at] as number] as number) / 2;
  }
}

/** What each stop costs there and back from the row that begins there, or what was known before where that is less. */
function costBoth(row: Float64Array, { out, into }: LegCosts, begin: number, isKnown: boolean): void {
  for (let other = 0; other < row.length; other++) {
    const both = (out[begin + other] as number) + (into[begin + other] as number);
    if (!isKnown || both < (row[other] as number)) row[other] = both;
  }
}

/** Puts a stop where it belongs among the first so many of the nearest, ties by number; the one behind them makes room. */
function insert(nearest: Int32Array, count: number, row: Float64Array, stop: number): void {
  const far = row[stop] as number;
  let at = count;
  while (at > 0) {
    const other = nearest[at - 1] as number;
    const before = row[other] as number;
    if (before < far || (before === far && other < stop)) break;
    nearest[at] = other;
    at--;
  }
  nearest[at] = stop;
}
