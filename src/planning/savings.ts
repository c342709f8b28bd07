// First tours of one fleet by savings: tours of one stop each are joined end to end where that saves most (Clarke and
// Wright 1964, doi 10.1287/opre.12.4.568), here with either tour turned round if that helps, and only between neighbours.
import { reach } from './drive.ts';
import type { Instance } from './instance.ts';

/** A tour under construction: its stops in order, how much it carries, and its seconds on the road. */
export interface RoughTour {
  readonly stops: number[];
  readonly parcels: number;
  readonly volume: number;
  readonly weight: number;
  readonly seconds: number;
}

/** Tours over the given stops, each of which the fleet must be able to serve alone. */
export function savingsTours(instance: Instance, fleet: number, members: readonly number[]): RoughTour[] {
  const tours = new Map<number, RoughTour>();
  const tourOf = new Int32Array(instance.stops).fill(-1);
  for (const stop of members) {
    tourOf[stop] = stop;
    tours.set(stop, {
      stops: [stop],
      parcels: instance.parcels[stop] as number,
      volume: instance.volume[stop] as number,
      weight: instance.weight[stop] as number,
      seconds: secondsOf(instance, fleet, [stop]),
    });
  }
  for (const [a, b] of pairsBySaving(instance, fleet, members, tourOf)) {
    const idA = tourOf[a] as number;
    const idB = tourOf[b] as number;
    if (idA === idB) continue;
    const tourA = tours.get(idA) as RoughTour;
    const tourB = tours.get(idB) as RoughTour;
    if (!isEnd(tourA.stops, a) || !isEnd(tourB.stops, b)) continue;
    const joined = join(instance, fleet, tourA, tourB, a, b);
    if (joined === null) continue;
    tours.delete(idB);
    tours.set(idA, joined);
    for (const stop of tourB.stops) tourOf[stop] = idA;
  }
  return [...tours.values()];
}

/** Driving at the shift's mean pace, and service; waiting left out. */
function secondsOf(instance: Instance, fleet: number, stops: readonly number[]): number {
  const seconds = instance.seconds[fleet] as Float64Array;
  const depot = instance.depot[fleet] as number;
  let driving = 0;
  let service = 0;
  let from = depot;
  for (const stop of stops) {
    driving += seconds[from * instance.size + stop] as number;
    service += instance.service[stop] as number;
    from = stop;
  }
  driving += seconds[from * instance.size + depot] as number;
  return service + driving / (instance.meanSpeed[fleet] as number);
}

function isEnd(stops: readonly number[], stop: number): boolean {
  return stops[0] === stop || stops[stops.length - 1] === stop;
}

/** Pairs of neighbours, the largest saving first; both ways of driving count half. */
function pairsBySaving(
  instance: Instance,
  fleet: number,
  members: readonly number[],
  tourOf: Int32Array,
): [number, number][] {
  const { neighbours, width, size } = instance;
  const out = instance.legCost[fleet] as Float32Array;
  const into = instance.legCostInto[fleet] as Float32Array;
  const depot = (instance.depot[fleet] as number) * size;
  const ends: number[] = [];
  const savings: number[] = [];
  let largest = 0;
  for (const a of members) {
    const far = (out[depot + a] as number) + (into[depot + a] as number);
    for (let k = a * width; k < a * width + width; k++) {
      const b = neighbours[k] as number;
      if ((tourOf[b] as number) < 0) continue;
      const there = (out[a * size + b] as number) + (into[a * size + b] as number);
      const saving = far + (out[depot + b] as number) + (into[depot + b] as number) - there;
      if (saving <= 0) continue;
      if (saving > largest) largest = saving;
      ends.push(a, b);
      savings.push(saving);
    }
  }
  // Sorted as whole numbers that carry the pair's number in their low digits: a native sort, and ties by number.
  const keys = Float64Array.from(
    savings,
    (saving, pair) => Math.floor((1 - saving / largest) * 1_000_000) * 4_000_000_000 + pair,
  );
  keys.sort();
  return Array.from(keys, (key) => {
    const pair = key % 4_000_000_000;
    return [ends[2 * pair] as number, ends[2 * pair + 1] as number];
  });
}

/** The cheapest feasible way to make one tour of two by a leg between a and b; null if there is none. */
function join(
  instance: Instance,
  fleet: number,
  tourA: RoughTour,
  tourB: RoughTour,
  a: number,
  b: number,
): RoughTour | null {
  const parcels = tourA.parcels + tourB.parcels;
  const volume = tourA.volume + tourB.volume;
  const weight = tourA.weight + tourB.weight;
  if (parcels > (instance.parcelRoom[fleet] as number)) return null;
  if (volume > (instance.volumeRoom[fleet] as number)) return null;
  if (weight > (instance.weightRoom[fleet] as number)) return null;
  const shift = (instance.shiftUntil[fleet] as number) - (instance.shiftFrom[fleet] as number);
  const matrix = instance.seconds[fleet] as Float64Array;
  const depot = instance.depot[fleet] as number;
  const saved = (matrix[a * instance.size + depot] as number) + (matrix[depot * instance.size + b] as number);
  // A quick guess first: most pairs fail because the shift is full.
  const less = (saved - (matrix[a * instance.size + b] as number)) / (instance.meanSpeed[fleet] as number);
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
    const seconds = secondsOf(instance, fleet, stops);
    if (best !== null && seconds >= best.seconds) continue;
    if (returnsAt(instance, fleet, stops, instance.shiftFrom[fleet] as number) < 0) continue;
    best = { stops, parcels, volume, weight, seconds };
  }
  return best;
}

/** When a tour that departs then is back, or -1 if it misses a window, the end of the shift or the range. */
export function returnsAt(instance: Instance, fleet: number, stops: readonly number[], departs: number): number {
  const seconds = instance.seconds[fleet] as Float64Array;
  const millimetres = instance.millimetres[fleet] as Float64Array;
  const depot = instance.depot[fleet] as number;
  let now = departs;
  let way = 0;
  let from = depot;
  for (const stop of stops) {
    const leg = from * instance.size + stop;
    now = Math.max(reach(instance.speeds, fleet * 24, now, seconds[leg] as number), instance.from[stop] as number);
    if (now > (instance.until[stop] as number)) return -1;
    now += instance.service[stop] as number;
    way += millimetres[leg] as number;
    from = stop;
  }
  const home = from * instance.size + depot;
  now = reach(instance.speeds, fleet * 24, now, seconds[home] as number);
  way += millimetres[home] as number;
  return now > (instance.shiftUntil[fleet] as number) || way > (instance.range[fleet] as number) ? -1 : now;
}
