// Where lessons come from: files beside the page, so that one more needs no code.
import type { Problem } from '../base/problem.ts';
import { type LessonReading, type ReadLesson, readLesson } from '../persistence/lesson-reader.ts';
import { bundledText } from './bundled-text.ts';
import { faultPhrases } from './fault-words.ts';
import { OWN_LESSON, ownLessonText, readOwnLesson } from './own-lesson.ts';

/** The lessons of the class page. */
export const LESSON_NUMBERS: readonly number[] = [1, 2, 3, 4, 5, 6, 7];

/** A file's name without its ending; nothing that leads out of the folder. */
const NAME = /^[a-z0-9][a-z0-9-]{0,60}$/;

export async function loadLesson(name: string): Promise<LessonReading> {
  const source = `lessons/${name}.json`;
  const said = faultPhrases();
  const missing = (found: string): LessonReading => ({
    ok: false,
    problems: [{ path: source, found, expected: said.lessonExpected }],
  });
  if (!NAME.test(name)) return missing(said.lessonNamed(name));
  const own = name === OWN_LESSON ? ownLessonText() : null;
  if (own !== null) return readOwnLesson(own, source);
  if (name === OWN_LESSON)
    return { ok: false, problems: [{ path: '#lesson=file', found: said.noOwnLesson, expected: said.ownLesson }] };
  try {
    const answer = await fetch(`./${source}`);
    if (!answer.ok) return missing(said.noAnswer(answer.status));
    // The page's own lessons were tried when it was made.
    const isTried = LESSON_NUMBERS.includes(Number(name));
    return await readLesson(await answer.text(), bundledText, source, isTried);
  } catch (reason) {
    return missing(reason instanceof Error ? reason.message : String(reason));
  }
}

export interface LessonsAtHand {
  readonly lessons: readonly ReadLesson[];
  /** Of those that did not arrive or do not hold. */
  readonly problems: readonly Problem[];
  /** The bundled ones among those, by their numbers. */
  readonly missing: readonly number[];
}

/** All that a class may have played: the seven, and the one out of a file. */
export async function lessonsAtHand(): Promise<LessonsAtHand> {
  const names = [...LESSON_NUMBERS.map(String), ...(ownLessonText() === null ? [] : [OWN_LESSON])];
  const readings = await Promise.all(names.map(loadLesson));
  const byNumber = new Map(
    readings.flatMap((reading) => (reading.ok ? [[reading.read.lesson.lesson, reading.read]] : [])),
  );
  return {
    lessons: [...byNumber.values()],
    problems: readings.flatMap((reading) => (reading.ok ? [] : reading.problems)),
    missing: LESSON_NUMBERS.filter((_, row) => readings[row]?.ok === false),
  };
}
