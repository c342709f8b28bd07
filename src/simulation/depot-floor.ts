// The floor of a micro-depot: a wave brings what is expected to find room when it comes, bikes having left in between, and
// unloads what does find it.
import { MINUTE, type Seconds } from '../base/units.ts';
import { ownPart } from '../model/depot-site.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import type { Room } from './assignment.ts';
import { shiftOn } from './fleet-hours.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, type Run } from './run-state.ts';
import { type DepotSetting, vehicleIn, vehiclesOf } from './setting.ts';
import { feedersLetIn } from './site-feeders.ts';
import { isForBikes, readyByWave } from './wave-hours.ts';
import type { TourState, TourStop } from './world.ts';

/** Of the deliveries that a micro-depot gets today. */
export interface Floor {
  /** Parcels that it keeps at once. */
  readonly space: number;
  /** Parcels that lie there in the morning. */
  readonly stock: number;
  /** By wave, the bikes that take something out after it and before the next one. */
  readonly bikes: readonly Bikes[];
  /** Parcels called for each wave that may come to it. */
  readonly called: number[];
  /** By wave, the second of the run from which what it brings lies sorted; Infinity where its bikes are home by then, or none comes. */
  readonly ready: readonly Seconds[];
}

interface Bikes {
  /** Parcels that they carry together, each going once; Infinity where there are as many as needed. */
  readonly loads: number;
  /** The part of their shift that is over meanwhile. */
  readonly part: number;
}

/** With what hubs that sorted before have called there; what waits for its recipient is aside. */
export function floorOf(run: Run, { depot, area }: Pick<Room, 'depot' | 'area'>, day: number): Floor {
  const { setting, world } = run;
  const { index } = depot.facility;
  const waves = world.waves.slice(0, Math.min(world.waves.length, feedersLetIn(setting, depot, day)));
  const takesRoom = (parcel: number): boolean => !isForPickUp(run, parcel, index);
  return {
    space: spaceOf(run, area),
    stock: lyingAt(run, index),
    bikes: waves.map((_, wave) => bikesAfter(setting, depot, wave)),
    called: waves.map((facilities) => (facilities[index] as number[]).filter(takesRoom).length),
    ready: readyByWave(setting, depot, day).map((ready) =>
      isForBikes(setting, depot, day, ready) ? ready : Number.POSITIVE_INFINITY,
    ),
  };
}

/** The first wave that is expected to find room for one more parcel, of those that can take it along; undefined where none is. */
export function waveWithRoom(
  { space, stock, bikes, called }: Floor,
  takesAlong: (wave: number) => boolean = () => true,
): number | undefined {
  const today = called.reduce((sum, count) => sum + count, stock);
  let lying = stock;
  for (let wave = 0; wave < called.length; wave++) {
    lying += called[wave] as number;
    if (lying < space && takesAlong(wave)) return wave;
    lying = Math.max(0, lying - takenOut(bikes[wave] as Bikes, today));
  }
  return undefined;
}

/**
 * A load each at most, and no more of the day's parcels than of the shift is over: a plan fills the shift of those it needs,
 * since each costs its day (assumption).
 */
function takenOut({ loads, part }: Bikes, today: number): number {
  return Math.min(loads, Math.floor(part * today));
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

/** The bikes that have left after a wave and before the next one. */
function bikesAfter(setting: Run['setting'], { facility }: DepotSetting, wave: number): Bikes {
  const { waves } = setting.study.rules.feeder;
  const [came, comes] = [wave, wave + 1].map((row) => secondsOf(waves[row] ?? '24:00')) as [Seconds, Seconds];
  let [loads, part] = [0, 0];
  for (const row of setting.fleetsAt(facility, 'bike')) {
    const fleet = setting.placement.fleets[row] as FleetSpec;
    const { capacity, workday } = vehicleIn(setting, fleet.id);
    const bikes = vehiclesOf(setting, fleet, facility);
    const { from, until } = shiftOn(setting, workday, facility);
    const leaves = from + workday.reloadMinutes * MINUTE;
    if (bikes === 0 || leaves >= Math.min(until, comes)) continue;
    loads += bikes * capacity.parcels;
    part = Math.max(part, (Math.min(comes, until) - Math.max(came, leaves)) / (until - leaves));
  }
  return { loads, part };
}
