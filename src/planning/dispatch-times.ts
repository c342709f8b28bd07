// When a tour is expected at each of its stops, as the planner reckons: at the hour's pace, on an ordinary day.
import type { Metres, Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import type { DispatchStop, DispatchTour } from './dispatch-rule.ts';

/** Instants in whole seconds, entry i for stop i. */
export interface TourTimes {
  readonly arrives: readonly Seconds[];
  readonly begins: readonly Seconds[];
  readonly serves: readonly Seconds[];
  readonly leaves: readonly Seconds[];
  readonly returns: Seconds;
  /** From where the tour is to the facility. */
  readonly metres: Metres;
  /** Seconds after what is due, summed over the stops. */
  readonly late: Seconds;
}

/** Infinite from a stop on to which there is no way. */
export function timesOf(tour: DispatchTour, stops: readonly DispatchStop[] = tour.stops): TourTimes {
  const arrives: Seconds[] = [];
  const begins: Seconds[] = [];
  const serves: Seconds[] = [];
  const leaves: Seconds[] = [];
  let now = tour.leaves;
  let metres = 0;
  let late = 0;
  for (const stop of stops) {
    const arrive = drivenBy(tour, now, stop.drive);
    const begin = Math.max(arrive, stop.opens);
    now = begin + stop.parking + stop.service;
    arrives.push(arrive);
    begins.push(begin);
    serves.push(begin + stop.parking);
    leaves.push(now);
    metres += stop.metres;
    late += Math.max(0, now - stop.due);
  }
  const last = stops.at(-1) ?? tour;
  return {
    arrives,
    begins,
    serves,
    leaves,
    returns: drivenBy(tour, now, last.back),
    metres: metres + last.backMetres,
    late,
  };
}

/** When a drive of so many free-flow seconds is over. */
export function drivenBy({ pace, factor }: Pick<DispatchTour, 'pace' | 'factor'>, departs: Seconds, drive: Seconds) {
  const isWay = departs < Number.POSITIVE_INFINITY && drive < Number.POSITIVE_INFINITY;
  return isWay ? Math.round(arrival(departs, drive, pace, factor)) : Number.POSITIVE_INFINITY;
}
