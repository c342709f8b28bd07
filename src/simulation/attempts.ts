// What every vehicle and contractor does alike with a parcel: a failed attempt is counted, and a parcel grows too old.
import { DAY } from '../base/units.ts';
import { isBusinessOpen } from './handover.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';

/** Nobody is there to take the parcel, or to hand it over; tour -1 for a contractor's visit. */
export function failAttempt(run: Run, parcel: number, tour: number): void {
  const time = run.agenda.now;
  const isShut = parcelOf(run, parcel).business && !isBusinessOpen(run.setting.study.rules, time % DAY);
  parcelState(run, parcel).attempts++;
  run.facts.push({ kind: 'attempt-failed', time, parcel, tour, why: isShut ? 'closed' : 'nobody home' });
}

/** True if a parcel is older on a day than the rule allows, never before it was due. */
export function isTooOld(run: Run, parcel: number, day: number): boolean {
  const { ordered, day: promised } = parcelOf(run, parcel);
  return day > promised && day - Math.floor(ordered / DAY) > run.setting.study.rules.maxAgeDays;
}
