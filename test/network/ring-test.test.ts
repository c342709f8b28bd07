import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isInside } from '../../src/base/geometry.ts';
import { insideTest } from '../../src/network/ring-test.ts';

test('a ring of many points tells the same of every point as looking at all its edges', () => {
  const metres = fc.integer({ min: -20, max: 20 });
  const ring = fc.array(fc.record({ x: metres, y: metres }), { minLength: 3, maxLength: 60 });
  fc.assert(
    fc.property(
      ring,
      fc.array(fc.record({ x: metres, y: metres }), { minLength: 1, maxLength: 20 }),
      (points, spots) => {
        const isIn = insideTest(points);
        for (const spot of spots) expect(isIn(spot)).toBe(isInside(spot, points));
      },
    ),
    { seed: 11 },
  );
});
