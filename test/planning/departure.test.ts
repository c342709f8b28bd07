// When a vehicle's day begins: waiting before windows is paid only as far as no later departure avoids it.
import { expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { HOUR } from '../../src/base/units.ts';
import { arrival, FREE_FLOW } from '../../src/network/pace.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, PlannedTour, RoutingFleet, RoutingProblem } from '../../src/planning/problem.ts';
import { aRandomProblem } from './random-problem.ts';
import { aVanFleet, axisMatrix } from './routing-town.ts';

/** A vehicle's day begun at a second: the last return, and whether it waits; null where it comes too late anywhere. */
function dayFrom(problem: RoutingProblem, fleet: RoutingFleet, tours: readonly PlannedTour[], departs: number) {
  const travel = problem.travel[fleet.travel];
  let now = departs;
  let waits = false;
  const drive = (from: number, to: number): void => {
    if (from === to) return;
    now = Math.round(arrival(now, travel?.seconds[from * travel.size + to] as number, fleet.pace, fleet.factor));
  };
  for (const [row, tour] of tours.entries()) {
    if (row > 0) now += Math.round(fleet.reload);
    let from = fleet.depot;
    for (const index of tour.stops) {
      const stop = problem.stops[index];
      if (stop === undefined) throw new Error(`no stop ${index}`);
      drive(from, stop.place);
      if (stop.window !== null) {
        const opens = Math.ceil(stop.window.from);
        waits ||= now < opens;
        now = Math.max(now, opens);
        if (now > stop.window.until) return null;
      }
      now += Math.round(stop.service);
      from = stop.place;
    }
    drive(from, fleet.depot);
  }
  return now > fleet.shift.until ? null : { returns: now, waits };
}

function planned(problem: RoutingProblem, iterations = 150): Plan {
  const state = start(problem, iterations);
  while (!step(state, iterations));
  return finish(state);
}

function daysOf({ tours }: Plan): PlannedTour[][] {
  const days = new Map<string, PlannedTour[]>();
  for (const tour of tours) {
    const key = `${tour.fleet}/${tour.vehicle}`;
    days.set(key, [...(days.get(key) ?? []), tour]);
  }
  return [...days.values()];
}

test('no vehicle waits for a window that a later departure, with no later return, would spare it', () => {
  let later = 0;
  for (let seed = 0; seed < 200; seed++) {
    const problem = aRandomProblem(seed, 20);
    for (const tours of daysOf(planned(problem))) {
      const [first] = tours as [PlannedTour];
      const fleet = problem.fleets[first.fleet] as RoutingFleet;
      const earliest = Math.ceil(fleet.shift.from);
      const soonest = dayFrom(problem, fleet, tours, earliest);
      const { departs } = first;
      if (soonest?.waits === false) {
        expect(departs).toBe(earliest);
        continue;
      }
      later++;
      const { returns } = tours.at(-1) as PlannedTour;
      expect(returns).toBe(soonest?.returns);
      // The latest second that keeps this return, between one that does and one that does not.
      let [keeps, breaks] = [departs, fleet.shift.until + 1];
      while (breaks - keeps > 1) {
        const middle = Math.floor((keeps + breaks) / 2);
        const day = dayFrom(problem, fleet, tours, middle);
        if (day !== null && day.returns <= returns) keeps = middle;
        else breaks = middle;
      }
      // A leg's end may be reckoned back a second too early.
      const legs = tours.reduce((sum, { stops }) => sum + stops.length + 1, 0);
      expect(keeps - departs).toBeLessThanOrEqual(legs);
    }
  }
  expect(later).toBeGreaterThan(50);
});

test('a vehicle on duty is paid from the begin of its shift on, so that no later departure makes it cheaper', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 2_000, y: 0 },
  ];
  const window = { from: 12 * HOUR, until: 13 * HOUR };
  const load = { parcels: 1, volume: 1, weight: 1 };
  const van = aVanFleet({ pace: FREE_FLOW, dayCost: 0, count: 1 });
  const problem = (isOnDuty: boolean): RoutingProblem => ({
    travel: [axisMatrix(points, 20)],
    stops: [{ place: 1, load, service: 120, window, penalty: 1_000 * EURO }],
    fleets: [{ ...van, isOnDuty }],
    seed: 1,
  });
  const [fresh, used] = [planned(problem(false)), planned(problem(true))];
  for (const [plan, isOnDuty] of [
    [fresh, false],
    [used, true],
  ] as const)
    expect(checkPlan(problem(isOnDuty), plan)).toEqual([]);
  expect(used.tours).toEqual(fresh.tours);
  const departs = used.tours[0]?.departs ?? 0;
  expect(departs).toBeGreaterThan(11 * HOUR);
  expect(used.cost - fresh.cost).toBeCloseTo(van.costPerSecond * (departs - 8 * HOUR), -1);
  // A fresh one of the same price takes the order where there is one.
  const both = planned({ ...problem(true), fleets: [{ ...van, isOnDuty: true }, van] });
  expect(both.tours[0]?.fleet).toBe(1);
});

test('the first of two windows is met as late as the second allows, not as it opens', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 5_000, y: 0 },
    { x: 5_000, y: 5_000 },
  ];
  const stop = (place: number, from: number, until: number) => ({
    place,
    load: { parcels: 1, volume: 1, weight: 1 },
    service: 120,
    window: { from: from * HOUR, until: until * HOUR },
    penalty: 1_000 * EURO,
  });
  const problem: RoutingProblem = {
    travel: [axisMatrix(points, 20)],
    stops: [stop(1, 9, 12), stop(2, 13, 14)],
    fleets: [aVanFleet({ pace: FREE_FLOW, maxTours: 1, count: 1 })],
    seed: 1,
  };
  const plan = planned(problem);
  expect(checkPlan(problem, plan)).toEqual([]);
  expect(plan.tours.map(({ stops, begins }) => ({ stops, begins }))).toEqual([
    { stops: [0, 1], begins: [12 * HOUR, 13 * HOUR] },
  ]);
  // Two vans would cost more.
  const [fleet] = problem.fleets as [RoutingFleet];
  const two = planned({ ...problem, fleets: [{ ...fleet, count: Number.POSITIVE_INFINITY }] });
  expect(two.tours).toHaveLength(1);
});
