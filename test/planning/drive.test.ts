import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrival } from '../../src/network/pace.ts';
import { leaveBy, NEVER, reach } from '../../src/planning/drive.ts';

const paces = fc.array(fc.double({ min: 0.2, max: 1.5, noNaN: true }), { minLength: 24, maxLength: 24 });
const instants = fc.integer({ min: 0, max: 200_000 });
const works = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.double({ min: 0, max: 20_000, noNaN: true }));

test('a leg ends in the very second in which the network says it does', () => {
  fc.assert(
    fc.property(
      paces,
      instants,
      works,
      fc.double({ min: 0.5, max: 1.2, noNaN: true }),
      (pace, depart, work, factor) => {
        const speeds = Float64Array.from(pace, (share) => share * factor);
        expect(reach(speeds, 0, depart, work)).toBe(Math.round(arrival(depart, work, pace, factor)));
      },
    ),
    { numRuns: 2_000 },
  );
});

test('who leaves in time arrives in time, and two seconds later would be too late', () => {
  fc.assert(
    fc.property(paces, instants, works, (pace, due, work) => {
      const speeds = Float64Array.from(pace);
      const latest = leaveBy(speeds, 0, due, work);
      if (latest < 0) return;
      expect(reach(speeds, 0, latest, work)).toBeLessThanOrEqual(due);
      expect(reach(speeds, 0, latest + 3, work)).toBeGreaterThan(due);
    }),
    { numRuns: 2_000 },
  );
});

test('whole seconds at free flow give the exact latest departure', () => {
  expect(leaveBy(new Float64Array(24).fill(1), 0, 1_000, 400)).toBe(600);
});

test('where there is no way nobody arrives and nobody can leave in time', () => {
  const speeds = new Float64Array(24).fill(1);
  expect(reach(speeds, 0, 100, Number.POSITIVE_INFINITY)).toBe(NEVER);
  expect(leaveBy(speeds, 0, 50_000, Number.POSITIVE_INFINITY)).toBeLessThan(0);
});
