// The days of the week on which businesses take and hand over parcels, and the day that is promised to one that is shut.
import type { Parcel } from '../model/parcel.ts';
import type { Study } from '../model/study.ts';
import { isOperating, weekdayOf } from './calendar.ts';

const WEEK = 7;

/**
 * True of a business on a day on which it does not open at all. On days before the run nobody is shut: its first stock is an
 * ordinary day's. Where no vehicle drives on a day of theirs, which the reader refuses, nobody is shut either.
 */
export function isShut({ calendar, rules }: Study, { business }: Pick<Parcel, 'business'>, day: number): boolean {
  const { businessDays } = rules.presence;
  if (!business || day < 0 || businessDays.includes(weekdayOf(calendar, day))) return false;
  return businessDays.some((open) => calendar.operating.includes(open));
}

/** The first operating day from an operating day on that finds somebody there; that day itself where none ever does. */
export function openDayFrom(study: Study, who: Pick<Parcel, 'business'>, day: number): number {
  for (let next = day; next < day + WEEK; next++) {
    if (isOperating(study, next) && !isShut(study, who, next)) return next;
  }
  return day;
}
