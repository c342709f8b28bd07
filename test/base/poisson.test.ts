// The Poisson quantile keeps its order: the same luck under a higher mean never gives fewer. The tail is that of the quantiles.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { meanBeyond, poissonQuantile } from '../../src/base/poisson.ts';

const quantile = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
/** Whole ten-thousandths: means that differ by less than rounding adds up to may change places far out in the tail. */
const mean = fc.nat(7_000_000).map((tenThousandths) => tenThousandths / 10_000);

describe('the Poisson quantile', () => {
  test('never falls as the mean rises or as the quantile rises', () => {
    fc.assert(
      fc.property(quantile, quantile, mean, mean, (u, v, a, b) => {
        expect(poissonQuantile(u, Math.max(a, b))).toBeGreaterThanOrEqual(poissonQuantile(u, Math.min(a, b)));
        expect(poissonQuantile(Math.max(u, v), a)).toBeGreaterThanOrEqual(poissonQuantile(Math.min(u, v), a));
      }),
      { numRuns: 500 },
    );
  });

  test.each([0.01, 0.5, 3, 40, 300, 700])('has the mean and the variance %f', (expected) => {
    const count = 20_000;
    let sum = 0;
    let squares = 0;
    for (let step = 0; step < count; step++) {
      const k = poissonQuantile((step + 0.5) / count, expected);
      sum += k;
      squares += k * k;
    }
    const found = sum / count;
    expect(Math.abs(found / expected - 1)).toBeLessThan(0.005);
    expect(Math.abs((squares / count - found * found) / expected - 1)).toBeLessThan(0.02);
  });

  test('steps where the probabilities of mean 2 add up', () => {
    // e^-2 (1, 2, 2, 4/3): 0.1353, 0.4060, 0.6767, 0.8571
    expect([0.135, 0.136, 0.405, 0.407, 0.676, 0.677, 0.857].map((u) => poissonQuantile(u, 2))).toEqual([
      0, 1, 1, 2, 2, 3, 3,
    ]);
    expect(poissonQuantile(0.999, 0)).toBe(0);
  });

  test('ends on quantiles as near to 1 as they come', () => {
    expect(poissonQuantile(1 - 2 ** -53, 700)).toBeLessThan(1_000);
  });

  test('refuses means it cannot count with', () => {
    expect(() => poissonQuantile(0.5, -1)).toThrow('found -1');
    expect(() => poissonQuantile(0.5, 701)).toThrow('found 701');
    expect(() => poissonQuantile(0.5, Number.NaN)).toThrow('found NaN');
  });
});

test.each([
  [0, 3],
  [20, 18],
  [100, 90],
  [100, 110],
  [700, 640],
])('the mean beyond %i of a Poisson number of mean %f is that of its quantiles', (limit, expected) => {
  const count = 20_000;
  let beyond = 0;
  for (let step = 0; step < count; step++) {
    beyond += Math.max(0, poissonQuantile((step + 0.5) / count, expected) - limit) / count;
  }
  expect(meanBeyond(limit, expected)).toBeCloseTo(beyond, 2);
});
