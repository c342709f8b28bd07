// Puts a stop on a tour and takes one off, and keeps up to date what each tour and vehicle carries and drives.
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import { type LegCosts, lengthTold } from './leg-cost.ts';
import { changeProfile } from './load-profile.ts';
import { openTour, type Tours } from './tours.ts';

/** Looked-up legs on their way into the tours; nothing stays in it. */
const KNOWN = new Float64Array(6);

/** Puts a stop behind `before`, a stop or the departure of the tour. */
export function link(instance: Instance, tours: Tours, stop: number, before: number): void {
  const { next, place, tourOf } = tours;
  const fleet = tours.fleetOf[tours.vehicleOf[tourOf[before] as number] as number] as number;
  const { size } = instance;
  const legs = instance.legs[fleet] as LegCosts;
  const from = place[before] as number;
  const to = place[next[before] as number] as number;
  const ways = KNOWN;
  ways[0] = legs.into[stop * size + from] as number;
  ways[1] = secondsOf(instance, fleet, from, stop);
  ways[2] = lengthOf(instance, legs, fleet, from, stop, ways[0]);
  ways[3] = legs.out[stop * size + to] as number;
  ways[4] = secondsOf(instance, fleet, stop, to);
  ways[5] = lengthOf(instance, legs, fleet, stop, to, ways[3]);
  relink(instance, tours, stop, before, ways, 0);
}

/** Millimetres of a leg, from its cost where that tells it. */
function lengthOf(instance: Instance, legs: LegCosts, fleet: number, from: number, to: number, cost: number): number {
  return legs.tellsLength ? lengthTold(legs, cost) : millimetresOf(instance, fleet, from, to);
}

/** The same with the legs known: cost, seconds and millimetres of the leg to the stop and of the leg from it. */
export function relink(
  instance: Instance,
  tours: Tours,
  stop: number,
  before: number,
  ways: Float64Array,
  at: number,
): void {
  const { next, prev, leg, work, span } = tours;
  const tour = tours.tourOf[before] as number;
  const vehicle = tours.vehicleOf[tour] as number;
  const after = next[before] as number;
  const wasSpan = span[before] as number;
  const wasWork = work[before] as number;
  next[before] = stop;
  prev[stop] = before;
  next[stop] = after;
  prev[after] = stop;
  leg[before] = ways[at] as number;
  work[before] = ways[at + 1] as number;
  span[before] = ways[at + 2] as number;
  leg[stop] = ways[at + 3] as number;
  work[stop] = ways[at + 4] as number;
  span[stop] = ways[at + 5] as number;
  measure(tours, before);
  measure(tours, stop);
  measure(tours, after);
  tours.tourOf[stop] = tour;
  tours.stopsOn[tour] = (tours.stopsOn[tour] as number) + 1;
  const drive = (work[before] as number) + (work[stop] as number) - wasWork;
  load(instance, tours, stop, tour, vehicle, 1, (span[before] as number) + (span[stop] as number) - wasSpan, drive);
}

/** Drives the stops in order on a new tour at the end of the vehicle's day. */
export function appendTour(instance: Instance, tours: Tours, vehicle: number, stops: readonly number[]): void {
  let before = instance.stops + openTour(instance, tours, vehicle, 2 * instance.stops + vehicle);
  for (const stop of stops) {
    link(instance, tours, stop, before);
    before = stop;
  }
}

/** Takes a stop off its tour; an emptied tour stays open until `closeTour`. */
export function unlink(instance: Instance, tours: Tours, stop: number): void {
  const { next, prev, place } = tours;
  const fleet = tours.fleetOf[tours.vehicleOf[tours.tourOf[stop] as number] as number] as number;
  const from = place[prev[stop] as number] as number;
  const to = place[next[stop] as number] as number;
  const ways = KNOWN;
  const legs = instance.legs[fleet] as LegCosts;
  ways[0] = legs.out[from * instance.size + to] as number;
  ways[1] = secondsOf(instance, fleet, from, to);
  ways[2] = lengthOf(instance, legs, fleet, from, to, ways[0]);
  reunlink(instance, tours, stop, ways, 0);
}

/** The same with cost, seconds and millimetres of the leg known that is driven instead. */
export function reunlink(instance: Instance, tours: Tours, stop: number, ways: Float64Array, at: number): void {
  const { next, prev, leg, longest, work, span } = tours;
  const tour = tours.tourOf[stop] as number;
  const vehicle = tours.vehicleOf[tour] as number;
  const before = prev[stop] as number;
  const after = next[stop] as number;
  const wasSpan = (span[before] as number) + (span[stop] as number);
  const wasWork = (work[before] as number) + (work[stop] as number);
  next[before] = after;
  prev[after] = before;
  leg[before] = ways[at] as number;
  work[before] = ways[at + 1] as number;
  span[before] = ways[at + 2] as number;
  measure(tours, before);
  measure(tours, after);
  longest[stop] = Number.NEGATIVE_INFINITY;
  tours.tourOf[stop] = -1;
  tours.stopsOn[tour] = (tours.stopsOn[tour] as number) - 1;
  const way = wasSpan - (span[before] as number);
  load(instance, tours, stop, tour, vehicle, -1, way, wasWork - (work[before] as number));
}

/** Notes the longer of the legs into and out of a node. */
function measure({ leg, prev, longest }: Tours, node: number): void {
  const before = prev[node] as number;
  const out = leg[node] as number;
  const into = before < 0 ? 0 : (leg[before] as number);
  longest[node] = out > into ? out : into;
}

/** Adds (sign 1) or takes away (sign -1) what a stop means to its tour and vehicle. */
function load(
  instance: Instance,
  tours: Tours,
  stop: number,
  tour: number,
  vehicle: number,
  sign: number,
  millimetres: number,
  drive: number,
): void {
  const mean = instance.meanSpeed[tours.fleetOf[vehicle] as number] as number;
  changeProfile(instance, tours.profile, stop, tour, sign);
  tours.parcels[tour] = (tours.parcels[tour] as number) + sign * (instance.parcels[stop] as number);
  tours.volume[tour] = (tours.volume[tour] as number) + sign * (instance.volume[stop] as number);
  tours.weight[tour] = (tours.weight[tour] as number) + sign * (instance.weight[stop] as number);
  tours.millimetres[tour] = (tours.millimetres[tour] as number) + sign * millimetres;
  tours.way[vehicle] = (tours.way[vehicle] as number) + sign * millimetres;
  tours.guess[vehicle] = (tours.guess[vehicle] as number) + sign * ((instance.service[stop] as number) + drive / mean);
  tours.windowed[vehicle] = (tours.windowed[vehicle] as number) + sign * (instance.isWindowed[stop] as number);
  tours.isTimed[vehicle] = 0;
}
