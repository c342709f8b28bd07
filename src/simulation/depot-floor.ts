// The floor of a micro-depot: a wave brings what is expected to find room when it comes, bikes having left in between, and
// unloads what does find it.
import { MINUTE } from '../base/units.ts';
import { ownPart } from '../model/depot-site.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import type { Room } from './assignment.ts';
import { shiftOn } from './fleet-hours.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, type Run } from './run-state.ts';
import { type DepotSetting, vehicleIn, vehiclesOf } from './setting.ts';
import { feedersOf } from './site-feeders.ts';
import { usefulWaves } from './wave-hours.ts';
import type { TourState, TourStop } from './world.ts';

/** Of the deliveries that a micro-depot gets today. */
export interface Floor {
  /** Parcels that it keeps at once. */
  readonly space: number;
  /** Parcels that lie there in the morning. */
  readonly stock: number;
  /** Parcels that its bikes take out after each wave and before the next one, each going once. */
  readonly loads: readonly number[];
  /** Parcels called for each wave that may come to it. */
  readonly called: number[];
  /** What the first so many waves bring its bikes can take out today. */
  readonly useful: number;
}

/** With what hubs that sorted before have called there; what waits for its recipient is aside. */
export function floorOf(run: Run, { depot, area }: Pick<Room, 'depot' | 'area'>, day: number): Floor {
  const { setting, world } = run;
  const { index } = depot.facility;
  const waves = world.waves.slice(0, Math.min(world.waves.length, feedersOf(setting, depot, day)));
  const takesRoom = (parcel: number): boolean => !isForPickUp(run, parcel, index);
  return {
    space: spaceOf(run, area),
    stock: lyingAt(run, index),
    loads: waves.map((_, wave) => loadsBefore(setting, depot, wave + 1)),
    called: waves.map((facilities) => (facilities[index] as number[]).filter(takesRoom).length),
    useful: usefulWaves(setting, depot, day),
  };
}

/** The first wave that is expected to find room for one more parcel, of those that can take it along; undefined where none is. */
export function waveWithRoom(
  { space, stock, loads, called }: Floor,
  takesAlong: (wave: number) => boolean = () => true,
): number | undefined {
  let lying = stock;
  for (let wave = 0; wave < called.length; wave++) {
    lying += called[wave] as number;
    if (lying < space && takesAlong(wave)) return wave;
    lying = Math.max(0, lying - (loads[wave] as number));
  }
  return undefined;
}

/**
 * What a feeder unloads at a micro-depot: all that waits at the counter, and of the rest what the floor has room for. What it
 * has none for rides home.
 */
export function unloadOnFloor(run: Run, tour: TourState, { facility, parcels }: TourStop): number[] {
  const { area } = ownPart((run.setting.depots.get(facility) as DepotSetting).spec);
  let room = spaceOf(run, area) - lyingAt(run, facility);
  return parcels.filter((parcel) => {
    if (isForPickUp(run, parcel, facility)) return true;
    if (room > 0) {
      room--;
      return true;
    }
    tour.aboard.push({ parcel, why: 'depot full' });
    return false;
  });
}

/** Deliveries on the floor; pick-ups, and what was picked from the stock, lie beside it. */
function lyingAt(run: Run, facility: number): number {
  return (run.world.kept[facility] as number[]).filter((parcel) => {
    const { direction, sameDay } = parcelOf(run, parcel);
    return direction === 'delivery' && !sameDay;
  }).length;
}

/** Parcels that a micro-depot keeps and is still to bring to somebody: pick-ups only wait for a feeder. */
export function deliveriesAt(run: Run, facility: number): number {
  return (run.world.kept[facility] as number[]).filter((parcel) => parcelOf(run, parcel).direction === 'delivery')
    .length;
}

/** None where the floor is too small for one. */
function spaceOf({ setting }: Run, area: number): number {
  return Math.floor(area * setting.study.rules.depot.parcelsPerSquareMetre);
}

/** Of the bikes that have left by a wave; Infinity where there are as many as needed. */
function loadsBefore(setting: Run['setting'], { facility }: DepotSetting, wave: number): number {
  const leaves = setting.study.rules.feeder.waves[wave];
  const time = leaves === undefined ? Number.POSITIVE_INFINITY : secondsOf(leaves);
  return setting.fleetsAt(facility, 'bike').reduce((sum, row) => {
    const fleet = setting.placement.fleets[row] as FleetSpec;
    const { capacity, workday } = vehicleIn(setting, fleet.id);
    const bikes = vehiclesOf(setting, fleet, facility);
    const haveLeft = shiftOn(setting, workday, facility).from + workday.reloadMinutes * MINUTE < time;
    return bikes === 0 || !haveLeft ? sum : sum + bikes * capacity.parcels;
  }, 0);
}
