// Whether a year's rent, fit-out and lockers are paid in a year of the study's own week.
import { percent } from '../base/format.ts';
import { operatingYear } from '../model/operating-year.ts';
import type { Setting } from '../simulation/setting.ts';
import { warningPhrases } from './warning-phrases.ts';

/** As a share of what the week gives: holidays and closing weeks make less of a difference (assumption). */
const APART = 0.1;

/** Of a scenario that pays for something by the year. */
export function yearWarning({ study: { calendar, prices }, placement }: Setting): string[] {
  const isPaying =
    placement.lockers.length > 0 || placement.depots.some(({ open, mobile }) => open && mobile === undefined);
  const ofWeek = operatingYear(calendar.operating);
  const stated = prices.operatingDays;
  if (!isPaying || Math.abs(stated - ofWeek) <= APART * ofWeek) return [];
  const weekdays = new Set(calendar.operating).size;
  return [warningPhrases().yearPaid(stated, weekdays, ofWeek, percent(ofWeek / stated, 0))];
}
