// The dispatcher's desk: the same-day parcels of a facility that have no tour yet.
import { schedule } from '../engine/agenda.ts';
import type { Facility } from './facts.ts';
import { parcelState, type Run } from './run-state.ts';
import type { DispatchDesk } from './world.ts';

export function deskAt({ world }: Run, facility: number): DispatchDesk {
  return world.desks[facility] as DispatchDesk;
}

/**
 * A new tour could not bring them by their promise: they wait again, and the dispatcher looks at once. False where
 * punctuality was not asked of the tour any more, so that they are left for another day.
 */
export function giveBack(run: Run, { index }: Facility, parcels: readonly number[]): boolean {
  const desk = deskAt(run, index);
  if (parcels.some((parcel) => desk.overdue.includes(parcel))) return false;
  desk.overdue.push(...parcels);
  desk.waiting.push(...parcels);
  schedule(run.agenda, run.agenda.now, { kind: 'dispatcher-wakes', facility: index });
  return true;
}

/** The day is over: what still waits goes another day. */
export function leaveWaiting(run: Run): void {
  const { world, facts, agenda } = run;
  world.desks.forEach(({ waiting }, facility) => {
    for (const parcel of waiting) {
      parcelState(run, parcel).stage = 'kept';
      facts.push({ kind: 'left-over', time: agenda.now, parcel, facility, why: 'shift ended' });
    }
    world.desks[facility] = { ...deskAt(run, facility), waiting: [] };
  });
}
