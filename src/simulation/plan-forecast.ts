// A plan laid out along its ways: the stops of a tour with their legs, as expected, and what is known of its vehicle's day before.
import type { Metres, Seconds } from '../base/units.ts';
import { entryOf, type TravelMatrix } from '../network/travel.ts';
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
  const travel = problem.travel[fleet.travel] as TravelMatrix;
  const { seconds, metres } = travel;
  let from = 0;
  return planned.stops.map((row) => {
    const to = row + 1;
    const leg = entryOf(travel, from, to);
    const home = entryOf(travel, to, 0);
    from = to;
    return reachedBy(
      stops[row] as StopDraft,
      seconds[leg] as number,
      metres[leg] as number,
      seconds[home] as number,
      metres[home] as number,
    );
  });
}

/** Field by field where nothing is taken over: every stop of every plan comes by here, and spreading takes many times as long. */
function reachedBy(draft: StopDraft, drive: Seconds, metres: Metres, back: Seconds, backMetres: Metres): TourStop {
  const { address, facility, place, parcels, pickUps, window, takesOver, rescued } = draft;
  if (takesOver !== undefined || rescued !== undefined) return { ...draft, drive, metres, back, backMetres };
  return { address, facility, place, parcels, pickUps, window, drive, metres, back, backMetres };
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
    const { drive, metres, back, backMetres } = stop;
    return { drive, metres, back, backMetres, opens, service: Math.round(service), parking };
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
  // Help leaves before its tour of the problem does, by what taking over takes.
  const sooner = request.rescue?.transfer ?? 0;
  const shift = { ...fleet.shift, from: fleet.shift.from - sooner };
  const due =
    known === null
      ? breakDue(spec.workday, planned.departs - sooner - reload)
      : restDueOf(run, asked, { shift, reload: fleet.reload });
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
