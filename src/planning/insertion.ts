// Finds the cheapest place for one stop: on a tour, on a new tour of a vehicle on the road, on a new vehicle, or on none.
import { chargingWith, mayCharge } from './depot-stay.ts';
import { type Dice, roll } from './dice.ts';
import { NEVER, reach } from './drive.ts';
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import { type LegCosts, NO_WAY } from './leg-cost.ts';
import { fitsAlong } from './load-profile.ts';
import { tryNewTours, tryNewVehicles } from './new-tour.ts';
import { paidDelay, paidWaiting } from './paid-waiting.ts';
import type { Spot } from './spot.ts';
import { spareTime, timeAll } from './timetable.ts';
import type { Tours } from './tours.ts';

/** Positions overlooked, in 2^32: 1 %, so that greedy insertion is not always the same (Christiaens and Vanden Berghe 2020). */
const BLINK = 42_949_673;

/** Sets the spot to the cheapest feasible place found beside the stop's neighbours and on new tours and vehicles. */
export function findSpot(instance: Instance, tours: Tours, stop: number, dice: Dice, spot: Spot): void {
  spot.kind = 'none';
  spot.cost = spot.isReducing ? NO_WAY : (instance.penalty[stop] as number);
  tryBesideNeighbours(instance, tours, stop, dice, spot);
  if (instance.isWindowed[stop] === 1 && (instance.hasFewWindows || spot.kind === 'none'))
    tryEverywhere(instance, tours, stop, dice, spot);
  tryNewTours(instance, tours, stop, dice, spot);
  if (!spot.isReducing) tryNewVehicles(instance, tours, stop, spot);
}

function tryBesideNeighbours(instance: Instance, tours: Tours, stop: number, dice: Dice, spot: Spot): void {
  const { neighbours, nearness, width, parcelRoom, volumeRoom, weightRoom, shiftUntil } = instance;
  const visitTime = instance.service[stop] as number;
  const { tourOf, vehicleOf, fleetOf, prev, next, place, leg, longest, waits, idle, windowed, guess } = tours;
  const { leaves, latest } = tours;
  const closes = instance.until[stop] as number;
  // Who comes after must still be in time if the stop is served as soon as it can be and lies on the way.
  const servedBy = (instance.from[stop] as number) + visitTime;
  const isWindowed = instance.isWindowed[stop] === 1;
  const parcels = instance.parcels[stop] as number;
  const volume = instance.volume[stop] as number;
  const weight = instance.weight[stop] as number;
  const row = stop * instance.size;
  const visit = instance.leastVisit[stop] as number;
  // By the triangle inequality a detour over the stop from an end of a leg costs at least twice what the stop is further
  // off than the leg is long: legs too short for that need no closer look.
  let half = (spot.cost - visit) / 2;
  const end = stop * width + width;
  const { isSparing } = spot;
  // Nor does the triangle inequality hold for the end of an open tour.
  const isLoose = isSparing || instance.hasOpen;
  for (let k = stop * width; k < end; k++) {
    const beside = neighbours[k] as number;
    let reachable = instance.hasOpen ? Number.NEGATIVE_INFINITY : (nearness[k] as number) - half;
    if ((longest[beside] as number) <= (isLoose ? Number.NEGATIVE_INFINITY : reachable)) continue;
    const tour = tourOf[beside] as number;
    const vehicle = vehicleOf[tour] as number;
    const fleet = fleetOf[vehicle] as number;
    let spare = 0;
    if (isSparing) {
      // A detour in time that is paid for anyway costs its metres alone, so the screen does not hold.
      spare = spareTime(instance, tours, vehicle, fleet);
      if (spare > 0) reachable = Number.NEGATIVE_INFINITY;
      else if ((longest[beside] as number) <= reachable) continue;
    }
    if ((tours.parcels[tour] as number) + parcels > (parcelRoom[fleet] as number)) continue;
    if ((tours.volume[tour] as number) + volume > (volumeRoom[fleet] as number)) continue;
    if ((tours.weight[tour] as number) + weight > (weightRoom[fleet] as number)) continue;
    const { into, out } = instance.legs[fleet] as LegCosts;
    const isTimed = isWindowed || (windowed[vehicle] as number) > 0;
    if (isTimed) timeAll(instance, tours, vehicle);
    else if ((guess[vehicle] as number) + visitTime > (shiftUntil[fleet] as number)) continue;
    const perSecond = instance.perSecond[fleet] as number;
    const service = perSecond * (instance.service[stop] as number);
    const free = spare > 0 ? perSecond * spare : 0;
    if ((leg[beside] as number) > reachable) {
      const after = next[beside] as number;
      const goesOn = isTimed ? (leaves[beside] as number) : 0;
      const due = isTimed ? (latest[after] as number) : NEVER;
      if (goesOn <= closes && goesOn + visitTime <= due && servedBy <= due) {
        const cost =
          (into[row + beside] as number) +
          (out[row + (place[after] as number)] as number) -
          (leg[beside] as number) +
          service;
        if (cost - free - (isTimed && waits[vehicle] === 1 ? perSecond * (idle[after] as number) : 0) < spot.cost)
          tryBehind(instance, tours, stop, beside, tour, vehicle, cost, isTimed, dice, spot);
      }
    }
    const before = prev[beside] as number;
    if ((leg[before] as number) > reachable) {
      const goesOn = isTimed ? (leaves[before] as number) : 0;
      const due = isTimed ? (latest[beside] as number) : NEVER;
      if (goesOn <= closes && goesOn + visitTime <= due && servedBy <= due) {
        const cost =
          (into[row + (place[before] as number)] as number) +
          (out[row + beside] as number) -
          (leg[before] as number) +
          service;
        if (cost - free - (isTimed && waits[vehicle] === 1 ? perSecond * (idle[beside] as number) : 0) < spot.cost)
          tryBehind(instance, tours, stop, before, tour, vehicle, cost, isTimed, dice, spot);
      }
    }
    half = (spot.cost - visit) / 2;
  }
}

/** Tries the stop behind every node that is left in time for its window: who is about then may not be a neighbour. */
function tryEverywhere(instance: Instance, tours: Tours, stop: number, dice: Dice, spot: Spot): void {
  const { stops } = instance;
  const { next, place, leg, leaves, latest } = tours;
  const row = stop * instance.size;
  const opens = instance.from[stop] as number;
  const closes = instance.until[stop] as number;
  spot.looks += stops;
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    const fleet = tours.fleetOf[vehicle] as number;
    const { into, out } = instance.legs[fleet] as LegCosts;
    const service = (instance.perSecond[fleet] as number) * (instance.service[stop] as number);
    timeAll(instance, tours, vehicle);
    const spare = spot.isSparing ? Math.max(0, spareTime(instance, tours, vehicle, fleet)) : 0;
    const free = (instance.perSecond[fleet] as number) * spare;
    const end = 2 * stops + vehicle;
    for (let before = tours.first[vehicle] as number; before !== end; before = next[before] as number) {
      if ((leaves[before] as number) > closes) break;
      const after = next[before] as number;
      if ((latest[after] as number) < opens) continue;
      const way = (into[row + (place[before] as number)] as number) + (out[row + (place[after] as number)] as number);
      const cost = way - (leg[before] as number) + service;
      if (cost - free >= spot.cost) continue;
      const tour = tours.tourOf[before] as number;
      if (fits(instance, tours, stop, tour, fleet))
        tryBehind(instance, tours, stop, before, tour, vehicle, cost, true, dice, spot);
    }
  }
}

/** Sets the spot to the place behind a node of a tour, if the stop may go there. */
export function findSpotBehind(
  instance: Instance,
  tours: Tours,
  stop: number,
  before: number,
  dice: Dice,
  spot: Spot,
): void {
  const tour = tours.tourOf[before] as number;
  const vehicle = tours.vehicleOf[tour] as number;
  const fleet = tours.fleetOf[vehicle] as number;
  spot.kind = 'none';
  spot.cost = NO_WAY;
  if (!fits(instance, tours, stop, tour, fleet)) return;
  const isTimed = instance.isWindowed[stop] === 1 || (tours.windowed[vehicle] as number) > 0;
  if (isTimed) timeAll(instance, tours, vehicle);
  const { into, out } = instance.legs[fleet] as LegCosts;
  const row = stop * instance.size;
  const after = tours.place[tours.next[before] as number] as number;
  const way = (into[row + (tours.place[before] as number)] as number) + (out[row + after] as number);
  const service = (instance.perSecond[fleet] as number) * (instance.service[stop] as number);
  const cost = way - (tours.leg[before] as number) + service;
  tryBehind(instance, tours, stop, before, tour, vehicle, cost, isTimed, dice, spot);
}

function fits(instance: Instance, tours: Tours, stop: number, tour: number, fleet: number): boolean {
  return (
    (tours.parcels[tour] as number) + (instance.parcels[stop] as number) <= (instance.parcelRoom[fleet] as number) &&
    (tours.volume[tour] as number) + (instance.volume[stop] as number) <= (instance.volumeRoom[fleet] as number) &&
    (tours.weight[tour] as number) + (instance.weight[stop] as number) <= (instance.weightRoom[fleet] as number)
  );
}

/** Takes the place behind `before` if it is feasible and, waiting considered, cheaper than the spot. */
function tryBehind(
  instance: Instance,
  tours: Tours,
  stop: number,
  before: number,
  tour: number,
  vehicle: number,
  screened: number,
  isTimed: boolean,
  dice: Dice,
  spot: Spot,
): void {
  if (instance.hasPickUps && !fitsAlong(instance, tours, stop, before)) return;
  const { speeds } = instance;
  const fleet = tours.fleetOf[vehicle] as number;
  const after = tours.next[before] as number;
  const service = instance.service[stop] as number;
  if (isTimed) {
    // Too late for the stop, or for what follows even if it lay on the way: no need to look up the legs.
    const leaves = tours.leaves[before] as number;
    if (leaves > (instance.until[stop] as number) || leaves + service > (tours.latest[after] as number)) return;
  }
  const from = tours.place[before] as number;
  const to = tours.place[after] as number;
  const into = secondsOf(instance, fleet, from, stop);
  const out = secondsOf(instance, fleet, stop, to);
  const drive = into + out - (tours.work[before] as number);
  const delay = service + drive / (instance.meanSpeed[fleet] as number);
  const perSecond = instance.perSecond[fleet] as number;
  let paid = delay;
  if (isTimed) {
    const arrives = reach(speeds, fleet * 24, tours.leaves[before] as number, into);
    const opens = instance.from[stop] as number;
    const begins = arrives < opens ? opens : arrives;
    if (begins > (instance.until[stop] as number)) return;
    const goesOn = reach(speeds, fleet * 24, begins + service, out);
    if (goesOn > (tours.latest[after] as number)) return;
    if (tours.waits[vehicle] === 1) {
      paid = paidDelay(instance, tours, stop, before, after, into, out);
    } else if (begins > arrives) paid += paidWaiting(tours, vehicle, begins - arrives);
  } else if ((tours.guess[vehicle] as number) + delay > (instance.shiftUntil[fleet] as number)) return;
  if (spot.isSparing && paid > 0) {
    const spare = spareTime(instance, tours, vehicle, fleet);
    if (spare > 0) paid -= spare < paid ? spare : paid;
  }
  let cost = screened + perSecond * (paid - delay);
  if (cost >= spot.cost) return;
  const range = instance.range[fleet] as number;
  if (range < NO_WAY - 1) {
    const way = millimetresOf(instance, fleet, from, stop) + millimetresOf(instance, fleet, stop, to);
    const more = way - (tours.span[before] as number);
    if ((tours.millimetres[tour] as number) + more > range) return;
    if (instance.hasBatteries && mayCharge(instance, tours, vehicle, more)) {
      cost += perSecond * chargingWith(instance, tours, vehicle, stop, before, false);
      if (!(cost < spot.cost)) return;
    }
  }
  if (roll(dice) < BLINK) return;
  spot.kind = 'tour';
  spot.cost = cost;
  spot.node = before;
}
