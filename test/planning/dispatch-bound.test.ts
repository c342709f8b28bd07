import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MINUTE } from '../../src/base/units.ts';
import { bestInsertion, type Insertion, leastLate, withOrder } from '../../src/planning/dispatch-insertion.ts';
import type { DispatchTour, Situation } from '../../src/planning/dispatch-rule.ts';
import { timesOf } from '../../src/planning/dispatch-times.ts';
import { aSituation, NOON, type Spot } from './dispatch-scene.ts';

const spot = fc
  .tuple(fc.integer({ min: -9, max: 9 }), fc.integer({ min: -9, max: 9 }))
  .map(([x, y]): Spot => [x * 400, y * 400]);
const soon = (most: number) => fc.integer({ min: 0, max: most }).map((minutes) => NOON + minutes * MINUTE);
const visit = fc.record({ at: spot, due: soon(300) });
const scene = fc.record({
  stops: fc.array(visit, { maxLength: 9 }),
  opens: fc.array(soon(200), { minLength: 9, maxLength: 9 }),
  isUnderWay: fc.boolean(),
  leaves: soon(60),
  returnBy: soon(360),
  order: visit,
  rest: fc.record({
    rest: fc.constantFrom(0, 30 * MINUTE),
    restDue: fc.oneof(soon(200), fc.constant(Number.POSITIVE_INFINITY)),
  }),
  pace: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 24, maxLength: 24 }),
  toBeat: fc.option(fc.record({ late: fc.constantFrom(0, 600), cost: fc.integer({ min: 0, max: 20 }) })),
});

/** The best place by building the tour with the order at each, and telling it from there. */
function bestByBuilding(situation: Situation, tour: DispatchTour): Insertion | null {
  const before = timesOf(tour);
  let best: Insertion | null = null;
  for (let at = 0; at <= tour.stops.length; at++) {
    const place = { at, viaFacility: tour.isUnderWay };
    const stops = withOrder(situation, tour, 0, place);
    const after = timesOf(tour, stops);
    if (after.returns > tour.returnBy) continue;
    const dues = new Map(tour.stops.map((stop, row) => [stop.place, before.leaves[row] as number]));
    const late = stops.reduce((sum, stop, row) => {
      const due = Math.max(stop.due, row === at + Number(tour.isUnderWay) ? 0 : (dues.get(stop.place) ?? 0));
      return sum + Math.max(0, (after.leaves[row] as number) - due);
    }, 0);
    const cost =
      (after.returns - before.returns) * tour.costPerSecond + (after.metres - before.metres) * tour.costPerMetre;
    const found = { ...place, cost, late };
    if (best === null || leastLate(found, best) < 0) best = found;
  }
  return best;
}

describe('the best place of an order', () => {
  test('is found without following every tour to its end, whatever the hours, windows and break', () => {
    fc.assert(
      fc.property(scene, ({ order, opens, pace, rest, toBeat, ...draft }) => {
        const at: Spot = [0, 0];
        const situation = aSituation({ orders: [order], tours: [{ ...draft, at, rest }] });
        const [drawn] = situation.tours as [DispatchTour];
        const stops = drawn.stops.map((stop, row) => ({ ...stop, opens: opens[row] as number }));
        const tour = { ...drawn, pace, stops };
        const expected = bestByBuilding(situation, tour);
        const limit = toBeat === null ? null : { ...toBeat, cost: toBeat.cost * 1e6, at: 0, viaFacility: false };
        const isBeaten = expected !== null && (limit === null || leastLate(expected, limit) < 0);
        const found = bestInsertion(situation, tour, 0, limit);
        expect(found === null ? null : [found.at, found.late]).toEqual(isBeaten ? [expected.at, expected.late] : null);
        if (found !== null && expected !== null) expect(found.cost).toBeCloseTo(expected.cost, 3);
      }),
      { numRuns: 500 },
    );
  });
});
