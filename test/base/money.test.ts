// Splitting money loses and invents nothing.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EURO, fromEuros, split, toEuros } from '../../src/base/money.ts';

/** Up to a million euros, both ways. */
const amounts = fc.integer({ min: -1e12, max: 1e12 });
const weights = fc.array(fc.oneof(fc.nat(1_000_000), fc.double({ min: 0, max: 1e6, noNaN: true })), {
  minLength: 1,
  maxLength: 50,
});
const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('a split', () => {
  test('sums to the amount exactly, in whole micro-euros', () => {
    fc.assert(
      fc.property(amounts, weights, (amount, shares) => {
        const parts = split(amount, shares);
        expect(sumOf(parts)).toBe(amount);
        expect(parts.every((part) => Number.isSafeInteger(part) && !Object.is(part, -0))).toBe(true);
      }),
    );
  });

  test('gives each part its share to within one micro-euro, and nothing to a weight of zero', () => {
    fc.assert(
      fc.property(fc.nat(1e9), fc.array(fc.nat(1_000), { minLength: 1, maxLength: 20 }), (amount, shares) => {
        fc.pre(sumOf(shares) > 0);
        for (const [index, part] of split(amount, shares).entries()) {
          const share = shares[index] as number;
          expect(Math.abs(part - (amount * share) / sumOf(shares))).toBeLessThan(1 + 1e-6);
          if (share === 0) expect(part).toBe(0);
        }
      }),
    );
  });

  test('of a negative amount mirrors that of the positive one', () => {
    fc.assert(
      fc.property(fc.nat(1e12), weights, (amount, shares) => {
        expect(split(-amount, shares)).toEqual(split(amount, shares).map((part) => (part === 0 ? 0 : -part)));
      }),
    );
  });

  test('gives what is left over to the largest remainders, ties to the first', () => {
    expect(split(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(split(100, [10, 20, 30.5])).toEqual([17, 33, 50]);
    expect(split(2, [0, 0, 0])).toEqual([1, 1, 0]);
    expect(split(0, [3, 4])).toEqual([0, 0]);
  });

  test('refuses no weights and negative weights', () => {
    expect(() => split(1, [])).toThrow('expected at least one weight');
    expect(() => split(1, [1, -1])).toThrow('found -1');
    expect(() => split(1, [Number.NaN])).toThrow('found NaN');
  });
});

test('euros come back from micro-euros as they went in', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e8, max: 1e8 }), (cents) => {
      expect(toEuros(fromEuros(cents / 100))).toBe(cents / 100);
    }),
  );
  expect(fromEuros(1)).toBe(EURO);
});
