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

/** Stops of each vehicle, or null where the problem is of another kind or no filling was found that leaves nobody out. */
export function packTightly(instance: Instance, dice: Dice): number[][] | null {
  if (!isPackingAll(instance)) return null;
  const unit = commonUnit(instance);
  const room = Math.floor((instance.parcelRoom[0] as number) / unit);
  if (room * CANDIDATES > MOST_SUMS) return null;
  const sizes = instance.parcels.map((parcels) => Math.round(parcels / unit));
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const bins = fillAll(instance, dice, sizes, room, 1 - attempt / (ATTEMPTS - 1));
    if (bins !== null) return bins;
  }
  return null;
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

function fillAll(instance: Instance, dice: Dice, sizes: Float64Array, room: number, care: number): number[][] | null {
  const vehicles = instance.count[0] as number;
  let left = Array.from(sizes.keys()).sort((a, b) => (sizes[b] as number) - (sizes[a] as number) || a - b);
  let size = left.reduce((sum, stop) => sum + (sizes[stop] as number), 0);
  const bins: number[][] = [];
  while (left.length > 0) {
    const vehiclesLeft = vehicles - bins.length;
    const slack = vehiclesLeft * room - size;
    if (slack < 0 || vehiclesLeft === 0) return null;
    const bin = fillOne(instance, dice, sizes, left, room, Math.floor(slack / vehiclesLeft), care);
    const taken = new Set(bin);
    left = left.filter((stop) => !taken.has(stop));
    for (const stop of bin) size -= sizes[stop] as number;
    bins.push(bin);
  }
  return bins;
}

/** The stops of one vehicle: the first of those left, and others that fill it up to the slack, or as far as they can. */
function fillOne(
  instance: Instance,
  dice: Dice,
  sizes: Float64Array,
  left: readonly number[],
  room: number,
  slack: number,
  care: number,
): number[] {
  const seed = left[0] as number;
  const { out } = instance.legs[0] as LegCosts;
  const far = (stop: number): number => out[seed * instance.size + stop] as number;
  const others = left
    .slice(1)
    .sort((a, b) => far(a) - far(b) || a - b)
    .slice(0, CANDIDATES);
  const farthest = Math.max(1e-9, far(others[others.length - 1] ?? seed));
  const free = room - (sizes[seed] as number);
  // By sum: the least price of stops that come to it; `with` tells by stop and sum whether the stop is among them.
  const price = new Float64Array(free + 1).fill(Number.POSITIVE_INFINITY);
  price[0] = 0;
  const isWith = new Uint8Array(others.length * (free + 1));
  others.forEach((stop, row) => {
    const size = sizes[stop] as number;
    const own = care * (far(stop) / farthest) + (1 - care) * (1 + 0.5 * share(dice)) - 1e-9;
    for (let sum = free; sum >= size; sum--) {
      const priced = (price[sum - size] as number) + own;
      if (priced >= (price[sum] as number)) continue;
      price[sum] = priced;
      isWith[row * (free + 1) + sum] = 1;
    }
  });
  let best = free;
  while (price[best] === Number.POSITIVE_INFINITY) best--;
  for (let sum = best; sum >= Math.max(0, free - slack); sum--)
    if ((price[sum] as number) < (price[best] as number)) best = sum;
  const bin = [seed];
  for (let row = others.length - 1; row >= 0; row--) {
    if (isWith[row * (free + 1) + best] === 0) continue;
    bin.push(others[row] as number);
    best -= sizes[others[row] as number] as number;
  }
  return bin;
}
