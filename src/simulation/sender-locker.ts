// Pick-ups in lockers: senders who chose one drop their parcels there, and whoever comes next takes them along.
import { DAY } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { COMPARTMENT_OF } from '../model/parcel.ts';
import { secondsOf } from '../model/study.ts';
import { hasRoomAhead } from './aboard.ts';
import { dayAfter } from './calendar.ts';
import { orderKey } from './draws.ts';
import type { EventOf } from './events.ts';
import type { Facility } from './facts.ts';
import { clearCompartment, takeCompartment } from './locker-bank.ts';
import { momentOf } from './pick-up.ts';
import { keep, parcelOf, parcelState, type Run, take } from './run-state.ts';
import type { LockerSetting } from './setting.ts';
import type { TourState, TourStop } from './world.ts';

/** A new pick-up: it waits for a vehicle at the door, or its sender comes to a locker on the promised day. */
export function waitAtSender(run: Run, index: number): void {
  const parcel = parcelOf(run, index);
  const locker = run.setting.lockers.get(parcel.locker);
  parcelState(run, index).stage = 'at sender';
  if (locker === undefined) {
    run.world.senders.push(index);
    return;
  }
  const { draws, study } = run.setting;
  const u = draws.senders.drop(orderKey(parcel.address, parcel.day), parcel.number);
  const start = parcel.day * DAY;
  const from = secondsOf(locker.spec.opens);
  const until = Math.min(secondsOf(locker.spec.closes), parcel.promise - start);
  const second = from < until ? momentOf(u, study.rules.locker.pickUpByHour, from, until) : Math.min(from, DAY - 1);
  schedule(run.agenda, start + second, { kind: 'sender-comes', locker: locker.facility.index, parcel: index });
}

/** The sender is at the locker; where nothing that fits is free, the parcel waits at the door from the next operating day on. */
export function dropOff(run: Run, { locker, parcel }: EventOf<'sender-comes'>): void {
  const { setting, world, facts, agenda } = run;
  const time = agenda.now;
  const state = parcelState(run, parcel);
  const needed = COMPARTMENT_OF[parcelOf(run, parcel).size];
  const compartment = takeCompartment(run, setting.lockers.get(locker) as LockerSetting, needed);
  if (compartment < 0) {
    const today = Math.floor(time / DAY);
    state.eligible = dayAfter(setting.calendar, today);
    world.senders.push(parcel);
    facts.push({ kind: 'turned-away', time, parcel, facility: locker });
    return;
  }
  keep(run, parcel, locker);
  state.ready = time;
  state.compartment = compartment;
  facts.push({ kind: 'dropped-off', time, parcel, facility: locker, compartment });
}

/** The vehicle at the locker will take along what it has room and time for, beside the pick-ups that wait at doors ahead. */
export function chooseToTakeOut(run: Run, tour: TourState, stop: TourStop, isInTime: () => boolean): void {
  const kept = run.world.kept[stop.facility] as number[];
  const { carrier } = run.setting.facilities[tour.facility] as Facility;
  tour.backload = kept.filter((parcel) => {
    const isOwn = carrier === undefined || parcelOf(run, parcel).carrier === carrier;
    return isOwn && parcelState(run, parcel).stage === 'kept';
  });
  const hasRoom = (): boolean => hasRoomAhead(run, tour, tour.backload);
  while (tour.backload.length > 0 && !(hasRoom() && isInTime())) tour.backload.pop();
  for (const parcel of tour.backload) parcelState(run, parcel).stage = 'planned';
}

/** They leave the locker, but for those whose room is needed for what waits for a compartment and may find none. */
export function takeOut(run: Run, number: number, tour: TourState, stop: TourStop, waiting: readonly number[]): void {
  const parcels = [...tour.backload];
  while (parcels.length > 0 && !hasRoomAhead(run, tour, [...parcels, ...waiting])) {
    parcelState(run, parcels.pop() as number).stage = 'kept';
  }
  tour.backload = [];
  const { vehicle, at } = tour;
  const { facility } = stop;
  take(run, parcels, facility);
  for (const parcel of parcels) {
    const state = parcelState(run, parcel);
    clearCompartment(run, facility, state.compartment);
    run.facts.push({
      kind: 'taken-out',
      time: run.agenda.now,
      parcel,
      tour: number,
      vehicle,
      stop: at,
      facility,
      compartment: state.compartment,
    });
    state.compartment = -1;
    state.stage = 'aboard';
    tour.aboard.push({ parcel, why: 'picked up' });
  }
}
