// A change to the tours that can be taken back: each step is written down, and undone in reverse.

import { mayCharge, setStays } from './depot-stay.ts';
import type { Instance } from './instance.ts';
import type { Spot } from './spot.ts';
import { timeAll, timeAround } from './timetable.ts';
import { link, relink, reunlink, unlink } from './tour-link.ts';
import { closeTour, openTour, openVehicle, type Tours } from './tours.ts';

/** What is undone: a stop was put on, a stop was taken off, a tour was opened, a tour was closed. */
const PUT_ON = 0;
const TAKEN_OFF = 1;
const OPENED = 2;
const CLOSED = 3;

export interface Changes {
  /** Four numbers a step: what, stop or tour, node before or after, fleet. */
  readonly log: Int32Array;
  /** Six numbers a step: the legs as they were before it, so that taking it back looks up none. */
  readonly ways: Float64Array;
  length: number;
  /** Vehicles changed so far, by slot; a slot may have been closed or used again since. */
  readonly touched: Int32Array;
  touchedCount: number;
  /** Beside `touched`: cost and return before. */
  readonly costs: Float64Array;
  readonly returns: Float64Array;
  /** By vehicle: number of the change that touched it last. */
  readonly stamp: Int32Array;
  round: number;
  /** Sum of the touched vehicles' costs before the change. */
  costBefore: number;
}

export function noChanges(stops: number): Changes {
  return {
    log: new Int32Array(16 * stops + 64),
    ways: new Float64Array(24 * stops + 96),
    length: 0,
    touched: new Int32Array(stops),
    touchedCount: 0,
    costs: new Float64Array(stops),
    returns: new Float64Array(stops),
    stamp: new Int32Array(stops).fill(-1),
    round: 0,
    costBefore: 0,
  };
}

/** Forgets the steps so far: they stand. */
export function beginChange(changes: Changes): void {
  changes.length = 0;
  changes.touchedCount = 0;
  changes.costBefore = 0;
  changes.round++;
}

export function touch(tours: Tours, changes: Changes, vehicle: number): void {
  if (changes.stamp[vehicle] === changes.round) return;
  changes.stamp[vehicle] = changes.round;
  const at = changes.touchedCount++;
  changes.touched[at] = vehicle;
  changes.costs[at] = tours.cost[vehicle] as number;
  changes.returns[at] = tours.guess[vehicle] as number;
  changes.costBefore += tours.cost[vehicle] as number;
}

/** Takes a stop off its tour, which may be left empty; times are not brought up to date. */
export function takeOff(instance: Instance, tours: Tours, changes: Changes, stop: number): void {
  const vehicle = tours.vehicleOf[tours.tourOf[stop] as number] as number;
  touch(tours, changes, vehicle);
  const before = tours.prev[stop] as number;
  noteLegs(tours, changes, before, stop);
  note(changes, TAKEN_OFF, stop, before, 0);
  unlink(instance, tours, stop);
  if (instance.hasBatteries) setStays(instance, tours, vehicle);
}

/** Closes a tour that was left empty, and its vehicle with the last one. */
export function dropTour(instance: Instance, tours: Tours, changes: Changes, tour: number): void {
  const vehicle = tours.vehicleOf[tour] as number;
  const after = tours.next[instance.stops + tour] as number;
  note(changes, CLOSED, vehicle, after, tours.fleetOf[vehicle] as number);
  closeTour(instance, tours, tour);
}

/** Puts a stop where the spot says; where windows count, the vehicle's times are right afterwards. */
export function putOn(instance: Instance, tours: Tours, changes: Changes, stop: number, spot: Spot): void {
  if (spot.kind === 'none') return;
  let before = spot.node;
  if (spot.kind !== 'tour') {
    let vehicle = 0;
    let node = spot.node;
    if (spot.kind === 'new-tour') vehicle = vehicleAt(instance, tours, node);
    else {
      vehicle = openVehicle(instance, tours, spot.fleet);
      node = tours.first[vehicle] as number;
    }
    touch(tours, changes, vehicle);
    const tour = openTour(instance, tours, vehicle, node);
    note(changes, OPENED, tour, 0, 0);
    before = instance.stops + tour;
  }
  const vehicle = tours.vehicleOf[tours.tourOf[before] as number] as number;
  touch(tours, changes, vehicle);
  noteLegs(tours, changes, before, -1);
  note(changes, PUT_ON, stop, 0, 0);
  const wasTimed = tours.isTimed[vehicle] === 1;
  link(instance, tours, stop, before);
  const isCharging = instance.hasBatteries && mayCharge(instance, tours, vehicle, 0);
  if (isCharging) setStays(instance, tours, vehicle);
  if ((tours.windowed[vehicle] as number) === 0) return;
  if (wasTimed && !isCharging) timeAround(instance, tours, vehicle, stop);
  else timeAll(instance, tours, vehicle);
}

/** The vehicle of a departure or last return. */
export function vehicleAt(instance: Instance, tours: Tours, node: number): number {
  const { stops } = instance;
  return node >= 2 * stops ? node - 2 * stops : (tours.vehicleOf[node - stops] as number);
}

/**
 * Takes every step back; slots are stacks, so tours and vehicles get their old numbers again. Costs and returns are as
 * before; the arrays of times no longer hold.
 */
export function undo(instance: Instance, tours: Tours, changes: Changes): void {
  const { log } = changes;
  while (changes.length > 0) {
    changes.length -= 4;
    const what = log[changes.length] as number;
    const subject = log[changes.length + 1] as number;
    const node = log[changes.length + 2] as number;
    const at = (changes.length / 4) * 6;
    if (what === PUT_ON) reunlink(instance, tours, subject, changes.ways, at);
    else if (what === TAKEN_OFF) relink(instance, tours, subject, node, changes.ways, at);
    else if (what === OPENED) closeTour(instance, tours, subject);
    else {
      const isClosed = (tours.openAt[subject] as number) < 0;
      if (isClosed) openVehicle(instance, tours, log[changes.length + 3] as number);
      openTour(instance, tours, subject, node);
    }
  }
  for (let at = 0; at < changes.touchedCount; at++) {
    const vehicle = changes.touched[at] as number;
    if (instance.hasBatteries && (tours.openAt[vehicle] as number) >= 0) setStays(instance, tours, vehicle);
    tours.cost[vehicle] = changes.costs[at] as number;
    tours.guess[vehicle] = changes.returns[at] as number;
  }
}

/** Writes down the legs from one or two nodes as they are before the coming step. */
function noteLegs({ leg, work, span }: Tours, { ways, length }: Changes, node: number, second: number): void {
  const at = (length / 4) * 6;
  ways[at] = leg[node] as number;
  ways[at + 1] = work[node] as number;
  ways[at + 2] = span[node] as number;
  if (second < 0) return;
  ways[at + 3] = leg[second] as number;
  ways[at + 4] = work[second] as number;
  ways[at + 5] = span[second] as number;
}

function note(changes: Changes, what: number, subject: number, node: number, fleet: number): void {
  const { log, length } = changes;
  log[length] = what;
  log[length + 1] = subject;
  log[length + 2] = node;
  log[length + 3] = fleet;
  changes.length = length + 4;
}
