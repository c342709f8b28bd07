// What lessons say: their own words in the language that is spoken, a lesson's texts where it has them in that language,
// and numbers as that language writes them.
import { decimal, euros, MINUS, THIN } from '../base/format.ts';
import { phrases, spoken } from '../base/language.ts';
import type { Lesson, LessonUnit, Said } from '../model/lesson.ts';
import { lessonWords as english, type LessonWords } from './words-en-lesson.ts';

export interface LessonLanguage {
  readonly name: string;
  readonly words: LessonWords;
  say(said: Said): string;
  number(value: number, digits?: number): string;
  measure(unit: LessonUnit, value: number, digits?: number): string;
  /** In the unit of a lesson's chart: "€2.84", "2,84 €". */
  amount(lesson: Lesson, value: number, digits?: number): string;
}

/** Keeps lines from being joined or parted where it stands. */
const JOINER = '\u2060';

/** A number stays on one line with the sign of its unit, and a minus with its currency; what is still to be filled in is a number too. */
export function unbroken(text: string): string {
  return text
    .replace(/([\d}]) (%|€|×|h|km²?)(?![\p{L}\d])/gu, `$1${THIN}$2`)
    .replaceAll(`${MINUS}€`, `${MINUS}${JOINER}€`);
}

export const lessonWords = phrases<LessonWords>(english);

export function lessonLanguage(): LessonLanguage {
  const name = spoken();
  const measure = (unit: LessonUnit, value: number, digits = 2): string => {
    if (unit === 'percent') return `${decimal(value * 100, Math.max(0, digits - 2))}${THIN}%`;
    if (unit === 'number') return decimal(value, digits);
    if (unit === 'times') return `${decimal(value, value % 1 === 0 ? 0 : digits)}${THIN}×`;
    if (unit === 'kilometre') return `${decimal(value, digits)}${THIN}km`;
    if (unit === 'hour') return `${decimal(value, 1)}${THIN}h`;
    // Cents say nothing of hundreds of euros.
    return euros(value, Math.abs(value) >= 100 ? 0 : digits);
  };
  return {
    name,
    words: lessonWords(),
    say: (said) => unbroken(name in said ? said[name as keyof Said] : said.en),
    number: decimal,
    measure,
    amount({ chart }, value, digits = 2) {
      return measure(chart.unit, value, digits);
    },
  };
}
