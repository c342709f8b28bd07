import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { HOUR } from '../../src/base/units.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingBattery, RoutingProblem } from '../../src/planning/problem.ts';
import { aRandomProblem } from './random-problem.ts';
import { aBikeFleet, aMicroDepot } from './routing-town.ts';

function solve(problem: RoutingProblem, iterations: number): Plan {
  const state = start(problem, iterations);
  while (!step(state, 10_000));
  return finish(state);
}

/** The same problem with batteries, some of which have been on the road before. */
function charging(problem: RoutingProblem, seed: number): RoutingProblem {
  const u = luckOf(seed, 2).stream('battery');
  return {
    ...problem,
    fleets: problem.fleets.map((fleet, row) => {
      const range = 2_000 + 15_000 * u(row, 1);
      const home = u(row, 2) < 0.5 ? -1 : Math.floor(fleet.shift.from - u(row, 3) * HOUR);
      const battery = { charge: 0.1 + 12 * u(row, 4) ** 3, spent: home < 0 ? 0 : range * u(row, 5), home };
      return { ...fleet, range, battery, count: Math.min(fleet.count, 3) };
    }),
  };
}

/** One bike, whose range is enough for a tour but not for its day. */
function aBikeDay(battery: RoutingBattery | null, more: Parameters<typeof aBikeFleet>[0] = {}): RoutingProblem {
  return { ...aMicroDepot(70), fleets: [aBikeFleet({ count: 1, range: 12_000, battery, ...more })] };
}

const full = { spent: 0, home: -1 };
const lastReturn = ({ tours }: Plan): number => Math.max(...tours.map(({ returns }) => returns));

describe('a battery that charges between tours', () => {
  test('is in the plan: no tour departs before it is charged, and all are back when the shift ends', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const problem = charging(aRandomProblem(seed, 25), seed);
        expect(checkPlan(problem, solve(problem, 150))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test('makes the next tour wait, and leaves for another day what there is no time for any more', () => {
    const swapped = solve(aBikeDay(null), 1_000);
    expect(swapped.leftOut).toEqual([]);
    const slow = aBikeDay({ charge: 1, ...full }, { shift: { from: 8 * HOUR, until: lastReturn(swapped) + 600 } });
    // What the plan without batteries takes for granted.
    expect(checkPlan(slow, swapped)).not.toEqual([]);
    const plan = solve(slow, 1_000);
    expect(checkPlan(slow, plan)).toEqual([]);
    expect(plan.leftOut.length).toBeGreaterThan(0);
  });

  test('is paid for: the day is longer and dearer, and a second bike saves the wait', () => {
    const swapped = solve(aBikeDay(null), 1_000);
    const slow = solve(aBikeDay({ charge: 3, ...full }), 1_000);
    expect(slow.leftOut).toEqual([]);
    expect(slow.cost).toBeGreaterThan(swapped.cost);
    expect(solve(aBikeDay({ charge: 1.5, ...full }, { count: 2 }), 1_000).leftOut).toEqual([]);
  });

  test('that was emptied before the problem delays the first tour', () => {
    const first = (battery: RoutingBattery): number => {
      const problem = aBikeDay(battery);
      const plan = solve(problem, 500);
      expect(checkPlan(problem, plan)).toEqual([]);
      return Math.min(...plan.tours.map(({ departs }) => departs));
    };
    expect(first({ charge: 2, spent: 12_000, home: 8 * HOUR })).toBeGreaterThan(8 * HOUR);
    expect(first({ charge: 2, spent: 12_000, home: 6 * HOUR })).toBe(8 * HOUR);
  });

  test('changes nothing where it lasts the day or charges while the vehicle is loaded', () => {
    for (const seed of [1, 2, 3]) {
      const town = (battery: RoutingBattery | null, range: number) => {
        const fleets = [aBikeFleet({ range, battery })];
        return solve({ ...aMicroDepot(90, seed), fleets }, 500);
      };
      expect(town({ charge: 0.01, ...full }, 200_000)).toEqual(town(null, 200_000));
      expect(town({ charge: 1_000, ...full }, 9_000)).toEqual(town(null, 9_000));
    }
  });
});
