// Bets and settings of a lesson with two questions go through one code of twelve signs.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_BET, packAnswers, unpackAnswers } from '../../src/persistence/lesson-answers.ts';
import { readCode, writeCode } from '../../src/persistence/lesson-code.ts';
import { readParts } from '../../src/persistence/lesson-reader.ts';
import { aLesson } from '../builders/lesson.ts';

test.each([1, 2, 3, 4, 5, 6, 7])('what was answered in lesson %i comes out of its code again', async (number) => {
  const read = await aLesson(number);
  const parts = readParts(read);
  const answers = parts.map(({ lesson: { bet, controls } }) =>
    fc.record({
      bet: fc.option(
        fc.nat(
          (bet.kind === 'choice'
            ? bet.options.length * (bet.draw === undefined ? 1 : 1 + 9 ** 4)
            : bet.kind === 'slider'
              ? (bet.to - bet.from) / bet.step + 1
              : 7 ** 5) - 1,
        ),
      ),
      setting: fc.tuple(...controls.map(({ values }) => fc.nat(values.length - 1))),
    }),
  );
  fc.assert(
    fc.property(fc.tuple(...answers), fc.integer({ min: 1, max: 960 }), (given, seat) => {
      const code = writeCode(packAnswers(read.lesson, seat, given), 7);
      const reading = readCode(code, new Map([[number, 7]]));
      if (!reading.ok) throw new Error(reading.why);
      expect(reading.answer.seat).toBe(seat);
      expect(unpackAnswers(read.lesson, reading.answer)).toEqual(given);
    }),
  );
});

test('a code that names a bet or a setting which the lesson does not have says nothing', async () => {
  const [one, two] = [await aLesson(1), await aLesson(7)];
  expect(unpackAnswers(one.lesson, { lesson: 1, seat: 1, bet: 3, setting: [0, 0] })).toBeNull();
  expect(unpackAnswers(one.lesson, { lesson: 1, seat: 1, bet: NO_BET, setting: [10, 0] })).toBeNull();
  expect(unpackAnswers(two.lesson, { lesson: 7, seat: 1, bet: NO_BET, setting: [30, 30] })).toBeNull();
});
