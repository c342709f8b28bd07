// First tours of one fleet by savings: tours of one stop each are joined end to end where that saves most (Clarke and
// Wright 1964, doi 10.1287/opre.12.4.568), here with either tour turned round if that helps, and only between neighbours.
import { firstDeparture } from './depot-stay.ts';
import { reach } from './drive.ts';
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import type { LegCosts } from './leg-cost.ts';
import { canCarry } from './load-profile.ts';

/** Neighbours that a stop may be joined to: further ones save little. */
const PARTNERS = 25;
/** Above the number of any pair. */
const LARGEST = 4_000_000_000;

/** A tour under construction: its stops in order, how much it carries, and its seconds on the road. */
export interface RoughTour {
  readonly stops: number[];
  readonly parcels: number;
  readonly volume: number;
  readonly weight: number;
  readonly seconds: number;
}

/** Tours of a fleet being joined: plain data, worked on in pieces. */
export interface Savings {
  readonly fleet: number;
  readonly members: readonly number[];
  /** All tours are back by then. */
  readonly until: number;
  /** By one of their stops; the tour of each stop, -1 for those that are no members. */
  readonly tours: Map<number, RoughTour>;
  readonly tourOf: Int32Array;
  /** Pairs of neighbours and what joining them saves, by number. */
  readonly ends: Int32Array;
  readonly savings: Float64Array;
  count: number;
  /** Members whose pairs are listed. */
  listed: number;
  /** Numbers of the pairs in the order in which they are tried, once all are listed. */
  order: Float64Array | null;
  tried: number;
}

/** Members listed, and pairs tried, in one piece: less than a millisecond. */
const LISTED = 128;
const TRIED = 2_048;

/** Begins with tours of one stop each over stops which the fleet must be able to serve alone. */
export function beginSavings(instance: Instance, fleet: number, members: readonly number[], until: number): Savings {
  const partners = Math.min(PARTNERS, instance.width);
  const tours = new Map<number, RoughTour>();
  const tourOf = new Int32Array(instance.stops).fill(-1);
  for (const stop of members) {
    tourOf[stop] = stop;
    tours.set(stop, {
      stops: [stop],
      parcels: instance.parcels[stop] as number,
      volume: instance.volume[stop] as number,
      weight: instance.weight[stop] as number,
      seconds: onRoad(instance, fleet, [stop]),
    });
  }
  const ends = new Int32Array(2 * partners * members.length);
  const savings = new Float64Array(partners * members.length);
  return { fleet, members, until, tours, tourOf, ends, savings, count: 0, listed: 0, order: null, tried: 0 };
}

/** One piece of the work; true when no two tours are left to join. */
export function joinTours(instance: Instance, work: Savings): boolean {
  if (work.listed < work.members.length) {
    const until = Math.min(work.members.length, work.listed + LISTED);
    while (work.listed < until) listPairs(instance, work, work.members[work.listed++] as number);
    return false;
  }
  if (work.order === null) {
    work.order = orderOf(work.savings.subarray(0, work.count));
    return false;
  }
  const until = Math.min(work.count, work.tried + TRIED);
  while (work.tried < until) joinPair(instance, work, (work.order[work.tried++] as number) % LARGEST);
  return work.tried >= work.count;
}

function joinPair(instance: Instance, work: Savings, pair: number): void {
  const { tours, tourOf } = work;
  const a = work.ends[2 * pair] as number;
  const b = work.ends[2 * pair + 1] as number;
  const idA = tourOf[a] as number;
  const idB = tourOf[b] as number;
  if (idA === idB) return;
  const tourA = tours.get(idA) as RoughTour;
  const tourB = tours.get(idB) as RoughTour;
  if (!isEnd(tourA.stops, a) || !isEnd(tourB.stops, b)) return;
  const joined = join(instance, work.fleet, tourA, tourB, a, b, work.until);
  if (joined === null) return;
  tours.delete(idB);
  tours.set(idA, joined);
  for (const stop of tourB.stops) tourOf[stop] = idA;
}

/** Driving at the shift's mean pace, and service; waiting left out. */
function onRoad(instance: Instance, fleet: number, stops: readonly number[]): number {
  const depot = instance.depot[fleet] as number;
  let driving = 0;
  let service = 0;
  let from = depot;
  for (const stop of stops) {
    driving += secondsOf(instance, fleet, from, stop);
    service += instance.service[stop] as number;
    from = stop;
  }
  driving += secondsOf(instance, fleet, from, instance.end[fleet] as number);
  return service + driving / (instance.meanSpeed[fleet] as number);
}

function isEnd(stops: readonly number[], stop: number): boolean {
  return stops[0] === stop || stops[stops.length - 1] === stop;
}

/** Lists the pairs of a stop with its neighbours; both ways of driving count. */
function listPairs(instance: Instance, work: Savings, a: number): void {
  const { neighbours, width, size } = instance;
  const { out, into } = instance.legs[work.fleet] as LegCosts;
  const depot = (instance.depot[work.fleet] as number) * size;
  const end = (instance.end[work.fleet] as number) * size;
  const far = (out[depot + a] as number) + (into[end + a] as number);
  for (let k = a * width; k < a * width + Math.min(PARTNERS, width); k++) {
    const b = neighbours[k] as number;
    if ((work.tourOf[b] as number) < 0) continue;
    const there = (out[a * size + b] as number) + (into[a * size + b] as number);
    const saving = far + (out[depot + b] as number) + (into[end + b] as number) - there;
    if (saving <= 0) continue;
    work.ends[2 * work.count] = a;
    work.ends[2 * work.count + 1] = b;
    work.savings[work.count++] = saving;
  }
}

/** Whole numbers that carry the pair's number in their low digits, the largest saving first: a native sort, ties by number. */
function orderOf(savings: Float64Array): Float64Array {
  let largest = 0;
  for (let pair = 0; pair < savings.length; pair++)
    if ((savings[pair] as number) > largest) largest = savings[pair] as number;
  // In a loop, since what a function gives for each pair would lie on the heap.
  const order = new Float64Array(savings.length);
  for (let pair = 0; pair < savings.length; pair++)
    order[pair] = Math.floor((1 - (savings[pair] as number) / largest) * 1_000_000) * LARGEST + pair;
  return order.sort();
}

/** The cheapest feasible way to make one tour of two by a leg between a and b; null if there is none. */
function join(
  instance: Instance,
  fleet: number,
  tourA: RoughTour,
  tourB: RoughTour,
  a: number,
  b: number,
  until: number,
): RoughTour | null {
  const parcels = tourA.parcels + tourB.parcels;
  const volume = tourA.volume + tourB.volume;
  const weight = tourA.weight + tourB.weight;
  if (parcels > (instance.parcelRoom[fleet] as number)) return null;
  if (volume > (instance.volumeRoom[fleet] as number)) return null;
  if (weight > (instance.weightRoom[fleet] as number)) return null;
  const shift = until - (instance.shiftFrom[fleet] as number);
  const depot = instance.depot[fleet] as number;
  const saved = secondsOf(instance, fleet, a, instance.end[fleet] as number) + secondsOf(instance, fleet, depot, b);
  // A quick guess first: most pairs fail because the shift is full.
  const less = (saved - secondsOf(instance, fleet, a, b)) / (instance.meanSpeed[fleet] as number);
  if (tourA.seconds + tourB.seconds - less > 1.05 * shift) return null;
  const options: number[][] = [];
  const endsWithA = tourA.stops[tourA.stops.length - 1] === a;
  const startsWithA = tourA.stops[0] === a;
  const endsWithB = tourB.stops[tourB.stops.length - 1] === b;
  const startsWithB = tourB.stops[0] === b;
  if (endsWithA && startsWithB) options.push([...tourA.stops, ...tourB.stops]);
  if (endsWithB && startsWithA) options.push([...tourB.stops, ...tourA.stops]);
  if (endsWithA && endsWithB) options.push([...tourA.stops, ...[...tourB.stops].reverse()]);
  if (startsWithA && startsWithB) options.push([...[...tourA.stops].reverse(), ...tourB.stops]);
  let best: RoughTour | null = null;
  for (const stops of options) {
    const seconds = onRoad(instance, fleet, stops);
    if (best !== null && seconds >= best.seconds) continue;
    if (instance.hasPickUps && !canCarry(instance, fleet, stops)) continue;
    const returns = returnsAt(instance, fleet, stops, firstDeparture(instance, fleet, stops));
    if (returns < 0 || returns > until) continue;
    best = { stops, parcels, volume, weight, seconds };
  }
  return best;
}

/** When a tour that departs then is back, or -1 if it misses a window, the end of the shift or the range. */
export function returnsAt(instance: Instance, fleet: number, stops: readonly number[], departs: number): number {
  const depot = instance.depot[fleet] as number;
  const end = instance.end[fleet] as number;
  let now = departs;
  let way = 0;
  let from = depot;
  for (const stop of stops) {
    const arrives = reach(instance.speeds, fleet * 24, now, secondsOf(instance, fleet, from, stop));
    now = Math.max(arrives, instance.from[stop] as number);
    if (now > (instance.until[stop] as number)) return -1;
    now += instance.service[stop] as number;
    way += millimetresOf(instance, fleet, from, stop);
    from = stop;
  }
  now = reach(instance.speeds, fleet * 24, now, secondsOf(instance, fleet, from, end));
  way += millimetresOf(instance, fleet, from, end);
  return now > (instance.shiftUntil[fleet] as number) || way > (instance.range[fleet] as number) ? -1 : now;
}
