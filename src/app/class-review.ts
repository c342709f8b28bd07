// A class's codes run again: each seat's setting in the worker, so that no result is taken on trust.
import { type Signal, signal } from '@preact/signals';
import type { Estimate } from '../experiment/comparison.ts';
import { estimate } from '../experiment/interval.ts';
import {
  LESSON_LEVEL,
  type LessonTruth,
  type LessonTry,
  lessonTruth,
  truthSettings,
} from '../experiment/lesson-try.ts';
import type { LessonAnswer } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { createLessonRunner } from './lesson-runner.ts';
import type { ServiceClient } from './service-client.ts';

export interface SeatTry {
  readonly answer: LessonAnswer;
  readonly made: LessonTry;
}

export interface ClassReview {
  readonly read: ReadLesson;
  readonly answers: readonly LessonAnswer[];
  readonly seats: Signal<readonly SeatTry[]>;
  readonly truth: Signal<LessonTruth | null>;
  readonly isRevealed: Signal<boolean>;
  /** Runs every seat's setting, one after the other. */
  run(): Promise<void>;
}

export function createClassReview(
  client: ServiceClient,
  read: ReadLesson,
  answers: readonly LessonAnswer[],
): ClassReview {
  const runner = createLessonRunner(client, read);
  const review: ClassReview = {
    read,
    answers,
    seats: signal([]),
    truth: signal(null),
    isRevealed: signal(false),
    run: async () => {
      for (const answer of answers) {
        const made = await runner.play(answer.setting, answer.seat, () => true);
        if (made !== null) review.seats.value = [...review.seats.peek(), { answer, made }];
      }
      const tries: LessonTry[] = [];
      for (const setting of truthSettings(read.lesson)) {
        const made = await runner.play(setting, answers[0]?.seat ?? 1, () => true);
        if (made !== null) tries.push(made);
      }
      review.truth.value = lessonTruth(read.lesson, tries);
    },
  };
  return review;
}

/** A less B over all days that the class drew on the same days; null where a lesson draws none. */
export function classDifference(seats: readonly SeatTry[]): Estimate | null {
  const differences = seats.flatMap(({ made: { clouds } }) =>
    clouds === null || !clouds.isSameDays ? [] : clouds.a.map((cost, day) => cost - (clouds.b[day] ?? 0)),
  );
  return differences.length === 0 ? null : estimate(differences, LESSON_LEVEL);
}
