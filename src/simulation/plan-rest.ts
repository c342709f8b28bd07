// Whether a plan made as if there were no breaks may stand: it does where nobody needs one, or where those that come to it fit in.
import type { Plan, PlannedTour, RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { workdayOfFleet } from './fleet-hours.ts';
import { chainStops, expectedStops, openForecast } from './plan-forecast.ts';
import type { Run } from './run-state.ts';
import { forecastTour, type TourForecast } from './tour-forecast.ts';
import type { PlanningRequest } from './world.ts';

/**
 * Answers a plan that leaves no room for the breaks that its couriers need with the same question in working time, and
 * notes that breaks bind there; undefined where the plan may stand. So a break that nobody comes to leaves every plan as
 * it is without the rule, and what is asked twice is so once a facility, since from then on it is asked in working time.
 * A plan that was given up only seemed to need breaks: if the one in working time needs none either, it is made to its end.
 */
export function askedWithRests(run: Run, request: PlanningRequest, plan: Plan): PlanningRequest | undefined {
  const { resting, givenUp, problem } = request;
  if (givenUp !== null) {
    if (daysWithRests(run, request, plan).length === 0) {
      const fleets = givenUp.fleets.map(({ tooLong: _, ...fleet }) => fleet);
      const { resting, stops } = givenUp;
      return { ...request, problem: { ...problem, fleets, stops }, windows: null, resting, givenUp: null };
    }
    noteBinding(run, request);
    return undefined;
  }
  if (resting === null || (plan.isGivenUp !== true && standsWithRests(run, request, plan))) return undefined;
  if (plan.isGivenUp !== true) noteBinding(run, request);
  const { fleets, stops, windows } = resting;
  return {
    ...request,
    problem: { ...problem, fleets, stops },
    windows,
    resting: null,
    givenUp: plan.isGivenUp === true ? { fleets: problem.fleets, stops: problem.stops, resting } : null,
  };
}

function noteBinding(run: Run, { facility, kind }: PlanningRequest): void {
  run.world.restBinds[facility]?.push(kind);
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
