// What the map of a lesson gives away, and when.
import { expect, test } from 'vitest';
import { secretOf } from '../../src/ui/lesson-map.tsx';
import { aLesson } from '../builders/lesson.ts';

test('the map of a lesson that bets on two places says and shows only after the answer how far each is', async () => {
  let isTold = false;
  const { farWords, isHeld } = secretOf((await aLesson(5)).lesson, () => isTold);
  expect(farWords?.(1_500)).toBe('');
  expect(isHeld?.()).toBe(true);
  isTold = true;
  // As the map says it.
  expect(farWords?.(1_500)).toBeNull();
  expect(isHeld?.()).toBe(false);
});

test('the maps of the other lessons hide nothing', async () => {
  for (const number of [1, 2, 3, 4, 6, 7]) expect(secretOf((await aLesson(number)).lesson, () => false)).toEqual({});
});
