// Puts a stop on a tour and takes one off, and keeps up to date what each tour and vehicle carries and drives.
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import type { LegCosts } from './leg-cost.ts';
import { openTour, type Tours } from './tours.ts';

/** Puts a stop behind `before`, a stop or the departure of the tour. */
export function link(instance: Instance, tours: Tours, stop: number, before: number): void {
  const { next, prev, place, leg, work, span } = tours;
  const tour = tours.tourOf[before] as number;
  const vehicle = tours.vehicleOf[tour] as number;
  const fleet = tours.fleetOf[vehicle] as number;
  const { size } = instance;
  const after = next[before] as number;
  const from = place[before] as number;
  const to = place[after] as number;
  const wasSpan = span[before] as number;
  const wasWork = work[before] as number;
  next[before] = stop;
  prev[stop] = before;
  next[stop] = after;
  prev[after] = stop;
  leg[before] = (instance.legs[fleet] as LegCosts).into[stop * size + from] as number;
  leg[stop] = (instance.legs[fleet] as LegCosts).out[stop * size + to] as number;
  work[before] = secondsOf(instance, fleet, from, stop);
  work[stop] = secondsOf(instance, fleet, stop, to);
  span[before] = millimetresOf(instance, fleet, from, stop);
  span[stop] = millimetresOf(instance, fleet, stop, to);
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
  const { next, prev, place, leg, longest, work, span } = tours;
  const tour = tours.tourOf[stop] as number;
  const vehicle = tours.vehicleOf[tour] as number;
  const fleet = tours.fleetOf[vehicle] as number;
  const before = prev[stop] as number;
  const after = next[stop] as number;
  const from = place[before] as number;
  const to = place[after] as number;
  const wasSpan = (span[before] as number) + (span[stop] as number);
  const wasWork = (work[before] as number) + (work[stop] as number);
  next[before] = after;
  prev[after] = before;
  leg[before] = (instance.legs[fleet] as LegCosts).out[from * instance.size + to] as number;
  work[before] = secondsOf(instance, fleet, from, to);
  span[before] = millimetresOf(instance, fleet, from, to);
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
  tours.parcels[tour] = (tours.parcels[tour] as number) + sign * (instance.parcels[stop] as number);
  tours.volume[tour] = (tours.volume[tour] as number) + sign * (instance.volume[stop] as number);
  tours.weight[tour] = (tours.weight[tour] as number) + sign * (instance.weight[stop] as number);
  tours.millimetres[tour] = (tours.millimetres[tour] as number) + sign * millimetres;
  tours.way[vehicle] = (tours.way[vehicle] as number) + sign * millimetres;
  tours.guess[vehicle] = (tours.guess[vehicle] as number) + sign * ((instance.service[stop] as number) + drive / mean);
  tours.windowed[vehicle] = (tours.windowed[vehicle] as number) + sign * (instance.isWindowed[stop] as number);
  tours.isTimed[vehicle] = 0;
}
