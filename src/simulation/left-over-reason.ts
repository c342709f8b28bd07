// Why a plan leaves a stop for another day: no room aboard, no time in the shift or in the micro-depot's hours, or hours that nobody can keep.
import type { Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import { entryOf, type TravelMatrix } from '../network/travel.ts';
import type { Load, Plan, RoutingFleet, RoutingProblem, RoutingStop } from '../planning/problem.ts';
import type { FactOf } from './facts.ts';

type Reason = FactOf<'left-over'>['why'];

/** When the time for tours ends: the last second on the road from the facility, and the last of the crews' shifts. */
export interface Ends {
  readonly facility: Seconds;
  readonly crews: Seconds;
  /** By fleet of the problem, by the clock or not: seconds by which the crews' shifts go on when the facility shuts. */
  readonly beyond: readonly Seconds[];
}

export interface LeftOver {
  readonly why: Reason;
  /** True if one vehicle more, of the right kind, would have brought it. */
  readonly isWanting: boolean;
}

/**
 * Tells the reason of a left-out stop (row of the problem) at second `now`.
 * Access hours: no way that zones leave leads there, or a vehicle could bring it, but not within its window, however long its
 * shift: on a tour of its own, or after the tours that it has. Vehicle full: all vehicles that could bring it are used for as
 * many rounds as they may make and none of their tours has room for it, or there are none that could go so far: what is wanting
 * is a vehicle. Else the time is too short for one stop more: the micro-depot shuts where a crew's shift would go on, or the
 * shift ends.
 */
export function leftOverReason(
  problem: RoutingProblem,
  plan: Plan,
  now: Seconds,
  ends: Ends,
): (row: number) => LeftOver {
  const tooLate = now < ends.crews ? 'depot shut' : 'shift ended';
  const rooms = roomsLeft(problem, plan, now);
  return (row) => {
    const stop = problem.stops[row] as RoutingStop;
    const rows = [...problem.fleets.keys()].filter((at) => {
      const { capacity } = problem.fleets[at] as RoutingFleet;
      return fits(stop.load, capacity) && fits(stop.pickUp, capacity);
    });
    const able = rows.map((at) => problem.fleets[at] as RoutingFleet);
    if (able.length === 0)
      return now >= ends.facility && problem.fleets.length === 0 ? inVain(tooLate) : wanting('vehicle full');
    const admitted = able.filter((fleet) => roundTrip(problem, fleet, stop) < Number.POSITIVE_INFINITY);
    if (admitted.length === 0) return inVain('access hours');
    if (!admitted.some((fleet) => roundTrip(problem, fleet, stop) <= fleet.range)) return wanting('vehicle full');
    if (now >= ends.facility) return inVain(tooLate);
    const reaching = rows.filter((at) => isReached(problem, problem.fleets[at] as RoutingFleet, stop, now));
    if (reaching.length === 0) {
      const isShut = able.some((fleet) => isReached(problem, fleet, { ...stop, window: null }, now));
      const reaches = (fleet: RoutingFleet, until: Seconds): boolean =>
        isReached(problem, { ...fleet, shift: { ...fleet.shift, until } }, stop, now);
      if (isShut && !able.some((fleet) => reaches(fleet, Number.POSITIVE_INFINITY))) return inVain('access hours');
      const outlasts = (at: number): boolean => {
        const fleet = problem.fleets[at] as RoutingFleet;
        return reaches(fleet, fleet.shift.until + (ends.beyond[at] as Seconds));
      };
      return inVain(rows.some(outlasts) ? 'depot shut' : 'shift ended');
    }
    const withRoom = rooms.filter(
      ({ fleet, left }) => reaching.includes(fleet) && fits(stop.load, left) && fits(stop.pickUp, left),
    );
    if (withRoom.length === 0) return wanting('vehicle full');
    const atAnyHour = { ...stop, window: null };
    const isKeptWaiting = ({ fleet, free }: TourRoom): boolean =>
      isReached(problem, problem.fleets[fleet] as RoutingFleet, atAnyHour, free);
    if (stop.window !== null && withRoom.some(isKeptWaiting)) return wanting('access hours');
    return wanting(reaching.some((at) => (ends.beyond[at] as Seconds) > 0) ? 'depot shut' : 'shift ended');
  };
}

function wanting(why: Reason): LeftOver {
  return { why, isWanting: true };
}

function inVain(why: Reason): LeftOver {
  return { why, isWanting: false };
}

/** Metres there and back, Infinity where no way leads there. */
function roundTrip({ travel }: RoutingProblem, fleet: RoutingFleet, { place }: RoutingStop): number {
  const matrix = travel[fleet.travel] as TravelMatrix;
  const [out, back] = [entryOf(matrix, fleet.depot, place), entryOf(matrix, place, fleet.depot)];
  return (matrix.metres[out] as number) + (matrix.metres[back] as number);
}

/** True if a vehicle with so much room takes a load along. */
export function fits(load: Load | undefined, room: Load): boolean {
  if (load === undefined) return true;
  return load.parcels <= room.parcels && load.volume <= room.volume && load.weight <= room.weight;
}

/** What a tour of a fleet (row of the problem) could still carry, and when its vehicle could do something else. */
interface TourRoom {
  readonly fleet: number;
  readonly left: Load;
  readonly free: Seconds;
}

/** Of each planned tour, out or home, and the whole capacity of fleets with a vehicle that stays or may make a further round. */
function roomsLeft(problem: RoutingProblem, plan: Plan, now: Seconds): TourRoom[] {
  const rooms: TourRoom[] = [];
  const rounds = problem.fleets.map(() => new Map<number, { tours: number; free: Seconds }>());
  for (const tour of plan.tours) {
    const { capacity, reload } = problem.fleets[tour.fleet] as RoutingFleet;
    const stops = tour.stops.map((row) => problem.stops[row] as RoutingStop);
    const left = (dimension: keyof Load): number => {
      const brought = stops.reduce((sum, { load }) => sum + load[dimension], 0);
      const fetched = stops.reduce((sum, { pickUp }) => sum + (pickUp?.[dimension] ?? 0), 0);
      return capacity[dimension] - Math.max(brought, fetched);
    };
    const room = { parcels: left('parcels'), volume: left('volume'), weight: left('weight') };
    rooms.push({ fleet: tour.fleet, left: room, free: tour.returns });
    const made = rounds[tour.fleet] as Map<number, { tours: number; free: Seconds }>;
    const before = made.get(tour.vehicle) ?? { tours: 0, free: 0 };
    made.set(tour.vehicle, { tours: before.tours + 1, free: Math.max(before.free, tour.returns + reload) });
  }
  problem.fleets.forEach(({ capacity, count, maxTours }, fleet) => {
    const made = rounds[fleet] as Map<number, { tours: number; free: Seconds }>;
    const again = [...made.values()].filter(({ tours }) => tours < maxTours).map(({ free }) => free);
    if (made.size < count) again.push(now);
    if (again.length > 0) rooms.push({ fleet, left: capacity, free: Math.min(...again) });
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
  const matrix = travel[profile] as TravelMatrix;
  const { seconds, metres } = matrix;
  const out = entryOf(matrix, depot, place);
  const back = entryOf(matrix, place, depot);
  if ((metres[out] as number) + (metres[back] as number) > range) return false;
  if (!((seconds[out] as number) + (seconds[back] as number) < Number.POSITIVE_INFINITY)) return false;
  const arrives = arrival(Math.max(now, shift.from), seconds[out] as number, pace, factor);
  if (window !== null && arrives > window.until) return false;
  const leaves = Math.max(arrives, window?.from ?? 0) + service;
  return arrival(leaves, seconds[back] as number, pace, factor) <= shift.until;
}
