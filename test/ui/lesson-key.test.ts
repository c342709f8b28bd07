// What a lesson's key says that its numbers rest on.
import { expect, test } from 'vitest';
import { lessonStudy, readParts } from '../../src/persistence/lesson-reader.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { restsOn } from '../../src/ui/lesson-paper.tsx';
import { aLesson } from '../builders/lesson.ts';

test.each([
  [1, 'one day of 1–150 parcels, seed 3.'],
  [2, 'one day of 25–400 parcels on average, seed 1.'],
  [4, 'one day of 50–400 parcels, seed 1.'],
])('the key of lesson %i counts parcels as its table does', async (number, said) => {
  const read = await aLesson(number);
  const runner = { studyAt: (setting: readonly number[]) => lessonStudy(read, setting) };
  expect(restsOn(read.lesson, runner, lessonLanguage())).toContain(said);
});

test('the key of a question that no day is driven for speaks of no parcels and no luck', async () => {
  const [, read] = readParts(await aLesson(6));
  if (read === undefined) throw new Error('expected a second question');
  const runner = { studyAt: (setting: readonly number[]) => lessonStudy(read, setting) };
  const said = restsOn(read.lesson, runner, lessonLanguage());
  expect(said).toContain('no day is driven');
  expect(said).not.toMatch(/parcels|seed/);
});
