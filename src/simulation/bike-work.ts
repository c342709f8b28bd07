// What one more parcel is expected to take of a bike: for estimates that are made before there are tours.
import type { Point } from '../base/geometry.ts';
import { DAY, HOUR, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { Parcel } from '../model/parcel.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import type { Facility } from './facts.ts';
import type { Shift } from './fleet-hours.ts';
import { expectedService, parkingSeconds } from './handover.ts';
import { addStop, nearestStop, noStops, type StopSpots } from './nearest-stop.ts';
import { waysOf } from './own-ways.ts';
import type { Setting } from './setting.ts';
import { handoverHours } from './window-hours.ts';

/** What is asked of bikes. */
export interface BikeTask {
  readonly parcel: Parcel;
  /** Rows of the placement: those that carry it and get there and back. */
  readonly fleets: readonly number[];
  /** By which it comes; null where it lies there, or is to be fetched. */
  readonly wave: number | null;
  /** Into which it goes; null for the door. */
  readonly locker: Facility | null;
}

/** A micro-depot on a day. */
export interface From {
  readonly setting: Setting;
  readonly facility: Facility;
  /** Where it stands. */
  readonly place: Place;
  readonly day: number;
}

/** Of the bikes of a fleet. */
export interface Rider {
  readonly vehicle: VehicleSpec;
  /** Metres a second. */
  readonly speed: number;
  /** Metres from the micro-depot to each address. */
  readonly ways: Float64Array;
}

/** Where bikes are to stop by now. */
export interface PlannedStops {
  /** Rows of addresses, or of facilities from -1 down. */
  readonly known: Set<number>;
  readonly spots: StopSpots;
  /** Those with a window that has part of an hour of the day. */
  readonly byHour: readonly StopSpots[];
}

export function nonePlanned(): PlannedStops {
  return { known: new Set(), spots: noStops(), byHour: Array.from({ length: 24 }, noStops) };
}

/** The stop of a task is one of them from now on. */
export function planStop(
  setting: Setting,
  { known, spots, byHour }: PlannedStops,
  { parcel, locker }: BikeTask,
  window: Shift | null,
): void {
  const stop = stopFor(parcel, locker);
  if (known.has(stop)) return;
  known.add(stop);
  const spot = spotOf(setting, parcel, locker);
  addStop(spots, spot);
  for (const hour of hoursIn(window)) addStop(byHour[hour] as StopSpots, spot);
}

/** Seconds of a day in which it can be handed over; null where that is at any time, or (as at a locker) nobody minds. */
export function windowOf(
  { setting, facility, day }: From,
  { parcel, locker }: Pick<BikeTask, 'parcel' | 'locker'>,
): Shift | null {
  const open = locker === null ? handoverHours(setting, parcel, 'bike', facility, day)?.open : null;
  return open ? { from: open.from - day * DAY, until: open.until - day * DAY } : null;
}

export interface Work {
  /** Share of what a bike carries. */
  readonly load: number;
  readonly seconds: Seconds;
  readonly metres: Metres;
}

/** Expected of one more parcel: its stop, where there is none yet, and its share of loading and of the way out and back. */
export function workFor(
  { setting, facility, place, day }: From,
  { vehicle, speed, ways }: Rider,
  stops: PlannedStops,
  { parcel, locker }: BikeTask,
  window: Shift | null,
): Work {
  const { address, volume, weight } = parcel;
  const { capacity, workday } = vehicle;
  const load = Math.max(1 / capacity.parcels, volume / capacity.volume, weight / capacity.weight);
  const out =
    locker === null
      ? (ways[address] as Metres)
      : waysOf(setting.ground, onDay(vehicle, day)).metres(place, locker.place);
  const isNew = !stops.known.has(stopFor(parcel, locker));
  const metres = load * 2 * out + (isNew ? Math.min(out, hopTo(stops, spotOf(setting, parcel, locker), window)) : 0);
  const onTheWay = load * workday.reloadMinutes * MINUTE + metres / speed;
  if (locker !== null) {
    const { depositStop, depositParcel } = setting.study.rules.locker;
    return { load, seconds: onTheWay + depositParcel + (isNew ? depositStop : 0), metres };
  }
  const service = (parcels: number): Seconds => expectedService(setting, 'bike', address, parcels, facility);
  const there = isNew ? parkingSeconds(setting, 'bike', address, facility) + service(1) : service(2) - service(1);
  return { load, seconds: onTheWay + there, metres };
}

/**
 * Metres to the nearest stop so far. Over n stops in an area A they add up to about √(n·A), which is what a tour through them
 * takes along streets: 0.71·√(n·A) as the crow flies (Beardwood, Halton and Hammersley 1959, doi
 * 10.1017/S0305004100034095), and a third to a half more by street. With a window it is one whose window shares an hour with it. The first one is reached
 * by the way out.
 */
function hopTo({ spots, byHour }: PlannedStops, spot: Point, window: Shift | null): Metres {
  if (spots.all.length === 0) return 0;
  if (window === null) return nearestStop(spots, spot);
  return Math.min(...hoursIn(window).map((hour) => nearestStop(byHour[hour] as StopSpots, spot)));
}

/** Hours of the day that a window has part of; none without one. */
function hoursIn(window: Shift | null): number[] {
  if (window === null) return [];
  const first = Math.min(23, Math.floor(window.from / HOUR));
  const last = Math.max(first, Math.min(23, Math.ceil(window.until / HOUR) - 1));
  return Array.from({ length: last + 1 - first }, (_, row) => first + row);
}

function stopFor({ address }: Parcel, locker: Facility | null): number {
  return locker === null ? address : -1 - locker.index;
}

function spotOf({ ground }: Setting, { address }: Parcel, locker: Facility | null): Point {
  if (locker !== null) return locker;
  const { x, y } = ground.city.addresses;
  return { x: x[address] as Metres, y: y[address] as Metres };
}
