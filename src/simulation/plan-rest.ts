// Whether a plan made as if there were no breaks may stand: it does where nobody needs one, or where those that come to it fit in.
import type { Plan, PlannedTour, RoutingFleet, RoutingStop } from '../planning/problem.ts';
import { chainStops, expectedStops, openForecast } from './plan-forecast.ts';
import type { Run } from './run-state.ts';
import { forecastTour, type TourForecast } from './tour-forecast.ts';
import type { PlanningRequest } from './world.ts';

/**
 * Answers a plan that leaves no room for the breaks that its couriers need with the same question in working time, and
 * notes that breaks bind there; undefined where the plan may stand. So a break that nobody comes to leaves every plan as
 * it is without the rule, and what is asked twice is so once a facility, since from then on it is asked in working time.
 */
export function askedWithRests(run: Run, request: PlanningRequest, plan: Plan): PlanningRequest | undefined {
  const { resting, problem } = request;
  if (resting === null || (plan.isGivenUp !== true && standsWithRests(run, request, plan))) return undefined;
  run.world.restBinds[request.facility]?.push(request.kind);
  const { fleets, stops, windows } = resting;
  const asked = { travel: problem.travel, stops, fleets, seed: problem.seed };
  return { ...request, problem: asked, windows, resting: null };
}

/** What is paid for breaks is a matter of the plan's cost; an unpaid one has to fit in. */
function standsWithRests(run: Run, request: PlanningRequest, plan: Plan): boolean {
  const isPaid = run.setting.study.rules.shift.breakPaid;
  const days = new Map<string, PlannedTour[]>();
  for (const planned of plan.tours) {
    const key = `${planned.fleet}/${planned.vehicle}`;
    days.set(key, [...(days.get(key) ?? []), planned]);
  }
  for (const tours of days.values()) {
    const day = openForecast(run, request, { tours }, tours[0] as PlannedTour);
    if (day.due === Number.POSITIVE_INFINITY) continue;
    const forecasts = tours.map((planned) => {
      const stops = expectedStops(run, request, planned, chainStops(request, planned));
      return forecastTour(day, stops, planned.departs);
    });
    if (!forecasts.some(({ rests }) => rests)) continue;
    if (isPaid || !forecasts.every((forecast, row) => isInTime(request, tours[row] as PlannedTour, forecast)))
      return false;
  }
  return true;
}

function isInTime({ problem }: PlanningRequest, planned: PlannedTour, { times, returns }: TourForecast): boolean {
  const { shift } = problem.fleets[planned.fleet] as RoutingFleet;
  if (returns > shift.until) return false;
  return planned.stops.every((row, at) => {
    const { window } = problem.stops[row] as RoutingStop;
    return window === null || (times.begins[at] as number) <= window.until;
  });
}
