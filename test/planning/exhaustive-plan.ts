// The best plan of a small problem by trying every chain of tours of every set of stops.
import { checkPlan } from '../../src/planning/plan-check.ts';
import { writePlan } from '../../src/planning/plan-sheet.ts';
import type { RoutingProblem } from '../../src/planning/problem.ts';

/** Lowest cost of any plan; for up to about six stops. */
export function lowestCost(problem: RoutingProblem): number {
  const n = problem.stops.length;
  const sets = 1 << n;
  // By fleet: cheapest day of one vehicle that visits exactly the stops of the set.
  const days = problem.fleets.map((_, fleet) => cheapestDays(problem, fleet));
  const penalty = (set: number): number =>
    problem.stops.reduce((sum, stop, index) => (set & (1 << index) ? sum : sum + stop.penalty), 0);
  let served = new Array<number>(sets).fill(Number.POSITIVE_INFINITY);
  served[0] = 0;
  problem.fleets.forEach((fleet, index) => {
    const day = days[index] as number[];
    for (let vehicle = 0; vehicle < Math.min(fleet.count, n); vehicle++) {
      const next = [...served];
      for (let set = 1; set < sets; set++)
        for (let part = set; part > 0; part = (part - 1) & set)
          next[set] = Math.min(next[set] as number, (served[set ^ part] as number) + (day[part] as number));
      served = next;
    }
  });
  return Math.min(...served.map((cost, set) => cost + penalty(set)));
}

function cheapestDays(problem: RoutingProblem, fleet: number): number[] {
  const n = problem.stops.length;
  const best = new Array<number>(1 << n).fill(Number.POSITIVE_INFINITY);
  const all = problem.stops.reduce((sum, stop) => sum + stop.penalty, 0);
  const maxTours = problem.fleets[fleet]?.isOpen ? 1 : (problem.fleets[fleet]?.maxTours ?? 0);
  const extend = (tours: number[][], set: number, left: number): void => {
    if (set > 0) {
      const plan = writePlan(problem, [{ fleet, tours }]);
      const isSound =
        checkPlan({ ...problem, fleets: problem.fleets.map((f) => ({ ...f, count: 1 })) }, plan).length === 0;
      const cost = plan.cost - (all - left);
      if (isSound && cost < (best[set] as number)) best[set] = cost;
    }
    for (let stop = 0; stop < n; stop++) {
      if (set & (1 << stop)) continue;
      const penalty = problem.stops[stop]?.penalty ?? 0;
      const last = tours[tours.length - 1];
      if (last) extend([...tours.slice(0, -1), [...last, stop]], set | (1 << stop), left + penalty);
      if (tours.length < maxTours) extend([...tours, [stop]], set | (1 << stop), left + penalty);
    }
  };
  extend([], 0, 0);
  return best;
}
