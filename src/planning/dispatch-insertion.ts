// Every place on a tour that an order could take, with what it costs and whom it makes late.
import type { MicroEuros } from '../base/money.ts';
import type { Seconds } from '../base/units.ts';
import {
  type DispatchOrder,
  type DispatchStop,
  type DispatchTour,
  FACILITY,
  type Situation,
  type Way,
} from './dispatch-rule.ts';
import { type TourTimes, timesOf } from './dispatch-times.ts';
import type { Load } from './problem.ts';

export interface Place {
  readonly at: number;
  readonly viaFacility: boolean;
}

export interface Insertion extends Place {
  /** Paid seconds and metres that the tour grows by, in micro-euros. */
  readonly cost: MicroEuros;
  /** Seconds by which stops become late or later, the order's own included; 0 where every promise that was kept still is. */
  readonly late: Seconds;
}

/**
 * All places of an order (its row) on a tour that keep capacity, shift and range. The work is the square of the stops.
 */
export function insertionsOf(situation: Situation, tour: DispatchTour, order: number): Insertion[] {
  const { load } = situation.orders[order] as DispatchOrder;
  if (!fits(load, tour.room) || tour.closedTo.includes(order)) return [];
  const before = timesOf(tour);
  return placesOn(tour).flatMap((place) => {
    const stops = withOrder(situation, tour, order, place);
    const times = timesOf(tour, stops);
    if (!(times.returns <= tour.returnBy) || !(times.metres <= tour.metresLeft)) return [];
    const late = addedLate(stops, before, times, place, stops.length - tour.stops.length);
    return [{ ...place, cost: extraCost(tour, before, times), late }];
  });
}

/** The tour's stops with an order (its row) at such a place. */
export function withOrder(
  situation: Situation,
  tour: DispatchTour,
  order: number,
  { at, viaFacility }: Place,
): DispatchStop[] {
  const { stops } = tour;
  const { place, parking, service, opens, due } = situation.orders[order] as DispatchOrder;
  const before = stops[at - 1] ?? tour;
  const out = situation.way(tour.mode, viaFacility ? FACILITY : before.place, place);
  const back = situation.way(tour.mode, place, FACILITY);
  const added: DispatchStop[] = viaFacility ? [loadingStop(situation, before.back, before.backMetres)] : [];
  added.push({ place, ...legsOf(out, back), parking, service, opens, due, isLoading: false });
  const after = stops[at];
  if (after === undefined) return [...stops, ...added];
  const on = situation.way(tour.mode, place, after.place);
  return [...stops.slice(0, at), ...added, { ...after, drive: on.seconds, metres: on.metres }, ...stops.slice(at + 1)];
}

/** True if a load fits what is left. */
export function fits(load: Load, room: Load): boolean {
  return load.parcels <= room.parcels && load.volume <= room.volume && load.weight <= room.weight;
}

/** A vehicle that has not left takes an order to any place; one under way comes by its facility for it first. */
function placesOn({ isUnderWay, stops }: DispatchTour): Place[] {
  const places: Place[] = [];
  let isLoaded = !isUnderWay;
  for (let at = 0; at <= stops.length; at++) {
    if (at > 0 && stops[at - 1]?.isLoading === true) isLoaded = true;
    places.push({ at, viaFacility: !isLoaded });
  }
  return places;
}

/** Stop by stop, so that nobody's gain hides another's loss. */
function addedLate(
  stops: readonly DispatchStop[],
  before: TourTimes,
  after: TourTimes,
  { at }: Place,
  added: number,
): Seconds {
  let late = 0;
  stops.forEach(({ due }, row) => {
    const isNew = row >= at && row < at + added;
    const was = isNew ? due : (before.leaves[row < at ? row : row - added] as number);
    late += Math.max(0, (after.leaves[row] as number) - Math.max(due, was));
  });
  return late;
}

function loadingStop({ loading }: Situation, drive: Seconds, metres: number): DispatchStop {
  return {
    place: FACILITY,
    drive,
    metres,
    back: 0,
    backMetres: 0,
    parking: 0,
    service: loading,
    opens: 0,
    due: Number.POSITIVE_INFINITY,
    isLoading: true,
  };
}

function legsOf(out: Way, back: Way): Pick<DispatchStop, 'drive' | 'metres' | 'back' | 'backMetres'> {
  return { drive: out.seconds, metres: out.metres, back: back.seconds, backMetres: back.metres };
}

function extraCost(tour: DispatchTour, before: TourTimes, after: TourTimes): MicroEuros {
  const seconds = after.returns - before.returns;
  return seconds * tour.costPerSecond + (after.metres - before.metres) * tour.costPerMetre;
}
