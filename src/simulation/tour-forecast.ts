// What a plan's tours come to by the clock: the planner's own arithmetic, with the break that it knows nothing of, and charging as that moves it.
import type { Metres, Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import { type BatteryUse, chargedFor, spentAt } from '../planning/charging.ts';
import type { RoutingFleet } from '../planning/problem.ts';
import { metresOf } from './battery.ts';
import type { TourPlan } from './facts.ts';
import type { TourStop } from './world.ts';

/** A stop as a plan expects it: its leg, when the search for parking may begin at the earliest, and how long it takes. */
export interface ExpectedStop extends Pick<TourStop, 'drive' | 'metres' | 'back' | 'backMetres'> {
  readonly opens: Seconds;
  readonly service: Seconds;
  readonly parking: Seconds;
}

/** A vehicle's day as far as it is planned. */
export interface VehicleForecast {
  readonly fleet: RoutingFleet;
  /** Range and charging, in metres and metres a second. */
  readonly battery: { readonly range: Metres; readonly charge: number };
  /** Seconds of the break, and by when it must begin; Infinity where there is none to come. */
  readonly rest: Seconds;
  due: Seconds;
  /** The last return of the day as the planner has it: one that ends before the break is due needs none. */
  readonly ends: Seconds;
  /** Its last return, -1 before the first; `isLoading` from then on, and not idle until it was called. */
  use: BatteryUse;
  isLoading: boolean;
}

export interface TourForecast {
  /** When the vehicle is called for the tour; a break at the facility comes after that. */
  readonly called: Seconds;
  readonly times: Omit<TourPlan, 'made'>;
  readonly returns: Seconds;
  readonly rests: boolean;
  /** The break is had at the facility before it, where the vehicle stands idle for as long anyway. */
  readonly restsIdle: boolean;
}

/** One tour more, planned to depart at `planned`. */
export function forecastTour(vehicle: VehicleForecast, stops: readonly ExpectedStop[], planned: Seconds): TourForecast {
  const { fleet, battery, rest, use } = vehicle;
  const reload = Math.round(fleet.reload);
  const earliest = vehicle.isLoading ? Math.max(planned, use.home + reload) : planned;
  const called = chargedFor(battery, use, metresOf(stops), earliest);
  const drive = (departs: Seconds, work: Seconds): Seconds =>
    Math.round(arrival(departs, work, fleet.pace, fleet.factor));
  const first = stops[0] as ExpectedStop;
  const isIdle = vehicle.ends > vehicle.due && use.home >= 0 && called - reload - use.home >= rest;
  const isDue = Math.max(drive(called, first.drive), Math.ceil(first.opens)) + first.service > vehicle.due;
  const restsFirst = vehicle.due < Number.POSITIVE_INFINITY && (isIdle || isDue);
  const afterRest = vehicle.isLoading ? Math.max(called, use.home + rest + reload) : called + rest;
  const departs = restsFirst && !isIdle ? afterRest : called;
  let due = restsFirst ? Number.POSITIVE_INFINITY : vehicle.due;

  const arrives: Seconds[] = [];
  const begins: Seconds[] = [];
  const serves: Seconds[] = [];
  const leaves: Seconds[] = [];
  let rested: TourPlan['rest'];
  let now = departs;
  const visit = ({ drive: work, opens, service }: ExpectedStop, from: Seconds) => {
    const arrive = drive(from, work);
    const begin = Math.max(arrive, Math.ceil(opens));
    return { arrive, begin, leave: begin + service };
  };
  const restAfter = (stop: number): void => {
    rested = { stop, seconds: rest };
    now += rest;
    due = Number.POSITIVE_INFINITY;
  };
  stops.forEach((stop, row) => {
    if (row > 0 && visit(stop, now).leave > due) restAfter(row - 1);
    const { arrive, begin, leave } = visit(stop, now);
    arrives.push(arrive);
    begins.push(begin);
    serves.push(begin + stop.parking);
    leaves.push(leave);
    now = leave;
  });
  const last = stops[stops.length - 1] as ExpectedStop;
  if (drive(now, last.back) > due) restAfter(stops.length - 1);
  const returns = drive(now, last.back);
  vehicle.due = due;
  vehicle.use = { spent: spentAt(battery, use, departs) + metresOf(stops), home: returns };
  vehicle.isLoading = true;
  const times = { departs, arrives, begins, serves, leaves, ...(rested === undefined ? {} : { rest: rested }) };
  return { called, times, returns, rests: restsFirst || rested !== undefined, restsIdle: restsFirst && isIdle };
}
