// Makes a routing problem of a published instance, whose objective is distance alone, and counts a plan in its units.
import { length } from '../base/maths.ts';
import { FREE_FLOW } from '../network/pace.ts';
import type { TravelMatrix } from '../network/travel.ts';
import { nearbyOrder } from '../planning/locality.ts';
import type { Plan, RoutingProblem } from '../planning/problem.ts';
import type { InstanceNode, PublishedInstance } from './published-instance.ts';

/** Lengths to the nearest whole number, cut after one decimal, or as they are. */
export type Rounding = 'round' | 'trunc1' | 'exact';

/** Literature rounds without windows and counts tenths with them. */
export function usualRounding({ hasWindows }: PublishedInstance): Rounding {
  return hasWindows ? 'trunc1' : 'round';
}

/** Parts of the file's unit that the planner, which knows whole seconds only, counts times in at least on days of usual length. */
const PARTS: Readonly<Record<Rounding, number>> = { round: 1, trunc1: 10, exact: 1_000 };
/** The finest parts; decimals beyond are rounded so that a plan that is in time with them is in time. */
const FINEST = 1_000_000;
/** What is missing of a whole number, or too much, where decimals are multiplied. */
const SLIVER = 1e-6;
/** The costs of the longest leg, and its millimetres where lengths are no decimal fractions, are about this large. */
const FAR = 1_000_000_000;
/** Seconds of the longest leg where time does not matter, and the end of the day, which no tour comes near. */
const SOME = 1_000;
const ENDLESS = 1_000_000_000;
/** Lengths above which thousandths of them are too many to count; they are then whole numbers or tenths. */
const LONG = 100_000;

export function problemOf(instance: PublishedInstance, rounding: Rounding, seed: number): RoutingProblem {
  const { nodes } = instance;
  const size = nodes.length;
  const lengths = lengthsOf(instance, rounding);
  const longest = lengths.reduce((most, way) => Math.max(most, way), 1e-9);
  const isTimed = instance.hasWindows || instance.longest < Number.POSITIVE_INFINITY;
  const parts = isTimed ? partsOf(instance, rounding) : tensBelow(SOME / longest);
  const unit = tensBelow(FAR / longest);
  // Times are rounded up, so that a plan that is in time with them is in time.
  const notBefore = (time: number): number => Math.ceil(time * parts - SLIVER);
  const notAfter = (time: number): number => Math.floor(time * parts + SLIVER);
  const seconds = lengths.map(notBefore);
  // The planner counts whole millimetres: only lengths that are no decimal fractions must be made longer for that.
  const fit = tensBelow(FAR / 1_000 / longest);
  const stretch = rounding === 'exact' ? fit : longest > LONG ? Math.min(0.001, fit) : 1;
  const metres = stretch === 1 ? lengths : lengths.map((way) => way * stretch);
  const stops = nodes.slice(1).map((node, index) => ({
    place: index + 1,
    load: { parcels: node.demand, volume: 0, weight: 0 },
    service: notBefore(node.service),
    window: instance.hasWindows ? { from: notBefore(node.from), until: notAfter(node.until) } : null,
    penalty: 20 * longest * unit,
  }));
  const depot = nodes[0] as InstanceNode;
  const fleet = {
    travel: 0,
    depot: 0,
    capacity: { parcels: instance.capacity, volume: 0, weight: 0 },
    count: instance.vehicles,
    dayCost: 0,
    costPerMetre: unit / stretch,
    costPerSecond: 0,
    minimumPaid: 0,
    shift: {
      from: notBefore(depot.from),
      until: Math.min(ENDLESS, notAfter(depot.until), notAfter(depot.from + instance.longest)),
    },
    reload: 0,
    maxTours: 1,
    range: Number.POSITIVE_INFINITY,
    pace: FREE_FLOW,
    factor: 1,
  };
  return placedNearby({ travel: [{ size, seconds, metres }], stops, fleets: [fleet], seed, mustServeAll: true });
}

/** As many parts as the decimals of its times need, if the day is not too long to be counted in them. */
function partsOf({ nodes, longest }: PublishedInstance, rounding: Rounding): number {
  const times = [longest, ...nodes.flatMap(({ from, until, service }) => [from, until, service])].filter(
    Number.isFinite,
  );
  const last = times.reduce((most, time) => Math.max(most, time), 0);
  const isWhole = (time: number): boolean => Math.abs(time - Math.round(time)) <= SLIVER;
  let parts = PARTS[rounding];
  while (parts < FINEST && !times.every((time) => isWhole(time * parts))) parts *= 10;
  while (parts > 1 && last * parts > ENDLESS) parts /= 10;
  return parts;
}

/** The same problem with its one matrix arranged so that near places have near rows, which the search reads together. */
function placedNearby(problem: RoutingProblem): RoutingProblem {
  const { size, seconds, metres } = problem.travel[0] as TravelMatrix;
  const rows = Int32Array.from([0, ...Array.from(nearbyOrder(problem), (stop) => stop + 1)]);
  const place = new Int32Array(size);
  rows.forEach((row, at) => {
    place[row] = at;
  });
  const arranged = (values: TravelMatrix['seconds']): Float64Array =>
    Float64Array.from(values, (_, entry) => {
      const row = Math.floor(entry / size);
      return values[(rows[row] as number) * size + (rows[entry - row * size] as number)] as number;
    });
  return {
    ...problem,
    travel: [{ size, seconds: arranged(seconds), metres: arranged(metres) }],
    stops: problem.stops.map((stop) => ({ ...stop, place: place[stop.place] as number })),
  };
}

/** Customers of each route in the order of their visits. */
export function routesOf(plan: Plan): number[][] {
  return plan.tours.map((tour) => tour.stops.map((stop) => stop + 1));
}

/** Length of the routes in the file's units. */
export function lengthOf(
  instance: PublishedInstance,
  rounding: Rounding,
  routes: readonly (readonly number[])[],
): number {
  let sum = 0;
  for (const route of routes) {
    let from = 0;
    for (const to of [...route, 0]) {
      // Tenths are added as whole numbers, so that the sum is exact.
      const way = wayBetween(instance, from, to, rounding);
      sum += rounding === 'trunc1' ? Math.round(10 * way) : way;
      from = to;
    }
  }
  return rounding === 'trunc1' ? sum / 10 : sum;
}

function lengthsOf(instance: PublishedInstance, rounding: Rounding): Float64Array {
  const size = instance.nodes.length;
  const lengths = new Float64Array(size * size);
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++)
      if (to !== from) lengths[from * size + to] = wayBetween(instance, from, to, rounding);
  return lengths;
}

function wayBetween({ nodes, lengths }: PublishedInstance, from: number, to: number, rounding: Rounding): number {
  const a = nodes[from] as InstanceNode;
  const b = nodes[to] as InstanceNode;
  const way = lengths === null ? length(a.x - b.x, a.y - b.y) : (lengths[from * nodes.length + to] as number);
  if (rounding === 'exact') return way;
  return rounding === 'round' ? Math.floor(way + 0.5) : Math.floor(10 * way) / 10;
}

/** The largest power of ten that is not above the number. */
function tensBelow(number: number): number {
  let tens = 1;
  while (tens * 10 <= number) tens *= 10;
  while (tens > number) tens /= 10;
  return tens;
}
