// Where one hour is three times as fast as the next, what was guessed at the mean pace is far from what is driven.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { HOUR } from '../../src/base/units.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { RoutingProblem } from '../../src/planning/problem.ts';
import { aTown, aVanFleet } from './routing-town.ts';

/** A town in whose short shift every hour has a pace of its own, from a fifth of free flow to all of it. */
function anUnevenTown(seed: number, most: number): RoutingProblem {
  const stream = luckOf(seed, 1).stream('uneven');
  let index = 0;
  const u = (): number => stream(3, index++);
  const whole = (from: number, to: number): number => Math.floor(from + u() * (to - from + 1));
  const pace = Array.from({ length: 24 }, () => 0.2 + 0.8 * u());
  const shift = { from: 8 * HOUR, until: whole(10, 15) * HOUR };
  const capacity = { parcels: 1_000, volume: 1_000_000, weight: 100_000 };
  const fleet = aVanFleet({ pace, shift, capacity, count: most, maxTours: whole(1, 3), reload: whole(0, 900) });
  const stops = whole(20, 80);
  return aTown({ stops, seed, side: 4_000 + 12_000 * u(), service: 30 + 200 * u(), windows: 0, fleets: [fleet] });
}

describe('where hours differ much, every tour is home in its shift', () => {
  test('also after the attempt at one vehicle less', () => {
    holdsFor((seed) => anUnevenTown(seed, Number.POSITIVE_INFINITY));
  });
  test('also where too few vehicles are owned to serve everybody', () => {
    holdsFor((seed) => anUnevenTown(seed, 1 + (seed % 4)));
  });
});

function holdsFor(problemOf: (seed: number) => RoutingProblem): void {
  fc.assert(
    fc.property(fc.nat(1_000_000), fc.constantFrom(30, 60, 100, 300), (seed, iterations) => {
      const problem = problemOf(seed);
      const state = start(problem, iterations);
      while (!step(state, 10_000));
      expect(checkPlan(problem, finish(state))).toEqual([]);
    }),
    { numRuns: 300 },
  );
}
