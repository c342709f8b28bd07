// Every place on a tour that an order could take, with what it costs and whom it makes late.
import type { MicroEuros } from '../base/money.ts';
import type { Seconds } from '../base/units.ts';
import { type DelayBound, delayBound } from './dispatch-bound.ts';
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

/** All places of an order (its row) on a tour that keep capacity, shift and range. The work is the square of the stops. */
export function insertionsOf(situation: Situation, tour: DispatchTour, order: number): Insertion[] {
  if (!mayTake(situation, tour, order)) return [];
  const trial = trialOf(situation, tour, order);
  const found: Insertion[] = [];
  for (const { at, viaFacility } of placesOn(tour)) {
    const insertion = tried(trial, at, viaFacility, null);
    if (insertion !== null) found.push(insertion);
  }
  return found;
}

/** The best of them; null where there is none, or none better than one to be beaten, on whichever tour that is. */
export function bestInsertion(
  situation: Situation,
  tour: DispatchTour,
  order: number,
  toBeat: Insertion | null = null,
): Insertion | null {
  if (!mayTake(situation, tour, order)) return null;
  const trial = trialOf(situation, tour, order);
  const { who, before } = trial;
  // It is back too late as it is; the break alone could be made up for while it waits.
  const madeUp = tour.restDue < Number.POSITIVE_INFINITY ? tour.rest : 0;
  if (before.returns - madeUp > tour.returnBy) return null;
  const { stops } = tour;
  let best = toBeat;
  let isLoaded = !tour.isUnderWay;
  for (let at = 0; at <= stops.length; at++) {
    if (at > 0 && (stops[at - 1] as DispatchStop).isLoading) isLoaded = true;
    const from = at === 0 ? tour.leaves : (before.leaves[at - 1] as Seconds);
    // From here on the order itself comes too late.
    if (best !== null && from + who.parking + who.service - who.due > best.late) break;
    const insertion = tried(trial, at, !isLoaded, best);
    if (insertion !== null && (best === null || leastLate(insertion, best) < 0)) best = insertion;
  }
  return best === toBeat ? null : best;
}

/** The order in which places are liked: least late, then cheapest, then first. */
export function leastLate(a: Insertion, b: Insertion): number {
  return a.late - b.late || a.cost - b.cost || a.at - b.at;
}

const NOTHING = { late: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY };

/** An order and a tour, and what is the same for all places. */
interface Trial {
  readonly situation: Situation;
  readonly tour: DispatchTour;
  readonly who: DispatchOrder;
  readonly before: TourTimes;
  readonly bound: DelayBound;
}

function trialOf(situation: Situation, tour: DispatchTour, order: number): Trial {
  const before = timesOf(tour);
  return { situation, tour, who: situation.orders[order] as DispatchOrder, before, bound: delayBound(tour, before) };
}

function mayTake(situation: Situation, tour: DispatchTour, order: number): boolean {
  return fits((situation.orders[order] as DispatchOrder).load, tour.room) && !tour.closedTo.includes(order);
}

/**
 * The same as `timesOf` with the stops of `withOrder`, from the place on; null where shift or range do not hold, or where it
 * is surely worse than what is to be beaten. It is most of what a rule takes: nothing is built for a place that is only
 * looked at.
 */
function tried(
  { situation, tour, who, before, bound }: Trial,
  at: number,
  viaFacility: boolean,
  toBeat: Insertion | null,
): Insertion | null {
  const { stops, mode, rest, returnBy, costPerSecond, costPerMetre } = tour;
  const last = stops[at - 1] ?? tour;
  const after = stops[at];
  const { late: mostLate, cost: mostCost } = toBeat ?? NOTHING;
  const out = situation.way(mode, viaFacility ? FACILITY : last.place, who.place);
  const back = situation.way(mode, who.place, FACILITY);
  const on = after === undefined ? back : situation.way(mode, who.place, after.place);
  const replaced = after === undefined ? last.backMetres : after.metres;
  const metres = out.metres + on.metres - replaced + (viaFacility ? last.backMetres : 0);
  if (!(before.metres + metres <= tour.metresLeft)) return null;
  if (mostLate === 0 && metres * costPerMetre - bound.most * costPerSecond > mostCost) return null;
  let now = at === 0 ? tour.leaves : (before.leaves[at - 1] as Seconds);
  const dueBefore = before.restsAfter !== null && before.restsAfter < at - 1 ? Number.POSITIVE_INFINITY : tour.restDue;
  let due = dueBefore;
  // Each drives on and does the work there, after the break where that would come too late.
  if (viaFacility) {
    const loads = drivenBy(tour, now, last.back) + situation.loading;
    if (loads > due) {
      now = drivenBy(tour, now + rest, last.back) + situation.loading;
      due = Number.POSITIVE_INFINITY;
    } else now = loads;
  }
  const served = leavesStop(tour, now, out.seconds, who);
  if (served > due) {
    now = leavesStop(tour, now + rest, out.seconds, who);
    due = Number.POSITIVE_INFINITY;
  } else now = served;
  let late = Math.max(0, now - who.due);
  if (late > mostLate) return null;
  if (after !== undefined) {
    // Without the break that it has had by now, which the tour may still have had later.
    const early = due !== dueBefore ? rest : 0;
    const delay = bound.least(at, drivenBy(tour, now, on.seconds) - early - (before.arrives[at] as Seconds));
    if (before.returns + delay > returnBy) return null;
    if (late === mostLate && delay * costPerSecond + metres * costPerMetre > mostCost) return null;
  }
  let home = back.seconds;
  for (let row = at; row < stops.length && now <= returnBy && late <= mostLate; row++) {
    const stop = stops[row] as DispatchStop;
    const drive = row === at ? on.seconds : stop.drive;
    const over = leavesStop(tour, now, drive, stop);
    if (over > due) {
      now = leavesStop(tour, now + rest, drive, stop);
      due = Number.POSITIVE_INFINITY;
    } else now = over;
    late += Math.max(0, now - Math.max(stop.due, before.leaves[row] as Seconds));
    home = stop.back;
  }
  if (late > mostLate) return null;
  let returns = now <= returnBy ? drivenBy(tour, now, home) : now;
  if (returns > due) returns = drivenBy(tour, now + rest, home);
  if (!(returns <= returnBy)) return null;
  return { at, viaFacility, cost: (returns - before.returns) * costPerSecond + metres * costPerMetre, late };
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
  added.push({
    place,
    drive: out.seconds,
    metres: out.metres,
    back: back.seconds,
    backMetres: back.metres,
    parking,
    service,
    opens,
    due,
    isLoading: false,
  });
  const after = stops[at];
  if (after === undefined) return [...stops, ...added];
  const on = situation.way(tour.mode, place, after.place);
  const all = stops.slice();
  all.splice(at, 1, ...added, reachedFrom(on, after));
  return all;
}

/** A stop with another way to it. Field by field: orders are tried by the thousand, and spreading takes many times as long. */
function reachedFrom({ seconds, metres }: Way, stop: DispatchStop): DispatchStop {
  return {
    place: stop.place,
    drive: seconds,
    metres,
    back: stop.back,
    backMetres: stop.backMetres,
    parking: stop.parking,
    service: stop.service,
    opens: stop.opens,
    due: stop.due,
    isLoading: stop.isLoading,
  };
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
