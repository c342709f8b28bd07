import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillLegs, legCosts } from '../../src/planning/leg-cost.ts';
import { fillNeighbours, neighbourhood } from '../../src/planning/neighbours.ts';
import { axisMatrix } from './routing-town.ts';

const points = fc.array(fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) }), {
  minLength: 2,
  maxLength: 20,
});

test('neighbours are those that sorting all others by the way there and back would give, ties by number', () => {
  fc.assert(
    fc.property(points, fc.integer({ min: 1, max: 8 }), (places, wanted) => {
      const n = places.length;
      const width = Math.min(wanted, n - 1);
      const site = Int32Array.from(places, (_, index) => index);
      const legs = legCosts(axisMatrix(places, 20), site, 1, 1);
      const found = neighbourhood(n, width);
      const cut = n >> 1;
      fillLegs(legs, 0, cut);
      fillLegs(legs, cut, n);
      fillNeighbours(found, n, n, [legs], 0, cut);
      fillNeighbours(found, n, n, [legs], cut, n);
      const { neighbours } = found;
      for (let stop = 0; stop < n; stop++) {
        const both = (other: number): number =>
          (legs.out[stop * n + other] as number) + (legs.into[stop * n + other] as number);
        const sorted = [...site].filter((other) => other !== stop).sort((a, b) => both(a) - both(b) || a - b);
        expect([...neighbours.subarray(stop * width, stop * width + width)]).toEqual(sorted.slice(0, width));
      }
    }),
    { seed: 1 },
  );
});
