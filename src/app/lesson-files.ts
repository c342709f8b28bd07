// Where lessons come from: files beside the page, so that one more needs no code.
import { type LessonReading, readLesson } from '../persistence/lesson-reader.ts';
import { bundledStudies } from './bundled-studies.ts';
import { faultPhrases } from './fault-words.ts';

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
  try {
    const answer = await fetch(`./${source}`);
    if (!answer.ok) return missing(said.noAnswer(answer.status));
    return await readLesson(await answer.text(), bundledText, source);
  } catch (reason) {
    return missing(reason instanceof Error ? reason.message : String(reason));
  }
}

async function bundledText(name: string): Promise<string | null> {
  return (await bundledStudies.find(({ key }) => key === name)?.load()) ?? null;
}
