// What a key says of its own numbers.
import type { LessonRunner } from '../app/lesson-runner.ts';
import type { Lesson } from '../model/lesson.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { valueWords } from './value-words.ts';

/** What the numbers of a key were worked out on. */
export function restsOn(lesson: Lesson, runner: Pick<LessonRunner, 'studyAt'>, language: LessonLanguage): string {
  const drawnDays = lesson.controls.find(({ draws }) => draws === 'days')?.values ?? [lesson.replications];
  const draws = Math.max(...drawnDays);
  if (draws === 0) return language.words.teacher.reckoned;
  const [first, ...others] = lesson.controls;
  const rest = others.map((control) => control.first);
  const rows = [...(first?.values.keys() ?? [])];
  const { days, seed } = runner.studyAt([first?.first ?? 0, ...rest]);
  const measured = days.measured * Math.max(1, draws);
  if (lesson.cash !== undefined) return language.words.teacher.rests(measured, null, false, seed);
  // Names of numbers of parcels tell how many there really are where the values are averages.
  const isMean = first?.names === undefined || lesson.chart.x !== 'parcels';
  if (!isMean) {
    const [least, most] = [0, rows.length - 1].map((row) => valueWords(first, language, row));
    return language.words.teacher.rests(measured, `${least}–${most}`, isMean, seed);
  }
  const parcels = rows.map((row) => runner.studyAt([row, ...rest]).demand.parcelsPerDay);
  const [least, most] = [Math.min(...parcels), Math.max(...parcels)].map((count) => language.number(count));
  return language.words.teacher.rests(measured, least === most ? `${least}` : `${least}–${most}`, isMean, seed);
}
