// The times of a vehicle's chain: when it arrives, how late it may arrive, and what its day costs.
import { HOUR } from '../base/units.ts';
import { setStays } from './depot-stay.ts';
import { leaveBy, NEVER, reach } from './drive.ts';
import type { Instance } from './instance.ts';
import { NO_WAY } from './leg-cost.ts';
import type { Tours } from './tours.ts';

/** Both passes over the whole chain, unless their arrays still hold. */
export function timeAll(instance: Instance, tours: Tours, vehicle: number): void {
  if (tours.isTimed[vehicle] === 1) return;
  if (instance.hasBatteries) setStays(instance, tours, vehicle);
  const first = tours.first[vehicle] as number;
  const end = 2 * instance.stops + vehicle;
  tours.waits[vehicle] = 0;
  tours.arrives[first] = tours.starts[vehicle] as number;
  tours.leaves[first] = tours.starts[vehicle] as number;
  forward(instance, tours, vehicle, tours.next[first] as number, false);
  backward(instance, tours, vehicle, end, false);
  if (tours.waits[vehicle] === 1) delayDay(instance, tours, vehicle);
  tours.guess[vehicle] = tours.arrives[end] as number;
  tours.isTimed[vehicle] = 1;
}

/** Brings the arrays up to date after `node` came between two others, if they held before. */
export function timeAround(instance: Instance, tours: Tours, vehicle: number, node: number): void {
  forward(instance, tours, vehicle, node, true);
  backward(instance, tours, vehicle, node, true);
  if (tours.waits[vehicle] === 1) delayDay(instance, tours, vehicle);
  tours.guess[vehicle] = tours.arrives[2 * instance.stops + vehicle] as number;
  tours.isTimed[vehicle] = 1;
}

/** The last return of a vehicle without windows: a forward pass that writes nothing down. */
export function driveHome(instance: Instance, tours: Tours, vehicle: number): number {
  const { next, work, service } = tours;
  const { speeds } = instance;
  const fleet = tours.fleetOf[vehicle] as number;
  const base = fleet * 24;
  let at = tours.first[vehicle] as number;
  let now = tours.starts[vehicle] as number;
  let hourEnds = 0;
  let speed = 0;
  for (;;) {
    const left = work[at] as number;
    if (now >= hourEnds) {
      const hour = Math.floor(now / HOUR);
      hourEnds = (hour + 1) * HOUR;
      speed = speeds[base + (hour % 24)] as number;
    }
    now = left <= (hourEnds - now) * speed ? Math.round(now + left / speed) : reach(speeds, base, now, left);
    at = next[at] as number;
    if ((next[at] as number) < 0) return now;
    now += service[at] as number;
  }
}

/** Arrivals and leavings from `node` on to the last return, or after a change to where they are as before. */
function forward(instance: Instance, tours: Tours, vehicle: number, node: number, isChange: boolean): void {
  const { next, prev, work, service, from, arrives, leaves } = tours;
  const { speeds } = instance;
  const fleet = tours.fleetOf[vehicle] as number;
  const base = fleet * 24;
  const paid = (instance.perSecond[fleet] as number) > 0 ? 1 : 0;
  let before = prev[node] as number;
  let now = leaves[before] as number;
  // Within an hour the speed stays, so a leg that ends in it needs no more than a division.
  let hourEnds = 0;
  let speed = 0;
  for (let at = node; at >= 0; at = next[at] as number) {
    const left = work[before] as number;
    if (now >= hourEnds) {
      const hour = Math.floor(now / HOUR);
      hourEnds = (hour + 1) * HOUR;
      speed = speeds[base + (hour % 24)] as number;
    }
    const arrival = left <= (hourEnds - now) * speed ? Math.round(now + left / speed) : reach(speeds, base, now, left);
    arrives[at] = arrival;
    const opens = from[at] as number;
    if (arrival < opens) {
      tours.waits[vehicle] = paid;
      now = opens + (service[at] as number);
    } else {
      now = arrival + (service[at] as number);
    }
    if (isChange && at !== node && leaves[at] === now) return;
    leaves[at] = now;
    before = at;
  }
}

/** Latest arrivals from `node` back to the first departure, or after a change to where they are as before. */
function backward(instance: Instance, tours: Tours, vehicle: number, node: number, isChange: boolean): void {
  const { next, prev, work, service, until, latest } = tours;
  const { speeds } = instance;
  const base = (tours.fleetOf[vehicle] as number) * 24;
  let at = node;
  if ((next[at] as number) < 0) {
    latest[at] = until[at] as number;
    at = prev[at] as number;
  }
  let due = latest[next[at] as number] as number;
  let hourBegins = NEVER;
  let speed = 0;
  for (;;) {
    // As in `leaveBy`: half a second later still rounds down to `due`.
    const now = due + 0.5;
    if (now < hourBegins || now > hourBegins + HOUR) {
      const hour = Math.ceil(now / HOUR) - 1;
      hourBegins = hour < 0 ? NEVER : hour * HOUR;
      speed = hour < 0 ? 0 : (speeds[base + (hour % 24)] as number);
    }
    const left = work[at] as number;
    due = left <= (now - hourBegins) * speed ? Math.floor(now - left / speed - 1e-6) : leaveBy(speeds, base, due, left);
    const before = prev[at] as number;
    if (before < 0) break;
    due -= service[at] as number;
    const closes = until[at] as number;
    if (closes < due) due = closes;
    if (isChange && at !== node && latest[at] === due) return;
    latest[at] = due;
    at = before;
  }
  // The vehicle's first departure: parcels are loaded before the shift, so there is no reload.
  latest[at] = due;
}

/**
 * The day of a chain that waits, begun as late as it may be without a later return: what waiting is left then has to be paid
 * (as the minimum duration of a tour of Vidal et al. 2012, on speeds that change by the hour).
 */
function delayDay(instance: Instance, tours: Tours, vehicle: number): void {
  const { speeds } = instance;
  const { next, prev, work, service, from, until, arrives, leaves, idle, lateArrives, lateLeaves } = tours;
  const base = (tours.fleetOf[vehicle] as number) * 24;
  // Behind the last waiting nothing may come later.
  let at = 2 * instance.stops + vehicle;
  for (; at >= 0 && (arrives[at] as number) >= (from[at] as number); at = prev[at] as number) {
    lateArrives[at] = arrives[at] as number;
    lateLeaves[at] = leaves[at] as number;
    idle[at] = 0;
  }
  if (at < 0) return;
  // Until further on, `idle` holds the latest begin.
  const waiter = at;
  let due = from[at] as number;
  for (;;) {
    idle[at] = due;
    const before = prev[at] as number;
    due = leaveBy(speeds, base, due, work[before] as number);
    at = before;
    if ((prev[at] as number) < 0) break;
    due -= service[at] as number;
    if (due > (until[at] as number)) due = until[at] as number;
    // `leaveBy` may err by a second.
    const begins = Math.max(arrives[at] as number, from[at] as number);
    if (due < begins) due = begins;
  }
  const earliest = tours.starts[vehicle] as number;
  let now = due > earliest ? due : earliest;
  lateArrives[at] = now;
  lateLeaves[at] = now;
  idle[at] = 0;
  while (at !== waiter) {
    const left = work[at] as number;
    at = next[at] as number;
    const arrival = reach(speeds, base, now, left);
    lateArrives[at] = arrival;
    idle[at] = (idle[at] as number) - arrival;
    now = Math.max(arrival, from[at] as number) + (service[at] as number);
    lateLeaves[at] = now;
  }
}

/** The start of a vehicle's day: with its shift or once it is charged, or as much later as its waiting allows without a later return. */
function departureOf(tours: Tours, vehicle: number): number {
  const first = tours.first[vehicle] as number;
  return tours.waits[vehicle] === 1 ? (tours.lateLeaves[first] as number) : (tours.starts[vehicle] as number);
}

/** True if every window, the shift and the range hold; a stop taken off may have made the way longer. */
export function isFeasible(instance: Instance, tours: Tours, vehicle: number): boolean {
  const fleet = tours.fleetOf[vehicle] as number;
  const first = tours.first[vehicle] as number;
  const earliest = tours.starts[vehicle] as number;
  if ((tours.guess[vehicle] as number) > (instance.shiftUntil[fleet] as number)) return false;
  if ((tours.windowed[vehicle] as number) > 0 && (tours.latest[first] as number) < earliest) return false;
  const range = instance.range[fleet] as number;
  if (range >= NO_WAY - 1) return (tours.way[vehicle] as number) < NO_WAY;
  const { stops } = instance;
  for (let at = first; at < 2 * stops; at = tours.next[at] as number)
    if (at >= stops && (tours.millimetres[at - stops] as number) > range) return false;
  return true;
}

/** Seconds that a vehicle's work could grow before it exceeds those it is paid for at least; 0 or less where it does. */
export function spareTime(instance: Instance, tours: Tours, vehicle: number, fleet: number): number {
  if ((tours.windowed[vehicle] as number) > 0) timeAll(instance, tours, vehicle);
  return (instance.minimumPaid[fleet] as number) - workedBy(instance, tours, vehicle);
}

/** Seconds up to a vehicle's last return, by its `guess` of that: from its first departure on, or from when it can depart where it is on duty. */
function workedBy(instance: Instance, tours: Tours, vehicle: number): number {
  const isLater = (tours.windowed[vehicle] as number) > 0 && instance.isOnDuty[tours.fleetOf[vehicle] as number] === 0;
  const paidFrom = isLater ? departureOf(tours, vehicle) : (tours.starts[vehicle] as number);
  return (tours.guess[vehicle] as number) - paidFrom;
}

/** Day cost, metres and paid seconds of a vehicle, by its `guess` of the return; whole micro-euros, so that sums are exact. */
export function priceOf(instance: Instance, tours: Tours, vehicle: number): number {
  const fleet = tours.fleetOf[vehicle] as number;
  let worked = workedBy(instance, tours, vehicle);
  if (worked > (instance.breakAfter[fleet] as number)) worked += instance.breakPaid[fleet] as number;
  const least = instance.minimumPaid[fleet] as number;
  return Math.round(
    (instance.dayCost[fleet] as number) +
      (instance.perMillimetre[fleet] as number) * (tours.way[vehicle] as number) +
      (instance.perSecond[fleet] as number) * (worked < least ? least : worked),
  );
}
