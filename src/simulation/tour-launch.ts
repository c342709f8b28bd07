// A plan becomes tours: each gets its vehicle and its legs, and is called for departure.
import { DAY } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { TravelMatrix } from '../network/travel.ts';
import type { Plan, PlannedTour, RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { useAhead } from './battery.ts';
import { giveOverflow } from './contractor.ts';
import { breakDue, breakSeconds } from './courier-break.ts';
import { giveBack } from './dispatch-desk.ts';
import type { Facility, Vehicle } from './facts.ts';
import { isClosedTo } from './fleet-access.ts';
import { parkingSeconds } from './handover.ts';
import { leftOverReason } from './left-over-reason.ts';
import { latestReturn } from './overtime.ts';
import { holdOver } from './planning-parts.ts';
import { withWreck } from './rescue-launch.ts';
import { isUsed, parcelState, type Run, vehicleState } from './run-state.ts';
import { leaveAtSender } from './sender-door.ts';
import { shiftOf, vehicleIn } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import { leaveAboard } from './stranded.ts';
import { type ExpectedStop, forecastTour, type VehicleForecast } from './tour-forecast.ts';
import { addVehicle } from './vehicle-roll.ts';
import { restDueOf } from './work-time.ts';
import type { PlanningRequest, TourStop } from './world.ts';

/** Puts a plan into the world: tours with their vehicles, called for departure; what the plan leaves out stays. */
export function launchTours(run: Run, request: PlanningRequest, plan: Plan): void {
  const { setting, world, facts, agenda } = run;
  const facility = setting.facilities[request.facility] as Facility;
  const until = request.day * DAY + shiftOf(setting, request.kind, facility).until;
  const whyLeft = leftOverReason(request.problem, plan, agenda.now, until);
  for (const row of plan.leftOut) {
    const stop = request.stops[row] as StopDraft;
    if (request.rescue !== undefined) {
      for (const parcel of stop.parcels) leaveAboard(run, parcel);
      continue;
    }
    if (request.dispatched && giveBack(run, facility, stop.parcels)) continue;
    if (holdOver(run, request, stop)) continue;
    const isClosed = isClosedTo(setting, facility, request.kind, stop, request.day);
    const why = isClosed ? 'access hours' : whyLeft(row);
    for (const parcel of stop.parcels) {
      parcelState(run, parcel).stage = 'kept';
      if (giveOverflow(run, parcel, request, why)) continue;
      facts.push({ kind: 'left-over', time: agenda.now, parcel, facility: facility.index, why });
    }
    leaveAtSender(run, stop.pickUps, facility.index, why);
  }
  const vehicleOf = vehicleAssigner(run, request, facility);
  const latest = request.day * DAY + latestReturn(setting, request.kind, facility);
  const forecasts = new Map<number, VehicleForecast>();
  for (const planned of plan.tours) {
    const vehicle = vehicleOf(planned);
    const tour = world.tours.length;
    const fleet = request.problem.fleets[planned.fleet] as RoutingFleet;
    const state = vehicleState(run, vehicle);
    const chained = chainStops(request, planned, request.problem.travel[fleet.travel] as TravelMatrix);
    const forecast = forecasts.get(vehicle) ?? openForecast(run, request, planned, vehicle);
    forecasts.set(vehicle, forecast);
    const { stops, ...plain } = withWreck(run, request, vehicle, {
      stops: chained,
      expected: expectedStops(run, request, planned, chained),
      departs: planned.departs,
    });
    const expected = forecastTour(forecast, plain.expected, plain.departs);
    if (expected.rests) state.rest = 'planned';
    world.tours.push({
      vehicle,
      kind: request.kind,
      facility: facility.index,
      day: request.day,
      // Charged too late for today, it is called at the end, when it leaves behind what it was to bring.
      departs: Math.min(expected.called, latest),
      plan: { made: agenda.now, ...expected.times },
      until: latest,
      stops,
      free: 0,
      at: -1,
      began: -1,
      bay: -1,
      backload: [],
      aboard: [],
    });
    state.queue.push(tour);
    state.end = Math.max(state.end, expected.returns);
    if (state.queue.length === 1 && !state.isOut) {
      schedule(agenda, Math.max(agenda.now, Math.min(expected.called, latest)), { kind: 'tour-departs', tour });
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

/** What is known of a vehicle's day before the plan's first tour of it. */
function openForecast(run: Run, request: PlanningRequest, planned: PlannedTour, vehicle: number): VehicleForecast {
  const { setting } = run;
  const fleet = request.problem.fleets[planned.fleet] as RoutingFleet;
  const known = request.fleets[planned.fleet]?.vehicle ?? -1;
  const { isOut, queue } = vehicleState(run, vehicle);
  return {
    fleet,
    battery: vehicleIn(setting, (run.vehicles[vehicle] as Vehicle).fleet),
    rest: breakSeconds(setting),
    due: known < 0 ? breakDue(setting, planned.departs - Math.round(fleet.reload)) : restDueOf(run, known, fleet),
    use: useAhead(run, vehicle),
    isLoading: isOut || queue.length > 0,
  };
}

function expectedStops(
  run: Run,
  { kind, problem, windows }: PlanningRequest,
  planned: PlannedTour,
  stops: readonly TourStop[],
): ExpectedStop[] {
  return stops.map((stop, at) => {
    const row = planned.stops[at] as number;
    const { service, window } = problem.stops[row] as RoutingStop;
    const parking = stop.address >= 0 ? parkingSeconds(run.setting, kind, stop.address) : 0;
    const opens = (windows === null ? window : windows[row])?.from ?? Number.NEGATIVE_INFINITY;
    return { ...stop, opens, service: Math.round(service), parking };
  });
}
