// The codes of a class: which of them hold, and what is wrong with the others.
import { type LessonAnswer, lessonVersion, readCode } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';

export interface ClassCodes {
  /** By lesson, then by seat; of a seat's codes for one lesson the last counts. */
  readonly answers: ReadonlyMap<number, readonly LessonAnswer[]>;
  readonly faults: readonly CodeFault[];
}

export interface CodeFault {
  readonly code: string;
  readonly why: 'mistyped' | 'other version' | 'unknown lesson' | 'twice';
  readonly seat: number;
}

/** Codes stand apart by lines, commas or spaces between whole codes; an address of a QR code is as good. */
export function classCodes(text: string, lessons: readonly ReadLesson[]): ClassCodes {
  const versions = new Map(lessons.map(({ lesson, text: file }) => [lesson.lesson, lessonVersion(file)]));
  const faults: CodeFault[] = [];
  const kept = new Map<string, { readonly code: string; readonly answer: LessonAnswer }>();
  for (const code of codesIn(text)) {
    const reading = readCode(code, versions);
    if (!reading.ok) {
      faults.push({ code, why: reading.why, seat: 0 });
      continue;
    }
    const { answer } = reading;
    const read = lessons.find(({ lesson }) => lesson.lesson === answer.lesson) as ReadLesson;
    if (!answer.setting.every((row, control) => row < (read.lesson.controls[control]?.values.length ?? 1))) {
      faults.push({ code, why: 'mistyped', seat: 0 });
      continue;
    }
    const key = `${answer.lesson}/${answer.seat}`;
    const before = kept.get(key);
    if (before !== undefined && before.code !== code)
      faults.push({ code: before.code, why: 'twice', seat: answer.seat });
    // The setting has as many rows as the lesson has controls.
    kept.set(key, { code, answer: { ...answer, setting: answer.setting.slice(0, read.lesson.controls.length) } });
  }
  const answers = new Map<number, LessonAnswer[]>();
  for (const { answer } of kept.values()) {
    answers.set(
      answer.lesson,
      [...(answers.get(answer.lesson) ?? []), answer].sort((a, b) => a.seat - b.seat),
    );
  }
  return { answers, faults };
}

function codesIn(text: string): string[] {
  return text
    .split(/[\n\r,;]+/)
    .map((line) =>
      line
        .replace(/^.*#class=/, '')
        .trim()
        .toUpperCase(),
    )
    .filter((line) => line !== '');
}
