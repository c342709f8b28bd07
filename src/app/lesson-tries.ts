// The tries that were made in a lesson: one a setting, in the order in which they were made.
import { type LessonTry, truthSettings } from '../experiment/lesson-try.ts';
import type { Lesson, LessonSetting } from '../model/lesson.ts';

export function tryAt(tries: readonly LessonTry[], setting: LessonSetting): LessonTry | null {
  return tries.find((one) => isAt(one, setting)) ?? null;
}

/** What is told of: the try at this setting; until it is there the one that was told of before, or else the last one. */
export function tryOnShow(
  tries: readonly LessonTry[],
  setting: LessonSetting,
  before: LessonTry | null,
): LessonTry | null {
  const kept = before === null ? null : tryAt(tries, before.setting);
  return tryAt(tries, setting) ?? kept ?? tries.at(-1) ?? null;
}

/** With one more, which takes the place of an earlier one at its setting. */
export function withTry(tries: readonly LessonTry[], made: LessonTry): readonly LessonTry[] {
  return [...tries.filter((one) => !isAt(one, made.setting)), made];
}

/** Those that the answer needs, in its order; null where one is missing, or has not all its draws yet. */
export function answerTries(lesson: Lesson, tries: readonly LessonTry[]): readonly LessonTry[] | null {
  const settings = truthSettings(lesson);
  const found = settings.flatMap((setting) => tryAt(tries, setting) ?? []);
  return found.length === settings.length && found.every(({ draws }) => draws >= lesson.replications) ? found : null;
}

/** Tries of one's own before the answer is told: three, or all that there are. */
export function triesBefore({ controls }: Pick<Lesson, 'controls'>): number {
  return Math.min(3, controls[0]?.values.length ?? 0);
}

function isAt({ setting }: LessonTry, other: LessonSetting): boolean {
  return setting.length === other.length && setting.every((row, index) => row === other[index]);
}
