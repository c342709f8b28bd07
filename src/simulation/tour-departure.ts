// The departure of a tour, with what it carries and is to fetch, or none where the time is not enough any more.
import { chargedForTour, unplug } from './battery.ts';
import { giveOverflow } from './contractor.ts';
import { reloadSeconds } from './courier-break.ts';
import type { EventOf } from './events.ts';
import { escapeBreakdown } from './failures.ts';
import { whyTooLate } from './out-of-time.ts';
import { parcelState, type Run, take, tourState, vehicleState } from './run-state.ts';
import { leaveForLater } from './sender-door.ts';
import { isStranded, leaveAboard } from './stranded.ts';
import { driveOn } from './tour.ts';
import { callNextTour, isRestHad, waitsAtFacility } from './tour-break.ts';
import { isBackInTime, isHomeAfter } from './tour-time.ts';
import type { TourStop } from './world.ts';

/** The vehicle leaves with its parcels, unless even the first stop would bring it home too late. */
export function depart(run: Run, { tour: number }: EventOf<'tour-departs'>): void {
  const tour = tourState(run, number);
  const vehicle = vehicleState(run, tour.vehicle);
  const parcels = tour.stops.flatMap((stop) => stop.parcels);
  const pickUps = tour.stops.flatMap((stop) => stop.pickUps);
  const departs = chargedForTour(run, tour, run.agenda.now);
  const first = tour.stops[0] as TourStop;
  // Without the break that was had already it comes at an hour at which parking may take longer than after one.
  const isLateNow = (): boolean => isRestHad(run, tour) && !isHomeAfter(run, tour, first, departs);
  const isTooLate = !isBackInTime(run, tour, first, departs) || isLateNow();
  if (!isTooLate && waitsAtFacility(run, number, tour, departs)) return;
  vehicle.queue.shift();
  if (isTooLate) {
    const why = whyTooLate(run, tour, tour.stops[0] as TourStop, departs);
    for (const parcel of parcels) {
      if (leaveAboard(run, parcel)) continue;
      parcelState(run, parcel).stage = 'kept';
      if (giveOverflow(run, parcel, tour, why)) continue;
      run.facts.push({ kind: 'left-over', time: run.agenda.now, parcel, facility: tour.facility, why });
    }
    tour.free = Number.POSITIVE_INFINITY;
    leaveForLater(run, tour, pickUps, why);
    callNextTour(run, tour.vehicle, run.agenda.now);
    return;
  }
  vehicle.begin ??= run.agenda.now - reloadSeconds(run, tour);
  vehicle.isOut = true;
  escapeBreakdown(run, tour);
  if (tour.onTop !== true) vehicle.toursToday++;
  unplug(run, tour);
  const here = parcels.filter((parcel) => !isStranded(run, parcel));
  take(run, here, tour.facility);
  for (const parcel of here) parcelState(run, parcel).stage = 'aboard';
  run.facts.push({
    kind: 'departed',
    time: run.agenda.now,
    tour: number,
    vehicle: tour.vehicle,
    facility: tour.facility,
    parcels: here,
    ...(pickUps.length > 0 ? { pickUps } : {}),
    plan: tour.plan,
  });
  driveOn(run, number, tour);
}
