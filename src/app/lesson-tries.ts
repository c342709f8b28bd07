// The tries that were made in a lesson: one a setting, in the order in which they were made.
import type { LessonTry } from '../experiment/lesson-try.ts';
import type { Lesson, LessonSetting } from '../model/lesson.ts';

export function tryAt(tries: readonly LessonTry[], setting: LessonSetting): LessonTry | null {
  return tries.find((one) => isAt(one, setting)) ?? null;
}

/** With one more, which takes the place of an earlier one at its setting. */
export function withTry(tries: readonly LessonTry[], made: LessonTry): readonly LessonTry[] {
  return [...tries.filter((one) => !isAt(one, made.setting)), made];
}

/** Tries of one's own before the answer is told: three, or all that there are. */
export function triesBefore({ controls }: Pick<Lesson, 'controls'>): number {
  return Math.min(3, controls[0]?.values.length ?? 0);
}

function isAt({ setting }: LessonTry, other: LessonSetting): boolean {
  return setting.length === other.length && setting.every((row, index) => row === other[index]);
}
