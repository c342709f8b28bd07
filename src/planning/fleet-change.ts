// Gives the stops of whole vehicles to a vehicle of another fleet. Ruins that take a few stops off never get there: a vehicle of
// another kind is opened for one stop only where that pays by itself.
import { beginChange, type Changes, putOn } from './changes.ts';
import { below, type Dice } from './dice.ts';
import { findSpotBehind } from './insertion.ts';
import type { Instance } from './instance.ts';
import { tryNewTourOf } from './new-tour.ts';
import { place, sortPulled } from './recreate.ts';
import { type Pulled, takeVehicle } from './ruin.ts';
import type { Search } from './search.ts';
import type { Tours } from './tours.ts';

/** Vehicles that are taken off at most: chosen. */
const MOST_VEHICLES = 3;

/** One in so many iterations changes the fleet where there are several: chosen. */
export const CHANGES = 4;

/**
 * Takes the vehicle of the stop `seed` and some beside it off the road and puts their stops on a vehicle of another fleet, in
 * their order or each where it costs least, and what finds no room there wherever it costs least; false where that cannot be.
 */
export function changeFleet(search: Search, seed: number): boolean {
  const { instance, tours, absent, changes, pulled, dice, spot } = search;
  const tour = tours.tourOf[seed] as number;
  if (tour < 0) return false;
  const own = tours.fleetOf[tours.vehicleOf[tour] as number] as number;
  beginChange(changes);
  spot.isSparing = false;
  pulled.count = 0;
  takeAround(instance, tours, changes, pulled, seed, 1 + below(dice, MOST_VEHICLES));
  // One that was taken off just now may be the only one of its fleet.
  const fleet = anotherFleet(instance, tours, dice, own);
  const isKept = below(dice, 2) === 0;
  if (!isKept) sortPulled(instance, pulled, dice);
  const first = pulled.stops[0] as number;
  if (fleet < 0 || instance.soloCost[fleet * instance.stops + first] === Number.POSITIVE_INFINITY) {
    // Nothing to begin with; the stops go where they cost least.
    place(instance, tours, changes, pulled, absent, dice, spot, false, 0, pulled.count);
    return true;
  }
  spot.kind = 'new-vehicle';
  spot.fleet = fleet;
  putOn(instance, tours, changes, first, spot);
  const placed = isKept ? inOrder(search) : 1;
  spot.preferred = fleet;
  place(instance, tours, changes, pulled, absent, dice, spot, instance.hasMinimum, placed, pulled.count);
  spot.preferred = -1;
  return true;
}

/** Another fleet with a vehicle left; -1 for none. */
function anotherFleet({ fleets, count }: Instance, { used }: Tours, dice: Dice, own: number): number {
  const start = below(dice, fleets);
  for (let index = 0; index < fleets; index++) {
    const fleet = (start + index) % fleets;
    if (fleet !== own && (used[fleet] as number) < (count[fleet] as number)) return fleet;
  }
  return -1;
}

/** Takes off the vehicle of a stop and those of its neighbours until there are so many. */
function takeAround(
  instance: Instance,
  tours: Tours,
  changes: Changes,
  pulled: Pulled,
  seed: number,
  vehicles: number,
): void {
  const { neighbours, width } = instance;
  let left = vehicles;
  for (let k = -1; k < width && left > 0; k++) {
    const tour = tours.tourOf[k < 0 ? seed : (neighbours[seed * width + k] as number)] as number;
    if (tour < 0) continue;
    takeVehicle(instance, tours, changes, pulled, tours.vehicleOf[tour] as number);
    left--;
  }
}

/** Puts the pulled stops behind the first one on its vehicle, which some have no room or time on; says how many are placed, which then come first. */
function inOrder(search: Search): number {
  const { instance, tours, changes, pulled, dice, spot } = search;
  let before = pulled.stops[0] as number;
  const vehicle = tours.vehicleOf[tours.tourOf[before] as number] as number;
  let placed = 1;
  for (let index = 1; index < pulled.count; index++) {
    const stop = pulled.stops[index] as number;
    findSpotBehind(instance, tours, stop, before, dice, spot);
    if (spot.kind === 'none') tryNewTourOf(instance, tours, stop, vehicle, spot);
    if (spot.kind === 'none') continue;
    putOn(instance, tours, changes, stop, spot);
    pulled.stops[index] = pulled.stops[placed] as number;
    pulled.stops[placed++] = stop;
    before = stop;
  }
  return placed;
}
