// The batteries of vehicles on the road and at home: emptied by tours and charged at their facility between them, as `planning/charging.ts` says.
import type { Metres, Seconds } from '../base/units.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import { arrival } from '../network/pace.ts';
import { type BatteryUse, chargedFor, spentAt } from '../planning/charging.ts';
import type { Vehicle } from './facts.ts';
import { type Run, tourState, vehicleState } from './run-state.ts';
import { vehicleIn } from './setting.ts';
import type { TourState, TourStop } from './world.ts';

/** Of a vehicle at home, as of its last return; of one that is out, as of the planned one. */
export function useAtHome(run: Run, vehicle: number): BatteryUse {
  const { spent, home, queue, isOut } = vehicleState(run, vehicle);
  if (!isOut) return { spent, home };
  const tour = underWay(run, vehicle, queue);
  return { spent: spent + metresOfTour(tour), home: plannedReturn(tour, specOf(run, tour)) };
}

/** The same of one that has tours before it as of the last planned one, with all of them driven. */
export function useAhead(run: Run, vehicle: number): BatteryUse {
  const { end, queue, isOut } = vehicleState(run, vehicle);
  let use = useAtHome(run, vehicle);
  if (!isOut && queue.length === 0) return use;
  const spec = vehicleIn(run.setting, (run.vehicles[vehicle] as Vehicle).fleet);
  for (const number of queue) {
    const tour = tourState(run, number);
    const metres = metresOfTour(tour);
    const departs = chargedFor(spec, use, metres, tour.plan.departs);
    use = { spent: spentAt(spec, use, departs) + metres, home: plannedReturn(tour, spec) };
  }
  return { spent: use.spent, home: end };
}

/** The tour of a vehicle that is out: the last one called, and those called after it are still in its queue. */
export function underWay({ world }: Run, vehicle: number, queue: readonly number[]): TourState {
  let row = world.tours.length - 1;
  while (world.tours[row]?.vehicle !== vehicle || queue.includes(row)) row--;
  return world.tours[row] as TourState;
}

/** When a tour is home as planned; a break after the last stop comes before the way home. */
export function plannedReturn({ plan, stops }: TourState, { pace, speed }: VehicleSpec): Seconds {
  const last = plan.leaves.length - 1;
  const rest = plan.rest?.stop === last ? plan.rest.seconds : 0;
  const leaves = (plan.leaves[last] as Seconds) + rest;
  const back = stops[stops.length - 1]?.back ?? 0;
  return Math.round(arrival(leaves, back, pace, speed));
}

/** Metres of a whole tour. */
export function metresOf(stops: readonly Pick<TourStop, 'metres' | 'backMetres'>[]): Metres {
  return stops.reduce((sum, stop) => sum + stop.metres, stops[stops.length - 1]?.backMetres ?? 0);
}

/** A tour's list of stops is never changed, only replaced, so it is added up once: a dispatcher asks at every order. */
const metresByStops = new WeakMap<readonly TourStop[], Metres>();

function metresOfTour({ stops }: TourState): Metres {
  const known = metresByStops.get(stops);
  if (known !== undefined) return known;
  const metres = metresOf(stops);
  metresByStops.set(stops, metres);
  return metres;
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
