// A lesson of one's own: kept once it was checked, opened again without all of that, and never taken for a bundled one.
import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadLesson } from '../../src/app/lesson-files.ts';
import { hasOwnLesson, takeOwnLesson } from '../../src/app/own-lesson.ts';
import type { LessonReading } from '../../src/persistence/lesson-reader.ts';
import { lessonText } from '../builders/lesson.ts';

const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Lesson 1 with another number, and with the values of its control. */
function own(lesson: number, values?: readonly number[]): string {
  const draft = JSON.parse(lessonText(1));
  if (values !== undefined) draft.controls[0].values = values;
  return JSON.stringify({ ...draft, lesson });
}

const laidOut = async () => ({ ok: true as const, value: null });

const linesOf = (reading: LessonReading): string[] =>
  reading.ok ? [] : reading.problems.map(({ path, expected }) => `${path}: ${expected}`);

test('a file that was kept is checked at its first setting alone, as long as Doorstep is the same', async () => {
  expect((await takeOwnLesson(own(9), 'mine.json', laidOut)).ok).toBe(true);
  const [[key, text]] = [...kept] as [[string, string]];
  // Values that could not have been kept, to see which of them are looked at.
  const { values } = JSON.parse(lessonText(1)).controls[0];
  const wrong = own(9, [...values.slice(0, -1), -5]);
  kept.set(key, JSON.stringify({ ...JSON.parse(text), text: wrong }));
  expect((await loadLesson('file')).ok).toBe(true);
  kept.set(key, JSON.stringify({ version: '0.0.1', text: wrong }));
  expect(linesOf(await loadLesson('file'))[0]).toMatch(/^study at setting 9: demand.parcelsPerDay/);
  // As an earlier version kept it.
  kept.set(key, own(9));
  expect((await loadLesson('file')).ok).toBe(true);
  kept.set(key, wrong);
  expect((await loadLesson('file')).ok).toBe(false);
});

test('the page has its turn between the settings at which the study is checked, hears how far it is, and can stop it', async () => {
  const { values } = JSON.parse(lessonText(1)).controls[0];
  const heard: string[] = [];
  const taken = await takeOwnLesson(own(9), 'mine.json', laidOut, async (done, total) => {
    heard.push(`${done} of ${total}`);
  });
  expect(taken.ok).toBe(true);
  expect(heard).toEqual(values.map((_: number, row: number) => `${row} of ${values.length}`));
  kept.clear();
  const stopped = takeOwnLesson(own(9), 'mine.json', laidOut, async (done) => {
    if (done === 3) throw new Error('stopped');
  });
  await expect(stopped).rejects.toThrow('stopped');
  expect(hasOwnLesson()).toBe(false);
});

test('a file with the number of a bundled lesson is refused, whether it is opened or lies beside the page', async () => {
  expect(linesOf(await takeOwnLesson(own(1), 'mine.json', laidOut))).toEqual([
    'lesson: a number from 8 to 30: those before are taken',
  ]);
  expect(hasOwnLesson()).toBe(false);
  let lesson = 1;
  vi.stubGlobal(
    'fetch',
    async (path: string) =>
      new Response(path.endsWith('mine.json') ? own(lesson) : await readFile(`public/${path}`, 'utf8')),
  );
  expect(linesOf(await loadLesson('mine'))).toEqual(['lesson: a number from 8 to 30: those before are taken']);
  lesson = 8;
  expect((await loadLesson('mine')).ok).toBe(true);
  expect((await loadLesson('1')).ok).toBe(true);
});
