import { describe, expect, test } from 'vitest';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, PlannedTour, RoutingFleet, RoutingStop } from '../../src/planning/problem.ts';
import { aMicroDepot } from './routing-town.ts';

const problem = aMicroDepot(80);
const plan = (() => {
  const state = start(problem, 100);
  while (!step(state, 100));
  return finish(state);
})();

function withTour(index: number, change: Partial<PlannedTour>): Plan {
  return { ...plan, tours: plan.tours.map((tour, at) => (at === index ? { ...tour, ...change } : tour)) };
}

const first = plan.tours[0] as PlannedTour;
const fleet = problem.fleets[0] as RoutingFleet;

describe('the check', () => {
  test('finds nothing wrong with a sound plan', () => {
    expect(plan.tours.length).toBeGreaterThan(1);
    expect(checkPlan(problem, plan)).toEqual([]);
  });
  test('finds a stop that is visited twice and one that is forgotten', () => {
    const stops = [first.stops[1] as number, ...first.stops.slice(1)];
    const faults = checkPlan(problem, withTour(0, { stops })).join('\n');
    expect(faults).toMatch(`stop ${first.stops[1]}: expected once on a tour or left out, found 2 times`);
    expect(faults).toMatch(`stop ${first.stops[0]}: expected once on a tour or left out, found 0 times`);
  });
  test('finds a begin before the vehicle is there', () => {
    const begins = first.begins.map((begin, index) => (index === 2 ? begin - 60 : begin));
    expect(checkPlan(problem, withTour(0, { begins })).join('\n')).toMatch('before its arrival');
  });
  test('finds a departure before the shift and before the reload', () => {
    const faults = checkPlan(problem, withTour(1, { departs: fleet.shift.from - 1 })).join('\n');
    expect(faults).toMatch('before the shift');
    expect(faults).toMatch('before its reload');
  });
  test('finds an overloaded tour, a missed window and too long a way', () => {
    const stops = problem.stops.map(
      (stop, index): RoutingStop =>
        index === first.stops[0]
          ? { ...stop, load: { ...stop.load, parcels: 41 }, window: { from: 0, until: fleet.shift.from } }
          : stop,
    );
    const fleets = [{ ...fleet, range: 100 }];
    const faults = checkPlan({ ...problem, stops, fleets }, plan).join('\n');
    expect(faults).toMatch('in parcels, above 40');
    expect(faults).toMatch('outside 0 to');
    expect(faults).toMatch('above 100');
  });
  test('finds too many vehicles, too many tours and a wrong cost', () => {
    const faults = checkPlan({ ...problem, fleets: [{ ...fleet, count: 0, maxTours: 1 }] }, { ...plan, cost: 1 }).join(
      '\n',
    );
    expect(faults).toMatch('expected at most 0 vehicles');
    expect(faults).toMatch('expected at most 1 tours');
    expect(faults).toMatch('cost: expected');
  });
});
