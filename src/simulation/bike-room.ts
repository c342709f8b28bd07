// What the counted bikes of a micro-depot can still bring today, so that no more is left to them than they find time and room for.
import { DAY, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { isOwned } from '../model/fleet-count.ts';
import type { Parcel } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import type { Load } from '../planning/problem.ts';
import { isDue } from './attempts.ts';
import { breakDue, breakSeconds } from './courier-break.ts';
import { carries } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { shiftOn } from './fleet-hours.ts';
import { expectedService, parkingSeconds } from './handover.ts';
import { hopSpeed } from './hop-speed.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';

/** What is asked of a bike: to bring what lies there by now, or what a wave brings, to a door or into a locker; or to fetch. */
export interface Task {
  readonly wave?: number | undefined;
  readonly isForLocker?: boolean;
}
type Wanted = Pick<Parcel, 'address' | 'volume' | 'weight'>;

/** Of one micro-depot on one day. */
export interface BikeRoom {
  readonly facility: Facility;
  /** From where it stands to each address by bike. */
  readonly metres: Float64Array;
  /** Fleets of bikes there (rows of the placement), and what is left of the counted ones. */
  readonly fleets: readonly number[];
  readonly left: ReadonlyMap<number, FleetRoom>;
  /** By wave, rows of the addresses at which bikes stop already with what it brings, or with the first one, which is planned with what lies there. */
  readonly doors: readonly Set<number>[];
}

/** Of all bikes of a fleet together. */
interface FleetRoom extends Record<keyof Load, number> {
  /** Of one bike. */
  readonly capacity: Load;
  /** Loading for one tour. */
  readonly reload: Seconds;
  /** Metres a second. */
  readonly speed: number;
  /** On the road and loading: of the whole shift, and of what of it is left when that which each wave brings lies sorted. */
  readonly times: { readonly all: Seconds; left: Seconds }[];
  /** Of all bikes together. */
  readonly tours: number;
}

/**
 * Less what lies there, has been called there and is to be fetched already. `ready`: by wave, the second of the run from
 * which what it brings lies sorted.
 */
export function bikeRoomOf(
  run: Run,
  facility: Facility,
  metres: Float64Array,
  day: number,
  ready: readonly Seconds[],
): BikeRoom {
  const { setting, world } = run;
  const fleets = setting.fleetsAt(facility, 'bike');
  const counted = fleets.filter((row) => isOwned((setting.placement.fleets[row] as FleetSpec).count));
  const begins = [0, ...ready.map((time) => time - day * DAY)];
  const left = new Map(counted.map((row) => [row, roomIn(setting, row, facility, begins)]));
  const bikes: BikeRoom = { facility, metres, fleets, left, doors: ready.map(() => new Set<number>()) };
  if (counted.length === 0) return bikes;
  const take = (parcel: number, wave?: number): void => takeByBike(setting, bikes, parcelOf(run, parcel), { wave });
  for (const parcel of world.kept[facility.index] as number[]) if (waitsForBike(run, parcel, day)) take(parcel);
  world.waves.forEach((facilities, wave) => {
    for (const parcel of facilities[facility.index] as number[])
      if (!isForPickUp(run, parcel, facility.index)) take(parcel, wave);
  });
  for (const parcel of world.pickUps[facility.index] as number[]) take(parcel);
  return bikes;
}

function waitsForBike(run: Run, parcel: number, day: number): boolean {
  return (
    parcelOf(run, parcel).direction === 'delivery' &&
    parcelState(run, parcel).stage === 'kept' &&
    isDue(run, parcel, day)
  );
}

function roomIn(setting: Setting, row: number, facility: Facility, begins: readonly Seconds[]): FleetRoom {
  const fleet = setting.placement.fleets[row] as FleetSpec;
  const vehicle = vehicleIn(setting, fleet.id);
  const { capacity, workday, speed } = vehicle;
  const tours = vehiclesOf(setting, fleet, facility) * workday.maxTours;
  return {
    capacity,
    reload: Math.round(workday.reloadMinutes * MINUTE),
    speed: hopSpeed(setting, 'bike', vehicle) * speed,
    times: begins.map((begin) => {
      const all = secondsFrom(setting, row, facility, begin);
      return { all, left: all };
    }),
    tours,
    parcels: tours * capacity.parcels,
    volume: tours * capacity.volume,
    weight: tours * capacity.weight,
  };
}

/** For which the bikes of a fleet together work from some second of the day on, breaks aside. */
function secondsFrom(setting: Setting, row: number, facility: Facility, begin: Seconds): Seconds {
  const fleet = setting.placement.fleets[row] as FleetSpec;
  const { workday } = vehicleIn(setting, fleet.id);
  const { from, until } = shiftOn(setting, workday, facility);
  const rest = breakDue(workday, from) < until ? breakSeconds(workday) : 0;
  return vehiclesOf(setting, fleet, facility) * Math.max(0, until - Math.max(from, begin) - rest);
}

/** True if one of these fleets (rows of the placement) is expected to find the time and the room for one more parcel today. */
export function hasBike(
  setting: Setting,
  bikes: BikeRoom,
  fleets: readonly number[],
  parcel: Wanted,
  task: Task = {},
): boolean {
  return fleets.some((row) => !bikes.left.has(row)) || fleetFor(setting, bikes, fleets, parcel, task) !== undefined;
}

/** It is left to a fleet there that has the room and carries it, or else to the first that carries it. */
export function takeByBike(setting: Setting, bikes: BikeRoom, parcel: Wanted, task: Task = {}): void {
  const fleets = bikes.fleets.filter((row) => carries(setting, row, parcel));
  if (fleets.some((row) => !bikes.left.has(row))) return;
  const room = fleetFor(setting, bikes, fleets, parcel, task) ?? bikes.left.get(fleets[0] as number);
  if (room === undefined) return;
  const seconds = secondsFor(setting, bikes, room, parcel, task);
  for (const { time, part } of timesOf(room, task)) time.left -= part * seconds;
  room.parcels -= 1;
  room.volume -= parcel.volume;
  room.weight -= parcel.weight;
  if (task.isForLocker !== true) doorsOf(bikes, task).add(parcel.address);
}

function fleetFor(
  setting: Setting,
  bikes: BikeRoom,
  fleets: readonly number[],
  parcel: Wanted,
  task: Task,
): FleetRoom | undefined {
  for (const row of fleets) {
    const room = bikes.left.get(row);
    if (room === undefined || !hasSpace(room, parcel)) continue;
    const seconds = secondsFor(setting, bikes, room, parcel, task);
    if (timesOf(room, task).every(({ time, part }) => time.left >= part * seconds)) return room;
  }
  return undefined;
}

function doorsOf({ doors }: BikeRoom, { wave = 0 }: Task): Set<number> {
  return doors[wave] as Set<number>;
}

/** True if one of the loads has the room, however the others are packed: what is free is more than they could lack of it each. */
function hasSpace({ tours, parcels, volume, weight }: FleetRoom, parcel: Wanted): boolean {
  return parcels >= 1 && volume >= tours * parcel.volume && weight >= tours * parcel.weight;
}

/**
 * Which times a task takes from, and which part of it: all of it from the shift and from what is left of it when the task
 * comes; and as much of what is left later as if it were spread over the shift, which a plan fills (as in depot-floor.ts).
 */
function timesOf({ times }: FleetRoom, { wave = -1 }: Task): { time: FleetRoom['times'][number]; part: number }[] {
  const own = times[wave + 1] as FleetRoom['times'][number];
  return times.map((time, begin) => ({ time, part: begin <= wave + 1 || own.all === 0 ? 1 : time.all / own.all }));
}

/** Expected of one more parcel: its stop, where there is none yet, and its share of loading and of the way out and back. */
function secondsFor(
  setting: Setting,
  bikes: BikeRoom,
  { capacity, reload, speed }: FleetRoom,
  { address, volume, weight }: Wanted,
  task: Task,
): Seconds {
  const { facility, metres } = bikes;
  const doors = doorsOf(bikes, task);
  const share = Math.max(1 / capacity.parcels, volume / capacity.volume, weight / capacity.weight);
  const ofTour = share * (reload + (2 * (metres[address] as Metres)) / speed);
  // A locker gets more than one.
  if (task.isForLocker === true) return ofTour + setting.study.rules.locker.depositParcel;
  const service = (parcels: number): Seconds => expectedService(setting, 'bike', address, parcels, facility);
  if (doors.has(address)) return ofTour + service(2) - service(1);
  const parked = hopTo(setting, doors, address) / speed + parkingSeconds(setting, 'bike', address, facility);
  return ofTour + parked + service(1);
}

/**
 * Metres to the nearest of the doors so far. Over n doors in an area A they add up to about √(n·A), which is what a tour
 * through them takes along streets: 0.71·√(n·A) as the crow flies (Beardwood, Halton and Hammersley 1959, doi
 * 10.1017/S0305004100034095), and a third to a half more by street.
 */
function hopTo({ ground }: Setting, doors: ReadonlySet<number>, address: number): Metres {
  const { x, y } = ground.city.addresses;
  let least = Number.POSITIVE_INFINITY;
  for (const door of doors) {
    const metres = Math.hypot(
      (x[door] as number) - (x[address] as number),
      (y[door] as number) - (y[address] as number),
    );
    least = Math.min(least, metres);
  }
  return doors.size === 0 ? 0 : least;
}
