// A plan becomes tours: each gets its vehicle and its legs, and is called for departure.
import { DAY } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import type { Plan, PlannedTour } from '../planning/problem.ts';
import { goesByVanInstead } from './by-van.ts';
import { giveOverflow } from './contractor.ts';
import { restWhileIdle } from './courier-break.ts';
import { returnToDesk } from './dispatch-desk.ts';
import type { Facility, Vehicle } from './facts.ts';
import { isClosedTo } from './fleet-access.ts';
import { leftOverReason } from './left-over-reason.ts';
import { isOffDutyMissed } from './off-duty.ts';
import { endsOf, whyNotToday } from './out-of-time.ts';
import { latestReturn } from './overtime.ts';
import { chainStops, expectedStops, openForecast } from './plan-forecast.ts';
import { holdOver, holdUnbound } from './planning-parts.ts';
import { withWreck } from './rescue-launch.ts';
import { isUsed, parcelState, type Run, vehicleState } from './run-state.ts';
import { leaveAtSender } from './sender-door.ts';
import type { StopDraft } from './stop-draft.ts';
import { leaveAboard } from './stranded.ts';
import { forecastTour, type VehicleForecast } from './tour-forecast.ts';
import { addVehicle } from './vehicle-roll.ts';
import { isMissed } from './window-hours.ts';
import type { PlanningRequest } from './world.ts';

/** Puts a plan into the world: tours with their vehicles, called for departure; what the plan leaves out stays. */
export function launchTours(run: Run, request: PlanningRequest, plan: Plan): void {
  const { setting, world, facts, agenda } = run;
  const facility = setting.facilities[request.facility] as Facility;
  const whyLeft = leftOverReason(request.problem, plan, agenda.now, endsOf(run, request, facility));
  for (const row of plan.leftOut) {
    const leftOut = request.stops[row] as StopDraft;
    if (request.rescue !== undefined) {
      for (const parcel of leftOut.parcels) leaveAboard(run, parcel);
      continue;
    }
    if (request.dispatched) {
      const wanting = isOffDutyMissed(run, facility, request, leftOut) ? 'breakdown' : 'vehicle full';
      if (returnToDesk(run, facility, leftOut.parcels, wanting)) continue;
    }
    if (holdOver(run, request, leftOut)) continue;
    const left = whyLeft(row);
    const stop = holdUnbound(run, request, leftOut, left.why !== 'vehicle full');
    const isClosed = isMissed(stop.window) || isClosedTo(setting, facility, request.kind, stop, request.day);
    // All vehicles have set rounds by now: when these were planned, time was wanting.
    const isLate = leftOut.hadRoom && left.why === 'vehicle full';
    const whyOpen = isLate ? { ...left, why: whyNotToday(setting, facility, request.kind) } : left;
    const { why, isWanting } = isClosed ? { why: 'access hours' as const, isWanting: false } : whyOpen;
    const told = isWanting && isOffDutyMissed(run, facility, request, stop) ? 'breakdown' : why;
    for (const parcel of stop.parcels) {
      const state = parcelState(run, parcel);
      state.stage = 'kept';
      if (request.kind === 'feeder' && goesByVanInstead(run, parcel, stop, request.day)) continue;
      if (request.kind !== 'bike') state.unfed = request.kind === 'feeder';
      const isCrowded = request.kind === 'van' && told === 'access hours' && state.crowdedOut === true;
      const reason = isCrowded ? 'depot full' : told;
      if (giveOverflow(run, parcel, request, reason, isWanting)) continue;
      facts.push({ kind: 'left-over', time: agenda.now, parcel, facility: facility.index, why: reason });
    }
    leaveAtSender(run, stop.pickUps, facility.index, told);
  }
  const vehicleOf = vehicleAssigner(run, request, facility);
  const forecasts = new Map<number, VehicleForecast>();
  for (const planned of plan.tours) {
    const vehicle = vehicleOf(planned);
    const { fleet } = run.vehicles[vehicle] as Vehicle;
    const latest = request.day * DAY + latestReturn(setting, fleet, facility);
    const tour = world.tours.length;
    const state = vehicleState(run, vehicle);
    const chained = chainStops(request, planned);
    const forecast = forecasts.get(vehicle) ?? openForecast(run, request, plan, planned);
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
      ...(request.dispatched || request.rescue !== undefined ? { onTop: true } : {}),
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
      const called = Math.max(agenda.now, Math.min(expected.called, latest));
      if (expected.restsIdle) restWhileIdle(run, tour, called);
      else schedule(agenda, called, { kind: 'tour-departs', tour });
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
