import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import type { TravelMatrix } from '../../src/network/travel.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, PlannedTour, RoutingFleet, RoutingProblem } from '../../src/planning/problem.ts';
import { aRandomProblem } from './random-problem.ts';
import { aBikeFleet, aMicroDepot, aTown, aVanFleet } from './routing-town.ts';

function solve(problem: RoutingProblem, iterations: number): Plan {
  const state = start(problem, iterations);
  while (!step(state, 10_000));
  return finish(state);
}

describe('a plan', () => {
  test('keeps the whole contract on random problems', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (seed) => {
        const problem = aRandomProblem(seed, 25);
        expect(checkPlan(problem, solve(problem, 150))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });
  test('keeps the contract in a town with windows and in a micro-depot', () => {
    const town = aTown({ stops: 200, windows: 0.3 });
    expect(checkPlan(town, solve(town, 500))).toEqual([]);
    const depot = aMicroDepot(100);
    expect(checkPlan(depot, solve(depot, 500))).toEqual([]);
  });
});

describe('the fleet', () => {
  test('is no larger than the work asks for', () => {
    const problem = aTown({ stops: 300, side: 3_000 });
    const plan = solve(problem, 2_000);
    const vehicles = new Set(plan.tours.map((tour) => tour.vehicle)).size;
    const hours = problem.stops.reduce((sum, stop) => sum + stop.service, 0) / HOUR;
    expect(vehicles).toBeGreaterThanOrEqual(hours / 8);
    expect(vehicles).toBeLessThanOrEqual(Math.ceil(hours / 8) + 1);
  });
  test('reloads bikes rather than buying more of them', () => {
    const plan = solve(aMicroDepot(150), 1_000);
    const vehicles = new Set(plan.tours.map((tour) => tour.vehicle)).size;
    expect(plan.leftOut).toEqual([]);
    expect(vehicles).toBeLessThanOrEqual(2);
    expect(plan.tours.length).toBeGreaterThan(2 * vehicles);
  });
  test('that is too small leaves stops for another day, the dear ones last', () => {
    const town = aTown({ stops: 150, fleets: [aVanFleet({ count: 1 })] });
    const stops = town.stops.map((stop, index) => (index % 10 === 0 ? { ...stop, penalty: 1_000 * EURO } : stop));
    const problem = { ...town, stops };
    const plan = solve(problem, 3_000);
    expect(checkPlan(problem, plan)).toEqual([]);
    expect(plan.leftOut.length).toBeGreaterThan(20);
    expect(plan.leftOut.filter((stop) => stop % 10 === 0)).toEqual([]);
  });
  test('mixes vans and bikes by what each does cheaper', () => {
    const side = 6_000;
    const fleets = [aVanFleet(), aBikeFleet({ travel: 1 })];
    const town = aTown({ stops: 200, side, depot: { x: side / 2, y: side / 2 }, speed: 25, fleets });
    const slow = (matrix: TravelMatrix): TravelMatrix => ({
      ...matrix,
      seconds: matrix.seconds.map((work) => 2 * work),
    });
    const problem = { ...town, travel: [...town.travel, slow(town.travel[0] as TravelMatrix)] };
    const mixed = solve(problem, 1_500);
    expect(checkPlan(problem, mixed)).toEqual([]);
    for (const fleet of fleets)
      expect(mixed.cost).toBeLessThanOrEqual(solve({ ...problem, fleets: [fleet] }, 1_500).cost * 1.01);
  });
});

describe('a paid break', () => {
  const withBreak = (problem: RoutingProblem, after: number, seconds: number): RoutingProblem => ({
    ...problem,
    fleets: problem.fleets.map((fleet) => ({ ...fleet, paidBreak: { after, seconds } })),
  });

  test('is in the cost of every plan', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.nat(4 * HOUR), (seed, after) => {
        const problem = withBreak(aRandomProblem(seed, 25), after, HOUR / 2);
        expect(checkPlan(problem, solve(problem, 150))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('is saved where little work has to go to another vehicle for nobody to come to it', () => {
    const capacity = { parcels: 110, volume: 9_000, weight: 900 };
    const town = aTown({ stops: 150, side: 3_000, fleets: [aVanFleet({ capacity, maxTours: 1 })] });
    const longest = (plan: Plan) => Math.max(...plan.tours.map(({ departs, returns }) => returns - departs));
    const after = longest(solve(town, 2_000)) - HOUR / 6;
    expect(longest(solve(withBreak(town, after, HOUR), 2_000))).toBeLessThanOrEqual(after);
  });
});

describe('minimum paid hours', () => {
  test('are in the cost of a vehicle that works less', () => {
    const town = aTown({ stops: 1, fleets: [aVanFleet({ dayCost: 0, costPerMetre: 0, minimumPaid: 2 * HOUR })] });
    expect(solve(town, 10).cost).toBe(2 * 29 * EURO);
  });
  test('send a vehicle that is paid anyway on another tour, although a second vehicle would save the reloading', () => {
    const vehicles = (minimumPaid: number): number => {
      const plan = solve({ ...aMicroDepot(60), fleets: [aBikeFleet({ dayCost: 0, minimumPaid })] }, 2_000);
      return new Set(plan.tours.map((tour) => tour.vehicle)).size;
    };
    expect(vehicles(4 * HOUR)).toBeLessThan(vehicles(0));
  });
  test('send one large van rather than two or three small ones, each of which suits a stop by itself', () => {
    const large = aVanFleet({ maxTours: 1, minimumPaid: 4 * HOUR });
    const load = { parcels: 30, volume: 1_500, weight: 200 };
    const small = aVanFleet({ ...large, dayCost: 12 * EURO, costPerSecond: (25 * EURO) / HOUR, capacity: load });
    for (const stops of [24, 40])
      for (const windows of [0, 0.3])
        for (const seed of [701, 703]) {
          const town = aTown({ stops, seed, windows, side: 4_000, depot: { x: 2_000, y: 1_000 } });
          const costWith = (fleets: RoutingFleet[]): number => solve({ ...town, fleets }, 400).cost;
          expect(costWith([large, small])).toBeLessThan(1.02 * Math.min(costWith([large]), costWith([small])));
        }
  });
  test('that are due anyway make more owned vehicles free of charge', () => {
    const town = aMicroDepot(60);
    const owned = aBikeFleet({ dayCost: -4 * 25 * EURO, minimumPaid: 4 * HOUR, count: 6, costPerMetre: 0 });
    expect(solve({ ...town, fleets: [owned] }, 2_000).cost).toBe(0);
  });
});

describe('times', () => {
  test('a vehicle whose first stop has a window leaves as late as it may, and waits nowhere', () => {
    const town = aTown({ stops: 1 });
    const from = 11 * HOUR;
    const stops = town.stops.map((stop) => ({ ...stop, window: { from, until: from + HOUR } }));
    const [tour] = solve({ ...town, stops }, 10).tours as [PlannedTour];
    expect(tour.begins).toEqual([from]);
    expect(tour.departs).toBeGreaterThan(10 * HOUR);
  });
  test('slower hours make later arrivals', () => {
    const begins = (factor: number): number => {
      const [tour] = solve(aTown({ stops: 1, fleets: [aVanFleet({ factor })] }), 10).tours as [PlannedTour];
      return tour.begins[0] as number;
    };
    expect(begins(0.5)).toBeGreaterThan(begins(1));
  });
});

describe('the cost', () => {
  test('that the search keeps is the cost of the plan it hands back', () => {
    for (let seed = 0; seed < 20; seed++) {
      const problem = aTown({ stops: 40, windows: 0.3, seed, fleets: [aVanFleet(), aBikeFleet()] });
      const state = start(problem, 300);
      while (!step(state, 300));
      // Each vehicle is rounded on its own and each leg to the millimetre.
      expect(Math.abs(finish(state).cost - state.search.best.cost)).toBeLessThan(50);
    }
  });
  test('falls with more iterations', () => {
    const problem = aTown({ stops: 150 });
    expect(solve(problem, 6_000).cost).toBeLessThan(solve(problem, 0).cost);
  });
});

describe('odd problems', () => {
  test('no stops give an empty plan', () => {
    expect(solve(aTown({ stops: 0 }), 10)).toEqual({ tours: [], leftOut: [], cost: 0 });
  });
  test('without fleets everything is left out', () => {
    const problem = aTown({ stops: 3, fleets: [] });
    expect(solve(problem, 10).leftOut).toEqual([0, 1, 2]);
  });
  test('a stop that fits no vehicle is left out and the others are served', () => {
    const town = aTown({ stops: 5 });
    const stops = town.stops.map((stop, index) =>
      index === 3 ? { ...stop, load: { ...stop.load, weight: 5_000 } } : stop,
    );
    expect(solve({ ...town, stops }, 50).leftOut).toEqual([3]);
  });
  test('a window that ends before anybody can be there leaves the stop out', () => {
    const town = aTown({ stops: 5 });
    const stops = town.stops.map((stop, index) => (index === 1 ? { ...stop, window: { from: 0, until: 60 } } : stop));
    expect(solve({ ...town, stops }, 50).leftOut).toEqual([1]);
  });
  test('a fleet of zero vehicles leaves everything out', () => {
    expect(solve(aTown({ stops: 4, fleets: [aVanFleet({ count: 0 })] }), 10).leftOut).toEqual([0, 1, 2, 3]);
  });
});

describe('a search', () => {
  const work = (problem: RoutingProblem) => {
    const state = start(problem, 1_000, 40);
    while (!step(state, 10_000));
    return { iterations: state.done, plan: finish(state) };
  };
  test('is as short as may be where the first plan leaves nobody out', () => {
    const { iterations, plan } = work(aTown({ stops: 20 }));
    expect(iterations).toBe(40);
    expect(plan.leftOut).toEqual([]);
  });
  test('is long where the first plan leaves stops out', () => {
    const tight = aVanFleet({ count: 1, capacity: { parcels: 10, volume: 100_000, weight: 100_000 } });
    expect(work(aTown({ stops: 20, fleets: [{ ...tight, maxTours: 1 }] })).iterations).toBe(1_000);
  });
});

describe('the same seed', () => {
  test('gives the same plan, however the iterations are cut into steps', () => {
    const problem = aTown({ stops: 60, windows: 0.2 });
    const whole = solve(problem, 1_000);
    const state = start(problem, 1_000);
    for (let size = 1; !step(state, size); size = (size * 7) % 31);
    expect(finish(state)).toEqual(whole);
  });
  test('gives the same plan when the search is cloned half way', () => {
    const problem = aMicroDepot(60);
    const state = start(problem, 1_000);
    step(state, 700);
    const copy = structuredClone(state);
    while (!step(state, 1_000));
    while (!step(copy, 1_000));
    expect(copy.done).toBe(1_000);
    expect(finish(copy)).toEqual(finish(state));
  });
  test('gives the same plan when the construction is cut and cloned after every piece', () => {
    const problem = aTown({ stops: 200, windows: 0.3, fleets: [aVanFleet({ count: 2 }), aBikeFleet()] });
    let state = start(problem, 0);
    while (!step(state, 1)) state = structuredClone(state);
    expect(finish(state)).toEqual(solve(problem, 0));
    expect(finish(start(problem, 0))).toEqual(solve(problem, 0));
  });
});
