// What a tour carries on its way where stops are also fetched from: deliveries leave and pick-ups come aboard, so that the
// fullest moment counts and not the sum. Maxima up to each stop and from it on tell in constant time whether another stop
// fits between two (concatenation of segments: Vidal, Crainic, Gendreau, Prins 2014, doi 10.1016/j.ejor.2013.09.045).
import type { Instance } from './instance.ts';
import type { Tours } from './tours.ts';

/** Three dimensions a node: parcels, volume, weight. Plain data. */
export interface LoadProfile {
  /** Carried when a node is left, at most up to then, and at most from then on. */
  readonly leaving: Float64Array;
  readonly mostBefore: Float64Array;
  readonly mostAfter: Float64Array;
  /** By tour: 1 while the arrays hold. */
  readonly isKnown: Uint8Array;
}

/** Empty where nothing is fetched. */
export function noProfile(instance: Instance): LoadProfile {
  const nodes = instance.hasPickUps ? 9 * instance.stops : 0;
  return {
    leaving: new Float64Array(nodes),
    mostBefore: new Float64Array(nodes),
    mostAfter: new Float64Array(nodes),
    isKnown: new Uint8Array(instance.stops),
  };
}

/** Whether a stop fits behind a node of a tour, in any of the three dimensions. */
export function fitsAlong(instance: Instance, tours: Tours, stop: number, before: number): boolean {
  const { profile } = tours;
  const tour = tours.tourOf[before] as number;
  const fleet = tours.fleetOf[tours.vehicleOf[tour] as number] as number;
  if (profile.isKnown[tour] === 0) measureLoads(instance, tours, tour);
  const after = tours.next[before] as number;
  const isLast = after >= instance.stops;
  for (let dimension = 0; dimension < 3; dimension++) {
    const { loads, fetched, rooms } = dimensionOf(instance, dimension);
    const room = rooms[fleet] as number;
    const more = fetched[stop] as number;
    if ((profile.mostBefore[3 * before + dimension] as number) + (loads[stop] as number) > room) return false;
    if ((profile.leaving[3 * before + dimension] as number) + more > room) return false;
    if (!isLast && (profile.mostAfter[3 * after + dimension] as number) + more > room) return false;
  }
  return true;
}

/** Whether one vehicle of a fleet can carry stops in this order on one tour. */
export function canCarry(instance: Instance, fleet: number, stops: readonly number[]): boolean {
  for (let dimension = 0; dimension < 3; dimension++) {
    const { loads, fetched, rooms } = dimensionOf(instance, dimension);
    let carried = 0;
    for (const stop of stops) carried += loads[stop] as number;
    if (carried > (rooms[fleet] as number)) return false;
    for (const stop of stops) {
      carried += (fetched[stop] as number) - (loads[stop] as number);
      if (carried > (rooms[fleet] as number)) return false;
    }
  }
  return true;
}

/** A pass along the tour and one back. */
function measureLoads(instance: Instance, tours: Tours, tour: number): void {
  const { next, prev } = tours;
  const { leaving, mostBefore, mostAfter, isKnown } = tours.profile;
  const { stops } = instance;
  const departure = stops + tour;
  for (let dimension = 0; dimension < 3; dimension++) {
    const { loads, fetched } = dimensionOf(instance, dimension);
    let carried = 0;
    for (let node = next[departure] as number; node < stops; node = next[node] as number)
      carried += loads[node] as number;
    leaving[3 * departure + dimension] = carried;
    mostBefore[3 * departure + dimension] = carried;
    let most = carried;
    let last = departure;
    for (let node = next[departure] as number; node < stops; node = next[node] as number) {
      carried += (fetched[node] as number) - (loads[node] as number);
      if (carried > most) most = carried;
      leaving[3 * node + dimension] = carried;
      mostBefore[3 * node + dimension] = most;
      last = node;
    }
    most = 0;
    for (let node = last; node !== departure; node = prev[node] as number) {
      most = Math.max(most, leaving[3 * node + dimension] as number);
      mostAfter[3 * node + dimension] = most;
    }
  }
  isKnown[tour] = 1;
}

function dimensionOf(instance: Instance, dimension: number) {
  if (dimension === 0) return { loads: instance.parcels, fetched: instance.fetchedParcels, rooms: instance.parcelRoom };
  if (dimension === 1) return { loads: instance.volume, fetched: instance.fetchedVolume, rooms: instance.volumeRoom };
  return { loads: instance.weight, fetched: instance.fetchedWeight, rooms: instance.weightRoom };
}
