// What a lesson's control stands at, in words.
import type { LessonControl } from '../model/lesson.ts';
import { type LessonLanguage, unbroken } from './lesson-language.ts';

/** "150", "10 %", "the same days" */
export function valueWords(control: LessonControl, language: LessonLanguage, row: number): string {
  const name = control.names?.[row];
  if (name !== undefined) return language.say(name);
  const value = control.values[row] ?? 0;
  const unit = control.unit === undefined ? '' : ` ${language.say(control.unit)}`;
  return unbroken(`${language.number(value, value % 1 === 0 ? 0 : 2)}${unit}`);
}
