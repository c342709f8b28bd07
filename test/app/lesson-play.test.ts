// A lesson whose tries are means: the first draw answers, the others follow while nobody moves anything.
import { effect } from '@preact/signals';
import { expect, test } from 'vitest';
import { createLessonPlay, type LessonPlay } from '../../src/app/lesson-play.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';
import { aServiceClient } from '../builders/service-client.ts';

test('a try is on the chart after its first draw, and every one becomes the mean of all draws when it is left alone', async () => {
  const whole = await aLesson(3);
  const read = { ...whole, lesson: { ...whole.lesson, replications: 3 } };
  const client = aServiceClient();
  const play = createLessonPlay(client, read, false);
  await play.place(0);
  expect(play.busy.value).toBe(false);
  expect(play.tries.value.map(({ draws }) => draws)).toEqual([1]);
  // The next move comes before the mean of the first one is there.
  await play.move(0, 2);
  await settled(play, 2);
  const player = aPlayer(read);
  for (const { setting, values } of play.tries.value) expect(values).toEqual(player(setting).values);
});

test('who bets after reading is answered by the day that was driven meanwhile, and it is not driven again', async () => {
  const { play, asked, heard } = await listened();
  const isDriven = heard('shown');
  await play.begin();
  await isDriven;
  await play.place(0);
  expect(play.tries.value.map(({ draws }) => draws)).toEqual([1]);
  // What the map is to show is driven by a question of its own, and that was one before the bet.
  expect(asked.filter((name) => name === 'answer')).toHaveLength(1);
});

test('who bets at once waits for the day that is being driven, and its numbers come before its map', async () => {
  const { play, asked, heard } = await listened();
  const triesAtMap = new Promise<number>((resolve) => {
    effect(() => {
      if (play.run.value !== null) resolve(play.tries.peek().length);
    });
  });
  const isBegun = heard('begin');
  await play.begin();
  await isBegun;
  await play.place(0);
  expect(play.tries.value.map(({ draws }) => draws)).toEqual([1]);
  expect(asked.filter((name) => name === 'begin')).toHaveLength(1);
  expect(await triesAtMap).toBe(1);
});

test('a bet that comes while the first of two days is driven is answered by both', async () => {
  const { play, asked, heard } = await listened(5);
  const isBegun = heard('begin');
  await play.begin();
  await isBegun;
  await play.place(0);
  expect(play.tries.value.map(({ draws }) => draws)).toEqual([1]);
  expect(asked.filter((name) => name === 'begin')).toHaveLength(2);
});

/** A lesson with all questions to its worker, and when one is asked for the first time. */
async function listened(
  number = 1,
): Promise<{ play: LessonPlay; asked: string[]; heard(name: string): Promise<void> }> {
  const asked: string[] = [];
  const waiting = new Map<string, () => void>();
  const hear = (name: string): void => {
    asked.push(name);
    waiting.get(name)?.();
  };
  const client = aServiceClient(hear);
  return {
    play: createLessonPlay(client, await aLesson(number), false),
    asked,
    heard: (name) => new Promise((resolve) => waiting.set(name, resolve)),
  };
}

/** When so many tries have all their draws. */
function settled({ tries, read }: LessonPlay, count: number): Promise<void> {
  return new Promise((resolve) => {
    const end = effect(() => {
      const whole = tries.value.filter(({ draws }) => draws === read.lesson.replications);
      if (whole.length < count) return;
      queueMicrotask(() => end());
      resolve();
    });
  });
}
