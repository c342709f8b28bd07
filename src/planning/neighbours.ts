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

/** The nearest so far, ties by number: at most as many as there is room for. */
interface Nearest {
  readonly far: Float64Array;
  readonly numbers: Int32Array;
  count: number;
  /** Of the last of them, Infinity while there is room left: nothing further off is of use. */
  last: number;
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
  const nearest = { far: new Float64Array(width), numbers: new Int32Array(width), count: 0, last: 0 };
  const row = new Float64Array(stops);
  /** The last stop that each was tried for. */
  const tried = new Int32Array(stops).fill(-1);
  for (let stop = fromStop; stop < untilStop; stop++) {
    for (let matrix = 0; matrix < legs.length; matrix++)
      costBoth(row, legs[matrix] as LegCosts, stop * size, matrix > 0);
    nearest.count = 0;
    nearest.last = Number.POSITIVE_INFINITY;
    tried[stop] = stop;
    const start = stop * width;
    // Near stops have near numbers: after the neighbours of the stop before, few are nearer still.
    for (let at = Math.max(0, start - width); at < start; at++) {
      const other = neighbours[at] as number;
      if (other === stop) continue;
      tried[other] = stop;
      offer(nearest, other, row[other] as number);
    }
    for (let other = 0; other < stops; other++) {
      const far = row[other] as number;
      if (far <= nearest.last && tried[other] !== stop) offer(nearest, other, far);
    }
    neighbours.set(nearest.numbers, start);
    for (let at = 0; at < width; at++) nearness[start + at] = (nearest.far[at] as number) / 2;
  }
}

/** What each stop costs there and back from the row that begins there, or what was known before where that is less. */
function costBoth(row: Float64Array, { out, into }: LegCosts, begin: number, isKnown: boolean): void {
  for (let other = 0; other < row.length; other++) {
    const both = (out[begin + other] as number) + (into[begin + other] as number);
    if (!isKnown || both < (row[other] as number)) row[other] = both;
  }
}

/** Puts a stop where it belongs among the nearest, if it does. */
function offer(nearest: Nearest, number: number, far: number): void {
  const { far: fars, numbers } = nearest;
  const width = fars.length;
  const isFull = nearest.count === width;
  if (isFull && (far > nearest.last || (far === nearest.last && number > (numbers[width - 1] as number)))) return;
  let at = isFull ? width - 1 : nearest.count++;
  while (at > 0) {
    const before = fars[at - 1] as number;
    if (before < far || (before === far && (numbers[at - 1] as number) < number)) break;
    fars[at] = before;
    numbers[at] = numbers[at - 1] as number;
    at--;
  }
  fars[at] = far;
  numbers[at] = number;
  if (nearest.count === width) nearest.last = fars[width - 1] as number;
}
