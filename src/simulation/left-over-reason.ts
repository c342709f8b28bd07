// Why a plan leaves a stop for another day: no room aboard, no time in the shift, or hours that nobody can keep.
import type { Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import type { TravelMatrix } from '../network/travel.ts';
import type { Load, Plan, RoutingFleet, RoutingProblem, RoutingStop } from '../planning/problem.ts';
import type { FactOf } from './facts.ts';

type Reason = FactOf<'left-over'>['why'];

/**
 * Tells the reason of a left-out stop (row of the problem) at second `now`, where the facility's shift ends at `until`.
 * Access hours: a vehicle could bring it on a tour of its own, but not within its window, however long its shift. Vehicle full: all vehicles are
 * used and no tour has room for it, or there are none. Else the shift is too short for one stop more.
 */
export function leftOverReason(
  problem: RoutingProblem,
  plan: Plan,
  now: Seconds,
  until: Seconds,
): (row: number) => Reason {
  if (now >= until) return () => 'shift ended';
  const rooms = roomsLeft(problem, plan);
  return (row) => {
    const stop = problem.stops[row] as RoutingStop;
    const able = problem.fleets.filter(({ capacity }) => fits(stop.load, capacity) && fits(stop.pickUp, capacity));
    if (able.length === 0) return 'vehicle full';
    if (!able.some((fleet) => isReached(problem, fleet, stop, now))) {
      const isShut = able.some((fleet) => isReached(problem, fleet, { ...stop, window: null }, now));
      return isShut && !able.some((fleet) => isReached(problem, unending(fleet), stop, now))
        ? 'access hours'
        : 'shift ended';
    }
    return rooms.some((room) => fits(stop.load, room) && fits(stop.pickUp, room)) ? 'shift ended' : 'vehicle full';
  };
}

function unending(fleet: RoutingFleet): RoutingFleet {
  return { ...fleet, shift: { ...fleet.shift, until: Number.POSITIVE_INFINITY } };
}

function fits(load: Load | undefined, room: Load): boolean {
  if (load === undefined) return true;
  return load.parcels <= room.parcels && load.volume <= room.volume && load.weight <= room.weight;
}

/** What each planned tour could still carry, out or home, and the whole capacity of fleets with a vehicle that stays. */
function roomsLeft(problem: RoutingProblem, plan: Plan): Load[] {
  const rooms: Load[] = [];
  const used = problem.fleets.map(() => 0);
  for (const tour of plan.tours) {
    const { capacity } = problem.fleets[tour.fleet] as RoutingFleet;
    const stops = tour.stops.map((row) => problem.stops[row] as RoutingStop);
    const left = (dimension: keyof Load): number => {
      const brought = stops.reduce((sum, { load }) => sum + load[dimension], 0);
      const fetched = stops.reduce((sum, { pickUp }) => sum + (pickUp?.[dimension] ?? 0), 0);
      return capacity[dimension] - Math.max(brought, fetched);
    };
    rooms.push({ parcels: left('parcels'), volume: left('volume'), weight: left('weight') });
    used[tour.fleet] = Math.max(used[tour.fleet] as number, tour.vehicle + 1);
  }
  problem.fleets.forEach(({ capacity, count }, fleet) => {
    if ((used[fleet] as number) < count) rooms.push(capacity);
  });
  return rooms;
}

/** True if a fresh vehicle can leave now or when its shift begins, serve only this stop within its window, and be home in time. */
function isReached(
  { travel }: RoutingProblem,
  { travel: profile, depot, shift, pace, factor, range }: RoutingFleet,
  { place, service, window }: RoutingStop,
  now: Seconds,
): boolean {
  const { size, seconds, metres } = travel[profile] as TravelMatrix;
  const out = depot * size + place;
  const back = place * size + depot;
  if ((metres[out] as number) + (metres[back] as number) > range) return false;
  if (!((seconds[out] as number) + (seconds[back] as number) < Number.POSITIVE_INFINITY)) return false;
  const arrives = arrival(Math.max(now, shift.from), seconds[out] as number, pace, factor);
  if (window !== null && arrives > window.until) return false;
  const leaves = Math.max(arrives, window?.from ?? 0) + service;
  return arrival(leaves, seconds[back] as number, pace, factor) <= shift.until;
}
