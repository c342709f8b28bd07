// Numbers stops so that near ones have near numbers: what the search reads together then lies together in memory.
import type { TravelMatrix } from '../network/travel.ts';
import { NEVER } from './drive.ts';
import { legSeconds } from './leg-cost.ts';
import type { RoutingProblem, RoutingStop } from './problem.ts';

/** Cells along each side of the map that the order runs through. */
const CELLS = 256;

/**
 * Stops in the order of a Morton curve (1966) over two coordinates made of travel times: the difference to two stops at the
 * ends of the town, and the time to a third beside them. Ties by index.
 */
export function nearbyOrder({ stops, travel, fleets }: RoutingProblem): Int32Array {
  const order = Int32Array.from(stops, (_, index) => index);
  const fleet = fleets[0];
  if (!fleet || stops.length < 3) return order;
  const matrix = travel[fleet.travel] as TravelMatrix;
  const from = (place: number): Float64Array =>
    Float64Array.from(stops, (stop) => Math.min(NEVER, legSeconds(matrix, place, stop.place)));
  const placeOf = (index: number): number => (stops[index] as RoutingStop).place;
  const one = from(placeOf(farthest(from(fleet.depot))));
  const two = from(placeOf(farthest(one)));
  const three = from(placeOf(farthest(one.map((seconds, index) => Math.min(seconds, two[index] as number)))));
  const across = cells(one.map((seconds, index) => seconds - (two[index] as number)));
  const along = cells(three);
  const code = across.map((cell, index) => spread(cell) | (spread(along[index] as number) << 1));
  return order.sort((a, b) => (code[a] as number) - (code[b] as number) || a - b);
}

/** The stop with the longest way that there is at all; the first of several. */
function farthest(seconds: Float64Array): number {
  let best = 0;
  for (let index = 0; index < seconds.length; index++) {
    const far = seconds[index] as number;
    if (far < NEVER && (far > (seconds[best] as number) || (seconds[best] as number) >= NEVER)) best = index;
  }
  return best;
}

function cells(values: Float64Array): Int32Array {
  let low = Number.POSITIVE_INFINITY;
  let high = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (Math.abs(value) >= NEVER / 2) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const width = high > low ? high - low : 1;
  return Int32Array.from(values, (value) =>
    Math.max(0, Math.min(CELLS - 1, Math.floor(((value - low) / width) * CELLS))),
  );
}

/** Puts a zero between the bits of a number below 2^15. */
function spread(value: number): number {
  let bits = value;
  bits = (bits | (bits << 8)) & 0x00ff_00ff;
  bits = (bits | (bits << 4)) & 0x0f0f_0f0f;
  bits = (bits | (bits << 2)) & 0x3333_3333;
  return (bits | (bits << 1)) & 0x5555_5555;
}
