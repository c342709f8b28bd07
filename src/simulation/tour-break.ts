// Between tours and between stops: when a vehicle's next tour is called, with the time for charging and for the courier's break.
import type { Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { chargedForTour } from './battery.ts';
import {
  breakDueOn,
  breakSeconds,
  hasIdled,
  recordRestAtFacility,
  reloadSeconds,
  restAtFacility,
} from './courier-break.ts';
import { workdayIn } from './fleet-hours.ts';
import { type Run, tourState, vehicleState } from './run-state.ts';
import { drivingSeconds, isBackInTime, leavesAt } from './tour-time.ts';
import type { TourState, TourStop } from './world.ts';

/**
 * The vehicle's next tour of today is called; where there is none, its day so far ended with its last return, or a break
 * after that: nobody is paid to wait for a tour that is called off.
 */
export function callNextTour(run: Run, vehicle: number, earliest: Seconds): void {
  const state = vehicleState(run, vehicle);
  const following = state.queue[0];
  if (following === undefined) {
    if (state.begin !== null) state.end = Math.max(state.home, state.rested);
    return;
  }
  const tour = tourState(run, following);
  const ready = Math.max(earliest, tour.departs);
  const charged = chargedForTour(run, tour, ready);
  // Where not even its first stop can be served in time, it is called for what it was to bring to be left for another day.
  const isInTime = isBackInTime(run, tour, tour.stops[0] as TourStop, charged);
  const departs = isInTime ? charged : Math.max(run.agenda.now, Math.min(ready, tour.until));
  const rested = departureAfterRest(run, tour, departs);
  if (rested === null) schedule(run.agenda, departs, { kind: 'tour-departs', tour: following });
  else restAtFacility(run, following, rested);
}

/** When a tour departs before which the courier, just home, has the break: idle anyway, or too late after its first stop. */
function departureAfterRest(run: Run, tour: TourState, departs: Seconds): Seconds | null {
  const { now } = run.agenda;
  const { home, end } = vehicleState(run, tour.vehicle);
  const due = breakDueOn(run, tour, departs);
  if (home !== now || due === Number.POSITIVE_INFINITY) return null;
  const stop = tour.stops[0] as TourStop;
  const reload = reloadSeconds(run, tour);
  const isDue = leavesAt(run, tour, stop, departs) > due;
  const workday = workdayIn(run, tour.vehicle);
  // A day that is to end before it is due needs none, however long it is idle.
  if (!isDue && !(end > due && hasIdled(workday, home, reload, departs))) return null;
  const rested = Math.max(departs, now + breakSeconds(workday) + reload);
  const leaves = leavesAt(run, tour, stop, rested);
  return leaves + drivingSeconds(run, tour, leaves, stop.back) <= tour.until ? rested : null;
}

/**
 * True if the vehicle, called for a tour, must still charge until `charged`, or the courier take the break before the
 * first stop. The tour is called again then.
 */
export function waitsAtFacility(run: Run, number: number, tour: TourState, charged: Seconds): boolean {
  const { now } = run.agenda;
  const state = vehicleState(run, tour.vehicle);
  if (charged > now) {
    schedule(run.agenda, charged, { kind: 'tour-departs', tour: number });
    return true;
  }
  const due = breakDueOn(run, tour, now);
  if (due === Number.POSITIVE_INFINITY) return false;
  if (isRestHad(run, tour)) {
    recordRestAtFacility(run, tour.vehicle);
    return false;
  }
  if (leavesAt(run, tour, tour.stops[0] as TourStop, now) <= due) return false;
  state.begin ??= now - reloadSeconds(run, tour);
  restAtFacility(run, number, now);
  return true;
}

/** At the facility: true if today's break, due and not recorded yet, was had while the vehicle stood idle. */
export function isRestHad(run: Run, tour: TourState): boolean {
  const { now } = run.agenda;
  const { end, home } = vehicleState(run, tour.vehicle);
  const workday = workdayIn(run, tour.vehicle);
  return end > breakDueOn(run, tour, now) && hasIdled(workday, home, reloadSeconds(run, tour), now);
}

/** At a stop: true if the break would come too late after the next one, or on the way home where there is none. */
export function mustRest(run: Run, tour: TourState, stop: TourStop | undefined): boolean {
  const { now } = run.agenda;
  const due = breakDueOn(run, tour, now);
  if (tour.at < 0 || due === Number.POSITIVE_INFINITY) return false;
  const { back } = tour.stops[tour.at] as TourStop;
  const over = stop === undefined ? now + drivingSeconds(run, tour, now, back) : leavesAt(run, tour, stop, now);
  return over > due;
}
