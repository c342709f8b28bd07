// When a day's work that the study puts at a time of the clock begins.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';

/** The instant; work at midnight still belongs to its day, which closes a minute before. */
export function beginsAt(day: number, second: Seconds): Seconds {
  return day * DAY + Math.min(second, DAY - 2 * MINUTE);
}
