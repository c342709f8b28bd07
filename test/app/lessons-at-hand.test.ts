// The lessons that the class page has, and what it says of those that it lacks.
import { readFile } from 'node:fs/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { lessonsAtHand } from '../../src/app/lesson-files.ts';

afterEach(() => vi.unstubAllGlobals());

test('a bundled lesson that does not arrive is told, and the others are there', async () => {
  vi.stubGlobal('fetch', async (path: string) => {
    if (path.endsWith('lessons/5.json')) throw new Error('no network');
    return new Response(await readFile(`public/${path}`, 'utf8'));
  });
  const { lessons, problems, missing } = await lessonsAtHand();
  expect(lessons.map(({ lesson }) => lesson.lesson)).toEqual([1, 2, 3, 4, 6, 7]);
  expect(missing).toEqual([5]);
  expect(problems).toMatchObject([{ path: 'lessons/5.json', found: 'no network' }]);
});
