// When a tour is expected at each of its stops: at the hour's pace, on an ordinary day, with the break that is still due.
import { HOUR, type Metres, type Seconds } from '../base/units.ts';
import { arrival } from '../network/pace.ts';
import type { DispatchStop, DispatchTour } from './dispatch-rule.ts';

/** Instants in whole seconds, entry i for stop i. */
export interface TourTimes {
  readonly arrives: readonly Seconds[];
  readonly begins: readonly Seconds[];
  readonly serves: readonly Seconds[];
  readonly leaves: readonly Seconds[];
  readonly returns: Seconds;
  /** As it leaves `place`, after the break where that comes first. */
  readonly departs: Seconds;
  /** The stop after which the break is (-1 for before the first); null where there is none. */
  readonly restsAfter: number | null;
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
  let restsAfter: number | null = null;
  let due = tour.restDue;
  for (let row = 0; row < stops.length; row++) {
    const stop = stops[row] as DispatchStop;
    let arrive = drivenBy(tour, now, stop.drive);
    if (Math.max(arrive, stop.opens) + stop.parking + stop.service > due) {
      arrive = drivenBy(tour, now + tour.rest, stop.drive);
      due = Number.POSITIVE_INFINITY;
      restsAfter = row - 1;
    }
    const begin = Math.max(arrive, stop.opens);
    now = begin + stop.parking + stop.service;
    arrives.push(arrive);
    begins.push(begin);
    serves.push(begin + stop.parking);
    leaves.push(now);
    metres += stop.metres;
    late += Math.max(0, now - stop.due);
  }
  const last = stops[stops.length - 1] ?? tour;
  let returns = drivenBy(tour, now, last.back);
  if (returns > due) {
    returns = drivenBy(tour, now + tour.rest, last.back);
    restsAfter = stops.length - 1;
  }
  return {
    arrives,
    begins,
    serves,
    leaves,
    returns,
    metres: metres + last.backMetres,
    departs: restsAfter === -1 ? tour.leaves + tour.rest : tour.leaves,
    restsAfter,
    late,
  };
}

/** True if the tour, left at that second, is late for no stop and home in time: what `timesOf` says, told as soon as it is known. */
export function isPunctual(tour: DispatchTour, leaves: Seconds): boolean {
  let now = leaves;
  let due = tour.restDue;
  for (const stop of tour.stops) {
    let over = leavesStop(tour, now, stop.drive, stop);
    if (over > due) {
      over = leavesStop(tour, now + tour.rest, stop.drive, stop);
      due = Number.POSITIVE_INFINITY;
    }
    if (over > stop.due) return false;
    now = over;
  }
  const { back } = tour.stops.at(-1) ?? tour;
  let returns = drivenBy(tour, now, back);
  if (returns > due) returns = drivenBy(tour, now + tour.rest, back);
  return returns <= tour.returnBy;
}

/** When a stop is over if the vehicle drives there from then on, for so many free-flow seconds. */
export function leavesStop(
  tour: Pick<DispatchTour, 'pace' | 'factor'>,
  departs: Seconds,
  drive: Seconds,
  { opens, parking, service }: Pick<DispatchStop, 'opens' | 'parking' | 'service'>,
): Seconds {
  return Math.max(drivenBy(tour, departs, drive), opens) + parking + service;
}

/** When a drive of so many free-flow seconds is over. */
export function drivenBy({ pace, factor }: Pick<DispatchTour, 'pace' | 'factor'>, departs: Seconds, drive: Seconds) {
  if (!(departs < Number.POSITIVE_INFINITY && drive < Number.POSITIVE_INFINITY)) return Number.POSITIVE_INFINITY;
  // Most drives end in the hour in which they begin: what `arrival` says then, without its remainders.
  const hour = Math.floor(departs / HOUR) | 0;
  const speed = (pace[hour % 24] as number) * factor;
  if (Math.floor(departs) === departs && drive > 0 && drive <= ((hour + 1) * HOUR - departs) * speed)
    return Math.round(departs + drive / speed);
  return Math.round(arrival(departs, drive, pace, factor));
}
