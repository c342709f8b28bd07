// Whether a plan made as if there were no breaks may stand: it does where nobody needs one, or where those that come to it fit in.
import type { Plan, PlannedTour, RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { workdayOfFleet } from './fleet-hours.ts';
import { chainStops, expectedStops, openForecast } from './plan-forecast.ts';
import type { Run } from './run-state.ts';
import { forecastTour, type TourForecast } from './tour-forecast.ts';
import type { Answered, PlanningRequest, WorkingTime, World } from './world.ts';

/**
 * What becomes of a plan: it stands, another one stands in its place, or the question is asked once more. A plan by the
 * clock that leaves no room for the breaks that its couriers need is asked for in working time, and from then on at once.
 * A plan in working time that was asked for first is asked for by the clock too unless most of its couriers come to their
 * break, so that a break nobody comes to leaves every plan as it is without the rule. Nothing is asked more than twice.
 */
export function judgedWithRests(
  run: Run,
  request: PlanningRequest,
  plan: Plan,
): Answered | { readonly again: PlanningRequest } {
  const { facility, kind, resting, byClock, atFirst, problem } = request;
  const known = run.world.rests[facility] as World['rests'][number];
  if (byClock !== null && !isMostlyRests(run, request, plan)) {
    const asked = { ...problem, fleets: byClock.fleets, stops: byClock.stops };
    return { again: { ...request, problem: asked, windows: null, byClock: null, atFirst: { request, plan } } };
  }
  if (byClock !== null) known[kind] = 'bind';
  if (resting === null && atFirst === null) return { request, plan };
  if (standsWithRests(run, request, plan)) {
    if (atFirst !== null) known[kind] ??= 'fit';
    return { request, plan };
  }
  known[kind] = 'bind';
  if (atFirst !== null) return atFirst;
  const { fleets, stops, windows } = resting as WorkingTime;
  return { again: { ...request, problem: { ...problem, fleets, stops }, windows, resting: null } };
}

/** Whether more than half of the plan's vehicles have couriers that come to their break. */
function isMostlyRests(run: Run, request: PlanningRequest, plan: Plan): boolean {
  const vehicles = new Set(plan.tours.map(({ fleet, vehicle }) => `${fleet}/${vehicle}`));
  return 2 * daysWithRests(run, request, plan).length > vehicles.size;
}

/** What is paid for breaks is a matter of the plan's cost; an unpaid one has to fit in. */
function standsWithRests(run: Run, request: PlanningRequest, plan: Plan): boolean {
  return daysWithRests(run, request, plan).every((day) => {
    const [first] = day[0] as Foreseen;
    const { fleet } = request.fleets[first.fleet] as PlanningRequest['fleets'][number];
    return !workdayOfFleet(run, fleet).breakPaid && day.every((tour) => isInTime(request, tour));
  });
}

/** A tour as it is planned, and as it comes to by the clock. */
type Foreseen = readonly [PlannedTour, TourForecast];

/** The days of the plan's vehicles whose couriers come to their break. */
function daysWithRests(run: Run, request: PlanningRequest, plan: Plan): Foreseen[][] {
  const vehicles = new Map<string, PlannedTour[]>();
  for (const planned of plan.tours) {
    const key = `${planned.fleet}/${planned.vehicle}`;
    vehicles.set(key, [...(vehicles.get(key) ?? []), planned]);
  }
  const days: Foreseen[][] = [];
  for (const tours of vehicles.values()) {
    const day = openForecast(run, request, { tours }, tours[0] as PlannedTour);
    if (day.due === Number.POSITIVE_INFINITY) continue;
    const foreseen = tours.map((planned): Foreseen => {
      const stops = expectedStops(run, request, planned, chainStops(request, planned));
      return [planned, forecastTour(day, stops, planned.departs)];
    });
    if (foreseen.some(([, { rests }]) => rests)) days.push(foreseen);
  }
  return days;
}

function isInTime({ problem }: PlanningRequest, [planned, { times, returns }]: Foreseen): boolean {
  const { shift } = problem.fleets[planned.fleet] as RoutingFleet;
  if (returns > shift.until) return false;
  return planned.stops.every((row, at) => {
    const { window } = problem.stops[row] as RoutingStop;
    return window === null || (times.begins[at] as number) <= window.until;
  });
}
