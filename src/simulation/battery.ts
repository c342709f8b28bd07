// A vehicle's battery: full in the morning, emptied by its tours, and charged at its facility between them.
import type { Metres, Seconds } from '../base/units.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Vehicle } from './facts.ts';
import { type Run, vehicleState } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { TourState, TourStop } from './world.ts';

/** What a battery has been through: metres driven since it was full, as of the last return; -1 before the first one. */
export interface BatteryUse {
  readonly spent: Metres;
  readonly home: Seconds;
}

/** The first second from `earliest` on at which a vehicle has range enough for a tour of so many metres. */
export function chargedFor(
  { range, charge }: Pick<VehicleSpec, 'range' | 'charge'>,
  { spent, home }: BatteryUse,
  metres: Metres,
  earliest: Seconds,
): Seconds {
  if (charge === 0 || home < 0) return earliest;
  // A tour that alone exceeds the range starts with a full battery.
  const lacking = spent + Math.min(metres, range) - range;
  return lacking > 0 ? Math.max(earliest, home + Math.ceil(lacking / charge)) : earliest;
}

/** Metres still missing to a full battery at a departure. */
export function spentAt(
  { charge }: Pick<VehicleSpec, 'charge'>,
  { spent, home }: BatteryUse,
  departs: Seconds,
): Metres {
  if (charge === 0 || home < 0) return 0;
  return Math.max(0, spent - charge * (departs - home));
}

/** Of a vehicle at home, as of its last return; of one that is out or has tours before it, as of the planned one, with what was driven before them. */
export function useAhead(run: Run, vehicle: number): BatteryUse {
  const { spent, home, end, queue, isOut } = vehicleState(run, vehicle);
  return { spent, home: isOut || queue.length > 0 ? end : home };
}

/** Metres of a whole tour. */
export function metresOf(stops: readonly Pick<TourStop, 'metres' | 'backMetres'>[]): Metres {
  return stops.reduce((sum, stop) => sum + stop.metres, stops[stops.length - 1]?.backMetres ?? 0);
}

/** When a tour's vehicle has range enough for it, now or later. */
export function chargedForTour(run: Run, tour: TourState, earliest: Seconds): Seconds {
  return chargedFor(specOf(run, tour), vehicleState(run, tour.vehicle), metresOf(tour.stops), earliest);
}

/** Unplugged: the tour departs now. */
export function unplug(run: Run, tour: TourState): void {
  const state = vehicleState(run, tour.vehicle);
  state.spent = spentAt(specOf(run, tour), state, run.agenda.now);
}

/** Home again, and plugged in: it has been as far as the stop that it came from. */
export function plugIn(run: Run, tour: TourState): void {
  const state = vehicleState(run, tour.vehicle);
  state.spent += metresOf(tour.stops.slice(0, tour.at + 1));
  state.home = run.agenda.now;
}

function specOf({ setting, vehicles }: Run, { vehicle }: TourState): VehicleSpec {
  return vehicleIn(setting, (vehicles[vehicle] as Vehicle).fleet);
}
