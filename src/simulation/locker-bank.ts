// A locker bank: parcels are deposited, refused when no compartment is free, collected by recipients, or expire.

import { pick } from '../base/luck.ts';
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { acquireNow, createResource, type Resource, release } from '../engine/resource.ts';
import { COMPARTMENT_OF, COMPARTMENTS } from '../model/parcel.ts';
import type { Order } from './demand.ts';
import { orderKey } from './draws.ts';
import type { EventOf } from './events.ts';
import { parcelOf, parcelState, type Run, settle } from './run-state.ts';
import type { LockerSetting } from './setting.ts';
import type { TourState, TourStop } from './world.ts';

/** Recipients come between these hours (assumption; 40-58 % of pick-ups fall outside business hours). */
const PICK_UP = { from: 8 * HOUR, until: 22 * HOUR };
/** Nobody comes sooner after the deposit than this. */
const NOTICE = 10 * MINUTE;

/** The carrier is at the locker: each parcel takes a compartment or is refused and rides back. */
export function deposit(run: Run, number: number, tour: TourState, stop: TourStop): void {
  const { setting, facts, agenda } = run;
  const time = agenda.now;
  const locker = setting.lockers.get(stop.facility) as LockerSetting;
  for (const parcel of stop.parcels) {
    const who = parcelOf(run, parcel);
    const state = parcelState(run, parcel);
    const compartment = takeCompartment(run, locker, COMPARTMENT_OF[who.size]);
    if (compartment < 0) {
      state.refused = true;
      facts.push({ kind: 'refused', time, parcel, tour: number, facility: stop.facility });
      tour.aboard.push({ parcel, why: 'locker full' });
      continue;
    }
    state.facility = stop.facility;
    facts.push({ kind: 'deposited', time, parcel, tour: number, facility: stop.facility, compartment });
    settle(run, parcel, 'in locker');
    const { at, expires } = pickUpTime(run, who, time);
    const kind = expires ? 'parcel-expires' : 'parcel-collected';
    schedule(agenda, at, { kind, locker: stop.facility, parcel, compartment });
  }
}

export function collect(run: Run, { locker, parcel, compartment }: EventOf<'parcel-collected'>): void {
  freeCompartment(run, locker, compartment);
  settle(run, parcel, 'ended');
  run.facts.push({ kind: 'collected', time: run.agenda.now, parcel, facility: locker, compartment });
}

/** Kept too long: the parcel goes back to its sender. */
export function expire(run: Run, { locker, parcel, compartment }: EventOf<'parcel-expires'>): void {
  freeCompartment(run, locker, compartment);
  settle(run, parcel, 'ended');
  const time = run.agenda.now;
  run.facts.push({ kind: 'expired', time, parcel, facility: locker, compartment });
  run.facts.push({ kind: 'returned', time, parcel, facility: locker, why: 'not collected' });
}

export function clearStock(run: Run, { locker, compartment }: EventOf<'stock-cleared'>): void {
  freeCompartment(run, locker, compartment);
  run.facts.push({ kind: 'cleared', time: run.agenda.now, facility: locker, compartment });
}

/**
 * Fills the lockers as an ordinary week leaves them: the orders of the days before day 0 that chose a locker, at their
 * own luck, those still waiting for their recipient. A short warm-up then flatters nobody.
 */
export function stockLockers(run: Run): void {
  const { setting, world, agenda } = run;
  for (const { facility, spec } of setting.lockers.values()) {
    world.compartments[facility.index] = COMPARTMENTS.map((size) => createResource(spec.compartments[size]));
  }
  if (setting.lockers.size === 0) return;
  const longest = Math.min(setting.study.rules.locker.dwellDays.length, setting.study.rules.locker.expiryDays);
  const start = setting.calendar.operating[0] as number;
  for (let day = start - longest; day < start; day++) {
    for (const order of setting.ordersOf(day)) {
      const facility = setting.chooseLocker(order);
      const locker = setting.lockers.get(facility);
      if (locker === undefined) continue;
      const { at } = pickUpTime(run, order, day * DAY + 8 * HOUR);
      if (at < start * DAY) continue;
      const compartment = takeCompartment(run, locker, COMPARTMENT_OF[order.size]);
      if (compartment < 0) continue;
      run.facts.push({ kind: 'stocked', time: 0, facility, compartment, until: at });
      schedule(agenda, at, { kind: 'stock-cleared', locker: facility, compartment });
    }
  }
}

/**
 * When the recipient comes: a dwell of k days ends on the k-th day, the day of the deposit being the first, so that a
 * dwell of one day is over before the next morning. Later than the rule's limit the parcel expires at that day's midnight.
 */
function pickUpTime(run: Run, order: Order, deposited: Seconds): { at: Seconds; expires: boolean } {
  const { draws, study } = run.setting;
  const { dwellDays, expiryDays } = study.rules.locker;
  const number = Number(order.id.slice(order.id.lastIndexOf('.') + 1));
  const key = orderKey(order.address, order.day);
  const days = 1 + pick(draws.dwell(key, number), dwellDays);
  const first = Math.floor(deposited / DAY);
  if (days > expiryDays) return { at: (first + expiryDays) * DAY - 1, expires: true };
  const day = first + days - 1;
  const from = Math.max(day * DAY + PICK_UP.from, deposited + NOTICE);
  const until = Math.max(from, day * DAY + PICK_UP.until);
  return { at: from + Math.floor(draws.pickUp(key, number) * (until - from)), expires: false };
}

/** Takes the smallest free compartment for the size, larger ones only where upsizing is allowed; -1 where none is free. */
function takeCompartment(run: Run, locker: LockerSetting, needed: number): number {
  const bank = run.world.compartments[locker.facility.index] as Resource[];
  const largest = run.setting.study.rules.locker.upsizing ? bank.length - 1 : needed;
  for (let compartment = needed; compartment <= largest; compartment++) {
    if (acquireNow(bank[compartment] as Resource)) return compartment;
  }
  return -1;
}

function freeCompartment(run: Run, locker: number, compartment: number): void {
  release(run.world.compartments[locker]?.[compartment] as Resource);
}
