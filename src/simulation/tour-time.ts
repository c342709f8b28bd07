// How long the parts of a tour really take, and whether they leave time to be home when the shift ends.
import { DAY, type Seconds } from '../base/units.ts';
import { secondsOf } from '../model/study.ts';
import { arrival } from '../network/pace.ts';
import { deliveryHours, inCommon, spotOf } from './access.ts';
import { breakDueOn, breakSeconds } from './courier-break.ts';
import { LAST_HOME } from './day-clock.ts';
import { unloadingHours } from './depot-hours.ts';
import { doorTime } from './door-time.ts';
import type { Vehicle } from './facts.ts';
import { workdayIn } from './fleet-hours.ts';
import { actualSearch, usefulBays } from './handover.ts';
import { bayWalk } from './loading-bay.ts';
import { plannedService } from './planned-service.ts';
import type { Run } from './run-state.ts';
import { isLoadingStop, loadingSeconds } from './same-day-loading.ts';
import { vehicleIn } from './setting.ts';
import { transferSeconds } from './stranded.ts';
import type { TourState, TourStop } from './world.ts';

/**
 * True if the vehicle, leaving then, can serve a stop and be home when its shift ends, with the courier's break where it
 * comes to that. It uses the stop's real duration, which a courier knows only nearly: so the shift is never broken, and
 * at most one stop a tour is judged too well.
 */
export function isBackInTime(run: Run, tour: TourState, stop: TourStop, departs = run.agenda.now): boolean {
  const due = breakDueOn(run, tour, departs);
  const leaves = leavesAt(run, tour, stop, departs);
  if (leaves <= due) return isHomeBy(run, tour, stop, leaves, due);
  const rested = leavesAt(run, tour, stop, departs + breakSeconds(workdayIn(run, tour.vehicle)));
  return rested + drivingSeconds(run, tour, rested, stop.back) <= tour.until;
}

/** The same for one whose courier needs no break any more. */
export function isHomeAfter(run: Run, tour: TourState, stop: TourStop, departs: Seconds): boolean {
  return isHomeBy(run, tour, stop, leavesAt(run, tour, stop, departs), Number.POSITIVE_INFINITY);
}

/** When the vehicle, leaving then, is done with a stop. */
export function leavesAt(run: Run, tour: TourState, stop: TourStop, departs: Seconds): Seconds {
  const arrives = departs + drivingSeconds(run, tour, departs, stop.drive);
  const parks = parkingBegin(run, tour, stop, arrives);
  const serves = parks + parkingAt(run, tour, stop, parks);
  return serves + serviceAt(run, tour, stop, serves);
}

/** True if a stop that begins with the search for parking then lies within the hours in which the vehicle may be there. */
export function keepsHours(run: Run, tour: TourState, stop: TourStop, parks: Seconds): boolean {
  const serves = parks + parkingAt(run, tour, stop, parks);
  return isInHours(run, tour, stop, serves, serves + serviceAt(run, tour, stop, serves));
}

/** True if those hours last from when it is parked until it drives on. */
export function isInHours(run: Run, tour: TourState, stop: TourStop, serves: Seconds, leaves: Seconds): boolean {
  const hours = hoursAt(run, tour, stop);
  return hours === null || (serves >= hours.from && leaves <= hours.until);
}

/** True if a vehicle that may be there by now drives on before those hours are over. */
export function isOverInTime(run: Run, tour: TourState, stop: TourStop, leaves: Seconds): boolean {
  const hours = hoursAt(run, tour, stop);
  return hours === null || leaves <= hours.until;
}

/** What the zones that a stop is in leave of the day, and at a micro-depot its opening hours; null where all of it. */
function hoursAt({ setting, vehicles }: Run, tour: TourState, stop: TourStop): TourStop['window'] {
  const { mode } = vehicles[tour.vehicle] as Vehicle;
  const zone = deliveryHours(setting.access, mode, spotOf(stop), tour.day);
  // Who takes over what another vehicle has does so in the street.
  return stop.takesOver === undefined ? inCommon(unloadingHours(setting, stop.facility, tour.day), zone) : zone;
}

/** True if the vehicle is home when its shift ends if it is done with a stop then, and the courier's break not overdue. */
export function isHomeBy(
  run: Run,
  tour: TourState,
  stop: TourStop,
  leaves: Seconds,
  due = breakDueOn(run, tour, run.agenda.now),
): boolean {
  if (leaves > due) return false;
  const home = leaves + drivingSeconds(run, tour, leaves, stop.back);
  if (home <= due) return home <= tour.until;
  const rested = leaves + breakSeconds(workdayIn(run, tour.vehicle));
  return rested + drivingSeconds(run, tour, rested, stop.back) <= tour.until;
}

/** When the search for parking begins, so that service begins when the window or the micro-depot opens. */
export function parkingBegin(run: Run, tour: TourState, stop: TourStop, arrives: Seconds): Seconds {
  if (isLoadingStop(tour, stop)) return arrives;
  if (stop.address < 0) return Math.max(arrives, hoursAt(run, tour, stop)?.from ?? arrives);
  if (stop.window === null || stop.window.from >= tour.until) return arrives;
  // Who may find a bay comes for it when the window opens: taken earlier, it would be held for nothing.
  const mayFindBay = isBayOpen(run, tour, stop.address, Math.max(arrives, stop.window.from));
  return Math.max(arrives, stop.window.from - (mayFindBay ? 0 : parkingAt(run, tour, stop, arrives)));
}

function isBayOpen({ setting }: Run, { kind, day, facility }: TourState, address: number, time: Seconds): boolean {
  const second = time - day * DAY;
  return usefulBays(setting, kind, address, setting.facilities[facility]).some(({ bay }) => {
    const spec = setting.bays[bay]?.spec;
    return spec !== undefined && second >= secondsOf(spec.opens) && second < secondsOf(spec.closes);
  });
}

/** Seconds of the search, by the hour in which the vehicle wants to be parked. */
export function parkingAt(run: Run, tour: TourState, stop: TourStop, begins: Seconds): Seconds {
  if (stop.address < 0) return 0;
  const { window } = stop;
  const wanted = window === null || window.from >= tour.until ? begins : Math.max(begins, window.from);
  return actualSearch(run.setting, tour.kind, stop.address, wanted);
}

/** Seconds from being parked then, or at the dock, until the vehicle can drive on. */
export function serviceAt(run: Run, tour: TourState, stop: TourStop, begins: Seconds): Seconds {
  if (stop.address >= 0) return doorTime(run, tour, stop, begins, bayWalk(run, tour, stop.address)).whole;
  if (isLoadingStop(tour, stop)) return loadingSeconds(run);
  if (stop.takesOver !== undefined) return transferSeconds(run);
  const parcels = [...stop.parcels, ...tour.backload];
  return Math.round(plannedService(run.setting, tour.kind, { ...stop, parcels }));
}

/** Whole seconds of a drive at the vehicle's own speed, the hour's pace and the day's traffic and weather. */
export function drivingSeconds(run: Run, tour: TourState, depart: Seconds, freeFlow: Seconds): Seconds {
  const { mode } = run.vehicles[tour.vehicle] as Vehicle;
  return drivingAt(run, run.setting.speedFactor(mode, tour.day), tour, depart, freeFlow);
}

/** The same on a day with such a factor of speed. */
export function drivingAt(run: Run, factor: number, tour: TourState, depart: Seconds, freeFlow: Seconds): Seconds {
  const { fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const { speed, pace } = vehicleIn(run.setting, fleet);
  return Math.round(arrival(depart, freeFlow, pace, speed * factor)) - depart;
}

/**
 * The latest second from now on at which the vehicle may leave its last stop and still be home before the day's books are
 * closed, at the speeds of the hours in which it drives then; now where even that is too late.
 */
export function leavesHomeBy(run: Run, tour: TourState): Seconds {
  const { back } = tour.stops[tour.at] as TourStop;
  const due = tour.day * DAY + LAST_HOME;
  // Who leaves later is never home earlier.
  const isInTime = (leaves: Seconds): boolean => leaves + drivingSeconds(run, tour, leaves, back) <= due;
  let latest = run.agenda.now;
  let tooLate = due + 1;
  while (tooLate - latest > 1) {
    const middle = Math.floor((latest + tooLate) / 2);
    if (isInTime(middle)) latest = middle;
    else tooLate = middle;
  }
  return latest;
}
