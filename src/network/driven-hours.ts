// What a condition of OpenStreetMap comes to at the hours at which vans drive
// (https://wiki.openstreetmap.org/wiki/Conditional_restrictions).
import { spansIn } from './osm-limits.ts';

/** Seconds of the day between which vans drive, on the days of the usual week. */
const FIRST = 7 * 3_600;
const LAST = 20 * 3_600;

/** Days, where there are any, and the hours that a condition names for them. */
const DAYS_AND_HOURS =
  /((?:(?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:\[[^\]]*\])?[\s,-]*)*)((?:,?\s*\d{1,2}:\d{2}\s*-\s*\d{1,2}:\d{2})+)/g;

/** What holds at some hours at which vans drive ("no_left_turn @ (Mo-Fr 07:00-09:00)"); null where the text names none. */
export function drivenValue(text: string): string | null {
  for (const [, value = '', condition = ''] of text.matchAll(/(-1|[a-z_]+)\s*@\s*(\([^)]*\)|[^;]*)/g)) {
    // Where something beside the hours is asked for there are none.
    if (spansIn(condition).length > 0 && isDriven(condition)) return value;
  }
  return null;
}

/** True for hours at which vans drive, on a working day, Monday to Saturday. */
function isDriven(condition: string): boolean {
  for (const [, days = '', hours = ''] of condition.matchAll(DAYS_AND_HOURS)) {
    const isWorking = days === '' || /Mo|Tu|We|Th|Fr|Sa/.test(days);
    if (isWorking && spansIn(hours).some(({ from, until }) => from < LAST && until > FIRST)) return true;
  }
  return false;
}
