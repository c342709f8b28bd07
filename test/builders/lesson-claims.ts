// What the tests of the lessons' claims have in common: answers, slopes, other luck, and the figures of the guide.
import { expect } from 'vitest';
import { type LessonTruth, type LessonTry, lessonTruth, truthSettings } from '../../src/experiment/lesson-try.ts';
import type { Lesson } from '../../src/model/lesson.ts';
import type { ReadLesson } from '../../src/persistence/lesson-reader.ts';
import type { aPlayer } from './lesson.ts';
import { figureOf, figures } from './lesson-figures.ts';

export function truthOf(lesson: Lesson, play: ReturnType<typeof aPlayer>): LessonTruth | null {
  return lessonTruth(
    lesson,
    truthSettings(lesson).map((setting) => play(setting)),
  );
}

/** Least squares. */
export function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (row: 0 | 1): number => points.reduce((sum, point) => sum + point[row], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** The lesson with other luck. */
export function seeded(read: ReadLesson, seed: number): ReadLesson {
  return { ...read, base: { ...(read.base as object), seed } };
}

/** Of three parts of a network, where the second is dearest: the first control's values. */
export function branchesLead(tries: readonly LessonTry[]): number[] {
  return tries.flatMap(({ x, values: [trunk, branches, leaves] }) =>
    (branches as number) > Math.max(trunk as number, leaves as number) ? [x] : [],
  );
}

export const logOf =
  (series: number) =>
  (made: LessonTry): readonly [number, number] => [Math.log(made.x), Math.log(made.values[series] as number)];

const held = new Set<string>();

/** A figure of the guide. */
export function holds(lesson: number, name: string, value: number): void {
  const [low, high] = figureOf(lesson, name);
  process.stdout.write(`${lesson}: ${name}: ${value.toFixed(2)} (${low} to ${high})\n`);
  expect(value).toBeGreaterThanOrEqual(low);
  expect(value).toBeLessThanOrEqual(high);
  held.add(`${lesson}: ${name}`);
}

/** Figures of the guide that no test has held so far. */
export function unheld(lessons: readonly number[]): string[] {
  return figures()
    .filter(({ lesson }) => lessons.includes(lesson))
    .map(({ lesson, name }) => `${lesson}: ${name}`)
    .filter((figure) => !held.has(figure));
}
