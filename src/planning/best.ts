// The best tours met so far: only the order of visits is kept, the rest follows from it.
import type { Instance } from './instance.ts';
import { appendTour, unlink } from './tour-link.ts';
import { closeTour, openVehicle, type Tours } from './tours.ts';

export interface Best {
  /** By node, as in the tours. */
  readonly next: Int32Array;
  /** Open vehicles: first departure and fleet. */
  readonly first: Int32Array;
  readonly fleet: Int32Array;
  vehicles: number;
  /** Micro-euros, penalties included. */
  cost: number;
}

export function noneBest(stops: number): Best {
  return {
    next: new Int32Array(3 * stops),
    first: new Int32Array(stops),
    fleet: new Int32Array(stops),
    vehicles: 0,
    cost: Number.POSITIVE_INFINITY,
  };
}

export function keepBest(best: Best, tours: Tours, cost: number): void {
  best.next.set(tours.next);
  best.vehicles = tours.openCount;
  best.cost = cost;
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    best.first[index] = tours.first[vehicle] as number;
    best.fleet[index] = tours.fleetOf[vehicle] as number;
  }
}

/** Takes everything off the road and puts the kept tours on it; costs and times are the caller's to bring up to date. */
export function loadBest(instance: Instance, tours: Tours, best: Best): void {
  clearTours(instance, tours);
  for (const chain of bestChains(instance, best)) {
    const vehicle = openVehicle(instance, tours, chain.fleet);
    for (const stops of chain.tours) appendTour(instance, tours, vehicle, stops);
  }
}

/** Takes everything off the road. */
export function clearTours(instance: Instance, tours: Tours): void {
  for (let stop = 0; stop < instance.stops; stop++) {
    const tour = tours.tourOf[stop] as number;
    if (tour < 0) continue;
    unlink(instance, tours, stop);
    if (tours.stopsOn[tour] === 0) closeTour(instance, tours, tour);
  }
}

/** The tours of each kept vehicle, in the order they are driven, as lists of stops. */
export function bestChains(instance: Instance, best: Best): { fleet: number; tours: number[][] }[] {
  const chains: { fleet: number; tours: number[][] }[] = [];
  for (let index = 0; index < best.vehicles; index++) {
    const tours: number[][] = [];
    for (let node = best.first[index] as number; node >= 0; node = best.next[node] as number) {
      if (node < instance.stops) (tours[tours.length - 1] as number[]).push(node);
      else if (node < 2 * instance.stops) tours.push([]);
    }
    chains.push({ fleet: best.fleet[index] as number, tours });
  }
  return chains;
}
