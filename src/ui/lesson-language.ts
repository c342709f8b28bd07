// What lessons say: their own words in the language that is spoken, a lesson's texts where it has them in that language,
// and numbers as that language writes them.
import { numberStyle, phrases, spoken } from '../base/language.ts';
import type { Lesson, Said } from '../model/lesson.ts';
import { lessonWords as english, type LessonWords } from './words-en-lesson.ts';

export interface LessonLanguage {
  readonly name: string;
  readonly words: LessonWords;
  say(said: Said): string;
  number(value: number, digits?: number): string;
  /** In the unit of a lesson's chart: "€2.84", "2,84 €". */
  amount(lesson: Lesson, value: number, digits?: number): string;
}

export const lessonWords = phrases<LessonWords>(english);

export function lessonLanguage(): LessonLanguage {
  const name = spoken();
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(name, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(value)
      .replace('-', '−');
  return {
    name,
    words: lessonWords(),
    say: (said) => (name in said ? said[name as keyof Said] : said.en),
    number,
    amount({ chart }, value, digits = 2) {
      if (chart.unit === 'percent') return `${number(value * 100, Math.max(0, digits - 2))} %`;
      if (chart.unit === 'number') return number(value, digits);
      const amount = numberStyle().money(number(Math.abs(value), digits));
      return value < 0 ? `−${amount}` : amount;
    },
  };
}
