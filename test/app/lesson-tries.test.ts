// Which of a lesson's tries is told of.
import { expect, test } from 'vitest';
import { tryOnShow, withTry } from '../../src/app/lesson-tries.ts';
import type { LessonTry } from '../../src/experiment/lesson-try.ts';

function aTry(...setting: number[]): LessonTry {
  return { setting, x: setting[0] ?? 0, values: [1], asides: [], draws: 1, clouds: null };
}

test('after going back to an earlier setting that one is told of until the answer to the next move is there', () => {
  const [first, last] = [aTry(0, 0), aTry(5, 0)];
  let tries: readonly LessonTry[] = [first, last];
  const back = tryOnShow(tries, [0, 0], last);
  expect(back).toBe(first);
  const waiting = tryOnShow(tries, [0, 1], back);
  expect(waiting).toBe(first);
  // More draws of the same setting meanwhile are those that are told of.
  const more = { ...first, draws: 2 };
  tries = withTry(tries, more);
  expect(tryOnShow(tries, [0, 1], waiting)).toBe(more);
  const moved = aTry(0, 1);
  expect(tryOnShow(withTry(tries, moved), [0, 1], more)).toBe(moved);
});

test('a play that goes on tells of its last try, and one whose tries were another seat’s of none', () => {
  expect(tryOnShow([aTry(0), aTry(1)], [2], null)?.setting).toEqual([1]);
  expect(tryOnShow([], [2], aTry(1))).toBe(null);
});
