// Arrivals by the pace of the hours, and the departures that lead to them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { arrival, departure, FREE_FLOW } from '../../src/network/pace.ts';

const paces = fc.array(fc.double({ min: 0.2, max: 1.2, noNaN: true }), { minLength: 24, maxLength: 24 });
const instants = fc.double({ min: 0, max: 3 * DAY, noNaN: true });
const works = fc.double({ min: 0, max: 6 * HOUR, noNaN: true });
const factors = fc.double({ min: 0.3, max: 2, noNaN: true });

describe('the latest departure', () => {
  test('is the one that arrives just then, also over full hours and midnight', () => {
    fc.assert(
      fc.property(instants, works, paces, factors, (depart, work, pace, factor) => {
        expect(departure(arrival(depart, work, pace, factor), work, pace, factor)).toBeCloseTo(depart, 5);
        expect(arrival(departure(depart + DAY, work, pace, factor), work, pace, factor)).toBeCloseTo(depart + DAY, 5);
      }),
    );
  });

  test('from a full hour is driven at the pace of the hour before', () => {
    const slowUntilTen = FREE_FLOW.map((_, hour) => (hour < 10 ? 0.5 : 1));
    expect(departure(10 * HOUR, 600, slowUntilTen)).toBe(10 * HOUR - 1_200);
    expect(departure(DAY, 600, FREE_FLOW)).toBe(DAY - 600);
  });
});
