// The language of the lessons: as the address says (?lang=de), else as the browser does; and numbers as that language writes them.
import type { Lesson, LessonUnit, Said } from '../model/lesson.ts';
import { lessonWords as german } from './words-de-lesson.ts';
import { lessonWords as english, type LessonWords } from './words-en-lesson.ts';

export interface LessonLanguage {
  readonly name: 'en' | 'de';
  readonly words: LessonWords;
  say(said: Said): string;
  number(value: number, digits?: number): string;
  measure(unit: LessonUnit, value: number, digits?: number): string;
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
  const measure = (unit: LessonUnit, value: number, digits = 2): string => {
    if (unit === 'percent') return `${number(value * 100, Math.max(0, digits - 2))} %`;
    if (unit === 'number') return number(value, digits);
    if (unit === 'times') return `${number(value, value % 1 === 0 ? 0 : digits)} ×`;
    if (unit === 'kilometre') return `${number(value, digits)} km`;
    if (unit === 'hour') return `${number(value, 1)} h`;
    // Cents say nothing of hundreds of euros.
    const places = Math.abs(value) >= 100 ? 0 : digits;
    if (name === 'de') return `${number(value, places)} €`;
    return value < 0 ? `−€${number(-value, places)}` : `€${number(value, places)}`;
  };
  return {
    name,
    words: name === 'de' ? german : english,
    say: (said) => said[name],
    number,
    measure,
    amount({ chart }, value, digits = 2) {
      return measure(chart.unit, value, digits);
    },
  };
}
