// The days of a run: which of them vehicles drive on, and which parcels are measured.
import { type Study, WEEKDAYS, type Weekday } from '../model/study.ts';

/** Days still generated beyond the age at which a parcel is returned: a week, so that one of them is an operating day. */
const SLACK = 7;

export interface Calendar {
  /** Calendar days (0, 1, ...) on which vehicles drive, in order; long enough that every measured parcel has ended. */
  readonly operating: readonly number[];
  /** The first and last calendar day whose promised parcels are measured. */
  readonly firstMeasured: number;
  readonly lastMeasured: number;
}

export function calendarOf(study: Study): Calendar {
  const { warmUp, measured } = study.days;
  const operating: number[] = [];
  let lastDay = Number.POSITIVE_INFINITY;
  for (let day = 0; day <= lastDay || operating.length < warmUp + measured + SLACK; day++) {
    if (!isOperating(study, day)) continue;
    operating.push(day);
    if (operating.length === warmUp + measured) lastDay = day + study.rules.maxAgeDays + SLACK;
  }
  return {
    operating,
    firstMeasured: operating[warmUp] as number,
    lastMeasured: operating[warmUp + measured - 1] as number,
  };
}

/** Calendar days between an operating day and the one before it: 1, or 2 after a day of rest. Day 0 counts as 1. */
export function daysSinceOperating(calendar: Calendar, day: number): number {
  const row = calendar.operating.indexOf(day);
  return row > 0 ? day - (calendar.operating[row - 1] as number) : 1;
}

/** The operating day before the run's first one; negative where the run begins with the week. */
export function operatingBefore(study: Study, calendar: Calendar): number {
  let day = (calendar.operating[0] as number) - 1;
  while (!isOperating(study, day)) day--;
  return day;
}

/** The operating day after a day, or undefined beyond the run. */
export function nextOperating(calendar: Calendar, day: number): number | undefined {
  return calendar.operating.find((candidate) => candidate > day);
}

/** The same, or after the last one the very next day: what is left then waits for a day that the run does not have. */
export function dayAfter(calendar: Calendar, day: number): number {
  return nextOperating(calendar, day) ?? day + 1;
}

export function weekdayOf({ firstDay }: Study['calendar'], day: number): Weekday {
  return WEEKDAYS[(((WEEKDAYS.indexOf(firstDay) + day) % 7) + 7) % 7] as Weekday;
}

/** True if vehicles drive on that weekday; also for the days just before day 0. */
export function isOperating({ calendar }: Study, day: number): boolean {
  return calendar.operating.includes(weekdayOf(calendar, day));
}

export function isMeasured(calendar: Calendar, day: number): boolean {
  return day >= calendar.firstMeasured && day <= calendar.lastMeasured;
}
