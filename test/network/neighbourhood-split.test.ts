import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitByPlace } from '../../src/network/neighbourhood-split.ts';

const metres = fc.integer({ min: -50, max: 50 });
const points = fc.array(fc.tuple(metres, metres), { minLength: 1, maxLength: 120 });

describe('a split of points into neighbourhoods', () => {
  test('puts every point into one part, and as many into each, give or take one', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 9 }), (places, parts) => {
        const split = splitByPlace(
          places.map(([x]) => x),
          places.map(([, y]) => y),
          parts,
        );
        const rows = split.flat();
        expect([...rows].sort((a, b) => a - b)).toEqual(places.map((_, row) => row));
        const sizes = split.map((part) => part.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(split).toHaveLength(Math.min(parts, places.length));
      }),
      { seed: 5 },
    );
  });

  test('cuts across the longer side', () => {
    const x = [0, 10, 20, 30, 0, 10, 20, 30];
    const y = [0, 0, 0, 0, 5, 5, 5, 5];
    expect(splitByPlace(x, y, 2)).toEqual([
      [0, 1, 4, 5],
      [2, 3, 6, 7],
    ]);
  });
});
