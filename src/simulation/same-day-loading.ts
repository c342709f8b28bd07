// A vehicle under way comes by its own facility for same-day parcels; what was to be loaded and was not stays there.
import { MINUTE, type Seconds } from '../base/units.ts';
import { goesBackToDesk } from './back-at-desk.ts';
import { giveOverflow } from './contractor.ts';
import type { FactOf } from './facts.ts';
import { parcelState, type Run, take } from './run-state.ts';
import { leaveAboard } from './stranded.ts';
import type { TourState, TourStop } from './world.ts';

/** True for a visit to the facility at which the tour began. */
export function isLoadingStop(tour: TourState, stop: TourStop): boolean {
  return stop.facility === tour.facility;
}

export function loadingSeconds({ setting }: Run): Seconds {
  return Math.round(setting.study.rules.sameDay.loadMinutes * MINUTE);
}

/** Everything that later stops of the tour (by its number) get and that is not aboard yet. */
export function loadAboard(run: Run, number: number, tour: TourState): void {
  const { vehicle, facility, at: stop, began: begin } = tour;
  const parcels = comingParcels(tour).filter((parcel) => parcelState(run, parcel).stage === 'planned');
  take(run, parcels, facility);
  for (const parcel of parcels) parcelState(run, parcel).stage = 'aboard';
  run.facts.push({ kind: 'loaded', time: run.agenda.now, tour: number, vehicle, stop, begin, facility, parcels });
}

/**
 * A tour does not come to a parcel's stop: true if the parcel waits at the facility to be loaded. There it is left over, or
 * goes to a contractor that takes what the own vehicles cannot, or after a breakdown back to the dispatcher; or it is aboard a
 * broken-down vehicle, with which it rides home.
 */
export function isLeftUnloaded(run: Run, tour: TourState, parcel: number, why: FactOf<'left-over'>['why']): boolean {
  if (leaveAboard(run, parcel)) return true;
  const state = parcelState(run, parcel);
  if (state.stage !== 'planned') return false;
  if (why === 'breakdown' && goesBackToDesk(run, parcel, tour)) return true;
  state.stage = 'kept';
  if (giveOverflow(run, parcel, tour, why)) return true;
  run.facts.push({ kind: 'left-over', time: run.agenda.now, parcel, facility: tour.facility, why });
  return true;
}

function comingParcels({ stops, at }: TourState): number[] {
  return stops.slice(at + 1).flatMap(({ parcels }) => parcels);
}
