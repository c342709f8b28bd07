// Tries one stop alone on a tour of its own: between the tours of a vehicle on the road, or on another vehicle.
import { chargingWith, mayCharge } from './depot-stay.ts';
import { below, type Dice } from './dice.ts';
import { reach } from './drive.ts';
import { type Instance, millimetresOf, secondsOf } from './instance.ts';
import { paidDelayOfTour, paidWaiting } from './paid-waiting.ts';
import type { Spot } from './spot.ts';
import { spareTime, timeAll } from './timetable.ts';
import type { Tours } from './tours.ts';

/** Tries the vehicles on the road that may drive one more tour. */
export function tryNewTours(instance: Instance, tours: Tours, stop: number, dice: Dice, spot: Spot): void {
  const { stops, roundCost, perSecond, reload, maxTours } = instance;
  const { openCount, open } = tours;
  let mayPay = false;
  for (let fleet = 0; fleet < instance.fleets; fleet++) {
    if ((maxTours[fleet] as number) < 2) continue;
    const paid = (reload[fleet] as number) - (spot.isSparing ? (instance.minimumPaid[fleet] as number) : 0);
    if ((roundCost[fleet * stops + stop] as number) + (perSecond[fleet] as number) * paid < spot.cost) mayPay = true;
  }
  if (!mayPay || openCount === 0) return;
  const start = below(dice, openCount);
  for (let index = 0; index < openCount; index++) {
    tryNewTourOf(instance, tours, stop, open[(start + index) % openCount] as number, spot);
  }
}

/** Tries a vehicle, if it may drive one more tour. */
export function tryNewTourOf(instance: Instance, tours: Tours, stop: number, vehicle: number, spot: Spot): void {
  const fleet = tours.fleetOf[vehicle] as number;
  if ((tours.toursOf[vehicle] as number) >= (instance.maxTours[fleet] as number)) return;
  const round = instance.roundCost[fleet * instance.stops + stop] as number;
  const more = round + (instance.perSecond[fleet] as number) * (instance.reload[fleet] as number);
  const cost = spot.isSparing ? more - unpaid(instance, tours, stop, vehicle, fleet) : more;
  if (cost < spot.cost) tryNewTour(instance, tours, stop, vehicle, fleet, cost, spot);
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
  const worked = reload + service + (out + back) / (instance.meanSpeed[fleet] as number);
  if ((tours.windowed[vehicle] as number) === 0 && instance.isWindowed[stop] === 0) {
    if ((tours.guess[vehicle] as number) + worked > (instance.shiftUntil[fleet] as number)) return;
    take(spot, cost + charged(instance, tours, stop, vehicle, fleet, end), end);
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
    let wait = 0;
    if (tours.waits[vehicle] === 1) wait = paidDelayOfTour(instance, tours, stop, vehicle, node, out, back) - worked;
    else if (begins > arrives) wait = paidWaiting(tours, vehicle, begins - arrives);
    const all = cost + (instance.perSecond[fleet] as number) * wait;
    if (all < spot.cost) take(spot, all + charged(instance, tours, stop, vehicle, fleet, node), node);
  }
}

/** What the time of a tour for this stop alone costs less because the vehicle is paid for it anyway. */
function unpaid(instance: Instance, tours: Tours, stop: number, vehicle: number, fleet: number): number {
  const spare = spareTime(instance, tours, vehicle, fleet);
  if (spare <= 0) return 0;
  const depot = instance.depot[fleet] as number;
  const drive = secondsOf(instance, fleet, depot, stop) + secondsOf(instance, fleet, stop, depot);
  const stay = (instance.reload[fleet] as number) + (instance.service[stop] as number);
  return (instance.perSecond[fleet] as number) * Math.min(spare, stay + drive / (instance.meanSpeed[fleet] as number));
}

/** What it costs that the vehicle waits longer for its battery with a tour for this stop before a node, Infinity where it has no time. */
function charged(instance: Instance, tours: Tours, stop: number, vehicle: number, fleet: number, node: number): number {
  if (!instance.hasBatteries) return 0;
  const depot = instance.depot[fleet] as number;
  const way = millimetresOf(instance, fleet, depot, stop) + millimetresOf(instance, fleet, stop, depot);
  if (!mayCharge(instance, tours, vehicle, way)) return 0;
  return (instance.perSecond[fleet] as number) * chargingWith(instance, tours, vehicle, stop, node, true);
}

function take(spot: Spot, cost: number, node: number): void {
  if (!(cost < spot.cost)) return;
  spot.kind = 'new-tour';
  spot.cost = cost;
  spot.node = node;
}

/**
 * Tries a vehicle more of each fleet that has one left. Where length alone counts, one is taken only if the stop fits
 * nowhere else, as in the paper: the search would rather keep a tour too many than find room for its stops (measured).
 */
export function tryNewVehicles(instance: Instance, tours: Tours, stop: number, spot: Spot): void {
  if (instance.isTimeless && spot.kind !== 'none') return;
  const { stops, soloCost, count } = instance;
  const { preferred } = spot;
  const only = preferred >= 0 && maySend(instance, tours, stop, preferred) ? preferred : -1;
  for (let fleet = 0; fleet < instance.fleets; fleet++) {
    if ((tours.used[fleet] as number) >= (count[fleet] as number)) continue;
    if (only >= 0 && fleet !== only) continue;
    const cost = soloCost[fleet * stops + stop] as number;
    if (cost >= spot.cost) continue;
    spot.kind = 'new-vehicle';
    spot.cost = cost;
    spot.fleet = fleet;
  }
}

/** True if a fleet has a vehicle left, and one alone can visit the stop. */
function maySend({ stops, soloCost, count }: Instance, tours: Tours, stop: number, fleet: number): boolean {
  const isLeft = (tours.used[fleet] as number) < (count[fleet] as number);
  return isLeft && (soloCost[fleet * stops + stop] as number) < Number.POSITIVE_INFINITY;
}
