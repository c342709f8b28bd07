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
 * Costs are `size` wide and begin with the stops.
 */
export function fillNeighbours(
  { neighbours, nearness, width }: Neighbourhood,
  stops: number,
  size: number,
  legs: readonly LegCosts[],
  fromStop: number,
  untilStop: number,
): void {
  const near = new Float64Array(width);
  const row = new Float64Array(stops);
  for (let stop = fromStop; stop < untilStop; stop++) {
    row.fill(Number.POSITIVE_INFINITY);
    for (const { out, into } of legs) {
      const begin = stop * size;
      for (let other = 0; other < stops; other++) {
        const both = (out[begin + other] as number) + (into[begin + other] as number);
        if (both < (row[other] as number)) row[other] = both;
      }
    }
    const start = stop * width;
    let filled = 0;
    // Of the last that stays, once there are as many as may: in variables, since nearly all comparisons are with it.
    let last = Number.POSITIVE_INFINITY;
    let lastNumber = stops;
    // Near stops have near numbers: going outwards from the stop's own, the first to come are mostly those that stay.
    const steps = 2 * Math.max(stop, stops - 1 - stop);
    for (let step = 2; step <= steps + 1; step++) {
      const other = (step & 1) === 0 ? stop - (step >> 1) : stop + (step >> 1);
      if (other < 0 || other >= stops) continue;
      const far = row[other] as number;
      if (far > last || (far === last && other > lastNumber)) continue;
      let at = filled < width ? filled++ : width - 1;
      while (at > 0) {
        const before = near[at - 1] as number;
        if (before < far || (before === far && (neighbours[start + at - 1] as number) < other)) break;
        near[at] = before;
        neighbours[start + at] = neighbours[start + at - 1] as number;
        at--;
      }
      near[at] = far;
      neighbours[start + at] = other;
      if (filled < width) continue;
      last = near[width - 1] as number;
      lastNumber = neighbours[start + width - 1] as number;
    }
    for (let at = 0; at < width; at++) nearness[start + at] = (near[at] as number) / 2;
  }
}
