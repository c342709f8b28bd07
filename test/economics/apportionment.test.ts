import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { split } from '../../src/base/money.ts';
import { apportion, apportionEqually } from '../../src/economics/apportionment.ts';

function partsOf(amount: number, weights: readonly number[]): number[] {
  const parts = new Float64Array(weights.length);
  apportion(amount, Float64Array.from(weights), weights.length, parts);
  return [...parts];
}

describe('apportionment', () => {
  test('gives the parts that the plain split gives', () => {
    const weight = fc.oneof(
      fc.integer({ min: 0, max: 5 }),
      fc.integer({ min: 0, max: 40_000 }),
      fc.double({ min: 0, max: 1e4, noNaN: true }).filter((value) => value === 0 || value > 1e-6),
    );
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1e10 }),
        fc.array(weight, { minLength: 1, maxLength: 60 }),
        (amount, weights) => {
          const parts = partsOf(amount, weights);
          expect(parts.reduce((sum, part) => sum + part, 0)).toBe(amount);
          expect(parts).toEqual(split(amount, weights));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('gives the units left over to the first rows where all weights are alike', () => {
    const parts = new Float64Array(4);
    apportionEqually(10, 4, parts);
    expect([...parts]).toEqual([3, 3, 2, 2]);
    expect(partsOf(10, [0, 0, 0, 0])).toEqual([3, 3, 2, 2]);
  });
});
