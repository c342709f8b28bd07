import { expect, test } from 'vitest';
import { below, diceOf, roll, share } from '../../src/planning/dice.ts';

test('dice of one seed always fall alike, those of another differently', () => {
  const rolls = (seed: number): number[] => {
    const dice = diceOf(seed);
    return Array.from({ length: 20 }, () => roll(dice));
  };
  expect(rolls(7)).toEqual(rolls(7));
  expect(rolls(7)).not.toEqual(rolls(8));
  expect(rolls(7)).not.toEqual(rolls(7 + 2 ** 32));
});

test('every face comes up about equally often', () => {
  const dice = diceOf(1);
  const faces = new Array<number>(6).fill(0);
  for (let count = 0; count < 60_000; count++) {
    const face = below(dice, 6);
    faces[face] = (faces[face] as number) + 1;
    const u = share(dice);
    expect(u > 0 && u < 1).toBe(true);
  }
  for (const count of faces) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
