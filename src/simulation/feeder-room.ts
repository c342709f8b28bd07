// What the feeders of a hub can still take along with each wave of the day, so that no more is promised to them than they carry.
import type { FleetSpec } from '../model/study.ts';
import type { Load } from '../planning/problem.ts';
import type { Facility } from './facts.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { suppliersOf } from './supply-reach.ts';

type Size = Pick<Load, 'volume' | 'weight'>;

/** Of one hub on one day. */
export interface FeederRoom {
  /** By wave, of each feeder fleet (row of the placement). */
  readonly left: readonly ReadonlyMap<number, FleetRoom>[];
  /** The fleets that come to a facility (by its row) with a wave. */
  comesTo(facility: number, wave: number): readonly number[];
}

interface FleetRoom {
  /** Of one vehicle. */
  readonly capacity: Load;
  /** Of all together; Infinity where there are as many as needed. */
  parcels: number;
  volume: number;
  weight: number;
}

/** Less what has been called for the waves already. */
export function feederRoomOf(run: Run, hub: number, day: number): FeederRoom {
  const { setting, world } = run;
  const { facilities, study } = setting;
  const from = facilities[hub] as Facility;
  /** By facility and wave: every parcel asks. */
  const coming: (readonly number[])[][] = facilities.map(() => []);
  const feeders: FeederRoom = {
    left: study.rules.feeder.waves.map(
      () => new Map(setting.fleetsAt(from, 'feeder').map((row) => [row, roomIn(setting, row, from)])),
    ),
    comesTo(facility, wave) {
      const known = coming[facility] as (readonly number[])[];
      known[wave] ??= suppliersOf(setting, from, 'feeder', facilities[facility] as Facility, day, wave);
      return known[wave];
    },
  };
  world.waves.forEach((called, wave) => {
    called.forEach((parcels, facility) => {
      for (const parcel of parcels) {
        if (parcelState(run, parcel).facility === hub) takeAlong(run, feeders, facility, wave, parcel);
      }
    });
  });
  return feeders;
}

function roomIn(setting: Setting, row: number, from: Facility): FleetRoom {
  const fleet = setting.placement.fleets[row] as FleetSpec;
  const { capacity, workday } = vehicleIn(setting, fleet.id);
  const tours = vehiclesOf(setting, fleet, from) * workday.maxTours;
  const { parcels, volume, weight } = capacity;
  return { capacity, parcels: tours * parcels, volume: tours * volume, weight: tours * weight };
}

/** True if feeders come to the facility with that wave and can take one more parcel along. */
export function hasFeeder(feeders: FeederRoom, facility: number, wave: number, parcel: Size): boolean {
  return fleetWithRoom(feeders, facility, wave, parcel) !== undefined;
}

/** It is called for that wave. */
export function takeAlong(run: Run, feeders: FeederRoom, facility: number, wave: number, parcel: number): void {
  const { volume, weight } = parcelOf(run, parcel);
  const left = fleetWithRoom(feeders, facility, wave, { volume, weight });
  if (left === undefined) return;
  left.parcels -= 1;
  left.volume -= volume;
  left.weight -= weight;
}

function fleetWithRoom(
  { left, comesTo }: FeederRoom,
  facility: number,
  wave: number,
  { volume, weight }: Size,
): FleetRoom | undefined {
  for (const row of comesTo(facility, wave)) {
    const room = left[wave]?.get(row);
    if (room === undefined || volume > room.capacity.volume || weight > room.capacity.weight) continue;
    if (room.parcels >= 1 && room.volume >= volume && room.weight >= weight) return room;
  }
  return undefined;
}
