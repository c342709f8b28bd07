// The answer of a lesson, asked for: it comes whatever happens meanwhile, or can be asked for again.
import { beforeEach, expect, test } from 'vitest';
import { createLessonPlay, type KeptPart, type LessonPlay } from '../../src/app/lesson-play.ts';
import type { ReadLesson } from '../../src/persistence/lesson-reader.ts';
import { aLesson } from '../builders/lesson.ts';
import { aServiceClient } from '../builders/service-client.ts';

let isBroken = false;
beforeEach(() => {
  isBroken = false;
});

test.each([1, 2])('a move while the answer is worked out does not take it away in lesson %i', async (number) => {
  const play = await tried(number);
  const revealed = play.reveal();
  await play.move(0, 5);
  await revealed;
  expect(play.stage.value).toBe('revealed');
  expect(play.truth.value).not.toBeNull();
  expect(play.setting.value[0]).toBe(5);
  expect(play.busy.value).toBe(false);
});

test('an answer that goes wrong is said, and can be asked for again', async () => {
  const play = await tried(1);
  isBroken = true;
  await play.reveal();
  expect(play.fault.value).toContain('worker gone');
  expect([play.stage.value, play.truth.value, play.busy.value]).toEqual(['trying', null, false]);
  isBroken = false;
  await play.reveal();
  expect(play.fault.value).toBeNull();
  expect(play.stage.value).toBe('revealed');
  expect(play.truth.value).not.toBeNull();
});

test('an answer that was told before and is not kept whole is worked out as the town opens', async () => {
  const read = await aLesson(1);
  const play = opened(read, { stage: 'revealed', bet: 1, setting: [2], tries: [], seat: 1 });
  expect(play.stage.value).toBe('trying');
  await play.begin();
  expect(play.stage.value).toBe('revealed');
  expect(play.truth.value).not.toBeNull();
});

test('who asks for the answer twice is told once', async () => {
  const play = await tried(1);
  expect(play.reveal()).toBe(play.reveal());
  await play.reveal();
  expect(play.truth.value).not.toBeNull();
});

async function tried(number: number): Promise<LessonPlay> {
  const play = opened(await aLesson(number));
  await play.place(0);
  for (const row of [1, 2]) await play.move(0, row);
  return play;
}

function opened(read: ReadLesson, kept: KeptPart | null = null): LessonPlay {
  const client = aServiceClient(() => {
    if (isBroken) throw new Error('worker gone');
  });
  return createLessonPlay(client, read, false, undefined, kept);
}
