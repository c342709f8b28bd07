// The nearest of the stops so far is the one that looking at all of them finds.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { distance } from '../../src/base/geometry.ts';
import { addStop, nearestStop, noStops } from '../../src/simulation/nearest-stop.ts';

const spot = fc.record({
  x: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  y: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
});

test('the nearest stop is found among few and many, close by and far away', () => {
  fc.assert(
    fc.property(fc.array(spot, { maxLength: 120 }), spot, fc.constantFrom(0.02, 1), (all, asked, crowd) => {
      const stops = noStops();
      for (const { x, y } of all) addStop(stops, { x: crowd * x, y: crowd * y });
      const byHand = all.map(({ x, y }) => distance({ x: crowd * x, y: crowd * y }, asked));
      expect(nearestStop(stops, asked)).toBe(Math.min(Number.POSITIVE_INFINITY, ...byHand));
    }),
  );
});
