// A lesson of one's own out of a file: checked, and kept in this browser until another one is opened.
import { type LessonReading, readLesson } from '../persistence/lesson-reader.ts';
import { bundledText } from './bundled-text.ts';

/** Behind #lesson= in the place of a number. */
export const OWN_LESSON = 'file';

const KEY = 'doorstep-own-lesson';

/** Keeps it only if it holds. */
export async function takeOwnLesson(text: string, name: string): Promise<LessonReading> {
  const reading = await readLesson(text, bundledText, name);
  if (reading.ok) localStorage.setItem(KEY, text);
  return reading;
}

/** Null where none was opened in this browser. */
export function ownLessonText(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}
