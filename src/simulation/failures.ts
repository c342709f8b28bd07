// What goes wrong with vehicles and couriers: drawn a vehicle and day, the same in every scenario that has that vehicle.

import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { dayIndex, idKey } from './draws.ts';
import type { Facility, Vehicle } from './facts.ts';
import { shiftOfFleet } from './fleet-hours.ts';
import { luckName } from './place-luck.ts';
import { type Run, tourState, vehicleState } from './run-state.ts';
import { isLeftUnloaded } from './same-day-loading.ts';
import { leaveForLater, passBy } from './sender-door.ts';
import type { Setting } from './setting.ts';
import { callAgain, strand } from './stranded.ts';
import type { TourState, VehicleState } from './world.ts';

/** Draws the failures of a day for all vehicles there are. */
export function drawFailures(run: Run, day: number): void {
  for (const vehicle of run.vehicles) {
    Object.assign(vehicleState(run, vehicle.index), failuresOf(run.setting, vehicle, day));
  }
}

/** Whether a vehicle has nobody to drive it on a day (an owned one), and when in its shift it breaks down. */
export function failuresOf(setting: Setting, vehicle: Vehicle, day: number): Pick<VehicleState, 'isOff' | 'breaksAt'> {
  const { failures } = setting.study.rules;
  const facility = setting.facilities[vehicle.facility] as Facility;
  const key = idKey(`${luckName(setting, facility)}/${vehicle.fleet}/${vehicle.ordinal}`);
  const share = vehicle.mode === 'motor' ? failures.motor : vehicle.mode === 'bike' ? failures.bike : 0;
  const u = setting.draws.breakdown(key, dayIndex(day));
  const { from, until } = shiftOfFleet(setting, vehicle.fleet, facility);
  return {
    isOff: vehicle.owned && setting.draws.sickness(key, dayIndex(day)) < failures.sick,
    // Below the share, u / share is even over the shift: the share holds for who is out for all of it.
    breaksAt: u < share ? day * DAY + Math.round(from + (u / share) * (until - from)) : Number.POSITIVE_INFINITY,
  };
}

/** A vehicle that leaves after its second was at home then, and does not break down today. */
export function escapeBreakdown(run: Run, { vehicle }: TourState): void {
  const state = vehicleState(run, vehicle);
  if (state.breaksAt < run.agenda.now) state.breaksAt = Number.POSITIVE_INFINITY;
}

/** True if the vehicle of a tour breaks down now, between two stops. */
export function breaksDown(run: Run, tour: TourState): boolean {
  return tour.at >= 0 && run.agenda.now >= vehicleState(run, tour.vehicle).breaksAt;
}

/**
 * The vehicle stands still until help comes. What it still carries goes another day, unless others are called for it; so does
 * what waits for it at home, but for same-day orders that another vehicle can bring, and for what a contractor takes. It must
 * leave for home by `latest`.
 */
export function breakDown(run: Run, number: number, tour: TourState, latest: Seconds): void {
  const { agenda, setting } = run;
  const state = vehicleState(run, tour.vehicle);
  state.isOff = true;
  state.breaksAt = Number.POSITIVE_INFINITY;
  passBy(run, tour, callAgain(run, strand(run, number, tour)), 'breakdown');
  for (const waiting of state.queue) {
    tourState(run, waiting).free = Number.POSITIVE_INFINITY;
    const stops = callAgain(run, tourState(run, waiting).stops);
    for (const { pickUps } of stops) leaveForLater(run, tour, pickUps, 'breakdown');
    for (const parcel of stops.flatMap((stop) => stop.parcels)) isLeftUnloaded(run, tour, parcel, 'breakdown');
  }
  state.queue = [];
  const help = Math.round(setting.study.rules.failures.helpMinutes * MINUTE);
  // Whoever breaks down late is fetched so that the day's books can be closed: home by the end of the longest shift.
  schedule(agenda, Math.min(agenda.now + help, latest), { kind: 'help-comes', tour: number });
}
