// What the journal keeps of a leg that was driven: between which places, how long it took, and how long it would have on an ordinary day.
import type { Seconds } from '../base/units.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility, LegRole } from './facts.ts';
import type { Run } from './run-state.ts';
import { drivingAt } from './tour-time.ts';
import type { TourState, TourStop } from './world.ts';

/** The leg that ends now, to a stop of the tour or back (-1). */
export function recordLeg(
  run: Run,
  number: number,
  tour: TourState,
  role: LegRole,
  stop: number,
  freeFlow: Seconds,
  metres: number,
): void {
  const home = placeOn(run.setting, run.setting.facilities[tour.facility] as Facility, tour.day);
  const here = role === 'back' ? home : (tour.stops[tour.at] as TourStop).place;
  const before = role === 'out' ? home : (tour.stops[role === 'back' ? tour.at : tour.at - 1] as TourStop).place;
  run.facts.push({
    kind: 'drove',
    time: run.agenda.now,
    tour: number,
    vehicle: tour.vehicle,
    role,
    stop,
    depart: tour.began,
    expected: drivingAt(run, 1, tour, tour.began, freeFlow),
    from: before,
    to: here,
    metres,
  });
}
