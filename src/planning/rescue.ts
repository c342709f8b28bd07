// Which vehicle should take over the parcels of one that broke down: by what it costs a stop, as long as that makes nobody late.
import type { MicroEuros } from '../base/money.ts';
import type { Seconds } from '../base/units.ts';
import { bestInsertion, insertionsOf, leastLate, withOrder } from './dispatch-insertion.ts';
import { emptyTour, sortsOf } from './dispatch-new-tour.ts';
import type { DispatchOrder, DispatchStop, DispatchTour, DispatchVehicle, Situation } from './dispatch-rule.ts';
import { type TourTimes, timesOf } from './dispatch-times.ts';
import type { Load } from './problem.ts';

/**
 * The situation's last order stands for the broken-down vehicle: no load, and as long as the transfer takes. All others are
 * stops of its tour, in the order in which it would have come to them.
 */
export interface Rescue {
  /** The tour (its row) that comes for them; -1 for a new one. */
  readonly tour: number;
  /** Orders (rows) that are taken over. */
  readonly orders: readonly number[];
  /** All stops of the tour that can still be changed, and for each whether it was there before (its row) or is an order's. */
  readonly stops: readonly DispatchStop[];
  readonly origins: readonly Origin[];
  /** What it adds. */
  readonly cost: MicroEuros;
  readonly late: Seconds;
}

export type Origin = { readonly stop: number } | { readonly order: number };

/** The best way on for some of the orders; null where nobody has room and time for any. */
export function bestRescue(situation: Situation): Rescue | null {
  const wreck = situation.orders.length - 1;
  let best: Rescue | null = null;
  const consider = (rescue: Rescue | null): void => {
    if (rescue !== null && (best === null || compare(rescue, best) < 0)) best = rescue;
  };
  situation.tours.forEach((tour, row) => {
    const before = timesOf(tour);
    for (const at of meetings(situation, tour, wreck)) consider(rescueFrom(situation, tour, row, at, before, 0));
  });
  for (const vehicle of sortsOf(situation.vehicles, true)) consider(newRescue(situation, vehicle));
  return best;
}

/** Before which stops a tour might come by: where that costs least, and as soon as it can. */
function meetings(situation: Situation, tour: DispatchTour, wreck: number): number[] {
  // Nothing has to be loaded before.
  const places = insertionsOf(situation, { ...tour, isUnderWay: false }, wreck);
  const [cheapest] = [...places].sort(leastLate);
  const [soonest] = places;
  if (cheapest === undefined || soonest === undefined) return [];
  return cheapest.at === soonest.at ? [soonest.at] : [soonest.at, cheapest.at];
}

function newRescue(situation: Situation, vehicle: DispatchVehicle): Rescue | null {
  const tour = emptyTour(vehicle);
  const wreck = situation.orders.length - 1;
  if (tour.closedTo.includes(wreck)) return null;
  return rescueFrom(situation, tour, -1, 0, { returns: tour.leaves, metres: 0, late: 0 }, vehicle.dayCost);
}

/** The tour meets the broken-down vehicle before its stop `at`, and each order then goes where it fits best after that. */
function rescueFrom(
  situation: Situation,
  tour: DispatchTour,
  row: number,
  at: number,
  before: Pick<TourTimes, 'returns' | 'metres' | 'late'>,
  dayCost: MicroEuros,
): Rescue | null {
  const { orders } = situation;
  const wreck = orders.length - 1;
  const met = withOrder(situation, tour, wreck, { at, viaFacility: false });
  const origins: Origin[] = tour.stops.map((_, stop) => ({ stop }));
  origins.splice(at, 0, { order: wreck });
  const head = met.slice(0, at + 1);
  let rest = after(tour, met, at);
  if (rest.leaves > (orders[wreck] as DispatchOrder).due) return null;
  const taken: number[] = [];
  for (let order = 0; order < wreck; order++) {
    const place = bestInsertion(situation, rest, order);
    if (place === null) continue;
    rest = {
      ...rest,
      stops: withOrder(situation, rest, order, place),
      room: less(rest.room, (orders[order] as DispatchOrder).load),
    };
    origins.splice(at + 1 + place.at, 0, { order });
    taken.push(order);
  }
  if (taken.length === 0) return null;
  const stops = [...head, ...rest.stops];
  const { returns, metres, late } = timesOf(tour, stops);
  if (returns > tour.returnBy || metres > tour.metresLeft) return null;
  const cost = dayCost + (returns - before.returns) * tour.costPerSecond + (metres - before.metres) * tour.costPerMetre;
  return { tour: row, orders: taken, stops, origins, cost, late: Math.max(0, late - before.late) };
}

/** What is left of a tour with those stops once it is done with one of them. */
function after(tour: DispatchTour, stops: readonly DispatchStop[], at: number): DispatchTour {
  const { leaves, restsAfter } = timesOf(tour, stops);
  const here = stops[at] as DispatchStop;
  const isRested = restsAfter !== null && restsAfter < at;
  return {
    ...tour,
    isUnderWay: false,
    place: here.place,
    leaves: leaves[at] as Seconds,
    back: here.back,
    backMetres: here.backMetres,
    stops: stops.slice(at + 1),
    restDue: isRested ? Number.POSITIVE_INFINITY : tour.restDue,
    metresLeft: tour.metresLeft - stops.slice(0, at + 1).reduce((sum, { metres }) => sum + metres, 0),
  };
}

/** Least late, then cheapest, both a stop that is taken over; the first of equal ones. */
function compare(a: Rescue, b: Rescue): number {
  const each = ({ orders }: Rescue, value: number): number => value / orders.length;
  return each(a, a.late) - each(b, b.late) || each(a, a.cost) - each(b, b.cost);
}

function less(room: Load, load: Load): Load {
  return {
    parcels: room.parcels - load.parcels,
    volume: room.volume - load.volume,
    weight: room.weight - load.weight,
  };
}
