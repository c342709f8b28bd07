// How many days a year a study operates: as many as its week gives, where it does not say.
import { defaultOf } from './catalogue.ts';
import { CHOICES } from './choices-catalogue.ts';

const USUAL_WEEK = CHOICES['calendar.operating'].value.length;

/** Operating days a year of such a week: holidays fall on each weekday alike. */
export function operatingYear(week: readonly unknown[]): number {
  return Math.round((defaultOf('prices.operatingDays') * new Set(week).size) / USUAL_WEEK);
}

/** What a file gives as a study, with the operating days of its week where it states none; anything else as it is. */
export function withOperatingYear(file: unknown): unknown {
  if (!isRecord(file) || !isRecord(file.calendar) || !Array.isArray(file.calendar.operating)) return file;
  const { prices = {} } = file;
  const week = file.calendar.operating;
  if (week.length === 0 || !isRecord(prices) || prices.operatingDays !== undefined) return file;
  return { ...file, prices: { ...prices, operatingDays: operatingYear(week) } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
