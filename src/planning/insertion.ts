// Finds the cheapest place for one stop: on a tour, on a new tour of a vehicle on the road, on a new vehicle, or on none.
import { below, type Dice, roll } from './dice.ts';
import { reach } from './drive.ts';
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import { type LegCosts, NO_WAY } from './leg-cost.ts';
import { timeAll } from './timetable.ts';
import type { Tours } from './tours.ts';

/** Where a stop would go and what it would add to the plan's cost. */
export interface Spot {
  kind: 'none' | 'tour' | 'new-tour' | 'new-vehicle';
  /** Micro-euros; for `none` the penalty. */
  cost: number;
  /** For `tour` the node before it; for `new-tour` the departure or last return that the tour goes before. */
  node: number;
  /** For `new-vehicle`. */
  fleet: number;
  /** True while the fleet is being reduced: the stop goes on a vehicle on the road whatever that costs, or nowhere. */
  isReducing: boolean;
}

/** Positions overlooked, in 2^32: 1 %, so that greedy insertion is not always the same (Christiaens and Vanden Berghe 2020). */
const BLINK = 42_949_673;

export function emptySpot(): Spot {
  return { kind: 'none', cost: 0, node: -1, fleet: -1, isReducing: false };
}

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
  const { tourOf, vehicleOf, fleetOf, prev, next, place, leg, legInto, waits, idle, windowed, guess } = tours;
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
  for (let k = stop * width; k < end; k++) {
    const beside = neighbours[k] as number;
    const reachable = (nearness[k] as number) - half;
    const isBehind = (leg[beside] as number) > reachable;
    const isBefore = (legInto[beside] as number) > reachable;
    if (!isBehind && !isBefore) continue;
    const tour = tourOf[beside] as number;
    if (tour < 0) continue;
    const vehicle = vehicleOf[tour] as number;
    const fleet = fleetOf[vehicle] as number;
    if ((tours.parcels[tour] as number) + parcels > (parcelRoom[fleet] as number)) continue;
    if ((tours.volume[tour] as number) + volume > (volumeRoom[fleet] as number)) continue;
    if ((tours.weight[tour] as number) + weight > (weightRoom[fleet] as number)) continue;
    const { into, out } = instance.legs[fleet] as LegCosts;
    const isTimed = isWindowed || (windowed[vehicle] as number) > 0;
    if (isTimed) timeAll(instance, tours, vehicle);
    else if ((guess[vehicle] as number) + visitTime > (shiftUntil[fleet] as number)) continue;
    const perSecond = instance.perSecond[fleet] as number;
    const service = perSecond * (instance.service[stop] as number);
    if (isBehind) {
      const after = next[beside] as number;
      const cost =
        (into[row + beside] as number) +
        (out[row + (place[after] as number)] as number) -
        (leg[beside] as number) +
        service;
      if (cost - (isTimed && waits[vehicle] === 1 ? perSecond * (idle[after] as number) : 0) < spot.cost)
        tryBehind(instance, tours, stop, beside, tour, vehicle, cost, isTimed, dice, spot);
    }
    if (isBefore) {
      const before = prev[beside] as number;
      const cost =
        (into[row + (place[before] as number)] as number) +
        (out[row + beside] as number) -
        (leg[before] as number) +
        service;
      if (cost - (isTimed && waits[vehicle] === 1 ? perSecond * (idle[beside] as number) : 0) < spot.cost)
        tryBehind(instance, tours, stop, before, tour, vehicle, cost, isTimed, dice, spot);
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
  for (let index = 0; index < tours.openCount; index++) {
    const vehicle = tours.open[index] as number;
    const fleet = tours.fleetOf[vehicle] as number;
    const { into, out } = instance.legs[fleet] as LegCosts;
    const service = (instance.perSecond[fleet] as number) * (instance.service[stop] as number);
    timeAll(instance, tours, vehicle);
    const end = 2 * stops + vehicle;
    for (let before = tours.first[vehicle] as number; before !== end; before = next[before] as number) {
      if ((leaves[before] as number) > closes) break;
      const after = next[before] as number;
      if ((latest[after] as number) < opens) continue;
      const way = (into[row + (place[before] as number)] as number) + (out[row + (place[after] as number)] as number);
      const cost = way - (leg[before] as number) + service;
      if (cost >= spot.cost) continue;
      const tour = tours.tourOf[before] as number;
      if (fits(instance, tours, stop, tour, fleet))
        tryBehind(instance, tours, stop, before, tour, vehicle, cost, true, dice, spot);
    }
  }
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
  const { speeds } = instance;
  const fleet = tours.fleetOf[vehicle] as number;
  const after = tours.next[before] as number;
  const from = tours.place[before] as number;
  const to = tours.place[after] as number;
  const into = secondsOf(instance, fleet, from, stop);
  const out = secondsOf(instance, fleet, stop, to);
  const service = instance.service[stop] as number;
  let passedOn = 0;
  let cost = screened;
  if (isTimed) {
    const arrives = reach(speeds, fleet * 24, tours.leaves[before] as number, into);
    const opens = instance.from[stop] as number;
    const begins = arrives < opens ? opens : arrives;
    if (begins > (instance.until[stop] as number)) return;
    const goesOn = reach(speeds, fleet * 24, begins + service, out);
    if (goesOn > (tours.latest[after] as number)) return;
    passedOn = goesOn - (tours.arrives[after] as number) - (tours.idle[after] as number);
    if (begins > arrives) cost += waitingCost(instance, tours, vehicle, fleet, begins - arrives);
    if (cost >= spot.cost && tours.waits[vehicle] === 0) return;
  } else {
    const drive = into + out - (tours.work[before] as number);
    const returns = (tours.guess[vehicle] as number) + service + drive / (instance.meanSpeed[fleet] as number);
    if (returns > (instance.shiftUntil[fleet] as number)) return;
  }
  const range = instance.range[fleet] as number;
  const waits = isTimed && tours.waits[vehicle] === 1;
  if (waits || range < NO_WAY - 1) {
    const way = millimetresOf(instance, fleet, from, stop) + millimetresOf(instance, fleet, stop, to);
    const more = way - (tours.span[before] as number);
    if ((tours.millimetres[tour] as number) + more > range) return;
    if (waits) {
      // Waiting further on swallows the delay as far as it goes.
      cost = (instance.perMillimetre[fleet] as number) * more;
      if (passedOn > 0) cost += (instance.perSecond[fleet] as number) * passedOn;
      if (cost >= spot.cost) return;
    }
  }
  if (roll(dice) < BLINK) return;
  spot.kind = 'tour';
  spot.cost = cost;
  spot.node = before;
}

/** Price of waiting before a stop: nothing as far as a vehicle that waits nowhere yet may start its day later. */
function waitingCost(instance: Instance, tours: Tours, vehicle: number, fleet: number, wait: number): number {
  const first = tours.first[vehicle] as number;
  const later =
    tours.waits[vehicle] === 1 ? 0 : (tours.latest[first] as number) - (instance.shiftFrom[fleet] as number);
  return wait > later ? (instance.perSecond[fleet] as number) * (wait - later) : 0;
}

function tryNewTours(instance: Instance, tours: Tours, stop: number, dice: Dice, spot: Spot): void {
  const { stops, soloCost, dayCost, perSecond, reload, maxTours } = instance;
  const { openCount, open, fleetOf } = tours;
  let mayPay = false;
  for (let fleet = 0; fleet < instance.fleets; fleet++) {
    if ((maxTours[fleet] as number) < 2) continue;
    const alone = (soloCost[fleet * stops + stop] as number) - (dayCost[fleet] as number);
    if (alone + (perSecond[fleet] as number) * (reload[fleet] as number) < spot.cost) mayPay = true;
  }
  if (!mayPay || openCount === 0) return;
  const start = below(dice, openCount);
  for (let index = 0; index < openCount; index++) {
    const vehicle = open[(start + index) % openCount] as number;
    const fleet = fleetOf[vehicle] as number;
    if ((tours.toursOf[vehicle] as number) >= (maxTours[fleet] as number)) continue;
    const alone = (soloCost[fleet * stops + stop] as number) - (dayCost[fleet] as number);
    const cost = alone + (perSecond[fleet] as number) * (reload[fleet] as number);
    if (cost >= spot.cost) continue;
    tryNewTour(instance, tours, stop, vehicle, fleet, cost, spot);
  }
}

/** Tries a tour with this stop alone before each departure and the last return of the vehicle, from the end of its day. */
function tryNewTour(
  instance: Instance,
  tours: Tours,
  stop: number,
  vehicle: number,
  fleet: number,
  cost: number,
  spot: Spot,
): void {
  const { stops, speeds } = instance;
  const depot = instance.depot[fleet] as number;
  const out = secondsOf(instance, fleet, depot, stop);
  const back = secondsOf(instance, fleet, stop, depot);
  const reload = instance.reload[fleet] as number;
  const service = instance.service[stop] as number;
  const end = 2 * stops + vehicle;
  if ((tours.windowed[vehicle] as number) === 0 && instance.isWindowed[stop] === 0) {
    const more = reload + service + (out + back) / (instance.meanSpeed[fleet] as number);
    if ((tours.guess[vehicle] as number) + more <= (instance.shiftUntil[fleet] as number)) take(spot, cost, end);
    return;
  }
  timeAll(instance, tours, vehicle);
  for (let node = end; node >= 0; node = tours.prev[node] as number) {
    if (node < stops) continue;
    // Before the first departure there is no reload, but then there is one after.
    const isFirst = (tours.prev[node] as number) < 0;
    const departs = (tours.arrives[node] as number) + (isFirst ? 0 : reload);
    const arrives = reach(speeds, fleet * 24, departs, out);
    const begins = Math.max(arrives, instance.from[stop] as number);
    if (begins > (instance.until[stop] as number)) continue;
    const returns = reach(speeds, fleet * 24, begins + service, back);
    if (returns > (tours.latest[node] as number) - (isFirst ? reload : 0)) continue;
    const waiting = begins > arrives ? waitingCost(instance, tours, vehicle, fleet, begins - arrives) : 0;
    if (cost + waiting < spot.cost) take(spot, cost + waiting, node);
  }
}

function take(spot: Spot, cost: number, node: number): void {
  spot.kind = 'new-tour';
  spot.cost = cost;
  spot.node = node;
}

function tryNewVehicles(instance: Instance, tours: Tours, stop: number, spot: Spot): void {
  const { stops, soloCost, count } = instance;
  for (let fleet = 0; fleet < instance.fleets; fleet++) {
    if ((tours.used[fleet] as number) >= (count[fleet] as number)) continue;
    const cost = soloCost[fleet * stops + stop] as number;
    if (cost >= spot.cost) continue;
    spot.kind = 'new-vehicle';
    spot.cost = cost;
    spot.fleet = fleet;
  }
}
