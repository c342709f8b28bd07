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
import { drivenBy, leavesStop, type TourTimes, timesOf } from './dispatch-times.ts';
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
 * All places of an order (its row) on a tour that keep capacity, shift and range. The work is the square of the stops,
 * and the most of what a rule takes: nothing is built for a place that is only looked at.
 */
export function insertionsOf(situation: Situation, tour: DispatchTour, order: number): Insertion[] {
  const { load } = situation.orders[order] as DispatchOrder;
  if (!fits(load, tour.room) || tour.closedTo.includes(order)) return [];
  const before = timesOf(tour);
  const found: Insertion[] = [];
  for (const place of placesOn(tour)) {
    const insertion = tried(situation, tour, order, place, before);
    if (insertion !== null) found.push(insertion);
  }
  return found;
}

/** The same as `timesOf` with the stops of `withOrder`, from the place on; null where shift or range do not hold. */
function tried(
  situation: Situation,
  tour: DispatchTour,
  order: number,
  place: Place,
  before: TourTimes,
): Insertion | null {
  const { stops, mode, returnBy } = tour;
  const { at, viaFacility } = place;
  const who = situation.orders[order] as DispatchOrder;
  const last = stops[at - 1] ?? tour;
  const after = stops[at];
  const out = situation.way(mode, viaFacility ? FACILITY : last.place, who.place);
  const back = situation.way(mode, who.place, FACILITY);
  const on = after === undefined ? back : situation.way(mode, who.place, after.place);
  const replaced = after === undefined ? last.backMetres : after.metres;
  const metres = out.metres + on.metres - replaced + (viaFacility ? last.backMetres : 0);
  if (!(before.metres + metres <= tour.metresLeft)) return null;
  let now = at === 0 ? tour.leaves : (before.leaves[at - 1] as Seconds);
  let due = before.restsAfter !== null && before.restsAfter < at - 1 ? Number.POSITIVE_INFINITY : tour.restDue;
  /** Drives on and does a stop's work, after the break where that would come too late. */
  const visit = (drive: Seconds, stop: Pick<DispatchStop, 'opens' | 'parking' | 'service'>): void => {
    let leaves = leavesStop(tour, now, drive, stop);
    if (leaves > due) {
      leaves = leavesStop(tour, now + tour.rest, drive, stop);
      due = Number.POSITIVE_INFINITY;
    }
    now = leaves;
  };
  if (viaFacility) visit(last.back, { opens: 0, parking: 0, service: situation.loading });
  visit(out.seconds, who);
  let late = Math.max(0, now - who.due);
  let home = back.seconds;
  for (let row = at; row < stops.length && now <= returnBy; row++) {
    const stop = stops[row] as DispatchStop;
    visit(row === at ? on.seconds : stop.drive, stop);
    late += Math.max(0, now - Math.max(stop.due, before.leaves[row] as Seconds));
    home = stop.back;
  }
  let returns = now <= returnBy ? drivenBy(tour, now, home) : now;
  if (returns > due) returns = drivenBy(tour, now + tour.rest, home);
  if (!(returns <= returnBy)) return null;
  return { at, viaFacility, cost: (returns - before.returns) * tour.costPerSecond + metres * tour.costPerMetre, late };
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
