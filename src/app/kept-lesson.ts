// What was bet and tried in a lesson in this tab, so that a reload or the way back from the desk loses nothing.
import { effect } from '@preact/signals';
import type { LessonTry } from '../experiment/lesson-try.ts';
import type { Lesson } from '../model/lesson.ts';
import { partsOf } from '../model/lesson-setting.ts';
import { lessonVersion } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import type { LessonCourse } from './lesson-course.ts';
import { type KeptPart, type LessonStage, STAGES } from './lesson-play.ts';

export interface KeptLesson {
  /** The question on show. */
  readonly at: number;
  /** One a question. */
  readonly parts: readonly KeptPart[];
}

/** Null where nothing was bet in this version of the lesson, or the browser keeps nothing or something else. */
export function keptLesson(read: ReadLesson): KeptLesson | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(keyOf(read)) ?? 'null');
    return isPlayOf(read, kept) ? kept : null;
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

/** An earlier page may have kept it in another shape. */
function isPlayOf({ lesson }: ReadLesson, kept: unknown): kept is KeptLesson {
  const { at, parts } = (kept ?? {}) as Partial<KeptLesson>;
  const questions = partsOf(lesson);
  return (
    Array.isArray(parts) &&
    parts.length === questions.length &&
    questions[at ?? -1] !== undefined &&
    parts.every((part, row) => isPart(part, questions[row] as Lesson))
  );
}

function isPart(part: unknown, { controls, chart }: Lesson): boolean {
  const { stage, bet, setting, tries, seat } = (part ?? {}) as Partial<KeptPart>;
  const isSetting = (rows: unknown): boolean =>
    Array.isArray(rows) &&
    rows.length === controls.length &&
    controls.every(({ values }, row) => values[rows[row]] !== undefined);
  const isTry = (made: unknown): boolean => {
    const { setting: at, x, values, asides, draws, clouds } = (made ?? {}) as Partial<LessonTry>;
    const isWhole = values?.length === chart.series.length && asides?.length === chart.asides.length;
    const hasClouds = chart.kind === 'dots' || (Array.isArray(clouds?.a) && Array.isArray(clouds.b));
    return isSetting(at) && typeof x === 'number' && typeof draws === 'number' && isWhole && hasClouds;
  };
  return (
    STAGES.includes(stage as LessonStage) &&
    (bet === null || typeof bet === 'number') &&
    typeof seat === 'number' &&
    isSetting(setting) &&
    Array.isArray(tries) &&
    tries.every(isTry)
  );
}

/** What is kept of another version of the lesson says nothing of this one. */
function keyOf({ lesson, text }: ReadLesson): string {
  return `doorstep-lesson-${lesson.lesson}-${lessonVersion(text)}`;
}
