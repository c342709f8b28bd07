// The short code that a seat hands in: lesson, seat, bet, setting, version and a check sign, in letters that nobody mistakes.
import { fingerprint } from '../base/fingerprint.ts';
import { VERSION } from '../base/version.ts';

export interface LessonAnswer {
  readonly lesson: number;
  /** 1 to 960. */
  readonly seat: number;
  /** The row of a choice, the step of a slider, or the steps of a curve in one number. */
  readonly bet: number;
  readonly setting: readonly number[];
}

export type CodeReading =
  | { readonly ok: true; readonly answer: LessonAnswer }
  | { readonly ok: false; readonly why: 'mistyped' | 'other version' | 'unknown lesson'; readonly lesson?: number };

/** Without 0, 1, I, L and O. Its length is a prime, so that the check sign finds every wrong sign and every swap of two. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const BASE = ALPHABET.length;
export const CODE_LENGTH = 12;
/** Signs of each part: lesson, seat, bet, two controls, version; one more checks them. */
const PARTS = [1, 2, 3, 1, 1, 3];

/** How many numbers so many signs can say. */
const SIZES = [1, BASE, BASE * BASE, BASE * BASE * BASE];

export const MOST_SEATS = BASE * BASE - 1;
export const MOST_BETS = BASE * BASE * BASE;

/** Of the engine and of a lesson's text: results are the same where it is. */
export function lessonVersion(text: string, engine: string = VERSION): number {
  const print = fingerprint();
  print.word(engine);
  print.word(text);
  return Number.parseInt(print.digest().slice(0, 8), 16) % MOST_BETS;
}

/** "2F3K-22AB-C7QX" */
export function writeCode(answer: LessonAnswer, version: number): string {
  const values = [answer.lesson, answer.seat, answer.bet, answer.setting[0] ?? 0, answer.setting[1] ?? 0, version];
  const digits = values.flatMap((value, part) => digitsOf(value, PARTS[part] as number));
  const text = [...digits, checkOf(digits)].map((digit) => ALPHABET[digit]).join('');
  return spelled(text);
}

/** Twelve signs as they are shown and written down. */
export function spelled(signs: string): string {
  return `${signs.slice(0, 4)}-${signs.slice(4, 8)}-${signs.slice(8)}`;
}

/** True for twelve signs, without hyphens, that fit together. */
export function isWholeCode(signs: string): boolean {
  return isWhole([...signs].map((sign) => ALPHABET.indexOf(sign)));
}

function isWhole(digits: readonly number[]): boolean {
  return (
    digits.length === CODE_LENGTH && !digits.includes(-1) && checkOf(digits.slice(0, -1)) === digits[CODE_LENGTH - 1]
  );
}

/** `versions`: of the lessons that are at hand, by number. Spaces, hyphens and small letters are as good. */
export function readCode(text: string, versions: ReadonlyMap<number, number>): CodeReading {
  const signs = text.toUpperCase().replace(/[\s-]/g, '');
  const digits = [...signs].map((sign) => ALPHABET.indexOf(sign));
  if (!isWhole(digits)) return { ok: false, why: 'mistyped' };
  let at = 0;
  const [lesson, seat, bet, first, second, version] = PARTS.map((signs) => {
    const value = digits.slice(at, at + signs).reduce((sum, digit) => sum * BASE + digit, 0);
    at += signs;
    return value;
  }) as [number, number, number, number, number, number];
  // A seat that nobody has comes of no end screen.
  if (seat < 1) return { ok: false, why: 'mistyped' };
  const expected = versions.get(lesson);
  if (expected === undefined) return { ok: false, why: 'unknown lesson', lesson };
  if (version !== expected) return { ok: false, why: 'other version', lesson };
  return { ok: true, answer: { lesson, seat, bet, setting: [first, second] } };
}

function digitsOf(value: number, signs: number): number[] {
  if (!Number.isInteger(value) || value < 0 || value >= (SIZES[signs] as number)) {
    throw new Error(`lesson code: expected a whole number from 0 to below ${SIZES[signs]}, found ${value}`);
  }
  const digits: number[] = [];
  for (let rest = value; digits.length < signs; rest = Math.floor(rest / BASE)) digits.unshift(rest % BASE);
  return digits;
}

/** Weighted by place, modulo a prime (Verhoeff 1969): no weight is 0 and no two are the same. */
function checkOf(digits: readonly number[]): number {
  return digits.reduce((sum, digit, place) => (sum + digit * (place + 2)) % BASE, 0);
}
