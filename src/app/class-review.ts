// A class's codes run again: each seat's setting in the worker, so that no result is taken on trust.
import { type Signal, signal } from '@preact/signals';
import type { Estimate } from '../experiment/comparison.ts';
import { estimate } from '../experiment/interval.ts';
import {
  crossing,
  LESSON_LEVEL,
  type LessonTruth,
  type LessonTry,
  lessonTruth,
  truthSettings,
} from '../experiment/lesson-try.ts';
import type { LessonSetting } from '../model/lesson.ts';
import type { LessonAnswer } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { createLessonRunner } from './lesson-runner.ts';
import type { ServiceClient } from './service-client.ts';

/** Where the line of a lesson's chart crosses zero at one value of the second control: for lesson 4, break-evens at a rent. */
export interface Crossing {
  /** Row of the second control. */
  readonly second: number;
  /** Null where it never does. */
  readonly at: number | null;
}

export interface SeatTry {
  readonly answer: LessonAnswer;
  readonly made: LessonTry;
}

export interface ClassReview {
  readonly read: ReadLesson;
  readonly answers: readonly LessonAnswer[];
  readonly seats: Signal<readonly SeatTry[]>;
  readonly truth: Signal<LessonTruth | null>;
  /** One for each second setting of the class, by rising row; none where the lesson asks for no crossing. */
  readonly crossings: Signal<readonly Crossing[]>;
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
  async function triesAt(settings: readonly LessonSetting[]): Promise<LessonTry[]> {
    const tries: LessonTry[] = [];
    for (const setting of settings) {
      const made = await runner.play(setting, answers[0]?.seat ?? 1, () => true);
      if (made !== null) tries.push(made);
    }
    return tries;
  }

  const review: ClassReview = {
    read,
    answers,
    seats: signal([]),
    truth: signal(null),
    crossings: signal([]),
    isRevealed: signal(false),
    run: async () => {
      for (const answer of answers) {
        const made = await runner.play(answer.setting, answer.seat, () => true);
        if (made !== null) review.seats.value = [...review.seats.peek(), { answer, made }];
      }
      review.truth.value = lessonTruth(read.lesson, await triesAt(truthSettings(read.lesson)));
      if (read.lesson.truth.kind !== 'crossing') return;
      const { series } = read.lesson.truth;
      const rows = [...new Set(answers.flatMap(({ setting }) => setting[1] ?? []))].sort((a, b) => a - b);
      for (const second of rows) {
        const along = (read.lesson.controls[0]?.values ?? []).map((_, row) => [row, second]);
        const at = crossing(await triesAt(along), series);
        review.crossings.value = [...review.crossings.peek(), { second, at }];
      }
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
