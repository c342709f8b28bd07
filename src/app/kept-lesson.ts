// What was bet and tried in a lesson in this tab, so that a reload or the way back from the desk loses nothing.
import { effect } from '@preact/signals';
import { lessonVersion } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import type { LessonCourse } from './lesson-course.ts';
import type { KeptPart } from './lesson-play.ts';

export interface KeptLesson {
  /** The question on show. */
  readonly at: number;
  /** One a question. */
  readonly parts: readonly KeptPart[];
}

/** Null where nothing was bet in this version of the lesson, or the browser keeps nothing. */
export function keptLesson(read: ReadLesson): KeptLesson | null {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(read)) ?? 'null') as KeptLesson | null;
  } catch {
    return null;
  }
}

/** From the first bet on. Gives the function that forgets it all. */
export function keepLesson({ read, at, parts }: LessonCourse): () => void {
  const key = keyOf(read);
  const stop = effect(() => {
    const kept: KeptLesson = {
      at: at.value,
      parts: parts.map(({ stage, bet, setting, tries, drawnFor }) => ({
        stage: stage.value,
        bet: bet.value,
        setting: setting.value,
        tries: tries.value,
        seat: drawnFor(),
      })),
    };
    // Who only watches begins anew.
    if (parts.some(({ watching }) => watching.value) || kept.parts.every(({ bet }) => bet === null)) return;
    try {
      sessionStorage.setItem(key, JSON.stringify(kept));
    } catch {
      // It begins anew then.
    }
  });
  return () => {
    stop();
    try {
      sessionStorage.removeItem(key);
    } catch {
      // Nothing was kept.
    }
  };
}

/** What is kept of another version of the lesson says nothing of this one. */
function keyOf({ lesson, text }: ReadLesson): string {
  return `doorstep-lesson-${lesson.lesson}-${lessonVersion(text)}`;
}
