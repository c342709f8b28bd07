// A first plan where a bound on the vehicles leaves hardly any room: vehicles are filled one by one as full as they can be,
// each around the largest stop that is left (minimum bin slack: Gupta and Ho 1999, here by a table of sums that prefers
// near stops). Only how much fits counts here: whether the range holds is for the caller to see, and the search then
// shortens the tours.
import { type Dice, share } from './dice.ts';
import type { Instance } from './instance.ts';
import type { LegCosts } from './leg-cost.ts';

/** Fillings tried; each cares less for nearness, so that small stops, which fit anywhere, stay for the end. */
const ATTEMPTS = 24;
/** Stops looked at for one vehicle, nearest to its largest. */
const CANDIDATES = 160;
/** Entries of the table of sums beyond which a filling would take seconds. */
const MOST_SUMS = 4_000_000;
/** Entries of it that are gone through in one piece: well below a millisecond. */
const PIECE = 100_000;

/** The work so far: plain data, worked on in pieces. */
export interface TightPacking {
  stage: 'filling' | 'found' | 'none';
  readonly sizes: Float64Array;
  /** Of a vehicle. */
  readonly room: number;
  attempt: number;
  /** Of this attempt: the stops of each vehicle, the stops that are left, largest first, and how much those are. */
  bins: number[][];
  left: number[];
  size: number;
  filling: Filling | null;
}

/** One vehicle being filled around the largest stop that is left. */
interface Filling {
  readonly seed: number;
  /** Other stops that may come with it, nearest first, and how far the farthest is. */
  readonly others: readonly number[];
  readonly farthest: number;
  /** Room that may stay free. */
  readonly slack: number;
  /** By sum: the least price of stops that come to it; `isWith` tells by stop and sum whether the stop is among them. */
  readonly price: Float64Array;
  readonly isWith: Uint8Array;
  /** Of the others, how many were looked at. */
  row: number;
}

/** Begins to look for stops of each vehicle such that nobody is left out; null where the problem is of another kind. */
export function beginTightPacking(instance: Instance): TightPacking | null {
  if (!isPackingAll(instance)) return null;
  const unit = commonUnit(instance);
  const room = Math.floor((instance.parcelRoom[0] as number) / unit);
  if (room * CANDIDATES > MOST_SUMS) return null;
  const sizes = instance.parcels.map((parcels) => Math.round(parcels / unit));
  const work: TightPacking = { stage: 'filling', sizes, room, attempt: 0, bins: [], left: [], size: 0, filling: null };
  beginAttempt(work);
  return work;
}

/** One piece of the work; true when `bins` hold everybody (`found`), or no filling was found that does. */
export function packTightly(instance: Instance, dice: Dice, work: TightPacking): boolean {
  if (work.filling === null) {
    const vehiclesLeft = (instance.count[0] as number) - work.bins.length;
    const slack = vehiclesLeft * work.room - work.size;
    if (slack < 0 || vehiclesLeft === 0) {
      if (++work.attempt === ATTEMPTS) work.stage = 'none';
      else beginAttempt(work);
      return work.stage === 'none';
    }
    work.filling = beginFilling(instance, work, Math.floor(slack / vehiclesLeft));
    return false;
  }
  if (!fill(instance, dice, work, work.filling)) return false;
  takeBin(work, work.filling);
  work.filling = null;
  if (work.left.length === 0) work.stage = 'found';
  return work.stage === 'found';
}

/** One fleet that drives one tour a vehicle, time means nothing, and only one dimension of the load can be exceeded. */
function isPackingAll(instance: Instance): boolean {
  const { fleets, isTimeless, hasPickUps, volume, weight, volumeRoom, weightRoom, servable } = instance;
  if (fleets !== 1 || hasPickUps || !isTimeless || servable.indexOf(0) >= 0) return false;
  const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);
  return sum(volume) <= (volumeRoom[0] as number) && sum(weight) <= (weightRoom[0] as number);
}

/** The largest number that divides all loads, so that the table of sums is short. */
function commonUnit({ parcels }: Instance): number {
  let unit = 0;
  for (const load of parcels) {
    let [a, b] = [unit, load];
    while (b > 0) [a, b] = [b, a % b];
    unit = a;
  }
  return Math.max(1, unit);
}

function beginAttempt(work: TightPacking): void {
  const { sizes } = work;
  work.bins = [];
  work.left = Array.from(sizes.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  work.size = sizes.reduce((sum, size) => sum + size, 0);
}

function beginFilling(instance: Instance, { sizes, room, left }: TightPacking, slack: number): Filling {
  const seed = left[0] as number;
  const others = left
    .slice(1)
    .sort((a, b) => far(instance, seed, a) - far(instance, seed, b) || a - b)
    .slice(0, CANDIDATES);
  const farthest = Math.max(1e-9, far(instance, seed, others[others.length - 1] ?? seed));
  const free = room - (sizes[seed] as number);
  const price = new Float64Array(free + 1).fill(Number.POSITIVE_INFINITY);
  price[0] = 0;
  return { seed, others, farthest, slack, price, isWith: new Uint8Array(others.length * (free + 1)), row: 0 };
}

function far(instance: Instance, seed: number, stop: number): number {
  return (instance.legs[0] as LegCosts).out[seed * instance.size + stop] as number;
}

/** Looks at as many of the other stops as one piece may; true when all were looked at. */
function fill(instance: Instance, dice: Dice, { sizes, attempt }: TightPacking, filling: Filling): boolean {
  const { seed, others, farthest, price, isWith } = filling;
  const care = 1 - attempt / (ATTEMPTS - 1);
  const sums = price.length;
  const until = Math.min(others.length, filling.row + Math.max(1, Math.floor(PIECE / sums)));
  for (; filling.row < until; filling.row++) {
    const stop = others[filling.row] as number;
    const size = sizes[stop] as number;
    const nearness = far(instance, seed, stop) / farthest;
    const own = care * nearness + (1 - care) * (1 + 0.5 * share(dice)) - 1e-9;
    for (let sum = sums - 1; sum >= size; sum--) {
      const priced = (price[sum - size] as number) + own;
      if (priced >= (price[sum] as number)) continue;
      price[sum] = priced;
      isWith[filling.row * sums + sum] = 1;
    }
  }
  return until === others.length;
}

/** The vehicle takes its first stop and those of the others that fill it up to the slack, or as far as they can. */
function takeBin(work: TightPacking, { seed, others, slack, price, isWith }: Filling): void {
  const { sizes } = work;
  const free = price.length - 1;
  let best = free;
  while (price[best] === Number.POSITIVE_INFINITY) best--;
  for (let sum = best; sum >= Math.max(0, free - slack); sum--)
    if ((price[sum] as number) < (price[best] as number)) best = sum;
  const bin = [seed];
  for (let row = others.length - 1; row >= 0; row--) {
    if (isWith[row * price.length + best] === 0) continue;
    bin.push(others[row] as number);
    best -= sizes[others[row] as number] as number;
  }
  const taken = new Set(bin);
  work.left = work.left.filter((stop) => !taken.has(stop));
  for (const stop of bin) work.size -= sizes[stop] as number;
  work.bins.push(bin);
}
