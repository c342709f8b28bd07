// The language of the lessons: as the address says (?lang=de), else as the browser does; and numbers as that language writes them.
import type { Lesson, Said } from '../model/lesson.ts';
import { lessonWords as german } from './words-de-lesson.ts';
import { lessonWords as english, type LessonWords } from './words-en-lesson.ts';

export interface LessonLanguage {
  readonly name: 'en' | 'de';
  readonly words: LessonWords;
  say(said: Said): string;
  number(value: number, digits?: number): string;
  /** In the unit of a lesson's chart: "€2.84", "2,84 €". */
  amount(lesson: Lesson, value: number, digits?: number): string;
}

export function languageOf(address: string, preferred: readonly string[]): LessonLanguage {
  const asked = new URL(address).searchParams.get('lang') ?? preferred[0] ?? 'en';
  const name = asked.toLowerCase().startsWith('de') ? 'de' : 'en';
  const number = (value: number, digits = 0): string =>
    new Intl.NumberFormat(name, { minimumFractionDigits: digits, maximumFractionDigits: digits })
      .format(value)
      .replace('-', '−');
  return {
    name,
    words: name === 'de' ? german : english,
    say: (said) => said[name],
    number,
    amount({ chart }, value, digits = 2) {
      if (chart.unit === 'percent') return `${number(value * 100, Math.max(0, digits - 2))} %`;
      if (chart.unit === 'number') return number(value, digits);
      if (name === 'de') return `${number(value, digits)} €`;
      return value < 0 ? `−€${number(-value, digits)}` : `€${number(value, digits)}`;
    },
  };
}
