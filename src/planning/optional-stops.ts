// Stops that may be left out for less than a vehicle of their own costs. Several together may pay for one that none pays for alone: a place
// is sought for them at first as if each had to be visited, and only then what is cheaper left out.
import { keepBest, loadBest } from './best.ts';
import type { Instance } from './instance.ts';
import { refresh, type Search } from './search.ts';
import { unlink } from './tour-link.ts';
import { closeTour, type Tours } from './tours.ts';

/** Penalties by stop as the problem has them; null where none was raised, or all are as they were again. */
export type OwnPenalties = Float64Array | null;

/** Raises penalties to just above a vehicle for the stop alone. What that costs has to be known. */
export function raisePenalties({ stops, fleets, soloCost, servable, penalty }: Instance): OwnPenalties {
  const own = penalty.slice();
  let isRaised = false;
  for (let stop = 0; stop < stops; stop++) {
    if (servable[stop] === 0) continue;
    let least = Number.POSITIVE_INFINITY;
    for (let fleet = 0; fleet < fleets; fleet++) least = Math.min(least, soloCost[fleet * stops + stop] as number);
    if ((penalty[stop] as number) > least) continue;
    penalty[stop] = Math.round(least) + 1;
    isRaised = true;
  }
  return isRaised ? own : null;
}

/** Goes on from the best plan with the penalties as they are, without the vehicles that cost more than leaving out all their stops. */
export function lowerPenalties(search: Search, own: Float64Array): void {
  const { instance, tours, best, absent } = search;
  loadBest(instance, tours, best);
  for (let stop = 0; stop < instance.stops; stop++) {
    if ((absent.at[stop] as number) >= 0) absent.penalty += (own[stop] as number) - (instance.penalty[stop] as number);
  }
  instance.penalty.set(own);
  refresh(search);
  for (let vehicle = 0; vehicle < tours.openAt.length; vehicle++) {
    if ((tours.openAt[vehicle] as number) < 0) continue;
    const stops = stopsOf(instance, tours, vehicle);
    const penalty = stops.reduce((sum, stop) => sum + (own[stop] as number), 0);
    if ((tours.cost[vehicle] as number) <= penalty) continue;
    for (const stop of stops) {
      const tour = tours.tourOf[stop] as number;
      unlink(instance, tours, stop);
      if (tours.stopsOn[tour] === 0) closeTour(instance, tours, tour);
    }
  }
  refresh(search);
  keepBest(best, tours, search.cost);
}

function stopsOf(instance: Instance, tours: Tours, vehicle: number): number[] {
  const stops: number[] = [];
  for (let node = tours.first[vehicle] as number; node >= 0; node = tours.next[node] as number)
    if (node < instance.stops) stops.push(node);
  return stops;
}
