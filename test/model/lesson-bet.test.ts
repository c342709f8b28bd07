// Bets as one number.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { betCount, CURVE_POINTS, choiceBet, chosenBet, DRAWN_STEPS } from '../../src/model/lesson-bet.ts';
import { MOST_BETS } from '../../src/persistence/lesson-code.ts';
import { aLesson } from '../builders/lesson.ts';

test('a choice and what was drawn beside it come out of one number again, and a choice alone is its row', async () => {
  const { bet } = (await aLesson(2)).lesson;
  const step = fc.nat(DRAWN_STEPS - 1);
  const drawn = fc.option(fc.array(step, { minLength: CURVE_POINTS - 1, maxLength: CURVE_POINTS - 1 }));
  fc.assert(
    fc.property(fc.nat(2), drawn, (option, steps) => {
      const number = choiceBet(bet, { option, drawn: steps });
      expect(number).toBeLessThan(betCount(bet));
      expect(chosenBet(bet, number)).toEqual({ option, drawn: steps });
    }),
  );
  expect([0, 1, 2].map((option) => choiceBet(bet, { option, drawn: null }))).toEqual([0, 1, 2]);
  expect(betCount(bet)).toBeLessThan(MOST_BETS);
});
