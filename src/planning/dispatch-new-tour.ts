// A tour that would leave the facility with some of the orders that wait, as a dispatch rule reckons it before the planner plans it.
import type { MicroEuros } from '../base/money.ts';
import type { Seconds } from '../base/units.ts';
import { bestInsertion, withOrder } from './dispatch-insertion.ts';
import {
  type DispatchOrder,
  type DispatchTour,
  type DispatchVehicle,
  FACILITY,
  type Situation,
} from './dispatch-rule.ts';
import { isPunctual, timesOf } from './dispatch-times.ts';
import type { Load } from './problem.ts';

/** Nobody else has it yet: it is changed rather than copied, which at every order would take as long as the search for a place. */
type GrowingTour = Omit<DispatchTour, 'stops' | 'room'> & { stops: DispatchTour['stops']; room: Load };

export interface NewTour {
  readonly tour: DispatchTour;
  /** Orders (rows) that it has room and time for, as they were given. */
  readonly orders: readonly number[];
  readonly cost: MicroEuros;
  /** Seconds by which its orders are late. */
  readonly late: Seconds;
}

/**
 * The best new tour by one of the vehicles with these orders (rows), the most urgent first: most orders, then least late,
 * then cheapest; null where none can go. A vehicle is passed over if another one that is alike is ready as soon and goes as far (and, once the
 * best has a break on its way or none can go, is as rested): the planner chooses among those in the end.
 */
export function newTour(
  situation: Situation,
  orders: readonly number[],
  vehicles = situation.vehicles,
): NewTour | null {
  const best = bestOf(situation, orders, vehicles, false);
  // None may be able to go for want of the break alone, which another like it has had.
  const isRested = best !== null && timesOf(best.tour).restsAfter === null;
  return isRested ? best : bestOf(situation, orders, vehicles, true);
}

function bestOf(
  situation: Situation,
  orders: readonly number[],
  vehicles: readonly DispatchVehicle[],
  byRest: boolean,
): NewTour | null {
  let best: NewTour | null = null;
  for (const vehicle of sortsOf(vehicles, byRest)) {
    const tour = tourWith(situation, vehicle, orders);
    if (tour.orders.length > 0 && (best === null || compare(tour, best) < 0)) best = tour;
  }
  return best;
}

/** One tour after the other, each by the vehicle that is there first of those that are left, until all of the orders are on one. */
export function* newTours(situation: Situation, orders: readonly number[]): Generator<NewTour> {
  let left = orders;
  for (const vehicle of [...situation.vehicles].sort((a, b) => a.from - b.from)) {
    for (let used = 0; used < vehicle.count && left.length > 0; used++) {
      const tour = newTour(situation, left, [vehicle]);
      if (tour === null) break;
      yield tour;
      left = left.filter((row) => !tour.orders.includes(row));
    }
  }
}

/** Orders (rows) of a new tour that it is late for. */
export function lateOrders({ orders }: Situation, { tour, orders: rows }: NewTour): number[] {
  const { leaves } = timesOf(tour);
  const late = new Set(tour.stops.flatMap(({ place, due }, at) => ((leaves[at] as Seconds) > due ? [place] : [])));
  return rows.filter((row) => late.has((orders[row] as DispatchOrder).place));
}

/** The latest second from `least` on at which a new tour may leave so that it is late for no stop and home in time. */
export function latestDeparture({ tour }: NewTour, least: Seconds): Seconds {
  const isInTime = (leaves: Seconds): boolean => isPunctual(tour, leaves);
  let low = least;
  let high = tour.stops.reduce((soonest, { due }) => Math.min(soonest, due), tour.returnBy);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (isInTime(middle)) low = middle;
    else high = middle;
  }
  return low;
}

/** Rows of the orders, the most urgent first; equal ones as they came. */
export function byUrgency(orders: readonly DispatchOrder[]): number[] {
  const rows = orders.map((_, row) => row);
  return rows.sort((a, b) => (orders[a] as DispatchOrder).due - (orders[b] as DispatchOrder).due || a - b);
}

function tourWith(situation: Situation, vehicle: DispatchVehicle, orders: readonly number[]): NewTour {
  const tour: GrowingTour = emptyTour(vehicle);
  const taken: number[] = [];
  for (const order of orders) {
    const place = bestInsertion(situation, tour, order);
    if (place === null) continue;
    const { load } = situation.orders[order] as DispatchOrder;
    tour.stops = withOrder(situation, tour, order, place);
    tour.room = less(tour.room, load);
    taken.push(order);
  }
  const { returns, metres, late } = timesOf(tour);
  const cost = vehicle.dayCost + (returns - tour.leaves) * tour.costPerSecond + metres * tour.costPerMetre;
  return { tour, orders: taken, cost, late };
}

/** True if another vehicle is nowhere worse: as soon, as far, maybe as rested; of equal ones the `first` in the list. */
function isSooner(other: DispatchVehicle, vehicle: DispatchVehicle, byRest: boolean, first: boolean): boolean {
  const rest = byRest ? other.restDue - vehicle.restDue || 0 : 0;
  if (other.from > vehicle.from || other.range < vehicle.range || rest < 0) return false;
  return first || other.from < vehicle.from || other.range > vehicle.range || rest > 0;
}

function isAlike(other: DispatchVehicle, vehicle: DispatchVehicle): boolean {
  return (
    other.mode === vehicle.mode &&
    other.pace === vehicle.pace &&
    other.capacity.parcels === vehicle.capacity.parcels &&
    other.capacity.volume === vehicle.capacity.volume &&
    other.capacity.weight === vehicle.capacity.weight &&
    other.factor === vehicle.factor &&
    other.rest === vehicle.rest &&
    other.until === vehicle.until &&
    (other.closedTo === vehicle.closedTo || other.closedTo.join() === vehicle.closedTo.join())
  );
}

/** Vehicles for a new tour of which none is like another and nowhere better, in how rested it is too where that counts. */
export function sortsOf(vehicles: readonly DispatchVehicle[], byRest: boolean): DispatchVehicle[] {
  return vehicles.filter(
    (vehicle, row) =>
      !vehicles.some(
        (other, at) => at !== row && isSooner(other, vehicle, byRest, at < row) && isAlike(other, vehicle),
      ),
  );
}

/** A tour of such a vehicle before it has any stop. */
export function emptyTour(vehicle: DispatchVehicle): DispatchTour {
  const { mode, from, until, capacity, range, rest, restDue, pace, factor } = vehicle;
  const { costPerSecond, costPerMetre, closedTo } = vehicle;
  return {
    mode,
    isUnderWay: false,
    place: FACILITY,
    leaves: from,
    back: 0,
    backMetres: 0,
    stops: [],
    room: capacity,
    returnBy: until,
    metresLeft: range,
    rest,
    restDue,
    pace,
    factor,
    costPerSecond,
    costPerMetre,
    closedTo,
  };
}

function compare(a: NewTour, b: NewTour): number {
  return b.orders.length - a.orders.length || a.late - b.late || a.cost - b.cost;
}

function less(room: Load, load: Load): Load {
  return {
    parcels: room.parcels - load.parcels,
    volume: room.volume - load.volume,
    weight: room.weight - load.weight,
  };
}
