// What the counted bikes of a micro-depot can still bring today, so that no more is left to them than they find time and room for.
import { DAY, type Metres, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import { isOwned } from '../model/fleet-count.ts';
import type { Parcel } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import type { Load } from '../planning/problem.ts';
import { isDue } from './attempts.ts';
import {
  type BikeTask,
  type From,
  nonePlanned,
  type PlannedStops,
  planStop,
  type Rider,
  type Work,
  windowOf,
  workFor,
} from './bike-work.ts';
import { breakDue, breakSeconds } from './courier-break.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { shiftOn } from './fleet-hours.ts';
import { addressesFrom } from './ground.ts';
import { hopSpeed } from './hop-speed.ts';
import { nextLocker } from './locker-bank.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { suppliersOf } from './supply-reach.ts';
import { askWithin, hasTimeWithin, type WindowRoom, windowRoom } from './window-room.ts';

/** Of one micro-depot on one day. */
export interface BikeRoom extends From {
  /** By counted fleet (row of the placement). */
  readonly left: ReadonlyMap<number, FleetRoom>;
  /** By wave: where bikes stop with what it brings, or with the first one, which is planned with what lies there. */
  readonly stops: readonly PlannedStops[];
}

/** Of all bikes of a fleet together. */
interface FleetRoom extends Rider, Record<keyof Load, number> {
  /** On the road and loading: of the whole shift, and of what of it is left when that which each wave brings lies sorted. */
  readonly times: { readonly all: Seconds; left: Seconds }[];
  readonly windows: WindowRoom;
  /** Left in their batteries, without charging in between; Infinity where every tour begins with all of it. */
  metres: Metres;
  readonly tours: number;
}

/**
 * Less what lies there, has been called there and is to be fetched already. `ready`: by wave, the second of the run from
 * which what it brings lies sorted. Undefined where no bikes are counted.
 */
export function bikeRoomOf(
  run: Run,
  { facility, place }: Pick<BikeRoom, 'facility' | 'place'>,
  day: number,
  ready: readonly Seconds[],
): BikeRoom | undefined {
  const { setting, world } = run;
  const counted = setting.fleetsAt(facility, 'bike').filter((row) => isCounted(setting, row));
  if (counted.length === 0) return undefined;
  const begins = [0, ...ready.map((time) => time - day * DAY)];
  const left = new Map(counted.map((row) => [row, roomIn(setting, row, { facility, place }, day, begins)]));
  const stops = ready.map(nonePlanned);
  const room: BikeRoom = { setting, facility, place, day, left, stops };
  const take = (row: number, wave: number | null): void => {
    const parcel = parcelOf(run, row);
    const locker = lockerByBike(run, row);
    const fleets =
      locker === null
        ? doorFleets(setting, facility, 'bike', place, parcel, day)
        : suppliersOf(setting, facility, 'bike', locker, day);
    takeByBike(room, { parcel, fleets, wave, locker });
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

/** Into which bikes bring a parcel that is with their micro-depot; null for its door. */
function lockerByBike(run: Run, parcel: number): Facility | null {
  const isFilled = run.setting.study.rules.locker.suppliedBy === 'bike' || parcelState(run, parcel).attempts > 0;
  return isFilled ? (nextLocker(run, parcel)?.facility ?? null) : null;
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
    ways: addressesFrom(setting.ground, onDay(vehicle, day), place).metres,
    times: begins.map((begin) => {
      const all = count * Math.max(0, until - Math.max(from, begin) - rest);
      return { all, left: all };
    }),
    windows: windowRoom({ from, until }),
    metres: vehicle.charge > 0 ? count * vehicle.range : Number.POSITIVE_INFINITY,
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
  const { parcel, fleets } = task;
  const fleet = fleets.some((row) => !room.left.has(row))
    ? undefined
    : (fleetFor(room, task) ?? room.left.get(fleets[0] as number));
  if (fleet === undefined) return;
  const window = windowOf(room, task);
  const work = workFor(room, fleet, stopsOf(room, task), task, window);
  const seconds = secondsFor(fleet, work);
  for (const { time, part } of timesOf(fleet, task)) time.left -= part * seconds;
  if (window !== null) askWithin(fleet.windows, window, partOfDay(fleet, work));
  fleet.metres -= work.metres;
  fleet.parcels -= 1;
  fleet.volume -= parcel.volume;
  fleet.weight -= parcel.weight;
  planStop(room.setting, stopsOf(room, task), task, window);
}

function fleetFor(room: BikeRoom, task: BikeTask): FleetRoom | undefined {
  const window = windowOf(room, task);
  for (const row of task.fleets) {
    const fleet = room.left.get(row);
    if (fleet === undefined || !hasSpace(fleet, task.parcel)) continue;
    const work = workFor(room, fleet, stopsOf(room, task), task, window);
    const seconds = secondsFor(fleet, work);
    const isInTime = timesOf(fleet, task).every(({ time, part }) => time.left >= part * seconds);
    if (isInTime && (window === null || hasTimeWithin(fleet.windows, window, partOfDay(fleet, work)))) return fleet;
  }
  return undefined;
}

/** True if one of the loads has the room for sure, however they are packed: what is free is more than they could lack of it each. */
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

/** Of the fleet's day, whose tours are spread evenly over it (assumption): of its time, or of its loads if that is more. */
function partOfDay({ times, tours }: FleetRoom, { seconds, load }: Work): number {
  return Math.max(seconds / (times[0] as FleetRoom['times'][number]).all, load / tours);
}

/** What is spent on work, charging for what the batteries no longer hold included. */
function secondsFor({ metres: held, vehicle }: FleetRoom, { seconds, metres }: Work): Seconds {
  const lacking = metres - Math.max(0, held);
  return lacking > 0 ? seconds + lacking / vehicle.charge : seconds;
}

function stopsOf({ stops }: BikeRoom, { wave }: BikeTask): PlannedStops {
  return stops[wave ?? 0] as PlannedStops;
}
