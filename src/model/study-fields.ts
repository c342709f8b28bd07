// The kinds of fields a study is made of: parameters of the catalogue, whole numbers, clock times, ids, positions.
import { z } from 'zod';
import { CATALOGUE, defaultOf, type ParameterPath } from './catalogue.ts';
import { CLOCKS, type ClockPath } from './clocks-catalogue.ts';
import { fieldPhrases } from './field-phrases.ts';

z.config({ jitless: true });

/** Beyond it no number of a study has a meaning, and sums of whole micro-euros or seconds would lose their last digits. */
const LARGEST = 1_000_000;

/** A number with the catalogue's default, bounded by what can have a meaning at all (not by its usual range). */
export function parameter(path: ParameterPath, least = 0, most = LARGEST) {
  const { label, unit, source } = CATALOGUE[path];
  const number = z.number().check(z.gte(least), z.lte(most));
  return described(number.default(defaultOf(path)), `${label}${unit === '' ? '' : `, ${unit}`} (${source})`);
}

/** As `describe`, which copies its schema: a third of the time that a page takes to set up hundreds of fields. */
function described<Schema extends z.ZodType>(schema: Schema, description: string): Schema {
  z.globalRegistry.add(schema, { description });
  return schema;
}

export function count(path: ParameterPath, least = 0, most?: number) {
  const { label, unit, source } = CATALOGUE[path];
  return described(whole(least, most).default(defaultOf(path)), `${label}, ${unit} (${source})`);
}
/** A whole number whose bounds are named in one sentence; `or` says what may stand there instead. */
export function whole(least: number, most?: number, or = () => '') {
  // Beyond that, numbers have gaps, so no larger one is whole for sure.
  const error = ({ code }: { readonly code?: string }) =>
    (most === undefined && code !== 'too_big'
      ? fieldPhrases().atLeast(least)
      : fieldPhrases().between(least, most ?? Number.MAX_SAFE_INTEGER)) + or();
  const bounds = [z.gte(least, { error }), ...(most === undefined ? [] : [z.lte(most, { error })])];
  return z.int({ error }).check(...bounds);
}
/** An amount of euros that is added up often: a day, a kilometre, an hour, a parcel. */
export const euros = () => z.number().min(0).max(MOST_EUROS);
/** The largest amount of that kind; a hundred days of a hundred vehicles still add up exactly (see base/money.ts). */
export const MOST_EUROS = 10_000;
/** Square metres, euros a square metre and month, euros a square metre once: their products add up exactly too. */
export const MOST_AREA = 20_000;
export const MOST_RENT = 1_000;
export const MOST_FIT_OUT = 10_000;
/** A parameter from 0 to 1. */
export const share = (path: ParameterPath) => parameter(path, 0, 1);

export const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/, { error: () => fieldPhrases().clock })
  .describe('Time of day, "HH:MM"');
/** A time of day with the catalogue's default. */
export function timeAt(path: ClockPath) {
  const { label, value, source } = CLOCKS[path];
  return described(clock.default(value), `${label} (${source})`);
}
export const weekday = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/, {
    error: () => fieldPhrases().id,
  })
  .describe('Stable name of this thing inside the study');
export const name = z.string().min(1).max(120);
export const position = z
  .strictObject({ x: z.number(), y: z.number() })
  .describe('Metres east (x) and north (y) of the city plane’s origin');
