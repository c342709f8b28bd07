// How numbers read: euros, shares, differences, durations and times of day, the same in charts, panels and sentences,
// as the language that is spoken writes them. The examples are the English ones.
import { numberStyle } from './language.ts';
import { DAY, HOUR, MINUTE, type Seconds } from './units.ts';

/** Narrow no-break space: between a number and its unit, and between thousands. */
export const THIN = '\u202f';
/** The real minus, as wide as a plus. */
export const MINUS = '\u2212';
/** Stands where there is no number. */
export const NOTHING = '\u2013';

/** "12 345.7", "−0.3"; never "−0.0". Thousands are set apart from 10 000 on. */
export function decimal(value: number, digits = 0): string {
  if (!Number.isFinite(value)) return NOTHING;
  const text = Math.abs(value).toFixed(digits);
  const [whole = '0', fraction] = text.split('.');
  const grouped = whole.length > 4 ? whole.replace(/\B(?=(\d{3})+$)/g, THIN) : whole;
  const sign = value < 0 && isNotZero(text) ? MINUS : '';
  return sign + (fraction === undefined ? grouped : grouped + numberStyle().point + fraction);
}

/** "+0.3", "−0.3", and "0.0" without a sign where nothing is left after rounding. */
export function signedDecimal(value: number, digits = 0): string {
  const text = decimal(value, digits);
  return value > 0 && Number.isFinite(value) && isNotZero(text) ? `+${text}` : text;
}

/** "€2.84", "−€0.26". */
export function euros(value: number, digits = 2): string {
  const text = decimal(value, digits);
  if (text === NOTHING) return text;
  const { money } = numberStyle();
  return text.startsWith(MINUS) ? MINUS + money(text.slice(1)) : money(text);
}

/** A difference: "+€0.21", "−€0.26", and "€0.00" where nothing is left after rounding. */
export function signedEuros(value: number, digits = 2): string {
  const text = euros(value, digits);
  return value > 0 && Number.isFinite(value) && isNotZero(text) ? `+${text}` : text;
}

/** A share of 1 as "96.1 %". */
export function percent(share: number, digits = 1): string {
  return withUnit(decimal(share * 100, digits), '%');
}

/** A difference of shares in hundredths: "+1.3 points". */
export function signedPoints(share: number, digits = 1): string {
  return withUnit(signedDecimal(share * 100, digits), numberStyle().points);
}

/** "1.30 to 1.42": the ends of an interval; the unit is said elsewhere. */
export function range(low: number, high: number, digits = 2): string {
  return `${decimal(low, digits)} ${numberStyle().to} ${decimal(high, digits)}`;
}

/** "12.1 to 14.8 %" of shares. */
export function percentRange(low: number, high: number, digits = 1): string {
  return `${range(100 * low, 100 * high, digits)}${THIN}%`;
}

/** "−0.21 to +0.15": the ends of the interval of a difference. */
export function signedRange(low: number, high: number, digits: number): string {
  return `${signedDecimal(low, digits)} ${numberStyle().to} ${signedDecimal(high, digits)}`;
}

/** "45 min", "2 h", "2.5 h", "1 day", "2.5 days". */
export function duration(minutes: number): string {
  if (!Number.isFinite(minutes)) return NOTHING;
  const style = numberStyle();
  if (minutes < 90 && minutes !== 60) return withUnit(decimal(minutes), style.minutes);
  if (minutes < 1440) return withUnit(trimmed(minutes / 60), style.hours);
  const days = trimmed(minutes / 1440);
  return withUnit(days, days === '1' ? style.day : style.days);
}

/** "0.4, 0.2, 0.1": numbers in a row, kept apart by a semicolon where the comma is the decimal sign. */
export function inSeries(numbers: readonly string[]): string {
  return numbers.join(numberStyle().point === ',' ? '; ' : ', ');
}

/** Time of day, "08:05"; a second past midnight of a later day reads as on that day's clock. */
export function clock(time: Seconds): string {
  const ofDay = ((Math.floor(time) % DAY) + DAY) % DAY;
  return `${twoDigits(Math.floor(ofDay / HOUR))}:${twoDigits(Math.floor((ofDay % HOUR) / MINUTE))}`;
}

/** Number of the day a second falls on, 0 for the first. */
export function dayOf(time: Seconds): number {
  return Math.floor(time / DAY);
}

/** "Tue": the weekday of a day, where day 0 is `firstWeekday` (0 = Monday). */
export function weekday(day: number, firstWeekday: number): string {
  return numberStyle().weekdays[(((day + firstWeekday) % 7) + 7) % 7] as string;
}

/** "1 run", "12 runs"; the plural adds an s unless given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${decimal(count)} ${count === 1 ? one : many}`;
}

/** A, B ... Z, AA, AB ...: the letter of a scenario by its place in the study. */
export function scenarioLetter(index: number): string {
  let rest = index;
  let letters = '';
  do {
    letters = String.fromCharCode(65 + (rest % 26)) + letters;
    rest = Math.floor(rest / 26) - 1;
  } while (rest >= 0);
  return letters;
}

function withUnit(number: string, unit: string): string {
  return number === NOTHING ? number : number + THIN + unit;
}

function isNotZero(text: string): boolean {
  return /[1-9]/.test(text);
}

/** At most one decimal, and none where it would be zero. */
function trimmed(value: number): string {
  const text = decimal(value, 1);
  return text.endsWith('0') ? text.slice(0, -1 - numberStyle().point.length) : text;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
