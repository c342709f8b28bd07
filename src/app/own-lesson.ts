// A lesson of one's own out of a file: checked, tried once, and kept in this browser until another one is opened or it is forgotten.
import type { Problem } from '../base/problem.ts';
import { VERSION } from '../base/version.ts';
import { truthSettings } from '../experiment/lesson-try.ts';
import type { Study } from '../model/study.ts';
import { lessonPhrases } from '../persistence/lesson-phrases.ts';
import {
  type BetweenSettings,
  type LessonReading,
  lessonStudy,
  type ReadLesson,
  readLesson,
  readParts,
} from '../persistence/lesson-reader.ts';
import type { Answer } from '../service/protocol.ts';
import { bundledText } from './bundled-text.ts';
import { shortTasks } from './task-turn.ts';

/** Behind #lesson= in the place of a number. */
export const OWN_LESSON = 'file';

/** The numbers that a lesson of one's own can have, so that its codes are told from those of the bundled ones. */
export const OWN_NUMBERS = { from: 8, to: 30 } as const;

const KEY = 'doorstep-own-lesson';

/** Lays out a study: what only its streets can tell, as a hub too far from them, is told then. */
export type TryStudy = (study: Study) => Promise<Answer<unknown>>;

/** A file that was checked, and the version of Doorstep that did it. */
interface KeptFile {
  readonly version: string;
  readonly text: string;
}

/** Keeps it only if it holds. `between` hears how far the check is, and stops it by throwing. */
export async function takeOwnLesson(
  text: string,
  name: string,
  tryStudy: TryStudy,
  between: BetweenSettings = shortTasks(),
): Promise<LessonReading> {
  const reading = withOwnNumber(await readLesson(text, bundledText, name, false, between));
  if (!reading.ok) return reading;
  const problems = await openProblems(reading.read, tryStudy);
  if (problems.length > 0) return { ok: false, problems };
  try {
    const kept: KeptFile = { version: VERSION, text };
    localStorage.setItem(KEY, JSON.stringify(kept));
  } catch (reason) {
    return refusal({ path: name, found: String(reason), expected: lessonPhrases().kept });
  }
  return reading;
}

/** Null where none was opened in this browser. What was checked whole by this version of Doorstep is not again at all its settings. */
export async function readOwnLesson(name: string): Promise<LessonReading | null> {
  const kept = keptFile();
  if (kept === null) return null;
  return withOwnNumber(await readLesson(kept.text, bundledText, name, kept.version === VERSION, shortTasks()));
}

/** A lesson that could be taken for a bundled one by its codes is none of one's own. */
export function withOwnNumber(reading: LessonReading): LessonReading {
  if (!reading.ok) return reading;
  const { lesson } = reading.read.lesson;
  const { from, to } = OWN_NUMBERS;
  return lesson >= from
    ? reading
    : refusal({ path: 'lesson', found: String(lesson), expected: lessonPhrases().ownNumber(from, to) });
}

export function hasOwnLesson(): boolean {
  return keptFile() !== null;
}

export function forgetOwnLesson(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where nothing may be kept, nothing is.
  }
}

/** An earlier version kept the text alone, which is checked whole. */
function keptFile(): KeptFile | null {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === null) return null;
    const { version, text } = JSON.parse(kept) as Partial<KeptFile>;
    return typeof version === 'string' && typeof text === 'string' ? { version, text } : { version: '', text: kept };
  } catch {
    return null;
  }
}

function refusal(problem: Problem): LessonReading {
  return { ok: false, problems: [problem] };
}

/** At the settings that everybody comes to: where the controls stand first, and where the answer is. */
async function openProblems(read: ReadLesson, tryStudy: TryStudy): Promise<Problem[]> {
  const tried = new Set<string>();
  for (const part of readParts(read)) {
    const firsts = part.lesson.controls.map(({ first }) => first);
    for (const setting of [firsts, ...truthSettings(part.lesson)]) {
      const study = lessonStudy(part, setting);
      const text = JSON.stringify(study);
      if (tried.has(text)) continue;
      tried.add(text);
      const opened = await tryStudy(study);
      if (!opened.ok)
        return opened.problems.map((problem) => ({
          ...problem,
          path: `study at setting ${setting.join(', ')}: ${problem.path}`,
        }));
    }
  }
  return [];
}
