import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, efficientFrontier } from '../../src/experiment/efficient-frontier.ts';

const dominates = (a: Candidate, b: Candidate): boolean =>
  a.cost <= b.cost && a.onTime >= b.onTime && (a.cost < b.cost || a.onTime > b.onTime);

describe('the efficient frontier', () => {
  test('holds those that nobody beats in both, by rising cost', () => {
    const candidates = [
      { id: 'a', cost: 2.8, onTime: 0.9 },
      { id: 'b', cost: 2.9, onTime: 0.92 },
      { id: 'c', cost: 3.0, onTime: 0.91 },
      { id: 'd', cost: 2.5, onTime: 0.88 },
    ];
    expect(efficientFrontier(candidates)).toEqual(['d', 'a', 'b']);
  });

  test('is what comparing all pairs gives', () => {
    const candidate = fc.record({ cost: fc.integer({ min: 0, max: 6 }), onTime: fc.integer({ min: 0, max: 6 }) });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 12 }), (points) => {
        const candidates = points.map((point, index) => ({ id: `s${index}`, ...point }));
        const expected = candidates
          .filter((one) => !candidates.some((other) => dominates(other, one)))
          .sort((a, b) => a.cost - b.cost)
          .map(({ id }) => id);
        expect(efficientFrontier(candidates)).toEqual(expected);
      }),
      { seed: 9 },
    );
  });
});
