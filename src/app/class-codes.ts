// The codes of a class: which of them hold, and what is wrong with the others.

import { NO_BET, type PartAnswer, unpackAnswers } from '../persistence/lesson-answers.ts';
import { type LessonAnswer, lessonVersion, readCode } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { codesIn } from './code-search.ts';

export interface ClassCodes {
  /** By lesson, then by seat; of a seat's codes for one lesson the last counts. */
  readonly answers: ReadonlyMap<number, readonly SeatAnswer[]>;
  readonly faults: readonly CodeFault[];
  /** Lines beyond those that are read. */
  readonly unread: number;
}

export interface SeatAnswer {
  readonly seat: number;
  /** One a question of the lesson. */
  readonly parts: readonly PartAnswer[];
}

export interface CodeFault {
  readonly code: string;
  readonly why: 'mistyped' | 'other version' | 'unknown lesson' | 'not loaded' | 'twice' | 'again';
  readonly seat: number;
}

/**
 * `missing`: numbers of lessons that the page should have and could not load. A code that comes twice may be one that was handed in twice, or of two that took the same seat: it is
 * counted once, and said.
 */
export function classCodes(text: string, lessons: readonly ReadLesson[], missing: readonly number[] = []): ClassCodes {
  const versions = new Map(lessons.map(({ lesson, text: file }) => [lesson.lesson, lessonVersion(file)]));
  const faults: CodeFault[] = [];
  const kept = new Map<string, { readonly code: string; readonly lesson: number; readonly answer: SeatAnswer }>();
  const { codes, unread } = codesIn(text);
  for (const code of codes) {
    const reading = readCode(code, versions);
    if (!reading.ok) {
      const isMissing = reading.lesson !== undefined && missing.includes(reading.lesson);
      const why = reading.why === 'unknown lesson' && isMissing ? 'not loaded' : reading.why;
      faults.push({ code, why, seat: 0 });
      continue;
    }
    const { answer } = reading;
    const read = lessons.find(({ lesson }) => lesson.lesson === answer.lesson) as ReadLesson;
    const parts = unpackAnswers(read.lesson, answer);
    if (parts === null) {
      faults.push({ code, why: 'mistyped', seat: 0 });
      continue;
    }
    const key = `${answer.lesson}/${answer.seat}`;
    const before = kept.get(key);
    if (before !== undefined)
      faults.push({ code: before.code, why: before.code === code ? 'again' : 'twice', seat: answer.seat });
    kept.set(key, { code, lesson: answer.lesson, answer: { seat: answer.seat, parts } });
  }
  const answers = new Map<number, SeatAnswer[]>();
  for (const { lesson, answer } of kept.values()) {
    answers.set(
      lesson,
      [...(answers.get(lesson) ?? []), answer].sort((a, b) => a.seat - b.seat),
    );
  }
  return { answers, faults, unread };
}

/** What the seats said to one question of a lesson, as if it were a lesson of its own. */
export function answersTo(answers: readonly SeatAnswer[], lesson: number, part: number): LessonAnswer[] {
  return answers.map(({ seat, parts }) => {
    const { bet = null, setting = [] } = parts[part] ?? {};
    return { lesson, seat, bet: bet ?? NO_BET, setting };
  });
}
