// Where lessons come from: files beside the page, so that one more needs no code.
import type { Problem } from '../base/problem.ts';
import { type LessonReading, type ReadLesson, readLesson } from '../persistence/lesson-reader.ts';
import { bundledText } from './bundled-text.ts';
import { faultPhrases } from './fault-words.ts';
import { hasOwnLesson, OWN_LESSON, readOwnLesson, withOwnNumber } from './own-lesson.ts';
import { shortTasks } from './task-turn.ts';

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
  if (name === OWN_LESSON) {
    const none = { path: '#lesson=file', found: said.noOwnLesson, expected: said.ownLesson };
    return (await readOwnLesson(source)) ?? { ok: false, problems: [none] };
  }
  try {
    const answer = await fetch(`./${source}`);
    if (!answer.ok) return missing(said.noAnswer(answer.status));
    // The page's own lessons were tried when it was made; another file's codes must not be taken for those of one of them.
    const isBundled = LESSON_NUMBERS.includes(Number(name));
    const reading = await readLesson(await answer.text(), bundledText, source, isBundled, shortTasks());
    return isBundled ? reading : withOwnNumber(reading);
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
  const names = [...LESSON_NUMBERS.map(String), ...(hasOwnLesson() ? [OWN_LESSON] : [])];
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
