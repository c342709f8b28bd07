// A plan becomes tours: each gets its vehicle and its legs, and is called for departure.
import { DAY, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { arrival } from '../network/pace.ts';
import type { TravelMatrix } from '../network/travel.ts';
import type { Plan, PlannedTour, RoutingFleet } from '../planning/problem.ts';
import { giveBack } from './dispatch-desk.ts';
import type { Facility, TourPlan } from './facts.ts';
import { isClosedTo } from './fleet-access.ts';
import { parkingSeconds } from './handover.ts';
import { leftOverReason } from './left-over-reason.ts';
import { isUsed, parcelState, type Run, vehicleState } from './run-state.ts';
import { shiftOf } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import { addVehicle } from './vehicle-roll.ts';
import type { PlanningRequest, TourStop } from './world.ts';

/** Puts a plan into the world: tours with their vehicles, called for departure; what the plan leaves out stays. */
export function launchTours(run: Run, request: PlanningRequest, plan: Plan): void {
  const { setting, world, facts, agenda } = run;
  const facility = setting.facilities[request.facility] as Facility;
  const until = request.day * DAY + shiftOf(setting, request.kind, facility).until;
  const whyLeft = leftOverReason(request.problem, plan, agenda.now, until);
  for (const row of plan.leftOut) {
    const stop = request.stops[row] as StopDraft;
    if (request.dispatched && giveBack(run, facility, stop.parcels)) continue;
    const isClosed = isClosedTo(setting, facility, request.kind, stop, request.day);
    const why = isClosed ? 'access hours' : whyLeft(row);
    for (const parcel of stop.parcels) {
      parcelState(run, parcel).stage = 'kept';
      facts.push({ kind: 'left-over', time: agenda.now, parcel, facility: facility.index, why });
    }
  }
  const vehicleOf = vehicleAssigner(run, request, facility);
  for (const planned of plan.tours) {
    const vehicle = vehicleOf(planned);
    const tour = world.tours.length;
    const fleet = request.problem.fleets[planned.fleet] as RoutingFleet;
    const stops = chainStops(request, planned, request.problem.travel[fleet.travel] as TravelMatrix);
    world.tours.push({
      vehicle,
      kind: request.kind,
      facility: facility.index,
      day: request.day,
      departs: planned.departs,
      plan: expectedTimes(run, request, planned, fleet, stops),
      until: fleet.shift.until,
      stops,
      free: 0,
      at: -1,
      began: -1,
      bay: -1,
      backload: [],
      aboard: [],
    });
    const state = vehicleState(run, vehicle);
    state.queue.push(tour);
    state.end = Math.max(state.end, planned.returns);
    if (state.queue.length === 1 && !state.isOut) {
      schedule(agenda, Math.max(agenda.now, planned.departs), { kind: 'tour-departs', tour });
    }
  }
}

/** The vehicle of a planned tour: the one the problem's fleet stands for, or a new or idle one of the placement's fleet. */
function vehicleAssigner(run: Run, request: PlanningRequest, facility: Facility): (planned: PlannedTour) => number {
  const known = new Map<string, number>();
  return (planned) => {
    const { vehicle, fleet } = request.fleets[planned.fleet] as PlanningRequest['fleets'][number];
    if (vehicle >= 0) return vehicle;
    const key = `${planned.fleet}/${planned.vehicle}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const id = run.setting.placement.fleets[fleet]?.id;
    const taken = new Set(known.values());
    const idle = run.vehicles.find(
      (candidate) =>
        candidate.fleet === id &&
        candidate.facility === facility.index &&
        !taken.has(candidate.index) &&
        !vehicleState(run, candidate.index).isOff &&
        !isUsed(vehicleState(run, candidate.index)),
    );
    const chosen = idle?.index ?? addVehicle(run, facility, fleet);
    known.set(key, chosen);
    return chosen;
  };
}

function chainStops(
  request: PlanningRequest,
  planned: PlannedTour,
  { size, seconds, metres }: TravelMatrix,
): TourStop[] {
  let from = 0;
  return planned.stops.map((row) => {
    const to = row + 1;
    const stop = {
      ...(request.stops[row] as StopDraft),
      drive: seconds[from * size + to] as number,
      metres: metres[from * size + to] as number,
      back: seconds[to * size] as number,
      backMetres: metres[to * size] as number,
    };
    from = to;
    return stop;
  });
}

/** The instants a plan expects of a tour, in the planner's own arithmetic. */
function expectedTimes(
  run: Run,
  { kind, problem }: PlanningRequest,
  planned: PlannedTour,
  fleet: RoutingFleet,
  stops: readonly TourStop[],
): TourPlan {
  const { departs, begins } = planned;
  const arrives: Seconds[] = [];
  const serves: Seconds[] = [];
  const leaves: Seconds[] = [];
  let now = departs;
  stops.forEach(({ drive, address }, row) => {
    const begin = begins[row] as Seconds;
    arrives.push(Math.round(arrival(now, drive, fleet.pace, fleet.factor)));
    now = begin + Math.round(problem.stops[planned.stops[row] as number]?.service as number);
    const parking = address >= 0 ? parkingSeconds(run.setting, kind, address) : 0;
    serves.push(begin + parking);
    leaves.push(now);
  });
  return { made: run.agenda.now, departs, arrives, begins, serves, leaves };
}
