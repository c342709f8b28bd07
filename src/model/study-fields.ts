// The kinds of fields a study is made of: parameters of the catalogue, whole numbers, clock times, ids, positions.
import { z } from 'zod';
import { CATALOGUE, defaultOf, type ParameterPath } from './catalogue.ts';
import { CLOCKS, type ClockPath } from './clocks-catalogue.ts';

z.config({ jitless: true });

/** A number with the catalogue's default, bounded below by what can have a meaning at all (not by its usual range). */
export function parameter(path: ParameterPath, least = 0, most?: number) {
  const { label, unit, source } = CATALOGUE[path];
  let number = z.number().min(least);
  if (most !== undefined) number = number.max(most);
  return number.default(defaultOf(path)).describe(`${label}${unit === '' ? '' : `, ${unit}`} (${source})`);
}
export function count(path: ParameterPath, least = 0, most?: number) {
  const { label, unit, source } = CATALOGUE[path];
  return whole(least, most).default(defaultOf(path)).describe(`${label}, ${unit} (${source})`);
}
/** A whole number whose bounds are named in one sentence. */
export function whole(least: number, most?: number, or = '') {
  const error =
    most === undefined ? `a whole number of at least ${least}` : `a whole number from ${least} to ${most}${or}`;
  const number = z.int({ error }).min(least, { error });
  return most === undefined ? number : number.max(most, { error });
}
/** A parameter from 0 to 1. */
export const share = (path: ParameterPath) => parameter(path, 0, 1);

export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: 'a time of day as "HH:MM"' })
  .describe('Time of day, "HH:MM"');
/** A time of day with the catalogue's default. */
export function timeAt(path: ClockPath) {
  const { label, value, source } = CLOCKS[path];
  return clock.default(value).describe(`${label} (${source})`);
}
export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, {
    error: 'letters, digits, - and _, at most 64, beginning with a letter or digit',
  })
  .describe('Stable name of this thing inside the study');
export const name = z.string().min(1).max(120);
export const position = z
  .strictObject({ x: z.number(), y: z.number() })
  .describe('Metres east (x) and north (y) of the city plane’s origin');
