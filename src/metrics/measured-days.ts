// The operating days whose driving and handling count.
import type { Study } from '../model/study.ts';
import type { Cast, Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

/** Calendar days, rising: those after the warm-up, as many as the study measures. */
export function measuredDays({ operatingDays }: Cast, { days }: Study): number[] {
  return operatingDays.slice(days.warmUp, days.warmUp + days.measured);
}

/** Those after them on which the run went on. */
export function daysAfter({ cast, facts }: Journal, { days }: Study): number[] {
  const last = factsOf(facts, 'day-closed').at(-1)?.day ?? -1;
  return cast.operatingDays.slice(days.warmUp + days.measured).filter((day) => day <= last);
}
