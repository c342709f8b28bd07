// What every vehicle and contractor does alike with a parcel: a failed attempt is counted, and a parcel grows too old.
import { DAY } from '../base/units.ts';
import { isShut } from './business-days.ts';
import { isBusinessOpen } from './handover.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';

/** Nobody is there to take the parcel, or to hand it over; tour -1 for a contractor's visit. */
export function failAttempt(run: Run, parcel: number, tour: number): void {
  const time = run.agenda.now;
  const who = parcelOf(run, parcel);
  const { study } = run.setting;
  const isClosed =
    isShut(study, who, Math.floor(time / DAY)) || (who.business && !isBusinessOpen(study.rules, time % DAY));
  parcelState(run, parcel).attempts++;
  run.facts.push({ kind: 'attempt-failed', time, parcel, tour, why: isClosed ? 'closed' : 'nobody home' });
}

/** True if vehicles may take a parcel on a day: it is known by then, and whom it is for, or who sends it, does not keep shut all day. */
export function isDue(run: Run, parcel: number, day: number): boolean {
  return parcelState(run, parcel).eligible <= day && !isShut(run.setting.study, parcelOf(run, parcel), day);
}

/** True if a parcel is older on a day than the rule allows, never before it was due. */
export function isTooOld(run: Run, parcel: number, day: number): boolean {
  const { ordered, day: promised } = parcelOf(run, parcel);
  return day > promised && day - Math.floor(ordered / DAY) > run.setting.study.rules.maxAgeDays;
}
