// What a class is told: an answer that there is, one that there is not, and one that nobody worked out.
import type { ClassReview } from '../app/class-review.ts';
import { wholeCents } from '../base/whole-cents.ts';
import type { LessonSetting } from '../model/lesson.ts';
import type { LessonLanguage } from './lesson-language.ts';
import { truthWords } from './lesson-words.ts';

export function answerWords({ read, truth, isAnswered }: ClassReview, language: LessonLanguage): string {
  if (!isAnswered.value) return language.words.class.notWorkedOut;
  return truthWords(read.lesson, language, truth.value);
}

/** Where the first control breaks even at the second one's value of a setting. */
export function breakEvenWords({ crossings }: ClassReview, language: LessonLanguage, setting: LessonSetting): string {
  const { words } = language;
  const found = crossings.value.find(({ second }) => second === setting[1]);
  if (found === undefined) return words.class.notRun;
  return found.at === null ? words.class.never : language.number(found.at);
}

/** Of the options in the whole cost, rounded with the rest of it to a hundred, as a reader's own euro is. */
export function wholeShares(shares: readonly number[]): number[] {
  const rest = 1 - shares.reduce((sum, share) => sum + share, 0);
  const cents = wholeCents([...shares, Math.max(0, rest)].map((share) => 100 * share));
  return shares.map((_, row) => (cents[row] as number) / 100);
}
