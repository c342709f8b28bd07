// What the feeders of a hub can still take along with each wave of the day, so that no more is promised to them than they carry.
import { type FleetSpec, secondsOf } from '../model/study.ts';
import type { Load } from '../planning/problem.ts';
import type { Facility } from './facts.ts';
import { shiftOn } from './fleet-hours.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import { vehicleIn, vehiclesOf } from './setting.ts';

/** By wave. */
export interface FeederRoom {
  readonly left: { parcels: number; volume: number; weight: number }[];
}

/** Less what has been called for the waves already; null where there are as many feeders as needed. */
export function feederRoomOf(run: Run, hub: number): FeederRoom | null {
  const { setting, world } = run;
  const from = setting.facilities[hub] as Facility;
  const fleets = setting.fleetsAt(from, 'feeder').map((row) => setting.placement.fleets[row] as FleetSpec);
  const { sortedBy, feeder } = setting.study.rules;
  if (fleets.some((fleet) => !Number.isFinite(vehiclesOf(setting, fleet, from)))) return null;
  const left = feeder.waves.map((wave) => {
    const leaves = Math.max(secondsOf(sortedBy), secondsOf(wave));
    const room = { parcels: 0, volume: 0, weight: 0 };
    for (const fleet of fleets) {
      const { capacity, workday } = vehicleIn(setting, fleet.id);
      const isOver = leaves >= shiftOn(setting, workday, from).until;
      add(room, capacity, isOver ? 0 : vehiclesOf(setting, fleet, from) * workday.maxTours);
    }
    return room;
  });
  const feeders = { left };
  world.waves.forEach((facilities, wave) => {
    for (const parcel of facilities.flat()) {
      if (parcelState(run, parcel).facility === hub) takeAlong(run, feeders, wave, parcel);
    }
  });
  return feeders;
}

/** True if a wave can take one more parcel along. */
export function hasFeeder(
  feeders: FeederRoom | null | undefined,
  wave: number,
  { volume, weight }: Pick<Load, 'volume' | 'weight'>,
): boolean {
  if (feeders === null || feeders === undefined) return true;
  const left = feeders.left[wave];
  return left !== undefined && left.parcels >= 1 && left.volume >= volume && left.weight >= weight;
}

/** It is called for that wave. */
export function takeAlong(run: Run, feeders: FeederRoom | null | undefined, wave: number, parcel: number): void {
  const left = feeders?.left[wave];
  if (left === undefined) return;
  const { volume, weight } = parcelOf(run, parcel);
  add(left, { parcels: 1, volume, weight }, -1);
}

function add(sum: FeederRoom['left'][number], { parcels, volume, weight }: Load, times: number): void {
  sum.parcels += parcels * times;
  sum.volume += volume * times;
  sum.weight += weight * times;
}
