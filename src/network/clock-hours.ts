// The hours of the clock in the conditions of OpenStreetMap ("22:00-06:00"), as they are written
// (https://wiki.openstreetmap.org/wiki/Key:opening_hours).
import type { Seconds } from '../base/units.ts';

export const DAY: Seconds = 86_400;

/** Seconds of a day; `until` is past the end of the day where the hours go over midnight. */
export interface ClockHours {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** The hours that a text names, but none that are no time of the day or begin and end together. */
export function clockHoursIn(text: string): ClockHours[] {
  return [...text.matchAll(/(\d{1,2}):(\d{2})\s*-\s*(\d{1,2}):(\d{2})/g)].flatMap(([, h1, m1, h2, m2]) => {
    const [from, until] = [secondsOf(h1, m1), secondsOf(h2, m2)];
    if (from > DAY || until > 2 * DAY || from === until) return [];
    return [{ from, until: until < from ? until + DAY : until }];
  });
}

/** Hours that begin and have no end ("16:00+"): up to the end of the day. */
export function openHoursIn(text: string): ClockHours[] {
  return [...text.matchAll(/(\d{1,2}):(\d{2})\s*\+/g)].map(([, hour, minute]) => ({
    from: secondsOf(hour, minute),
    until: DAY,
  }));
}

function secondsOf(hour: string | undefined, minute: string | undefined): Seconds {
  return Number(hour) * 3_600 + Number(minute) * 60;
}
