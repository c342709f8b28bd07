// What the counted bikes of a micro-depot can still bring today, so that no more is left to them than they find time and room for.
import type { Point } from '../base/geometry.ts';
import { DAY, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import { isOwned } from '../model/fleet-count.ts';
import type { Parcel } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import type { Load } from '../planning/problem.ts';
import { isDue } from './attempts.ts';
import { breakDue, breakSeconds } from './courier-break.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { shiftOn } from './fleet-hours.ts';
import { addressesFrom } from './ground.ts';
import { expectedService, parkingSeconds } from './handover.ts';
import { hopSpeed } from './hop-speed.ts';
import { addStop, nearestStop, noStops, type StopSpots } from './nearest-stop.ts';
import { waysOf } from './own-ways.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';

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

/** Of one micro-depot on one day. */
export interface BikeRoom {
  readonly setting: Setting;
  readonly facility: Facility;
  /** Where it stands. */
  readonly place: Place;
  /** By counted fleet (row of the placement). */
  readonly left: ReadonlyMap<number, FleetRoom>;
  /** By wave: where bikes stop with what it brings, or with the first one, which is planned with what lies there. */
  readonly stops: readonly PlannedStops[];
}

interface PlannedStops {
  /** Rows of addresses, or of facilities from -1 down. */
  readonly known: Set<number>;
  readonly spots: StopSpots;
}

/** Of all bikes of a fleet together. */
interface FleetRoom extends Record<keyof Load, number> {
  readonly vehicle: VehicleSpec;
  /** Metres a second. */
  readonly speed: number;
  /** To each address. */
  readonly metres: Float64Array;
  /** On the road and loading: of the whole shift, and of what of it is left when that which each wave brings lies sorted. */
  readonly times: { readonly all: Seconds; left: Seconds }[];
  readonly tours: number;
}

/**
 * Less what lies there, has been called there and is to be fetched already. `ready`: by wave, the second of the run from
 * which what it brings lies sorted.
 */
export function bikeRoomOf(
  run: Run,
  { facility, place }: Pick<BikeRoom, 'facility' | 'place'>,
  day: number,
  ready: readonly Seconds[],
): BikeRoom {
  const { setting, world } = run;
  const begins = [0, ...ready.map((time) => time - day * DAY)];
  const counted = setting.fleetsAt(facility, 'bike').filter((row) => isCounted(setting, row));
  const left = new Map(counted.map((row) => [row, roomIn(setting, row, { facility, place }, day, begins)]));
  const stops = ready.map(() => ({ known: new Set<number>(), spots: noStops() }));
  const room: BikeRoom = { setting, facility, place, left, stops };
  if (left.size === 0) return room;
  const take = (row: number, wave: number | null): void => {
    const parcel = parcelOf(run, row);
    const fleets = doorFleets(setting, facility, 'bike', place, parcel, day);
    takeByBike(room, { parcel, fleets, wave, locker: null });
  };
  for (const parcel of world.kept[facility.index] as number[]) if (waitsForBike(run, parcel, day)) take(parcel, null);
  world.waves.forEach((facilities, wave) => {
    for (const parcel of facilities[facility.index] as number[])
      if (!isForPickUp(run, parcel, facility.index)) take(parcel, wave);
  });
  for (const parcel of world.pickUps[facility.index] as number[]) take(parcel, null);
  return room;
}

/** Those that are sized are to be enough for all that goes there: too few miss the target. */
function isCounted({ study, placement }: Setting, row: number): boolean {
  const { id, count } = placement.fleets[row] as FleetSpec;
  return isOwned(count) && study.sized?.[placement.id]?.includes(id) !== true;
}

function waitsForBike(run: Run, parcel: number, day: number): boolean {
  const { stage } = parcelState(run, parcel);
  return parcelOf(run, parcel).direction === 'delivery' && stage === 'kept' && isDue(run, parcel, day);
}

function roomIn(
  setting: Setting,
  row: number,
  { facility, place }: Pick<BikeRoom, 'facility' | 'place'>,
  day: number,
  begins: readonly Seconds[],
): FleetRoom {
  const fleet = setting.placement.fleets[row] as FleetSpec;
  const vehicle = vehicleIn(setting, fleet.id);
  const { capacity, workday } = vehicle;
  const count = vehiclesOf(setting, fleet, facility);
  const tours = count * workday.maxTours;
  const { from, until } = shiftOn(setting, workday, facility);
  const rest = breakDue(workday, from) < until ? breakSeconds(workday) : 0;
  return {
    vehicle,
    speed: hopSpeed(setting, 'bike', vehicle) * vehicle.speed,
    metres: addressesFrom(setting.ground, onDay(vehicle, day), place).metres,
    times: begins.map((begin) => {
      const all = count * Math.max(0, until - Math.max(from, begin) - rest);
      return { all, left: all };
    }),
    tours,
    parcels: tours * capacity.parcels,
    volume: tours * capacity.volume,
    weight: tours * capacity.weight,
  };
}

/** True if one of the fleets has as many bikes as needed, or is expected to find the time and the room today. */
export function hasBike(room: BikeRoom, task: BikeTask): boolean {
  return task.fleets.some((row) => !room.left.has(row)) || fleetFor(room, task) !== undefined;
}

/** It is left to those that come as needed, or to the first fleet with the time and the room, or else to the first. */
export function takeByBike(room: BikeRoom, task: BikeTask): void {
  const { parcel, fleets, locker } = task;
  const fleet = fleets.some((row) => !room.left.has(row))
    ? undefined
    : (fleetFor(room, task) ?? room.left.get(fleets[0] as number));
  if (fleet === undefined) return;
  const seconds = secondsFor(room, fleet, task);
  for (const { time, part } of timesOf(fleet, task)) time.left -= part * seconds;
  fleet.parcels -= 1;
  fleet.volume -= parcel.volume;
  fleet.weight -= parcel.weight;
  const { known, spots } = stopsOf(room, task);
  const stop = stopFor(parcel, locker);
  if (known.has(stop)) return;
  known.add(stop);
  addStop(spots, spotOf(room.setting, parcel, locker));
}

function fleetFor(room: BikeRoom, task: BikeTask): FleetRoom | undefined {
  for (const row of task.fleets) {
    const fleet = room.left.get(row);
    if (fleet === undefined || !hasSpace(fleet, task.parcel)) continue;
    const seconds = secondsFor(room, fleet, task);
    if (timesOf(fleet, task).every(({ time, part }) => time.left >= part * seconds)) return fleet;
  }
  return undefined;
}

/** True if one of the loads has the room, however the others are packed: what is free is more than they could lack of it each. */
function hasSpace({ tours, parcels, volume, weight }: FleetRoom, parcel: Parcel): boolean {
  return parcels >= 1 && volume >= tours * parcel.volume && weight >= tours * parcel.weight;
}

/**
 * Which times a task takes from, and which part of it: all of it from the shift and from what is left of it when the task
 * comes; and as much of what is left later as if it were spread over the shift, which a plan fills (as in depot-floor.ts).
 */
function timesOf({ times }: FleetRoom, { wave }: BikeTask): { time: FleetRoom['times'][number]; part: number }[] {
  const own = wave === null ? 0 : wave + 1;
  const { all } = times[own] as FleetRoom['times'][number];
  return times.map((time, begin) => ({ time, part: begin <= own || all === 0 ? 1 : time.all / all }));
}

/** Expected of one more parcel: its stop, where there is none yet, and its share of loading and of the way out and back. */
function secondsFor(room: BikeRoom, { vehicle, speed, metres }: FleetRoom, task: BikeTask): Seconds {
  const { setting, facility, place } = room;
  const { parcel, locker } = task;
  const { address, volume, weight } = parcel;
  const { capacity, workday } = vehicle;
  const share = Math.max(1 / capacity.parcels, volume / capacity.volume, weight / capacity.weight);
  const out =
    locker === null ? (metres[address] as Metres) : waysOf(setting.ground, vehicle).metres(place, locker.place);
  const ofTour = share * (workday.reloadMinutes * MINUTE + (2 * out) / speed);
  const { known, spots } = stopsOf(room, task);
  const isNew = !known.has(stopFor(parcel, locker));
  const hop = isNew ? hopTo(spots, spotOf(setting, parcel, locker)) / speed : 0;
  if (locker !== null) {
    const { depositStop, depositParcel } = setting.study.rules.locker;
    return ofTour + hop + depositParcel + (isNew ? depositStop : 0);
  }
  const service = (parcels: number): Seconds => expectedService(setting, 'bike', address, parcels, facility);
  if (!isNew) return ofTour + service(2) - service(1);
  return ofTour + hop + parkingSeconds(setting, 'bike', address, facility) + service(1);
}

/**
 * Metres to the nearest stop so far. Over n stops in an area A they add up to about √(n·A), which is what a tour through them
 * takes along streets: 0.71·√(n·A) as the crow flies (Beardwood, Halton and Hammersley 1959, doi
 * 10.1017/S0305004100034095), and a third to a half more by street. The first one is reached by the way out.
 */
function hopTo(spots: StopSpots, spot: Point): Metres {
  return spots.all.length === 0 ? 0 : nearestStop(spots, spot);
}

function stopsOf({ stops }: BikeRoom, { wave }: BikeTask): PlannedStops {
  return stops[wave ?? 0] as PlannedStops;
}

function stopFor({ address }: Parcel, locker: Facility | null): number {
  return locker === null ? address : -1 - locker.index;
}

function spotOf({ ground }: Setting, { address }: Parcel, locker: Facility | null): Point {
  if (locker !== null) return locker;
  const { x, y } = ground.city.addresses;
  return { x: x[address] as Metres, y: y[address] as Metres };
}
