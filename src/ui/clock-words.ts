// Times in words: the day and the moment, as the timeline and the cards say them.
import { clock, dayOf, weekday } from '../base/format.ts';
import type { Seconds } from '../base/units.ts';
import { words } from './words-en.ts';

/** "Tue, day 2"; day 0 is called day 1. */
export function dayWords(time: Seconds, firstWeekday: number): string {
  const day = dayOf(time);
  return words.timeline.day(weekday(day, firstWeekday), day + 1);
}

/** "Tue 10:42" */
export function momentWords(time: Seconds, firstWeekday: number): string {
  return `${weekday(dayOf(time), firstWeekday)} ${clock(time)}`;
}
