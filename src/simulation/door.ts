// At the door: each parcel is handed over, goes to a neighbour, or rides back.
import { dayIndex, recipientKey } from './draws.ts';
import { isAtHome } from './handover.ts';
import { parcelOf, parcelState, type Run, settle } from './run-state.ts';
import type { TourState } from './world.ts';

/** Somebody takes the parcel of a tour (by its number), or the attempt has failed. */
export function tryDoor(run: Run, number: number, tour: TourState, parcel: number): void {
  const { setting, facts } = run;
  const time = run.agenda.now;
  const who = parcelOf(run, parcel);
  if (isAtHome(setting, who, time)) {
    settle(run, parcel, 'ended');
    facts.push({ kind: 'delivered', time, parcel, tour: number, to: 'door' });
    return;
  }
  const recipient = recipientKey(who.address, who.household);
  const accepts =
    !who.business && setting.draws.neighbour(recipient, dayIndex(tour.day)) < setting.study.rules.neighbourAccepts;
  if (accepts) {
    settle(run, parcel, 'ended');
    facts.push({ kind: 'delivered', time, parcel, tour: number, to: 'neighbour' });
    return;
  }
  parcelState(run, parcel).attempts++;
  tour.aboard.push({ parcel, why: 'attempt failed' });
  facts.push({ kind: 'attempt-failed', time, parcel, tour: number, why: who.business ? 'closed' : 'nobody home' });
}
