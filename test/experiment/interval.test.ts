import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { normalQuantile } from '../../src/base/maths.ts';
import { estimate, meanOf, tInterval } from '../../src/experiment/interval.ts';

describe('the t interval', () => {
  test('agrees with the tables', () => {
    // Mean 3, standard error sqrt(2.5 / 5), t(4, 0.975) = 2.7764451052.
    const { mean, low, high, n } = estimate([1, 2, 3, 4, 5], 0.95);
    expect({ mean, n }).toEqual({ mean: 3, n: 5 });
    expect(low).toBeCloseTo(3 - 2.7764451052 * Math.sqrt(0.5), 8);
    expect(high).toBeCloseTo(3 + 2.7764451052 * Math.sqrt(0.5), 8);
  });

  test('is none for fewer than two values', () => {
    expect(estimate([], 0.95)).toEqual({ mean: 0, low: null, high: null, n: 0 });
    expect(estimate([7], 0.95)).toEqual({ mean: 7, low: null, high: null, n: 1 });
  });

  test('has no width where all values are alike', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-9, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 200 }), (value, n) => {
        const values = new Array<number>(n).fill(value);
        expect(tInterval(values, 0.95)).toEqual({ low: value, high: value });
        expect(meanOf(values)).toBe(value);
      }),
    );
  });

  test('covers the true mean about as often as it says', () => {
    const draw = luckOf(1, 0).stream('coverage');
    for (const [n, level] of [
      [4, 0.95],
      [8, 0.9],
      [30, 0.95],
    ] as const) {
      const rounds = 2_000;
      let covered = 0;
      for (let round = 0; round < rounds; round++) {
        const values = Array.from({ length: n }, (_, index) => 5 + 2 * normalQuantile(draw(round * 100 + index, n)));
        const interval = tInterval(values, level);
        if (interval !== null && interval.low <= 5 && interval.high >= 5) covered++;
      }
      // Four standard errors of the share.
      expect(Math.abs(covered / rounds - level)).toBeLessThan(4 * Math.sqrt((level * (1 - level)) / rounds));
    }
  });
});
