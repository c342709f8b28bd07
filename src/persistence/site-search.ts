// Where micro-depots and lockers could stand in a city: a greedy search for the places that cover most demand.
import { distance, type Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import { facilityPlace, type Ground } from '../simulation/ground.ts';

/** Facilities nearer than this stand on top of each other on the map and share their kerb (assumption). */
export const APART: Metres = 60;

/** What is looked for: places for so many, each of them covering what is within its reach. */
export interface Search {
  readonly mode: 'bike' | 'walk';
  readonly reach: Metres;
  readonly count: number;
  /** No place is within APART metres of these. */
  readonly taken: readonly Point[];
  /** Addresses, spread over the table, that are tried. */
  readonly tries?: number;
}

/**
 * Up to `count` positions, each adding most demand within `reach` metres (by bike or on foot) to what those before it
 * cover: the greedy algorithm for maximal covering (Church and ReVelle 1974; within 1 - 1/e of the best, Nemhauser,
 * Wolsey and Fisher 1978). Candidates are about `tries` addresses spread over the table, but none within APART metres of
 * the places in `taken`. Equal gains: the lower address.
 */
export function coveringPlaces(
  ground: Ground,
  rates: Float64Array,
  mode: 'bike' | 'walk',
  reach: Metres,
  count: number,
  taken: readonly Point[] = [],
  tries = 160,
): Point[] {
  const search = searchPlaces(ground, rates, { mode, reach, count, taken, tries });
  for (;;) {
    const slice = search.next();
    if (slice.done) return slice.value;
  }
}

/** The same one candidate after the other, so that it can be watched; yields the share that was tried. */
export function* searchPlaces(
  ground: Ground,
  rates: Float64Array,
  { mode, reach, count, taken, tries = 160 }: Search,
): Generator<number, Point[], undefined> {
  const { addresses } = ground.city;
  const stride = Math.max(1, Math.floor(addresses.count / tries));
  const candidates: Candidate[] = [];
  for (let address = 0; address < addresses.count; address += stride) {
    yield address / addresses.count;
    const near = facilityPlace(ground, { x: addresses.x[address] as number, y: addresses.y[address] as number });
    if (near === null) continue;
    const point = { x: Math.round(near.x), y: Math.round(near.y) };
    if (taken.some((other) => distance(point, other) < APART)) continue;
    const { metres } = ground[mode].from(near.place, ground.doors);
    const reached = Int32Array.from(metres.keys()).filter((door) => (metres[door] as number) <= reach);
    candidates.push({ point, reached, gain: Number.POSITIVE_INFINITY });
  }
  const covered = new Uint8Array(addresses.count);
  const chosen: Point[] = [];
  while (chosen.length < count) {
    let best: Candidate | undefined;
    let most = 0;
    for (const candidate of candidates) {
      // Gains only fall: who was no better before need not be looked at again.
      if (candidate.gain <= most) continue;
      candidate.gain = gainOf(candidate, rates, covered);
      if (candidate.gain > most) {
        most = candidate.gain;
        best = candidate;
      }
    }
    if (best === undefined) break;
    chosen.push(best.point);
    for (const door of best.reached) covered[door] = 1;
  }
  return chosen;
}

interface Candidate {
  readonly point: Point;
  /** Addresses within reach, rising. */
  readonly reached: Int32Array;
  /** What it added when it was last looked at. */
  gain: number;
}

function gainOf({ reached }: Candidate, rates: Float64Array, covered: Uint8Array): number {
  let gain = 0;
  for (const door of reached) if (covered[door] === 0) gain += rates[door] as number;
  return gain;
}
