// The operating days whose driving and handling count.
import type { Study } from '../model/study.ts';
import type { Cast } from '../simulation/facts.ts';

/** Calendar days, rising: those after the warm-up, as many as the study measures. */
export function measuredDays({ operatingDays }: Cast, { days }: Study): number[] {
  return operatingDays.slice(days.warmUp, days.warmUp + days.measured);
}
