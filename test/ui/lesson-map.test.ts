// What the map of a lesson says beside the places.
import { expect, test } from 'vitest';
import { farWordsOf } from '../../src/ui/lesson-map.tsx';
import { aLesson } from '../builders/lesson.ts';

test('the map of a lesson that bets on two places does not say how far each is, and the others do', async () => {
  expect(farWordsOf((await aLesson(5)).lesson).farWords?.(1_500)).toBe('');
  for (const number of [1, 2, 3, 4, 6, 7]) expect(farWordsOf((await aLesson(number)).lesson)).toEqual({});
});
