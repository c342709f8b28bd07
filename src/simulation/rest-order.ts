// In which order a question is asked: by the clock first, or first in working time, where breaks will bind anyway.
import type { Seconds } from '../base/units.ts';
import type { VehicleKind } from '../model/study.ts';
import type { Load, RoutingFleet, RoutingProblem, RoutingStop } from '../planning/problem.ts';
import { breakSeconds } from './courier-break.ts';
import { workdayOfFleet } from './fleet-hours.ts';
import type { PlanningFleets } from './planning-parts.ts';
import type { Run } from './run-state.ts';
import { inWorkingTime, restDueOf } from './work-time.ts';
import type { PlanningRequest } from './world.ts';

type FirstAsked = Pick<RoutingProblem, 'fleets' | 'stops'> & Pick<PlanningRequest, 'windows' | 'resting' | 'byClock'>;

/**
 * A question as it is asked first. As if there were no breaks, until they have been seen to bind at this facility, or where
 * they are expected to: then in working time, and by the clock where that plan needs none (see plan-rest.ts).
 */
export function firstAsked(
  run: Run,
  { facility, kind }: { readonly facility: number; readonly kind: VehicleKind },
  { fleets, routing }: PlanningFleets,
  stops: readonly RoutingStop[],
): FirstAsked {
  const resting = inWorkingTime(run, fleets, routing, stops);
  const byClock = { fleets: routing, stops };
  if (resting === null) return { ...byClock, windows: null, resting: null, byClock: null };
  const known = run.world.rests[facility]?.[kind];
  if (known === 'bind') return { ...resting, resting: null, byClock: null };
  if (known === 'fit' || !fillsDays(run, { fleets, routing }, stops))
    return { ...byClock, windows: null, resting, byClock: null };
  return { ...resting, resting: null, byClock };
}

/** The least by which a vehicle's work must exceed what needs no break for one to be expected (assumption). */
const CLEARLY = 1.15;
/**
 * Share of a round that a courier spends at the doors: vans are parked for about 60 % of it (Allen et al. 2018, London;
 * taken for all vehicles, as it only says which way is asked first).
 */
const AT_DOORS = 0.6;
/** Vehicles that share the stops at least for their days to be expected full: a few may as well have short ones (assumption). */
const MANY = 8;

/**
 * Whether time runs out before room does: as few vehicles as can do the work, each with an even part of it, work longer
 * than leaves room for their breaks, and have room for that much.
 */
function fillsDays(run: Run, { fleets, routing }: PlanningFleets, stops: readonly RoutingStop[]): boolean {
  const work = stops.reduce((sum, stop) => sum + stop.service, 0) / AT_DOORS;
  const loads = [stops.map(({ load }) => load), stops.flatMap(({ pickUp }) => pickUp ?? [])].map(together);
  return routing.every((fleet, row) => {
    const vehicles = Math.ceil(work / (fleet.shift.until - fleet.shift.from));
    const longest = longestWithoutBreak(run, fleet, fleets[row] as PlanningRequest['fleets'][number]);
    if (vehicles < MANY || work / vehicles <= longest) return false;
    return work * Math.min(...loads.map((load) => roomFor(fleet, load))) > longest;
  });
}

/** How often the load has room in a vehicle's tours of a day. */
function roomFor({ capacity, maxTours }: RoutingFleet, load: Load): number {
  const { parcels, volume, weight } = load;
  return maxTours * Math.min(capacity.parcels / parcels, capacity.volume / volume, capacity.weight / weight);
}

function together(loads: readonly Load[]): Load {
  let [parcels, volume, weight] = [0, 0, 0];
  for (const load of loads) {
    parcels += load.parcels;
    volume += load.volume;
    weight += load.weight;
  }
  return { parcels, volume, weight };
}

/** A day's work beyond which a plan by the clock is of no use: where the break is paid and clearly due, or does not fit in. */
function longestWithoutBreak(run: Run, fleet: RoutingFleet, one: PlanningRequest['fleets'][number]): Seconds {
  const { from, until } = fleet.shift;
  const due = restDueOf(run, one, fleet);
  if (due === Number.POSITIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const clearly = CLEARLY * (due - from);
  const workday = workdayOfFleet(run, one.fleet);
  return workday.breakPaid ? clearly : Math.max(clearly, until - from - breakSeconds(workday));
}
