// How long the parts of a tour really take, and whether they leave time to be home when the shift ends.
import { DAY, type Seconds } from '../base/units.ts';
import { paceOf } from '../model/speeds.ts';
import { secondsOf } from '../model/study.ts';
import { arrival } from '../network/pace.ts';
import { deliveryHours } from './access.ts';
import type { Vehicle } from './facts.ts';
import { actualSearch, actualService, usefulBays } from './handover.ts';
import { bayWalk } from './loading-bay.ts';
import type { Run } from './run-state.ts';
import { isLoadingStop, loadingSeconds } from './same-day-loading.ts';
import { vehicleIn } from './setting.ts';
import { plannedService } from './stop-draft.ts';
import type { TourState, TourStop } from './world.ts';

/**
 * True if the vehicle, leaving now, can serve a stop and be home when its shift ends. It uses the stop's real duration,
 * which a courier knows only nearly: so the shift is never broken, and at most one stop a tour is judged too well.
 */
export function isBackInTime(run: Run, tour: TourState, stop: TourStop): boolean {
  const { now } = run.agenda;
  const arrives = now + drivingSeconds(run, tour, now, stop.drive);
  const parks = parkingBegin(run, tour, stop, arrives);
  const leaves = parks + parkingAt(run, tour, stop, parks) + serviceAt(run, tour, stop);
  return isHomeBy(run, tour, stop, leaves);
}

/** True if a stop that begins with the search for parking then lies within the delivery hours of the zones it is in. */
export function keepsHours(run: Run, tour: TourState, stop: TourStop, parks: Seconds): boolean {
  const hours = hoursAt(run, tour, stop);
  if (hours === null) return true;
  const serves = parks + parkingAt(run, tour, stop, parks);
  return serves >= hours.from && serves + serviceAt(run, tour, stop) <= hours.until;
}

function hoursAt(run: Run, tour: TourState, stop: TourStop): TourStop['window'] {
  const { mode } = run.vehicles[tour.vehicle] as Vehicle;
  return deliveryHours(run.setting.access, mode, stop, tour.day);
}

/** True if the vehicle is home when its shift ends if it leaves a stop then. */
export function isHomeBy(run: Run, tour: TourState, stop: TourStop, leaves: Seconds): boolean {
  return leaves + drivingSeconds(run, tour, leaves, stop.back) <= tour.until;
}

/** When the search for parking begins, so that service begins when the window or the micro-depot opens. */
export function parkingBegin(run: Run, tour: TourState, stop: TourStop, arrives: Seconds): Seconds {
  if (isLoadingStop(tour, stop)) return arrives;
  if (stop.address < 0) {
    const depot = run.setting.depots.get(stop.facility);
    const opens = depot === undefined ? arrives : tour.day * DAY + secondsOf(depot.spec.opens);
    return Math.max(arrives, opens, hoursAt(run, tour, stop)?.from ?? arrives);
  }
  if (stop.window === null || stop.window.from >= tour.until) return arrives;
  // Who may find a bay comes for it when the window opens: taken earlier, it would be held for nothing.
  const mayFindBay = stop.address >= 0 && usefulBays(run.setting, tour.kind, stop.address).length > 0;
  return Math.max(arrives, stop.window.from - (mayFindBay ? 0 : parkingAt(run, tour, stop, arrives)));
}

/** Seconds of the search, by the hour in which the vehicle wants to be parked. */
export function parkingAt(run: Run, tour: TourState, stop: TourStop, begins: Seconds): Seconds {
  if (stop.address < 0) return 0;
  const { window } = stop;
  const wanted = window === null || window.from >= tour.until ? begins : Math.max(begins, window.from);
  return actualSearch(run.setting, tour.kind, stop.address, wanted);
}

/** Seconds from being parked, or at the dock, until the vehicle can drive on. */
export function serviceAt(run: Run, tour: TourState, stop: TourStop): Seconds {
  if (stop.address >= 0) {
    const walk = bayWalk(run, tour, stop.address);
    return actualService(run.setting, tour.kind, stop.address, stop.parcels.length, tour.day, walk);
  }
  if (isLoadingStop(tour, stop)) return loadingSeconds(run);
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
  const { mode, fleet } = run.vehicles[tour.vehicle] as Vehicle;
  const own = vehicleIn(run.setting, fleet).speed;
  return Math.round(arrival(depart, freeFlow, paceOf(mode), own * factor)) - depart;
}
