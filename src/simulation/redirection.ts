// What becomes of a parcel that was tried at the door as often as the study allows: a locker or micro-depot keeps it for its recipient where the rule has one, else it goes back to its sender.
import type { Facility } from './facts.ts';
import { nextLocker } from './locker-bank.ts';
import { counterOf, isForPickUp } from './pick-up-counter.ts';
import { parcelState, type Run, settle } from './run-state.ts';

/** True if nobody comes to its door any more. */
export function isUsedUp(run: Run, parcel: number): boolean {
  return parcelState(run, parcel).attempts >= run.setting.study.rules.maxAttempts;
}

/** True if a parcel that is back at a facility goes to a locker or micro-depot next, which is no attempt at the door. */
export function isRedirectedFrom(run: Run, parcel: number, { index, kind }: Facility, day: number): boolean {
  if (nextLocker(run, parcel) !== undefined) return true;
  if (kind === 'depot') return isForPickUp(run, parcel, index);
  return counterOf(run, parcel, index, day) !== undefined;
}

/** From a facility, back to its sender. */
export function returnToSender(run: Run, parcel: number, facility: number): void {
  settle(run, parcel, 'ended');
  run.facts.push({ kind: 'returned', time: run.agenda.now, parcel, facility, why: 'attempts used up' });
}
