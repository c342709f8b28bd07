// A micro-depot's day: feeders bring parcels, they are sorted, and bikes take them on their tours.
import { DAY, MINUTE } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { isDue } from './attempts.ts';
import { standingOn } from './depot-hours.ts';
import type { EventOf } from './events.ts';
import type { Facility } from './facts.ts';
import { shiftOf } from './fleet-hours.ts';
import { hubsServedBy } from './hand-on.ts';
import { emptyStops, returnOld } from './hub-day.ts';
import { bookLocker } from './locker-bank.ts';
import { lockersToEmpty, noteCall } from './locker-supply.ts';
import { holdForPickUp, isForPickUp } from './pick-up-counter.ts';
import { isPlanning, requestTours } from './planning-request.ts';
import { isUsedUp, returnToSender } from './redirection.ts';
import { keep, parcelOf, parcelState, type Run, take } from './run-state.ts';
import { isWorthLeaving } from './sender-day.ts';
import { pickUpsOf } from './sender-door.ts';
import type { DepotSetting, LockerSetting } from './setting.ts';
import { type StopDraft, stopsByAddress, suppliesByFacility } from './stop-draft.ts';
import { canSupply } from './supply-reach.ts';

/** A feeder has unloaded: the parcels are kept here and ready for bikes when they are sorted. */
export function dropAtDepot(run: Run, tour: number, facility: number, parcels: readonly number[]): void {
  const { setting, agenda, facts } = run;
  const depot = setting.depots.get(facility);
  if (depot === undefined) throw new Error(`facility ${facility}: expected an open micro-depot`);
  const time = agenda.now;
  const ready = time + Math.round(setting.study.rules.depot.sortingMinutes * MINUTE);
  for (const parcel of parcels) {
    facts.push({ kind: 'arrived', time, parcel, tour, facility, why: 'feeder' });
    if (isForPickUp(run, parcel, facility)) {
      holdForPickUp(run, tour, parcel, facility);
      continue;
    }
    keep(run, parcel, facility);
    Object.assign(parcelState(run, parcel), { ready, unfed: false });
  }
  const day = Math.floor(time / DAY);
  const from = day * DAY + shiftOf(setting, 'bike', depot.facility).from;
  schedule(agenda, Math.max(ready, from), { kind: 'bikes-leave', depot: facility, day });
}

/** Asks for bike tours for everything that is kept here, sorted and due. */
export function planBikes(run: Run, event: EventOf<'bikes-leave'>): void {
  const { setting, world, agenda } = run;
  const { depot, day } = event;
  const standing = setting.depots.get(depot);
  if (standing === undefined || isPlanning(run, depot, 'bike', event)) return;
  returnOld(run, depot, day);
  const due = (world.kept[depot] as number[]).filter((parcel) => {
    const state = parcelState(run, parcel);
    const isDelivery = parcelOf(run, parcel).direction === 'delivery';
    return isDelivery && state.stage === 'kept' && isDue(run, parcel, day) && state.ready <= agenda.now;
  });
  if (standingOn(setting, standing, day) === undefined) {
    for (const parcel of due) leaveInAbsence(run, parcel, depot);
    return;
  }
  const { facility } = standing;
  const stops = stopsOf(run, standing, day, due);
  requestTours(run, facility, 'bike', day, agenda.now, stops);
}

/** A bike could take it today, if the micro-depot stood anywhere: that it waits is no longer the fault of what happened before. */
function leaveInAbsence({ facts, agenda }: Run, parcel: number, facility: number): void {
  facts.push({ kind: 'left-over', time: agenda.now, parcel, facility, why: 'access hours' });
}

/** Doors, with the pick-ups there, and lockers: those that bikes fill, and those to which parcels are redirected after a failed attempt. */
function stopsOf(run: Run, depot: DepotSetting, day: number, due: readonly number[]): StopDraft[] {
  const { facility: from } = depot;
  const hubs = hubsServedBy(run, depot);
  const toDoors: number[] = [];
  const toLockers = new Map<Facility, number[]>();
  const isReached = ({ facility }: LockerSetting): boolean => canSupply(run.setting, from, 'bike', facility, day);
  const bikesFill = run.setting.study.rules.locker.suppliedBy === 'bike';
  for (const parcel of due) {
    const isForLocker = bikesFill || parcelState(run, parcel).attempts > 0;
    const locker = isForLocker ? bookLocker(run, parcel, isReached)?.facility : undefined;
    if (locker === undefined && isUsedUp(run, parcel)) {
      take(run, [parcel], from.index);
      returnToSender(run, parcel, from.index);
    } else if (locker === undefined) toDoors.push(parcel);
    else toLockers.set(locker, [...(toLockers.get(locker) ?? []), parcel]);
  }
  const fetches = due.length > 0 || isWorthLeaving(run, from, day);
  if (fetches) toDoors.push(...pickUpsOf(run, from.index, day));
  const stops = stopsByAddress(run, from, 'bike', day, toDoors);
  for (const [locker, parcels] of toLockers) {
    stops.push(...suppliesByFacility(run, locker, 'bike', from, day, parcels));
    for (const hub of hubs) noteCall(run, locker, hub);
  }
  if (!fetches) return stops;
  for (const hub of hubs) stops.push(...emptyStops(run, lockersToEmpty(run, hub, from, day), hubs, day));
  return stops;
}
