// Times in words: the day and the moment, as the timeline and the cards say them.
import { clock, dayOf, weekday } from '../base/format.ts';
import type { Seconds } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import { words } from './words.ts';

/** "Tue, day 2"; day 0 is called day 1, and days before the measured ones are called warm-up. */
export function dayWords(time: Seconds, run: Pick<ShownRun, 'firstWeekday' | 'measured'>): string {
  const day = dayOf(time);
  const name = words.timeline.day(weekday(day, run.firstWeekday), day + 1);
  return time < run.measured.from ? words.timeline.warmUp(name) : name;
}

/** "Tue 10:42" */
export function momentWords(time: Seconds, firstWeekday: number): string {
  return `${weekday(dayOf(time), firstWeekday)} ${clock(time)}`;
}
