// Writes chains of tours out as a plan, with the times a driver reads: one forward pass per vehicle on the exact matrices.
import type { Metres, Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import { entryOf, type TravelMatrix } from '../network/travel.ts';
import { batteryOf, chargedFor, spentAt } from './charging.ts';
import { leaveBy, NEVER } from './drive.ts';
import { legSeconds } from './leg-cost.ts';
import {
  type Plan,
  type PlannedTour,
  paidSeconds,
  type RoutingFleet,
  type RoutingProblem,
  type RoutingStop,
} from './problem.ts';

/** One vehicle's tours in the order they are driven, each a list of stops. */
export interface Chain {
  readonly fleet: number;
  readonly tours: readonly (readonly number[])[];
}

/** Vehicles are numbered within their fleet in the order of the chains. */
export function writePlan(problem: RoutingProblem, chains: readonly Chain[]): Plan {
  const tours: PlannedTour[] = [];
  const isVisited = new Set<number>();
  const used = problem.fleets.map(() => 0);
  let cost = 0;
  for (const chain of chains) {
    const fleet = problem.fleets[chain.fleet] as RoutingFleet;
    const vehicle = used[chain.fleet] as number;
    used[chain.fleet] = vehicle + 1;
    const metres = chain.tours.map((stops) => metresOf(problem, fleet, stops));
    const day = driveDay(problem, chain, fleet, vehicle, metres, startOf(problem, chain, fleet, metres));
    const first = day[0] as PlannedTour;
    const last = day[day.length - 1] as PlannedTour;
    for (const tour of day) {
      for (const stop of tour.stops) isVisited.add(stop);
      tours.push(tour);
    }
    cost +=
      fleet.dayCost +
      fleet.costPerMetre * metres.reduce((sum, way) => sum + way, 0) +
      fleet.costPerSecond *
        paidSeconds(fleet, last.returns - (fleet.isOnDuty === true ? earliestOf(fleet, metres) : first.departs));
  }
  const leftOut: number[] = [];
  problem.stops.forEach((stop, index) => {
    if (isVisited.has(index)) return;
    leftOut.push(index);
    cost += stop.penalty;
  });
  return { tours, leftOut, cost: Math.round(cost) };
}

/** Metres of a tour that visits the stops in order, the way back first: so the simulation adds them, and to the same bit. */
function metresOf(problem: RoutingProblem, fleet: RoutingFleet, stops: readonly number[]): Metres {
  const travel = problem.travel[fleet.travel] as TravelMatrix;
  const leg = (from: number, to: number): Metres =>
    from === to ? 0 : (travel.metres[entryOf(travel, from, to)] as number);
  const places = stops.map((stop) => (problem.stops[stop] as RoutingStop).place);
  let metres = fleet.isOpen === true ? 0 : leg(places[places.length - 1] ?? fleet.depot, fleet.depot);
  let from = fleet.depot;
  for (const to of places) {
    metres += leg(from, to);
    from = to;
  }
  return metres;
}

function driveDay(
  problem: RoutingProblem,
  chain: Chain,
  fleet: RoutingFleet,
  vehicle: number,
  metres: readonly Metres[],
  start: Seconds,
): PlannedTour[] {
  const travel = problem.travel[fleet.travel] as TravelMatrix;
  const day: PlannedTour[] = [];
  let { spec, use } = batteryOf(fleet);
  let ready = start;
  chain.tours.forEach((stops, row) => {
    const way = metres[row] as Metres;
    const departs = chargedFor(spec, use, way, ready);
    const begins: Seconds[] = [];
    let now = departs;
    let from = fleet.depot;
    const drive = (to: number): Seconds => arriveAt(travel, fleet, from, to, now);
    for (const index of stops) {
      const stop = problem.stops[index] as RoutingStop;
      const arrives = drive(stop.place);
      const begin = stop.window === null ? arrives : Math.max(arrives, Math.ceil(stop.window.from));
      begins.push(begin);
      now = begin + Math.round(stop.service);
      from = stop.place;
    }
    const returns = fleet.isOpen === true ? now : drive(fleet.depot);
    day.push({ fleet: chain.fleet, vehicle, departs, stops: [...stops], begins, returns });
    use = { spent: spentAt(spec, use, departs) + way, home: returns };
    ready = returns + Math.round(fleet.reload);
  });
  return day;
}

/** Infinite where there is no way. */
function arriveAt(travel: TravelMatrix, fleet: RoutingFleet, from: number, to: number, departs: Seconds): Seconds {
  const work = legSeconds(travel, from, to);
  return work < NEVER ? Math.round(arrival(departs, work, fleet.pace, fleet.factor)) : Number.POSITIVE_INFINITY;
}

/** When a vehicle can depart: with the shift, or once it is charged for its first tour. */
function earliestOf(fleet: RoutingFleet, metres: readonly Metres[]): Seconds {
  const { spec, use } = batteryOf(fleet);
  return chargedFor(spec, use, metres[0] ?? 0, Math.max(0, Math.ceil(fleet.shift.from)));
}

/** With the shift or once it is charged, or as much later as the waits before windows allow without a later return. */
function startOf(problem: RoutingProblem, chain: Chain, fleet: RoutingFleet, metres: readonly Metres[]): Seconds {
  let { spec, use } = batteryOf(fleet);
  const earliest = earliestOf(fleet, metres);
  const travel = problem.travel[fleet.travel] as TravelMatrix;
  const speeds = Float64Array.from(fleet.pace, (pace) => pace * fleet.factor);
  // Free-flow seconds of each leg, then when its end is begun at the earliest and at the latest, and seconds there.
  const legs: { work: Seconds; begins: Seconds; until: Seconds; stay: Seconds }[] = [];
  /** Legs up to the last wait: behind it nothing may come later. */
  let upTo = 0;
  let now = earliest;
  let from = fleet.depot;
  chain.tours.forEach((stops, row) => {
    const spent = spentAt(spec, use, now) + (metres[row] as Metres);
    for (const index of [...stops, -1]) {
      const stop = index < 0 ? null : (problem.stops[index] as RoutingStop);
      const to = stop === null ? fleet.depot : stop.place;
      const work = legSeconds(travel, from, to);
      const arrives = arriveAt(travel, fleet, from, to, now);
      const begins = Math.max(arrives, Math.ceil(stop?.window?.from ?? 0));
      use = stop === null ? { spent, home: begins } : use;
      const ready = begins + Math.round(stop === null ? fleet.reload : stop.service);
      const leaves = stop === null ? chargedFor(spec, use, metres[row + 1] ?? 0, ready) : ready;
      const until = Math.floor(stop?.window?.until ?? Number.POSITIVE_INFINITY);
      legs.push({ work, begins, until, stay: leaves - begins });
      if (arrives < begins) upTo = legs.length;
      now = leaves;
      from = to;
    }
  });
  const [last, ...rest] = legs.slice(0, upTo).reverse();
  if (last === undefined) return earliest;
  let due = last.begins;
  let { work } = last;
  for (const leg of rest) {
    due = Math.min(leg.until, leaveBy(speeds, 0, due, work) - leg.stay);
    // `leaveBy` may err by a second.
    due = Math.max(due, leg.begins);
    work = leg.work;
  }
  return Math.max(earliest, leaveBy(speeds, 0, due, work));
}
