// When a day's work that the study puts at a time of the clock begins, and when the day is over.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';

/** The second of a day at which its books are closed. */
export const BOOKS_CLOSE: Seconds = DAY - MINUTE;
/** The last one at which vehicles come home, and work begins: before that. */
export const LAST_HOME: Seconds = DAY - 2 * MINUTE;

/** The instant; work at midnight still belongs to its day. */
export function beginsAt(day: number, second: Seconds): Seconds {
  return day * DAY + Math.min(second, LAST_HOME);
}
