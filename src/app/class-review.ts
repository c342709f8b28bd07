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
  optionShares,
  truthSettings,
} from '../experiment/lesson-try.ts';
import type { LessonSetting } from '../model/lesson.ts';
import type { LessonAnswer } from '../persistence/lesson-code.ts';
import type { ReadLesson } from '../persistence/lesson-reader.ts';
import { wordsOf } from './fault-words.ts';
import { createLessonRunner } from './lesson-runner.ts';
import type { ServiceClient } from './service-client.ts';

/** Whose days the answer is worked out on, whoever takes part: as in the key, and for those who only watch. */
export const ANSWER_SEAT = 1;

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

export interface SeatFailure {
  readonly seat: number;
  readonly why: string;
}

export interface ClassReview {
  readonly read: ReadLesson;
  readonly answers: readonly LessonAnswer[];
  readonly seats: Signal<readonly SeatTry[]>;
  readonly truth: Signal<LessonTruth | null>;
  /** True when the answer was worked out, be it that there is none; not after a stop before that. */
  readonly isAnswered: Signal<boolean>;
  /** Of the options in a parcel's cost, where the question is which is dearest; else null. */
  readonly shares: Signal<readonly number[] | null>;
  /** One for each second setting of the class that was worked out, by rising row; none where the lesson asks for no crossing. */
  readonly crossings: Signal<readonly Crossing[]>;
  /** Seats whose setting could not be run, and why. */
  readonly failed: Signal<readonly SeatFailure[]>;
  /** Why the answer could not be worked out; null where it could. */
  readonly fault: Signal<string | null>;
  /** True when every setting has been run. */
  readonly isOver: Signal<boolean>;
  readonly isRevealed: Signal<boolean>;
  /** Runs every seat's setting, one after the other, as long as it is wanted; then what was run so far stands. */
  run(wanted: () => boolean): Promise<void>;
}

export function createClassReview(
  client: ServiceClient,
  read: ReadLesson,
  answers: readonly LessonAnswer[],
): ClassReview {
  const runner = createLessonRunner(client, read);
  async function triesAt(settings: readonly LessonSetting[], wanted: () => boolean): Promise<LessonTry[]> {
    const tries: LessonTry[] = [];
    for (const setting of settings) {
      const made = await runner.play(setting, ANSWER_SEAT, wanted);
      if (made !== null) tries.push(made);
    }
    return tries;
  }

  /** A setting that cannot be run takes no other seat with it. */
  async function runSeat(answer: LessonAnswer, wanted: () => boolean): Promise<void> {
    try {
      const made = await runner.play(answer.setting, answer.seat, wanted);
      if (made !== null) review.seats.value = [...review.seats.peek(), { answer, made }];
    } catch (reason) {
      review.failed.value = [...review.failed.peek(), { seat: answer.seat, why: wordsOf(reason) }];
    }
  }

  async function workOutAnswer(wanted: () => boolean): Promise<void> {
    const told = await triesAt(truthSettings(read.lesson), wanted);
    if (!wanted()) return;
    review.truth.value = lessonTruth(read.lesson, told);
    review.shares.value = optionShares(read.lesson, told);
    review.isAnswered.value = true;
    if (read.lesson.truth.kind !== 'crossing') return;
    const rows = [...new Set(answers.flatMap(({ setting }) => setting[1] ?? []))].sort((a, b) => a - b);
    for (const second of rows) {
      const along = (read.lesson.controls[0]?.values ?? []).map((_, row) => [row, second]);
      const at = crossing(await triesAt(along, wanted), read.lesson.truth);
      if (!wanted()) return;
      review.crossings.value = [...review.crossings.peek(), { second, at }];
    }
  }

  const review: ClassReview = {
    read,
    answers,
    seats: signal([]),
    truth: signal(null),
    isAnswered: signal(false),
    shares: signal(null),
    crossings: signal([]),
    failed: signal([]),
    fault: signal(null),
    isOver: signal(false),
    isRevealed: signal(false),
    run: async (wanted) => {
      for (const answer of answers) if (wanted()) await runSeat(answer, wanted);
      try {
        await workOutAnswer(wanted);
      } catch (reason) {
        review.fault.value = wordsOf(reason);
      }
      review.isOver.value = true;
    },
  };
  return review;
}

/** One after the other, as long as it is wanted; what a stop came before is over too. */
export async function runReviews(reviews: readonly ClassReview[], wanted: () => boolean): Promise<void> {
  for (const review of reviews) await review.run(wanted);
}

/** A less B, one value a seat: what its days came to. Null where no seat drew A and B that way. */
export function classDifference(seats: readonly SeatTry[], isSameDays: boolean): Estimate | null {
  const differences = seatDifferences(seats, isSameDays);
  return differences.length === 0 ? null : estimate(differences, LESSON_LEVEL);
}

/** Of the seats that drew A and B that way and whose days say anything. */
export function seatDifferences(seats: readonly SeatTry[], isSameDays: boolean): number[] {
  return seats.flatMap(({ made: { clouds } }) =>
    clouds?.isSameDays === isSameDays && clouds.difference !== null ? [clouds.difference.mean] : [],
  );
}
