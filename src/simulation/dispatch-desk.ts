// The dispatcher's desk: the same-day parcels of a facility that have no tour yet.
import { DAY } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { giveInTime, giveOverflow } from './contractor.ts';
import { kindAt } from './desk-kind.ts';
import type { Facility, FactOf } from './facts.ts';
import { whyNotToday } from './out-of-time.ts';
import { parcelState, type Run } from './run-state.ts';
import type { DispatchDesk } from './world.ts';

export function deskAt({ world }: Run, facility: number): DispatchDesk {
  return world.desks[facility] as DispatchDesk;
}

/**
 * A new tour could not bring them by their promise: where no contractor can, they wait again, and the dispatcher looks at
 * once. False where punctuality was not asked of the tour any more, so that they are left for another day.
 */
export function returnToDesk(
  run: Run,
  facility: Facility,
  parcels: readonly number[],
  why: FactOf<'left-over'>['why'],
): boolean {
  const { index } = facility;
  const desk = deskAt(run, index);
  if (parcels.some((parcel) => desk.overdue.includes(parcel))) return false;
  const kind = kindAt(facility);
  const day = Math.floor(run.agenda.now / DAY);
  const own = parcels.filter((parcel) => !giveInTime(run, parcel, { facility: index, kind, day }, () => why));
  if (own.length === 0) return true;
  desk.overdue.push(...own);
  desk.waiting.push(...own);
  schedule(run.agenda, run.agenda.now, { kind: 'dispatcher-wakes', facility: index });
  return true;
}

/** The day is over: what still waits goes another day. */
export function leaveWaiting(run: Run): void {
  run.world.desks.forEach(({ waiting }, facility) => {
    if (waiting.length === 0) return;
    const place = run.setting.facilities[facility] as Facility;
    leaveOver(run, facility, waiting, whyNotToday(run.setting, place, kindAt(place)));
  });
}

/** Some of those that wait go another day, or to a contractor that takes what the own vehicles cannot. */
export function leaveOver(
  run: Run,
  facility: number,
  parcels: readonly number[],
  why: FactOf<'left-over'>['why'],
): void {
  const desk = deskAt(run, facility);
  const kind = kindAt(run.setting.facilities[facility] as Facility);
  const day = Math.floor(run.agenda.now / DAY);
  for (const parcel of parcels) {
    parcelState(run, parcel).stage = 'kept';
    if (giveOverflow(run, parcel, { facility, kind, day }, why)) continue;
    run.facts.push({ kind: 'left-over', time: run.agenda.now, parcel, facility, why });
  }
  desk.waiting = desk.waiting.filter((parcel) => !parcels.includes(parcel));
}
