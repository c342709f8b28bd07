// A plan laid out along its ways: the stops of a tour with their legs, as expected, and what is known of its vehicle's day before.
import type { TravelMatrix } from '../network/travel.ts';
import type { Plan, PlannedTour, RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { useAhead } from './battery.ts';
import { breakDue, breakSeconds } from './courier-break.ts';
import { parkingSeconds } from './handover.ts';
import { idlesAhead } from './idle-ahead.ts';
import { type Run, vehicleState } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { StopDraft } from './stop-draft.ts';
import type { ExpectedStop, VehicleForecast } from './tour-forecast.ts';
import { restDueOf } from './work-time.ts';
import type { PlanningRequest, TourStop } from './world.ts';

/** The stops of a planned tour with their legs. */
export function chainStops({ stops, problem }: PlanningRequest, planned: PlannedTour): TourStop[] {
  const fleet = problem.fleets[planned.fleet] as RoutingFleet;
  const { size, seconds, metres } = problem.travel[fleet.travel] as TravelMatrix;
  let from = 0;
  return planned.stops.map((row) => {
    const to = row + 1;
    const stop = {
      ...(stops[row] as StopDraft),
      drive: seconds[from * size + to] as number,
      metres: metres[from * size + to] as number,
      back: seconds[to * size] as number,
      backMetres: metres[to * size] as number,
    };
    from = to;
    return stop;
  });
}

export function expectedStops(
  run: Run,
  { kind, problem, windows, facility }: PlanningRequest,
  planned: PlannedTour,
  stops: readonly TourStop[],
): ExpectedStop[] {
  const from = run.setting.facilities[facility];
  return stops.map((stop, at) => {
    const row = planned.stops[at] as number;
    const { service, window } = problem.stops[row] as RoutingStop;
    const parking = stop.address >= 0 ? parkingSeconds(run.setting, kind, stop.address, from) : 0;
    const opens = (windows === null ? window : windows[row])?.from ?? Number.NEGATIVE_INFINITY;
    return { ...stop, opens, service: Math.round(service), parking };
  });
}

/** What is known of a vehicle's day before the plan's first tour of it. */
export function openForecast(
  run: Run,
  request: PlanningRequest,
  plan: Pick<Plan, 'tours'>,
  planned: PlannedTour,
): VehicleForecast {
  const { setting } = run;
  const fleet = request.problem.fleets[planned.fleet] as RoutingFleet;
  const asked = request.fleets[planned.fleet] as PlanningRequest['fleets'][number];
  const { vehicle, fleet: row } = asked;
  const spec = vehicleIn(setting, (setting.placement.fleets[row] as { readonly id: string }).id);
  const known = vehicle < 0 ? null : vehicleState(run, vehicle);
  const reload = Math.round(fleet.reload);
  const ends = plan.tours.reduce(
    (last, tour) => (tour.fleet === planned.fleet && tour.vehicle === planned.vehicle ? tour.returns : last),
    planned.returns,
  );
  const due = known === null ? breakDue(spec.workday, planned.departs - reload) : restDueOf(run, asked, fleet);
  // With this plan the day goes on after the break is due: whoever stands idle before then has it.
  const isHadBefore = known !== null && due < ends && idlesAhead(run, vehicle, reload);
  return {
    fleet,
    battery: spec,
    rest: breakSeconds(spec.workday),
    due: isHadBefore ? Number.POSITIVE_INFINITY : due,
    ends,
    use: known === null ? { spent: 0, home: -1 } : useAhead(run, vehicle),
    isLoading: known !== null && (known.isOut || known.queue.length > 0),
  };
}
