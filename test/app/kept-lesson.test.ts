// A lesson that is opened again in the same tab, and what its map shows where nothing may move.
import { effect } from '@preact/signals';
import { beforeEach, expect, test, vi } from 'vitest';
import { keepLesson, keptLesson } from '../../src/app/kept-lesson.ts';
import { createLessonCourse, type LessonCourse } from '../../src/app/lesson-course.ts';
import { firstEvening, firstMorning } from '../../src/app/moment.ts';
import type { ReadLesson } from '../../src/persistence/lesson-reader.ts';
import type { ShownRun } from '../../src/service/run-protocol.ts';
import { aLesson, aPlayer } from '../builders/lesson.ts';
import { aServiceClient } from '../builders/service-client.ts';

const held = new Map<string, string>();
beforeEach(() => {
  held.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, text: string) => held.set(key, text),
    removeItem: (key: string) => held.delete(key),
  });
});

test('a lesson goes on where it was left: bet, tries, answer and code are there', async () => {
  const read = await aLesson(1);
  const first = opened(read);
  const forget = keepLesson(first);
  const play = first.play.value;
  expect(keptLesson(read)).toBeNull();
  await play.place(2);
  await play.move(0, 1);
  await play.move(0, 2);
  await play.reveal();
  // The day comes onto the map after its numbers, also where the answer was asked for at once.
  await until(() => play.run.value !== null);
  const again = opened(read);
  expect(again.play.value.stage.value).toBe('revealed');
  expect(again.play.value.tries.value).toEqual(play.tries.value);
  expect(again.play.value.truth.value).toEqual(play.truth.value);
  expect(again.answer()).toEqual(first.answer());
  // The map shows the try that stands there.
  await again.begin();
  expect(again.scenery.run.value?.replication).toBe(play.run.value?.replication);
  // In the evening, since nothing moves here.
  const run = again.scenery.run.value as ShownRun;
  expect(again.scenery.time.value).toBe(firstEvening(run));
  expect(again.scenery.time.value).toBeGreaterThan(firstMorning(run));
  expect(again.scenery.playing.value).toBe(false);
  forget();
  expect(opened(read).play.value.stage.value).toBe('bet');
});

test('a try that is made while the town still opens is not lost', async () => {
  const course = opened(await aLesson(1));
  const begun = course.begin();
  await course.play.value.place(0);
  await course.play.value.move(0, 1);
  await begun;
  expect(course.play.value.tries.value).toHaveLength(2);
});

test('days of another seat are not kept under the code of this one: they are drawn again', async () => {
  const read = await aLesson(2);
  const first = opened(read, 3);
  keepLesson(first);
  await first.play.value.place(1);
  await first.play.value.move(0, 2);
  await first.play.value.reveal();
  expect(opened(read, 3).play.value.tries.value).toEqual(first.play.value.tries.value);
  const other = opened(read, 7);
  expect(other.play.value.bet.value).toBe(1);
  expect(other.play.value.tries.value).toEqual([]);
  await other.begin();
  const play = other.play.value;
  expect(play.stage.value).toBe('revealed');
  const player = aPlayer(read);
  expect(play.tries.value.length).toBeGreaterThan(0);
  for (const { setting, values } of play.tries.value) expect(values).toEqual(player(setting, 7).values);
});

test('who only watched and types a seat then sees the days of that seat', async () => {
  const read = await aLesson(5);
  const course = opened(read, null);
  const play = course.play.value;
  await course.watch(async () => undefined);
  const before = play.truth.value;
  course.scenery.seat.value = 7;
  expect(play.tries.value).toEqual([]);
  expect(play.stage.value).toBe('revealed');
  await until(() => play.truth.value !== null);
  expect(play.truth.value).not.toEqual(before);
  const player = aPlayer(read);
  for (const { setting, values } of play.tries.value) expect(values).toEqual(player(setting, 7).values);
  // A field that is emptied, to be typed anew, is no other seat.
  course.scenery.seat.value = null;
  expect(play.tries.value.length).toBeGreaterThan(0);
});

test('where every seat has the same days, another seat loses nothing', async () => {
  const read = await aLesson(1);
  const first = opened(read, 3);
  keepLesson(first);
  await first.play.value.place(1);
  first.scenery.seat.value = 4;
  expect(first.play.value.tries.value).toHaveLength(1);
  expect(keptLesson(read)?.parts[0]?.tries).toHaveLength(1);
});

test('what was kept of another version of a lesson says nothing of this one', async () => {
  const read = await aLesson(1);
  const course = opened(read);
  keepLesson(course);
  course.play.value.bet.value = 1;
  expect(keptLesson(read)).not.toBeNull();
  expect(keptLesson({ ...read, text: read.text.replace('The euro', 'The cent') })).toBeNull();
});

test('what was kept and is no lesson’s play is not taken for one', async () => {
  const read = await aLesson(1);
  const course = opened(read);
  keepLesson(course);
  await course.play.value.place(1);
  const [key = ''] = held.keys();
  const { parts } = JSON.parse(held.get(key) as string);
  const [part] = parts;
  const other = [
    { at: 0 },
    { at: 0, parts: [] },
    { at: 1, parts },
    { at: 0, parts: [{ ...part, tries: undefined }] },
    { at: 0, parts: [{ ...part, setting: [99] }] },
    { at: 0, parts: [{ ...part, stage: 'over' }] },
    { at: 0, parts: [{ ...part, tries: [{ setting: [0] }] }] },
  ];
  expect(keptLesson(read)).not.toBeNull();
  for (const kept of other) {
    held.set(key, JSON.stringify(kept));
    expect(keptLesson(read), JSON.stringify(kept)).toBeNull();
    expect(opened(read).play.value.stage.value).toBe('bet');
  }
});

test('the map of A or B shows both places by their letters', async () => {
  const course = opened(await aLesson(5));
  await course.begin();
  const places = course.scenery.view.value?.facilities ?? [];
  expect(places.map(({ name, index }) => [name, index])).toEqual([
    ['A', 0],
    ['B', 1],
  ]);
});

test('no van drives through a fibre plan, and masts leave the streets alone', async () => {
  const course = opened(await aLesson(6));
  await course.parts[1]?.place(0);
  expect(course.scenery.run.value).toBeNull();
  expect(course.scenery.trenches.value).not.toBeNull();
  expect(course.scenery.wireless.value).toBe(false);
  await course.parts[1]?.move(1, 1);
  expect(course.scenery.wireless.value).toBe(true);
  const { sites, radius } = course.scenery.trenches.value?.masts ?? { sites: [], radius: 0 };
  // As many as are paid for: the town's ground in pieces of 1.5 km².
  const { km2 = 0 } = course.scenery.trenches.value?.sheet ?? {};
  expect(sites).toHaveLength(Math.ceil(km2 / 1.5));
  expect(sites.length).toBeGreaterThan(1);
  expect(Math.PI * radius ** 2).toBeCloseTo(1_500_000, 3);
});

/** When something that hangs on signals is so. */
function until(isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const end = effect(() => {
      if (!isSo()) return;
      queueMicrotask(() => end());
      resolve();
    });
  });
}

function opened(read: ReadLesson, seat: number | null = 7): LessonCourse {
  return createLessonCourse(aServiceClient(), read, false, seat, keptLesson(read));
}
