import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE } from '../../src/base/units.ts';
import type { DispatchTour } from '../../src/planning/dispatch-rule.ts';
import { isPunctual, timesOf } from '../../src/planning/dispatch-times.ts';
import { aSituation, NOON, type Spot } from './dispatch-scene.ts';

const soon = (most: number) => fc.integer({ min: 0, max: most }).map((minutes) => NOON + minutes * MINUTE);
const visit = fc.record({
  at: fc
    .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
    .map(([x, y]): Spot => [x * 400, y * 400]),
  due: soon(300),
});

test('a tour is punctual where its times say that no stop is late and it is home in time', () => {
  fc.assert(
    fc.property(
      fc.record({
        stops: fc.array(visit, { maxLength: 5 }),
        opens: fc.array(soon(100), { minLength: 5, maxLength: 5 }),
        returnBy: soon(300),
        leaves: soon(120),
        rest: fc.record({ rest: fc.constant(30 * MINUTE), restDue: fc.oneof(soon(200), fc.constant(Infinity)) }),
      }),
      ({ opens, leaves, ...draft }) => {
        const [drawn] = aSituation({ orders: [{ at: [0, 0] }], tours: [draft] }).tours as [DispatchTour];
        const stops = drawn.stops.map((stop, row) => ({ ...stop, opens: opens[row] as number }));
        const tour = { ...drawn, stops };
        const { late, returns } = timesOf({ ...tour, leaves });
        expect(isPunctual(tour, leaves)).toBe(late === 0 && returns <= tour.returnBy);
      },
    ),
    { numRuns: 500 },
  );
});
