import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonVersion, MOST_BETS, MOST_SEATS, readCode, writeCode } from '../../src/persistence/lesson-code.ts';

const version = lessonVersion('a lesson');
const versions = new Map(Array.from({ length: 30 }, (_, row) => [row + 1, version]));

const answers = fc.record({
  lesson: fc.integer({ min: 1, max: 30 }),
  seat: fc.integer({ min: 1, max: MOST_SEATS }),
  bet: fc.integer({ min: 0, max: MOST_BETS - 1 }),
  setting: fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 })),
});

test('a code says again what was put into it, in small letters and without hyphens too', () => {
  fc.assert(
    fc.property(answers, (answer) => {
      const code = writeCode(answer, version);
      expect(code).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
      expect(readCode(code, versions)).toEqual({ ok: true, answer });
      expect(readCode(code.replaceAll('-', ' ').toLowerCase(), versions)).toEqual({ ok: true, answer });
    }),
  );
});

test('one wrong sign, or any two that changed places, is noticed', () => {
  fc.assert(
    fc.property(answers, fc.nat(11), fc.nat(29), (answer, place, step) => {
      const signs = [...writeCode(answer, version).replaceAll('-', '')];
      const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
      const wrong = [...signs];
      wrong[place] = alphabet[(alphabet.indexOf(signs[place] as string) + step + 1) % 31] as string;
      expect(readCode(wrong.join(''), versions)).toEqual({ ok: false, why: 'mistyped' });
      for (const [other, sign] of signs.entries()) {
        if (sign === signs[place]) continue;
        const swapped = [...signs];
        [swapped[place], swapped[other]] = [sign, signs[place] as string];
        expect(readCode(swapped.join(''), versions)).toMatchObject({ ok: false });
      }
    }),
  );
});

test('a code of another engine or another text of the lesson is told from a mistyped one', () => {
  const answer = { lesson: 5, seat: 3, bet: 0, setting: [2, 1] };
  const other = { ok: false, why: 'other version', lesson: 5 };
  expect(readCode(writeCode(answer, lessonVersion('a lesson', '0.0.1')), versions)).toEqual(other);
  expect(readCode(writeCode(answer, lessonVersion('another lesson')), versions)).toEqual(other);
  expect(readCode(writeCode(answer, version), new Map())).toEqual({ ok: false, why: 'unknown lesson', lesson: 5 });
  expect(readCode('too short', versions)).toEqual({ ok: false, why: 'mistyped' });
  // Seats begin at 1.
  expect(readCode(writeCode({ ...answer, seat: 0 }, version), versions)).toEqual({ ok: false, why: 'mistyped' });
});
