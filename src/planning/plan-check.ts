// Verifies a plan against its problem, with nothing in common with the search that found it.
import type { Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import { entryOf, type TravelMatrix } from '../network/travel.ts';
import {
  type Plan,
  type PlannedTour,
  paidSeconds,
  type RoutingFleet,
  type RoutingProblem,
  type RoutingStop,
} from './problem.ts';

/** Room for sums of fractions of litres and kilograms that a computer cannot add exactly. */
const GRAIN = 1e-3;

/** Everything that is wrong with the plan, one sentence each; empty if it keeps the whole contract. */
export function checkPlan(problem: RoutingProblem, plan: Plan): string[] {
  const faults: string[] = [];
  const seen = new Map<number, number>();
  const visit = (stop: number): void => void seen.set(stop, (seen.get(stop) ?? 0) + 1);
  let cost = 0;
  for (const [fleetIndex, vehicles] of byVehicle(plan, faults, problem)) {
    const fleet = problem.fleets[fleetIndex] as RoutingFleet;
    const maxTours = fleet.isOpen === true ? 1 : fleet.maxTours;
    if (vehicles.size > fleet.count)
      faults.push(`fleet ${fleetIndex}: expected at most ${fleet.count} vehicles, found ${vehicles.size}`);
    for (const [vehicle, tours] of vehicles) {
      const name = `fleet ${fleetIndex} vehicle ${vehicle}`;
      if (tours.length > maxTours) faults.push(`${name}: expected at most ${maxTours} tours, found ${tours.length}`);
      tours.forEach((tour, index) => {
        faults.push(...checkTour(problem, fleet, tour).map((fault) => `${name} tour ${index}: ${fault}`));
        tour.stops.forEach(visit);
        cost += fleet.costPerMetre * tourMetres(problem, fleet, tour);
        const before = tours[index - 1];
        if (before && tour.departs < before.returns + Math.round(fleet.reload))
          faults.push(
            `${name} tour ${index}: departs at ${tour.departs}, before its reload after ${before.returns} ends`,
          );
      });
      faults.push(...checkBattery(problem, fleet, tours).map((fault) => `${name} ${fault}`));
      const first = tours[0] as PlannedTour;
      const last = tours[tours.length - 1] as PlannedTour;
      cost += fleet.dayCost + fleet.costPerSecond * paidSeconds(fleet, last.returns - paidFrom(problem, fleet, first));
    }
  }
  plan.leftOut.forEach((stop, index) => {
    visit(stop);
    cost += problem.stops[stop]?.penalty ?? 0;
    if (index > 0 && (plan.leftOut[index - 1] as number) >= stop) faults.push(`leftOut: ${stop} is out of order`);
  });
  problem.stops.forEach((_, stop) => {
    const times = seen.get(stop) ?? 0;
    if (times !== 1) faults.push(`stop ${stop}: expected once on a tour or left out, found ${times} times`);
  });
  for (const stop of seen.keys()) if (!(stop in problem.stops)) faults.push(`stop ${stop}: there is no such stop`);
  if (Math.abs(cost - plan.cost) > 1 + 1e-9 * Math.abs(cost)) faults.push(`cost: expected ${cost}, found ${plan.cost}`);
  return faults;
}

/** Tours by fleet and vehicle, in the plan's order. */
function byVehicle(plan: Plan, faults: string[], problem: RoutingProblem): Map<number, Map<number, PlannedTour[]>> {
  const fleets = new Map<number, Map<number, PlannedTour[]>>();
  for (const tour of plan.tours) {
    if (!(tour.fleet in problem.fleets)) {
      faults.push(`fleet ${tour.fleet}: there is no such fleet`);
      continue;
    }
    const vehicles = fleets.get(tour.fleet) ?? new Map<number, PlannedTour[]>();
    fleets.set(tour.fleet, vehicles);
    vehicles.set(tour.vehicle, [...(vehicles.get(tour.vehicle) ?? []), tour]);
  }
  return fleets;
}

function checkTour(problem: RoutingProblem, fleet: RoutingFleet, tour: PlannedTour): string[] {
  const faults: string[] = [];
  const most = mostAboard(problem, tour);
  if (tour.stops.length === 0) faults.push('has no stop');
  if (tour.begins.length !== tour.stops.length) faults.push('has not one begin for each stop');
  if (tour.departs < fleet.shift.from) faults.push(`departs at ${tour.departs}, before the shift`);
  if (tour.returns > fleet.shift.until) faults.push(`returns at ${tour.returns}, after the shift`);
  let now = tour.departs;
  let from = fleet.depot;
  tour.stops.forEach((index, position) => {
    const stop = problem.stops[index] as RoutingStop;
    const begins = tour.begins[position] as number;
    const arrives = drive(problem, fleet, from, stop.place, now);
    if (!(begins >= arrives)) faults.push(`begins at stop ${index} at ${begins}, before its arrival at ${arrives}`);
    if (stop.window && (begins < stop.window.from || begins > stop.window.until))
      faults.push(`begins at stop ${index} at ${begins}, outside ${stop.window.from} to ${stop.window.until}`);
    if (begins !== Math.round(begins)) faults.push(`begins at stop ${index} at ${begins}, no whole second`);
    now = begins + Math.round(stop.service);
    from = stop.place;
  });
  const returns = fleet.isOpen === true ? now : drive(problem, fleet, from, fleet.depot, now);
  if (tour.returns !== returns) faults.push(`expected to return at ${returns}, found ${tour.returns}`);
  for (const dimension of ['parcels', 'volume', 'weight'] as const)
    if (most[dimension] > fleet.capacity[dimension] + GRAIN)
      faults.push(`carries ${most[dimension]} in ${dimension}, above ${fleet.capacity[dimension]}`);
  const metres = tourMetres(problem, fleet, tour);
  if (metres > fleet.range + GRAIN * (1 + tour.stops.length)) faults.push(`is ${metres} m long, above ${fleet.range}`);
  return faults;
}

/** From when on a vehicle's day is paid. */
function paidFrom(problem: RoutingProblem, fleet: RoutingFleet, first: PlannedTour): Seconds {
  if (fleet.isOnDuty !== true) return first.departs;
  const { battery, range, shift } = fleet;
  const begins = Math.max(0, Math.ceil(shift.from));
  if (!battery || battery.home < 0) return begins;
  const missing = battery.spent + Math.min(tourMetres(problem, fleet, first), range) - range;
  return Math.max(begins, battery.home + Math.ceil(Math.max(0, missing) / battery.charge));
}

/** Follows the metres that are in a battery through the day, tour by tour. */
function checkBattery(problem: RoutingProblem, fleet: RoutingFleet, tours: readonly PlannedTour[]): string[] {
  const { battery, range } = fleet;
  if (!battery) return [];
  const faults: string[] = [];
  let level = battery.home < 0 ? range : range - battery.spent;
  let home = battery.home < 0 ? (tours[0] as PlannedTour).departs : battery.home;
  tours.forEach((tour, index) => {
    level = Math.min(range, level + battery.charge * (tour.departs - home));
    const metres = tourMetres(problem, fleet, tour);
    const missing = Math.min(metres, range) - level;
    if (missing > GRAIN)
      faults.push(`tour ${index}: departs at ${tour.departs}, ${missing} m before its battery is charged for it`);
    level -= metres;
    home = tour.returns;
  });
  return faults;
}

/** The most that is aboard at any time: all deliveries at first, then what is left of them with what was fetched. */
function mostAboard(problem: RoutingProblem, tour: PlannedTour): { parcels: number; volume: number; weight: number } {
  const stops = tour.stops.map((stop) => problem.stops[stop] as RoutingStop);
  const most = { parcels: 0, volume: 0, weight: 0 };
  for (const dimension of ['parcels', 'volume', 'weight'] as const) {
    let aboard = stops.reduce((sum, { load }) => sum + load[dimension], 0);
    most[dimension] = aboard;
    for (const { load, pickUp } of stops) {
      aboard += (pickUp?.[dimension] ?? 0) - load[dimension];
      most[dimension] = Math.max(most[dimension], aboard);
    }
  }
  return most;
}

function drive(problem: RoutingProblem, fleet: RoutingFleet, from: number, to: number, departs: Seconds): Seconds {
  if (from === to) return departs;
  const travel = problem.travel[fleet.travel] as TravelMatrix;
  const work = travel.seconds[entryOf(travel, from, to)] as number;
  return work < Number.POSITIVE_INFINITY ? Math.round(arrival(departs, work, fleet.pace, fleet.factor)) : work;
}

function tourMetres(problem: RoutingProblem, fleet: RoutingFleet, tour: PlannedTour): number {
  const travel = problem.travel[fleet.travel] as TravelMatrix;
  const visited = tour.stops.map((stop) => (problem.stops[stop] as RoutingStop).place);
  const places = fleet.isOpen === true ? [fleet.depot, ...visited] : [fleet.depot, ...visited, fleet.depot];
  let metres = 0;
  for (let index = 1; index < places.length; index++) {
    const from = places[index - 1] as number;
    const to = places[index] as number;
    if (from !== to) metres += travel.metres[entryOf(travel, from, to)] as number;
  }
  return metres;
}
