// A locker bank: parcels are deposited, refused when no compartment is free, collected by recipients, or expire.

import { DAY, HOUR } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { acquireNow, createResource, type Resource, release } from '../engine/resource.ts';
import { COMPARTMENT_OF, COMPARTMENTS } from '../model/parcel.ts';
import { isOperating } from './calendar.ts';
import type { EventOf } from './events.ts';
import { pickUpTime } from './pick-up.ts';
import { giveUpReservation, parcelOf, parcelState, type Run, reserve, settle } from './run-state.ts';
import type { LockerSetting } from './setting.ts';
import type { ParcelState, TourState, TourStop } from './world.ts';

/** When a parcel of the stock at the start was put into its locker: about when the first vehicles reach one (assumption). */
const DEPOSITED = 8 * HOUR;

/** The locker where a parcel is to be deposited next; undefined where it goes to the door. */
export function nextLocker(run: Run, index: number): LockerSetting | undefined {
  const { lockers, lockerChoice, study } = run.setting;
  const parcel = parcelOf(run, index);
  const { fullLockers, refusedAfter, attempts } = parcelState(run, index);
  if (fullLockers.length === 0 && attempts === 0) return lockers.get(parcel.locker);
  const { afterFailed, locker } = study.rules;
  const isRefused = fullLockers.length > 0 && refusedAfter === attempts;
  const isRedirected = isRefused ? locker.whenFull === 'next locker' : afterFailed === 'locker';
  return isRedirected ? lockers.get(lockerChoice.another(parcel, fullLockers)) : undefined;
}

/**
 * The locker that a hub or micro-depot sends a parcel to today. One to which nobody can bring it (`isSupplied`) is passed over as
 * if it were full. Where compartments are reserved, one is kept for the parcel from now on, and lockers that have none to keep are
 * passed over too.
 */
export function bookLocker(
  run: Run,
  index: number,
  isSupplied: (locker: LockerSetting) => boolean,
): LockerSetting | undefined {
  const { reservation } = run.setting.study.rules.locker;
  const state = parcelState(run, index);
  for (let locker = nextLocker(run, index); locker !== undefined; locker = nextLocker(run, index)) {
    const row = locker.facility.index;
    if (!isSupplied(locker)) {
      giveUpReservation(run, state);
    } else {
      if (!reservation || state.reserved !== null) return locker;
      const compartment = freeCompartment(run, locker, COMPARTMENT_OF[parcelOf(run, index).size]);
      if (compartment >= 0) {
        reserve(run, state, row, compartment);
        return locker;
      }
      run.facts.push({ kind: 'turned-away', time: run.agenda.now, parcel: index, facility: row });
    }
    passOver(state, row);
  }
  return undefined;
}

function passOver(state: ParcelState, locker: number): void {
  state.fullLockers.push(locker);
  state.refusedAfter = state.attempts;
}

/**
 * The carrier is at the locker: each parcel takes a compartment or is refused and rides back. Where pick-ups are to be taken
 * out, those that find no compartment wait until that is done: `takeOut` is given them.
 */
export function deposit(
  run: Run,
  number: number,
  tour: TourState,
  stop: TourStop,
  takeOut: (waiting: readonly number[]) => void = () => {},
): void {
  const { facility } = stop;
  const isExchange = tour.backload.length > 0;
  const waiting = isExchange ? stop.parcels.filter((parcel) => !putIn(run, number, facility, parcel)) : stop.parcels;
  if (isExchange) takeOut(waiting);
  for (const parcel of waiting) {
    if (putIn(run, number, facility, parcel)) continue;
    passOver(parcelState(run, parcel), facility);
    run.facts.push({ kind: 'refused', time: run.agenda.now, parcel, tour: number, facility });
    tour.aboard.push({ parcel, why: 'locker full' });
  }
}

/** True if a compartment was free for the parcel, which its recipient will fetch. */
function putIn(run: Run, tour: number, facility: number, parcel: number): boolean {
  const { setting, facts, agenda } = run;
  const time = agenda.now;
  const locker = setting.lockers.get(facility) as LockerSetting;
  const who = parcelOf(run, parcel);
  const state = parcelState(run, parcel);
  giveUpReservation(run, state);
  const compartment = takeCompartment(run, locker, COMPARTMENT_OF[who.size]);
  if (compartment < 0) return false;
  state.facility = facility;
  facts.push({ kind: 'deposited', time, parcel, tour, facility, compartment });
  settle(run, parcel, 'in locker');
  const { at, expires } = pickUpTime(setting, locker.spec, who, time);
  const kind = expires ? 'parcel-expires' : 'parcel-collected';
  schedule(agenda, at, { kind, locker: facility, parcel, compartment });
  return true;
}

export function collect(run: Run, { locker, parcel, compartment }: EventOf<'parcel-collected'>): void {
  clearCompartment(run, locker, compartment);
  settle(run, parcel, 'ended');
  run.facts.push({ kind: 'collected', time: run.agenda.now, parcel, facility: locker, compartment });
}

/** Kept too long: the parcel goes back to its sender. */
export function expire(run: Run, { locker, parcel, compartment }: EventOf<'parcel-expires'>): void {
  clearCompartment(run, locker, compartment);
  settle(run, parcel, 'ended');
  const time = run.agenda.now;
  run.facts.push({ kind: 'expired', time, parcel, facility: locker, compartment });
  run.facts.push({ kind: 'returned', time, parcel, facility: locker, why: 'not collected' });
}

export function clearStock(run: Run, { locker, compartment }: EventOf<'stock-cleared'>): void {
  clearCompartment(run, locker, compartment);
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
    if (!isOperating(setting.study, day)) continue;
    for (const order of setting.ordersOf(day)) {
      const facility = setting.lockerChoice.choose(order);
      const locker = setting.lockers.get(facility);
      if (locker === undefined) continue;
      const { at } = pickUpTime(setting, locker.spec, order, day * DAY + DEPOSITED);
      if (at < start * DAY) continue;
      const compartment = takeCompartment(run, locker, COMPARTMENT_OF[order.size]);
      if (compartment < 0) continue;
      run.facts.push({ kind: 'stocked', time: 0, facility, compartment, until: at });
      schedule(agenda, at, { kind: 'stock-cleared', locker: facility, compartment });
    }
  }
}

export function takeCompartment(run: Run, locker: LockerSetting, needed: number): number {
  const compartment = freeCompartment(run, locker, needed);
  if (compartment >= 0) acquireNow(run.world.compartments[locker.facility.index]?.[compartment] as Resource);
  return compartment;
}

/**
 * The smallest compartment for the size that is neither taken nor kept for another parcel, a larger one only where
 * upsizing is allowed; -1 where there is none.
 */
function freeCompartment(run: Run, { facility }: LockerSetting, needed: number): number {
  const bank = run.world.compartments[facility.index] as Resource[];
  const kept = run.world.reserved[facility.index] as number[];
  const largest = run.setting.study.rules.locker.upsizing ? bank.length - 1 : needed;
  for (let compartment = needed; compartment <= largest; compartment++) {
    const { places, taken } = bank[compartment] as Resource;
    if (places - taken > (kept[compartment] as number)) return compartment;
  }
  return -1;
}

export function clearCompartment(run: Run, locker: number, compartment: number): void {
  // What a micro-depot holds takes no compartment.
  if (compartment < 0) return;
  release(run.world.compartments[locker]?.[compartment] as Resource);
}
