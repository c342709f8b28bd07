// What a lesson says of its answer.
import { expect, test } from 'vitest';
import { readParts } from '../../src/persistence/lesson-reader.ts';
import { lessonLanguage } from '../../src/ui/lesson-language.ts';
import { truthWords } from '../../src/ui/lesson-words.ts';
import { aLesson } from '../builders/lesson.ts';

const said = async (number: number, part: number, value: number): Promise<string> => {
  const { lesson } = readParts(await aLesson(number))[part] ?? (await aLesson(number));
  return truthWords(lesson, lessonLanguage(), { value, option: null });
};

test('an answer names the setting that it holds for', async () => {
  expect(await said(2, 0, 0.5)).toBe(
    'From 100 to 400 parcels in the same streets, driving for each door falls to 50 %.',
  );
  expect(await said(4, 0, 120)).toMatch(
    /^At a rent of 15 euros for a square metre and month .* about 120 parcels a day/,
  );
  expect(await said(7, 0, 183)).toMatch(/^With one agent, in the next town, that can pay out 200 times, €183/);
  expect(await said(7, 1, 0.3)).toMatch(/^With two agents and cash for 40 payments each, 30 % come in vain/);
});

test.each([1, 2, 3, 4, 5, 6, 7])('nothing stays unfilled in the answers of lesson %i', async (number) => {
  const read = await aLesson(number);
  for (const [part] of readParts(read).entries()) expect(await said(number, part, 1)).not.toMatch(/[{}]/);
});
