// The routing problem laid out for the search: compact matrices over the stops and depots, loads as whole numbers.
import { DAY, HOUR } from '../base/units.ts';
import type { TravelMatrix } from '../network/travel.ts';
import { NEVER, reach } from './drive.ts';
import { neighboursOf } from './neighbours.ts';
import type { RoutingFleet, RoutingProblem } from './problem.ts';

/** How many neighbours a stop is tried beside; more adds time and hardly quality (Christiaens and Vanden Berghe use all). */
const NEIGHBOURS = 40;
/** Litres and kilograms are counted in whole millionths, so that loads add up exactly in any order. */
const GRAIN = 1_000_000;
/** Stands for "no way" in metres; whole, so that sums stay exact. */
export const NO_WAY = 1e12;

/**
 * Places are numbered afresh: stop i is place i, the depots follow. Matrices are row-major and `size` wide; fleets alike in
 * travel (or in cost) share one. Metres are whole millimetres, so that a tour's length can be kept up to date exactly.
 */
export interface Instance {
  readonly stops: number;
  readonly fleets: number;
  readonly size: number;
  readonly hasWindows: boolean;
  readonly service: Float64Array;
  /** Windows; 0 and NEVER where there is none. */
  readonly from: Float64Array;
  readonly until: Float64Array;
  readonly parcels: Float64Array;
  readonly volume: Float64Array;
  readonly weight: Float64Array;
  /** Largest share of the largest vehicle that the stop fills. */
  readonly bulk: Float64Array;
  /** Cheapest way from a depot and back. */
  readonly remoteness: Float64Array;
  readonly penalty: Float64Array;
  /** 1 where some vehicle could visit the stop alone. */
  readonly servable: Uint8Array;
  /** By fleet. */
  readonly seconds: readonly Float64Array[];
  readonly millimetres: readonly Float64Array[];
  /** Micro-euros of each leg at the shift's mean speed: what screens moves, so single precision will do. */
  readonly legCost: readonly Float32Array[];
  /** The same with rows and columns exchanged, so that the legs into a stop lie side by side. */
  readonly legCostInto: readonly Float32Array[];
  readonly depot: Int32Array;
  readonly parcelRoom: Float64Array;
  readonly volumeRoom: Float64Array;
  readonly weightRoom: Float64Array;
  readonly count: Int32Array;
  readonly dayCost: Float64Array;
  readonly perMillimetre: Float64Array;
  readonly perSecond: Float64Array;
  readonly shiftFrom: Float64Array;
  readonly shiftUntil: Float64Array;
  readonly reload: Float64Array;
  readonly maxTours: Int32Array;
  /** Millimetres. */
  readonly range: Float64Array;
  /** 24 values a fleet: shares of free-flow speed. */
  readonly speeds: Float64Array;
  /** Mean share of free-flow speed over the shift. */
  readonly meanSpeed: Float64Array;
  /** [fleet * stops + stop]: what a vehicle for this stop alone would cost, Infinity where it cannot go. */
  readonly soloCost: Float64Array;
  /** Neighbours of each stop, `width` a row, nearest first. */
  readonly neighbours: Int32Array;
  readonly width: number;
  /** Half the cost there and back to each neighbour. */
  readonly nearness: Float32Array;
  /** What the service of each stop costs at least. */
  readonly leastVisit: Float64Array;
}

export function instanceOf(problem: RoutingProblem): Instance {
  const { stops, fleets } = problem;
  const n = stops.length;
  const F = fleets.length;
  const size = n + F;
  const places = Int32Array.from([...stops.map((stop) => stop.place), ...fleets.map((fleet) => fleet.depot)]);
  const travelled = new Map<number, { seconds: Float64Array; millimetres: Float64Array }>();
  const costed = new Map<string, { out: Float32Array; into: Float32Array }>();
  const seconds: Float64Array[] = [];
  const millimetres: Float64Array[] = [];
  const legCost: Float32Array[] = [];
  const legCostInto: Float32Array[] = [];
  for (const fleet of fleets) {
    const travel = travelled.get(fleet.travel) ?? compact(problem.travel[fleet.travel] as TravelMatrix, places);
    travelled.set(fleet.travel, travel);
    seconds.push(travel.seconds);
    millimetres.push(travel.millimetres);
    const perSecond = fleet.costPerSecond / meanSpeed(fleet);
    const key = `${fleet.travel}/${fleet.costPerMetre}/${perSecond}`;
    const cost = costed.get(key) ?? price(travel, size, fleet.costPerMetre / 1_000, perSecond);
    costed.set(key, cost);
    legCost.push(cost.out);
    legCostInto.push(cost.into);
  }
  const each = (value: (fleet: RoutingFleet) => number): Float64Array => Float64Array.from(fleets, value);
  const speeds = new Float64Array(24 * F);
  fleets.forEach((fleet, f) => {
    for (let hour = 0; hour < 24; hour++) speeds[f * 24 + hour] = (fleet.pace[hour] as number) * fleet.factor;
  });
  const parcelRoom = each((fleet) => Math.floor(fleet.capacity.parcels * GRAIN + 0.5));
  const volumeRoom = each((fleet) => Math.floor(fleet.capacity.volume * GRAIN + 0.5));
  const weightRoom = each((fleet) => Math.floor(fleet.capacity.weight * GRAIN + 0.5));
  const parcels = Float64Array.from(stops, (stop) => Math.round(stop.load.parcels * GRAIN));
  const volume = Float64Array.from(stops, (stop) => Math.round(stop.load.volume * GRAIN));
  const weight = Float64Array.from(stops, (stop) => Math.round(stop.load.weight * GRAIN));
  const width = Math.max(0, Math.min(NEIGHBOURS, n - 1));
  const leastPerSecond = fleets.reduce((least, fleet) => Math.min(least, fleet.costPerSecond), Number.MAX_VALUE);
  const bare = {
    stops: n,
    fleets: F,
    size,
    hasWindows: stops.some((stop) => stop.window !== null),
    service: Float64Array.from(stops, (stop) => Math.round(stop.service)),
    from: Float64Array.from(stops, (stop) => Math.max(0, Math.ceil(stop.window?.from ?? 0))),
    until: Float64Array.from(stops, (stop) => Math.min(NEVER, Math.floor(stop.window?.until ?? NEVER))),
    parcels,
    volume,
    weight,
    bulk: bulkOf(n, [
      [parcels, parcelRoom],
      [volume, volumeRoom],
      [weight, weightRoom],
    ]),
    penalty: Float64Array.from(stops, (stop) => Math.round(Math.min(1e14, stop.penalty))),
    seconds,
    millimetres,
    legCost,
    legCostInto,
    depot: Int32Array.from(fleets, (_, f) => n + f),
    parcelRoom,
    volumeRoom,
    weightRoom,
    count: Int32Array.from(fleets, (fleet) => Math.min(fleet.count, n)),
    dayCost: each((fleet) => fleet.dayCost),
    perMillimetre: each((fleet) => fleet.costPerMetre / 1_000),
    perSecond: each((fleet) => fleet.costPerSecond),
    shiftFrom: each((fleet) => Math.max(0, Math.ceil(fleet.shift.from))),
    shiftUntil: each((fleet) => Math.min(NEVER - 1, Math.floor(fleet.shift.until))),
    reload: each((fleet) => Math.round(fleet.reload)),
    maxTours: Int32Array.from(fleets, (fleet) => Math.min(fleet.maxTours, n)),
    range: each((fleet) => Math.min(NO_WAY - 1, fleet.range * 1_000)),
    speeds,
    meanSpeed: each(meanSpeed),
    ...neighboursOf(n, size, [...new Set(legCost)], [...new Set(legCostInto)], width),
    width,
    leastVisit: Float64Array.from(stops, (stop) => Math.round(stop.service) * leastPerSecond),
  };
  const soloCost = soloCosts(bare);
  const servable = new Uint8Array(n);
  const remoteness = new Float64Array(n).fill(NO_WAY);
  for (let f = 0; f < F; f++) {
    const cost = legCost[f] as Float32Array;
    const depot = n + f;
    for (let stop = 0; stop < n; stop++) {
      if ((soloCost[f * n + stop] as number) < Number.POSITIVE_INFINITY) servable[stop] = 1;
      const both = (cost[depot * size + stop] as number) + (cost[stop * size + depot] as number);
      if (both < (remoteness[stop] as number)) remoteness[stop] = both;
    }
  }
  return { ...bare, soloCost, servable, remoteness };
}

/** The matrix over the given places only, in their order; no time and no way from a place to itself. */
function compact(matrix: TravelMatrix, places: Int32Array): { seconds: Float64Array; millimetres: Float64Array } {
  const size = places.length;
  const seconds = new Float64Array(size * size);
  const millimetres = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    const source = (places[row] as number) * matrix.size;
    const target = row * size;
    for (let column = 0; column < size; column++) {
      if (places[column] === places[row]) continue;
      const entry = source + (places[column] as number);
      const time = matrix.seconds[entry] as number;
      const way = (matrix.metres[entry] as number) * 1_000;
      const open = time < NEVER && way < NO_WAY;
      seconds[target + column] = open ? time : NEVER;
      millimetres[target + column] = open ? Math.round(way) : NO_WAY;
    }
  }
  return { seconds, millimetres };
}

function price(
  travel: { seconds: Float64Array; millimetres: Float64Array },
  size: number,
  perMillimetre: number,
  perSecond: number,
): { out: Float32Array; into: Float32Array } {
  const { seconds, millimetres } = travel;
  const out = new Float32Array(seconds.length);
  const into = new Float32Array(seconds.length);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const entry = row * size + column;
      const time = seconds[entry] as number;
      const cost = time < NEVER ? perMillimetre * (millimetres[entry] as number) + perSecond * time : NO_WAY;
      out[entry] = cost;
      into[column * size + row] = cost;
    }
  }
  return { out, into };
}

/** Mean share of free-flow speed over the hours of the shift, at most one day of them. */
function meanSpeed(fleet: RoutingFleet): number {
  const first = Math.floor(fleet.shift.from / HOUR);
  const last = Math.ceil(Math.min(fleet.shift.until, fleet.shift.from + DAY) / HOUR);
  let sum = 0;
  for (let hour = first; hour < last; hour++) sum += fleet.pace[((hour % 24) + 24) % 24] as number;
  return last > first ? (sum / (last - first)) * fleet.factor : fleet.factor;
}

function bulkOf(stops: number, dimensions: readonly [Float64Array, Float64Array][]): Float64Array {
  const bulk = new Float64Array(stops);
  for (const [load, room] of dimensions) {
    let most = 0;
    for (const value of room) if (value > most) most = value;
    if (most === 0) continue;
    for (let stop = 0; stop < stops; stop++) bulk[stop] = Math.max(bulk[stop] as number, (load[stop] as number) / most);
  }
  return bulk;
}

function soloCosts(instance: Omit<Instance, 'soloCost' | 'servable' | 'remoteness'>): Float64Array {
  const { stops, size, speeds } = instance;
  const solo = new Float64Array(instance.fleets * stops).fill(Number.POSITIVE_INFINITY);
  for (let f = 0; f < instance.fleets; f++) {
    const depot = instance.depot[f] as number;
    const seconds = instance.seconds[f] as Float64Array;
    const millimetres = instance.millimetres[f] as Float64Array;
    const cost = instance.legCost[f] as Float32Array;
    if ((instance.count[f] as number) < 1 || (instance.maxTours[f] as number) < 1) continue;
    for (let stop = 0; stop < stops; stop++) {
      if ((instance.parcels[stop] as number) > (instance.parcelRoom[f] as number)) continue;
      if ((instance.volume[stop] as number) > (instance.volumeRoom[f] as number)) continue;
      if ((instance.weight[stop] as number) > (instance.weightRoom[f] as number)) continue;
      const out = depot * size + stop;
      const back = stop * size + depot;
      if ((millimetres[out] as number) + (millimetres[back] as number) > (instance.range[f] as number)) continue;
      const arrives = reach(speeds, f * 24, instance.shiftFrom[f] as number, seconds[out] as number);
      const begins = Math.max(arrives, instance.from[stop] as number);
      if (begins > (instance.until[stop] as number)) continue;
      const service = instance.service[stop] as number;
      const returns = reach(speeds, f * 24, begins + service, seconds[back] as number);
      if (returns > (instance.shiftUntil[f] as number)) continue;
      solo[f * stops + stop] =
        (instance.dayCost[f] as number) +
        (cost[out] as number) +
        (cost[back] as number) +
        (instance.perSecond[f] as number) * service;
    }
  }
  return solo;
}
