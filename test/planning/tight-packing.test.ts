// Where the bound on the vehicles leaves hardly any room, the planner still finds room for everybody if it can.
import { expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { FREE_FLOW } from '../../src/network/pace.ts';
import { readInstance } from '../../src/persistence/instance-file.ts';
import { lengthOf, problemOf, routesOf } from '../../src/persistence/instance-problem.ts';
import { solutionText } from '../../src/persistence/instance-solution.ts';
import { checkPlan } from '../../src/planning/plan-check.ts';
import { finish, start, step } from '../../src/planning/planner.ts';
import type { Plan, RoutingProblem } from '../../src/planning/problem.ts';
import { aVanFleet, axisMatrix } from './routing-town.ts';
import { checkSolution } from './solution-checker.ts';

/** So many customers who fill their vehicles to the last unit: threes of 50, 30 and 20, far from each other. */
function tightFile(threes: number): string {
  const sizes = Array.from({ length: 3 * threes }, (_, index) => [50, 30, 20][index % 3]);
  const rows = (row: (node: number) => string): string => [0, ...sizes.keys()].map((_, node) => row(node)).join('\n');
  return `NAME : tight\nTYPE : CVRP\nDIMENSION : ${sizes.length + 1}\nVEHICLES : ${threes}\nEDGE_WEIGHT_TYPE : EUC_2D\nCAPACITY : 100
NODE_COORD_SECTION\n${rows((node) => `${node + 1} ${(node * 37) % 101} ${(node * 53) % 97}`)}
DEMAND_SECTION\n${rows((node) => `${node + 1} ${node === 0 ? 0 : sizes[node - 1]}`)}
DEPOT_SECTION\n1\n-1\nEOF\n`;
}

test.each([8, 20])('%i vehicles that must be full to the last unit take everybody', (threes) => {
  const text = tightFile(threes);
  const reading = readInstance('tight.vrp', text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  const problem = problemOf(reading.instance, 'round', 3);
  const state = start(problem, 2_000);
  while (!step(state, 500));
  const plan = finish(state);
  expect(checkPlan(problem, plan)).toEqual([]);
  expect(plan.leftOut).toEqual([]);
  const routes = routesOf(plan);
  const solution = solutionText(routes, lengthOf(reading.instance, 'round', routes));
  expect(checkSolution(text, solution).routes).toHaveLength(threes);
});

/** As many stops around a depot, in threes that fill a vehicle, with just enough vehicles; time costs nothing. */
function ring(stops: number, { range = Number.POSITIVE_INFINITY, penalty = 1e12 } = {}): RoutingProblem {
  const around = Array.from({ length: stops }, (_, index) => {
    // By whole shares of a square, so that threes of fitting loads lie apart.
    const at = ((index * 7) % stops) / stops;
    const [side, along] = [Math.floor(4 * at), (4 * at) % 1];
    const [x, y] = [200 - 400 * along, 200];
    return [
      { x, y },
      { x: -y, y: x },
      { x: -x, y: -y },
      { x: y, y: -x },
    ][side] as { x: number; y: number };
  });
  const load = (index: number) => ({
    parcels: [50, 30, 20][Math.floor((3 * index) / stops)] as number,
    volume: 0,
    weight: 0,
  });
  return {
    travel: [axisMatrix([{ x: 0, y: 0 }, ...around], 30)],
    stops: around.map((_, index) => ({ place: index + 1, load: load(index), service: 60, window: null, penalty })),
    fleets: [
      aVanFleet({
        capacity: { parcels: 100, volume: 1, weight: 1 },
        count: stops / 3,
        dayCost: 0,
        costPerSecond: 0,
        shift: { from: 0, until: 30 * DAY },
        maxTours: 1,
        pace: FREE_FLOW,
        range,
      }),
    ],
    seed: 3,
  };
}

function solve(problem: RoutingProblem, iterations: number, slice = 500): Plan {
  const state = start(problem, iterations);
  while (!step(state, slice));
  return finish(state);
}

test.each([24, 60])('%i stops that only just fill their vehicles are planned within the range', (stops) => {
  for (const range of [600, 700, 820, 1_200]) {
    const problem = ring(stops, { range });
    for (const iterations of [0, 300]) expect(checkPlan(problem, solve(problem, iterations))).toEqual([]);
  }
  expect(solve(ring(stops, { range: 10_000 }), 0).leftOut).toEqual([]);
});

test.each([1e5, 5e6, 5e7])(
  'vehicles are not filled tightly where leaving out at %d micro-euros is cheaper',
  (penalty) => {
    const problem = ring(60, { penalty });
    const plan = solve(problem, 0);
    expect(checkPlan(problem, plan)).toEqual([]);
    // A second load that binds nowhere makes it a problem of another kind, whose first plan is left as it is.
    const stops = problem.stops.map((stop) => ({ ...stop, load: { ...stop.load, volume: 1 } }));
    const fleets = problem.fleets.map((fleet) => ({ ...fleet, capacity: { ...fleet.capacity, volume: 59 } }));
    expect(plan.cost).toBeLessThanOrEqual(solve({ ...problem, stops, fleets }, 0).cost);
  },
);

test('full vehicles are looked for in pieces: at most one vehicle a piece, and cutting and cloning change nothing', () => {
  const problem = ring(60);
  let state = start(problem, 0);
  let pieces = 0;
  while (!step(state, 1)) {
    pieces += state.construction.firstPlan.stage === 'done' ? 1 : 0;
    state = structuredClone(state);
  }
  expect(pieces).toBeGreaterThanOrEqual(20);
  expect(finish(state)).toEqual(solve(problem, 0, 1_000_000));
  expect(finish(state).leftOut).toEqual([]);
});
