// A lesson from its first question to its takeaway: its parts one after the other on one map, and the answers as a code says them.
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { packAnswers } from '../persistence/lesson-answers.ts';
import type { LessonAnswer } from '../persistence/lesson-code.ts';
import { type ReadLesson, readParts } from '../persistence/lesson-reader.ts';
import type { KeptLesson } from './kept-lesson.ts';
import { createLessonPlay, type LessonPlay } from './lesson-play.ts';
import { createLessonScenery, type LessonScenery } from './lesson-scenery.ts';
import type { ServiceClient } from './service-client.ts';

export interface LessonCourse {
  /** The whole lesson, with all its questions. */
  readonly read: ReadLesson;
  readonly parts: readonly LessonPlay[];
  readonly at: ReadonlySignal<number>;
  /** The part that is on show. */
  readonly play: ReadonlySignal<LessonPlay>;
  readonly scenery: LessonScenery;
  begin(): Promise<void>;
  /** To the next question, when this one is answered. */
  next(): Promise<void>;
  /** From here to the end by itself, with a pause to look at each step. */
  watch(pause: () => Promise<void>): Promise<void>;
  /** Null until a seat was typed. */
  answer(): LessonAnswer | null;
}

export function createLessonCourse(
  client: ServiceClient,
  read: ReadLesson,
  plays: boolean,
  seat: number | null = null,
  kept: KeptLesson | null = null,
): LessonCourse {
  const scenery = createLessonScenery(seat);
  const parts = readParts(read).map((part, row) => createLessonPlay(client, part, plays, scenery, kept?.parts[row]));
  const at = signal(kept?.at ?? 0);
  const last = parts.length - 1;
  const partAt = (row: number): LessonPlay => parts[Math.min(row, last)] as LessonPlay;
  const course: LessonCourse = {
    read,
    parts,
    at,
    play: computed(() => partAt(at.value)),
    scenery,
    begin: () => partAt(at.peek()).begin(),
    next: async () => {
      if (at.peek() === last) return;
      at.value++;
      await course.begin();
    },
    watch: async (pause) => {
      for (;;) {
        await partAt(at.peek()).watch(pause);
        // What went wrong is looked at, and asked for again.
        if (at.peek() === last || course.play.peek().stage.peek() !== 'revealed') return;
        await pause();
        await course.next();
        await pause();
      }
    },
    answer: () => {
      const typed = scenery.seat.value;
      if (typed === null) return null;
      const answers = parts.map(({ bet, setting }) => ({ bet: bet.value, setting: setting.value }));
      return packAnswers(read.lesson, typed, answers);
    },
  };
  scenery.seat.subscribe((typed) => {
    for (const part of parts) void part.takeSeat(typed, part === course.play.peek());
  });
  return course;
}
