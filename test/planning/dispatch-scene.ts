// Situations for dispatch rules on a plane of streets to the east and north: a minute for every 500 m, at all hours.
import { HOUR, MINUTE, type Seconds } from '../../src/base/units.ts';
import { FREE_FLOW } from '../../src/network/pace.ts';
import type {
  DispatchOrder,
  DispatchStop,
  DispatchTour,
  DispatchVehicle,
  Situation,
} from '../../src/planning/dispatch-rule.ts';

/** Metres east and north of the facility. */
export type Spot = readonly [x: number, y: number];

/** An order, or a stop of a tour; it takes a minute of parking and two at the door. */
export interface Visit {
  readonly at: Spot;
  readonly due?: Seconds;
  readonly parcels?: number;
  /** Of a tour's stop: it is a visit to the facility. */
  readonly isLoading?: boolean;
}

export interface TourDraft {
  /** Under way it leaves `at`; else it leaves the facility. */
  readonly isUnderWay?: boolean;
  readonly at?: Spot;
  readonly leaves?: Seconds;
  readonly stops?: readonly Visit[];
  readonly room?: number;
  readonly returnBy?: Seconds;
  readonly metresLeft?: number;
  /** Seconds of the break and by when it must begin; none where left out. */
  readonly rest?: { readonly rest: Seconds; readonly restDue: Seconds };
}

export const NOON = 12 * HOUR;
export const LOADING = 5 * MINUTE;
export const PER_SECOND = 6_000;
export const PER_METRE = 200;
const LATE = 20 * HOUR;

/** It is noon; one vehicle stands ready unless said otherwise. */
export function aSituation(parts: {
  readonly orders: readonly Visit[];
  readonly tours?: readonly TourDraft[];
  readonly vehicles?: readonly Partial<DispatchVehicle>[];
}): Situation {
  const spots: Spot[] = [[0, 0], ...parts.orders.map(({ at }) => at)];
  const placed = (spot: Spot): number => spots.push(spot) - 1;
  return {
    now: NOON,
    loading: LOADING,
    orders: parts.orders.map(
      (order, row): DispatchOrder => ({ place: row + 1, load: loadOf(order), ...workOf(order) }),
    ),
    tours: (parts.tours ?? []).map((draft) => tourOf(draft, placed)),
    vehicles: (parts.vehicles ?? [{}]).map((changes) => ({ ...VAN, ...changes })),
    way: (_, from, to) => wayBetween(spots[from] as Spot, spots[to] as Spot),
  };
}

export function wayBetween([ax, ay]: Spot, [bx, by]: Spot): { readonly seconds: Seconds; readonly metres: number } {
  const metres = Math.abs(ax - bx) + Math.abs(ay - by);
  return { seconds: (metres / 500) * MINUTE, metres };
}

export function loadOf({ parcels = 1 }: Visit) {
  return { parcels, volume: parcels, weight: parcels };
}

const NO_BREAK = { rest: 0, restDue: Number.POSITIVE_INFINITY };

const VAN: DispatchVehicle = {
  mode: 'motor',
  count: 1,
  from: NOON + LOADING,
  until: LATE,
  capacity: { parcels: 10, volume: 10, weight: 10 },
  range: Number.POSITIVE_INFINITY,
  ...NO_BREAK,
  pace: FREE_FLOW,
  factor: 1,
  dayCost: 0,
  costPerSecond: PER_SECOND,
  costPerMetre: PER_METRE,
  closedTo: [],
};

function workOf({ due = LATE }: Visit) {
  return { parking: MINUTE, service: 2 * MINUTE, opens: 0, due };
}

function tourOf(draft: TourDraft, placed: (spot: Spot) => number): DispatchTour {
  const { isUnderWay = false, at = [0, 0], leaves = NOON, room = 10, returnBy = LATE } = draft;
  const home = wayBetween(at, [0, 0]);
  let before = at;
  const stops = (draft.stops ?? []).map((visit): DispatchStop => {
    const { seconds: drive, metres } = wayBetween(before, visit.at);
    const { seconds: back, metres: backMetres } = wayBetween(visit.at, [0, 0]);
    before = visit.at;
    const legs = { place: placed(visit.at), drive, metres, back, backMetres };
    if (visit.isLoading !== true) return { ...legs, ...workOf(visit), isLoading: false };
    return { ...legs, parking: 0, service: LOADING, opens: 0, due: Number.POSITIVE_INFINITY, isLoading: true };
  });
  const { mode, pace, factor, costPerSecond, costPerMetre, closedTo } = VAN;
  return {
    mode,
    isUnderWay,
    place: isUnderWay ? placed(at) : 0,
    leaves,
    back: home.seconds,
    backMetres: home.metres,
    stops,
    room: { parcels: room, volume: room, weight: room },
    returnBy,
    metresLeft: draft.metresLeft ?? Number.POSITIVE_INFINITY,
    ...NO_BREAK,
    ...draft.rest,
    pace,
    factor,
    costPerSecond,
    costPerMetre,
    closedTo,
  };
}
