// At the door: each parcel is handed over, goes to a neighbour, or rides back.
import type { Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import { failAttempt } from './attempts.ts';
import { dayIndex, recipientKey } from './draws.ts';
import { isAtHome } from './handover.ts';
import { parcelOf, type Run, settle } from './run-state.ts';
import type { Setting } from './setting.ts';
import type { TourState } from './world.ts';

/** Who takes a parcel at that second of a day; nobody: the attempt has failed. */
export function takerOf(setting: Setting, who: Parcel, time: Seconds, day: number): 'door' | 'neighbour' | null {
  if (isAtHome(setting, who, time)) return 'door';
  const recipient = recipientKey(who.address, who.household);
  const accepts =
    !who.business && setting.draws.neighbour(recipient, dayIndex(day)) < setting.study.rules.neighbourAccepts;
  return accepts ? 'neighbour' : null;
}

/** Somebody takes the parcel of a tour (by its number), as it showed at the door at `rings`, or the attempt has failed. */
export function tryDoor(run: Run, number: number, tour: TourState, parcel: number, rings: Seconds): void {
  const { setting, facts } = run;
  const time = run.agenda.now;
  const who = parcelOf(run, parcel);
  const to = takerOf(setting, who, rings, tour.day);
  if (to !== null) {
    settle(run, parcel, 'ended');
    facts.push({ kind: 'delivered', time, parcel, tour: number, to });
    return;
  }
  tour.aboard.push({ parcel, why: 'attempt failed' });
  failAttempt(run, parcel, number);
}
