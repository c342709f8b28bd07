// A fingerprint is the same for the same sequence and another for any other.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/base/fingerprint.ts';

const token = fc.oneof(fc.double(), fc.integer(), fc.string({ maxLength: 6 }));

function digestOf(tokens: readonly (number | string)[]): string {
  const print = fingerprint();
  for (const value of tokens) {
    if (typeof value === 'number') print.number(value);
    else print.word(value);
  }
  return print.digest();
}

const replaced = <Value>(values: readonly Value[], index: number, value: Value): Value[] =>
  values.map((old, at) => (at === index ? value : old));

/** The bits tell zeros apart, a fingerprint does not. */
const isSame = (a: number | string, b: number | string): boolean => Object.is(a, b) || (a === 0 && b === 0);

describe('a fingerprint', () => {
  test('is 32 hexadecimal digits, the same again for the same sequence', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 20 }), (tokens) => {
        expect(digestOf(tokens)).toMatch(/^[0-9a-f]{32}$/);
        expect(digestOf(tokens)).toBe(digestOf(tokens));
      }),
    );
  });

  test('changes with any one value', () => {
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 20 }), fc.nat(), token, (tokens, at, value) => {
        const index = at % tokens.length;
        fc.pre(!isSame(tokens[index] as number | string, value));
        expect(digestOf(replaced(tokens, index, value))).not.toBe(digestOf(tokens));
      }),
    );
  });

  test('changes where two neighbours change places or the end is cut off', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ noNaN: true }), { minLength: 2, maxLength: 20 }), fc.nat(), (values, at) => {
        const index = at % (values.length - 1);
        const [a, b] = [values[index] as number, values[index + 1] as number];
        fc.pre(!isSame(a, b));
        expect(digestOf(replaced(replaced(values, index, b), index + 1, a))).not.toBe(digestOf(values));
        expect(digestOf(values.slice(0, -1))).not.toBe(digestOf(values));
      }),
    );
  });

  test('hears where a word ends', () => {
    expect(digestOf(['ab', 'c'])).not.toBe(digestOf(['a', 'bc']));
    expect(digestOf(['', 'a'])).not.toBe(digestOf(['a', '']));
  });

  test('sees the last bit of a number and takes both zeros for one', () => {
    expect(digestOf([1 + Number.EPSILON])).not.toBe(digestOf([1]));
    expect(digestOf([-0])).toBe(digestOf([0]));
  });

  test('never gives the same digest twice for many like sequences, in whole or in either half', () => {
    const whole = new Set<string>();
    const halves = new Set<string>();
    for (let first = 0; first < 300; first++) {
      for (let second = 0; second < 300; second++) {
        const digest = digestOf([first, second]);
        whole.add(digest);
        halves.add(digest.slice(0, 16));
      }
    }
    expect(whole.size).toBe(90_000);
    expect(halves.size).toBe(90_000);
  });

  test('can be asked in between and goes on', () => {
    const print = fingerprint();
    print.number(1);
    const early = print.digest();
    expect(print.digest()).toBe(early);
    print.word('x');
    expect(print.digest()).toBe(digestOf([1, 'x']));
  });

  test('is the one it has always been', () => {
    expect(digestOf([1, 'parcel', 0.1, -3, 1e300])).toBe('b6a66f6d05969f141d5e349c3f0cb8d3');
  });
});
