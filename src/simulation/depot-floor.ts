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
  /** By wave, the bikes that take out a load each after it and before the next one. */
  readonly bikes: readonly Bikes[];
  /** Parcels called for each wave that may come to it. */
  readonly called: number[];
  /** By wave, the second of the run from which what it brings lies sorted; Infinity where its bikes are home by then, or none comes. */
  readonly ready: readonly Seconds[];
}

interface Bikes {
  /** Parcels that those which are counted carry together. */
  readonly counted: number;
  /** Of those that come as needed: parcels that one carries, and in all its tours of a day; null where there are none. */
  readonly asNeeded: { readonly load: number; readonly day: number } | null;
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
    bikes: waves.map((_, wave) => bikesBefore(setting, depot, wave + 1)),
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
    lying = Math.max(0, lying - loadsOf(bikes[wave] as Bikes, today));
  }
  return undefined;
}

/** Of a load: a plan makes its rounds about equally large, and windows make more of them (assumption). */
const FIRST_ROUND = 0.5;

/** Bikes as needed are the fewest that bring the day's parcels in all their tours, as a plan has it that pays for each bike. */
function loadsOf({ counted, asNeeded }: Bikes, today: number): number {
  if (asNeeded === null) return counted;
  const bikes = Math.ceil(Math.max(0, today - counted) / asNeeded.day);
  return counted + Math.floor(FIRST_ROUND * asNeeded.load) * bikes;
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

/** The bikes that have left by a wave. */
function bikesBefore(setting: Run['setting'], { facility }: DepotSetting, wave: number): Bikes {
  const leaves = setting.study.rules.feeder.waves[wave];
  const time = leaves === undefined ? Number.POSITIVE_INFINITY : secondsOf(leaves);
  let counted = 0;
  let asNeeded: Bikes['asNeeded'] = null;
  for (const row of setting.fleetsAt(facility, 'bike')) {
    const fleet = setting.placement.fleets[row] as FleetSpec;
    const { capacity, workday } = vehicleIn(setting, fleet.id);
    const bikes = vehiclesOf(setting, fleet, facility);
    const haveLeft = shiftOn(setting, workday, facility).from + workday.reloadMinutes * MINUTE < time;
    if (bikes === 0 || !haveLeft) continue;
    if (bikes < Number.POSITIVE_INFINITY) counted += bikes * capacity.parcels;
    else if (asNeeded === null || asNeeded.load < capacity.parcels)
      asNeeded = { load: capacity.parcels, day: capacity.parcels * workday.maxTours };
  }
  return { counted, asNeeded };
}
