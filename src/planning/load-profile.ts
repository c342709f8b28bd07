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
  /** Three dimensions a tour: all that it brings and fetches, which it never carries more of. */
  readonly both: Float64Array;
}

/** Empty where nothing is fetched. */
export function noProfile(instance: Instance): LoadProfile {
  const nodes = instance.hasPickUps ? 9 * instance.stops : 0;
  return {
    leaving: new Float64Array(nodes),
    mostBefore: new Float64Array(nodes),
    mostAfter: new Float64Array(nodes),
    isKnown: new Uint8Array(instance.stops),
    both: new Float64Array(instance.hasPickUps ? 3 * instance.stops : 0),
  };
}

/** A tour without stops. */
export function clearProfile({ both, isKnown }: LoadProfile, tour: number): void {
  isKnown[tour] = 0;
  if (both.length > 0) both.fill(0, 3 * tour, 3 * tour + 3);
}

/** A stop came on a tour (`sign` 1) or left it (-1). */
export function changeProfile(
  instance: Instance,
  { both, isKnown }: LoadProfile,
  stop: number,
  tour: number,
  sign: number,
) {
  isKnown[tour] = 0;
  if (both.length === 0) return;
  const { parcels, volume, weight, fetchedParcels, fetchedVolume, fetchedWeight } = instance;
  const at = 3 * tour;
  both[at] = (both[at] as number) + sign * ((parcels[stop] as number) + (fetchedParcels[stop] as number));
  both[at + 1] = (both[at + 1] as number) + sign * ((volume[stop] as number) + (fetchedVolume[stop] as number));
  both[at + 2] = (both[at + 2] as number) + sign * ((weight[stop] as number) + (fetchedWeight[stop] as number));
}

/** Whether a stop fits behind a node of a tour, in any of the three dimensions. */
export function fitsAlong(instance: Instance, tours: Tours, stop: number, before: number): boolean {
  const { profile } = tours;
  const tour = tours.tourOf[before] as number;
  const fleet = tours.fleetOf[tours.vehicleOf[tour] as number] as number;
  if (fitsAtOnce(instance, profile, stop, tour, fleet)) return true;
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

/** Whether there is room for all that a tour and a stop bring and fetch together, as most tours have. */
function fitsAtOnce(instance: Instance, { both }: LoadProfile, stop: number, tour: number, fleet: number): boolean {
  const { parcels, volume, weight, fetchedParcels, fetchedVolume, fetchedWeight } = instance;
  const at = 3 * tour;
  return (
    (both[at] as number) + (parcels[stop] as number) + (fetchedParcels[stop] as number) <=
      (instance.parcelRoom[fleet] as number) &&
    (both[at + 1] as number) + (volume[stop] as number) + (fetchedVolume[stop] as number) <=
      (instance.volumeRoom[fleet] as number) &&
    (both[at + 2] as number) + (weight[stop] as number) + (fetchedWeight[stop] as number) <=
      (instance.weightRoom[fleet] as number)
  );
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
