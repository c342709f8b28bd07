// Who fills a locker, and empties it of what is sent: feeders, vans, or the bikes of the micro-depot that reaches it.
import { fitsBike, type Parcel } from '../model/parcel.ts';
import { type Choice, hasRoom, type Room, roomOf } from './assignment.ts';
import { hasBike } from './bike-room.ts';
import { deliveriesAt } from './depot-floor.ts';
import { standingOn } from './depot-hours.ts';
import { carries } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { type FeederRoom, hasFeeder } from './feeder-room.ts';
import { isNearer } from './nearness.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import type { LockerSetting, Setting } from './setting.ts';
import { canSupply, suppliersOf } from './supply-reach.ts';

/** What a hub has today to bring parcels away. */
interface Means {
  readonly hub: number;
  readonly day: number;
  readonly rooms: readonly Room[];
  readonly feeders: FeederRoom;
}

/** Who brings a parcel of a hub to a locker today: the bikes of a micro-depot, feeders, or vans; undefined where none of them can. */
export function supplierOf(
  run: Run,
  locker: LockerSetting,
  parcel: number,
  { hub, day, rooms, feeders }: Means,
): Choice | 'feeder' | 'van' | undefined {
  const who = parcelOf(run, parcel);
  const isByFeeder = isFed(run, locker, hub, day);
  const isByVan = isInReachOf(run, 'van', locker, hub, day);
  const { unfed } = parcelState(run, parcel);
  const bikes = fitsBike(who.size) && !(unfed && isByVan) ? bikesTo(run, locker, rooms, day) : undefined;
  const { facility } = locker;
  const fleets = bikes === undefined ? [] : carriersTo(run.setting, bikes.depot.facility, locker, who, day);
  // What a wave brings too late for the bikes of the day comes by feeder, where one may.
  const isInTime = (wave: number): boolean =>
    !isByFeeder || (bikes?.floor?.ready[wave] ?? 0) < Number.POSITIVE_INFINITY;
  const isBrought = (wave: number): boolean =>
    bikes?.bikes === undefined ||
    (!isByFeeder && !isByVan) ||
    hasBike(bikes.bikes, { parcel: who, fleets, wave, locker: facility });
  const isFree = (room: Room): boolean =>
    hasRoom(room, isByVan ? who : null, (wave) => isInTime(wave) && isBrought(wave));
  if (bikes !== undefined && fleets.length > 0 && isFree(bikes)) return { room: bikes, fleets };
  const isTaken = !unfed && run.world.waves.some((_, wave) => hasFeeder(feeders, locker.facility.index, wave, who));
  if (isByFeeder && (isTaken || !isByVan)) return 'feeder';
  return isByVan ? 'van' : undefined;
}

/** Fleets of a micro-depot (rows of the placement) whose bikes come to the locker and can carry the parcel. */
function carriersTo(
  setting: Setting,
  depot: Facility,
  locker: LockerSetting,
  parcel: Parcel,
  day: number,
): readonly number[] {
  return suppliersOf(setting, depot, 'bike', locker.facility, day).filter((row) => carries(setting, row, parcel));
}

/** True if anybody who may fill the locker for a hub can come to it on a day. */
export function isSupplied(setting: Setting, locker: LockerSetting, hub: number, day: number): boolean {
  if (isFed({ setting }, locker, hub, day) || isInReachOf({ setting }, 'van', locker, hub, day)) return true;
  return (
    bikesTo(
      { setting },
      locker,
      roomOf(setting, hub, day, () => 0),
      day,
    ) !== undefined
  );
}

/** True if the feeders of a hub fill the locker, unless bikes do; else its vans bring what lies there for it. */
export function isFed(run: Pick<Run, 'setting'>, locker: LockerSetting, hub: number, day: number): boolean {
  if (run.setting.study.rules.locker.suppliedBy === 'van') return false;
  return locker.hubs.includes(hub) && isInReachOf(run, 'feeder', locker, hub, day);
}

function isInReachOf(
  { setting }: Pick<Run, 'setting'>,
  kind: 'feeder' | 'van',
  { facility }: LockerSetting,
  hub: number,
  day: number,
): boolean {
  return canSupply(setting, setting.facilities[hub] as Facility, kind, facility, day);
}

/**
 * Where bikes fill lockers: of the micro-depots of a hub the nearest one that has the locker within its catchment by bike
 * and whose bikes can come there; undefined where none reaches it.
 */
export function bikesTo(
  { setting }: Pick<Run, 'setting'>,
  locker: LockerSetting,
  rooms: readonly Room[],
  day: number,
): Room | undefined {
  if (setting.study.rules.locker.suppliedBy !== 'bike') return undefined;
  const { facility } = locker;
  let nearest: Room | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const room of rooms) {
    const standing = standingOn(setting, room.depot, day);
    if (standing === undefined) continue;
    const metres = setting.ground.bike.metres(standing.place, facility.place);
    if (!(metres <= room.depot.spec.catchment)) continue;
    if (!isNearer(metres, room.depot.facility.id, least, nearest?.depot.facility.id ?? '')) continue;
    if (!canSupply(setting, room.depot.facility, 'bike', facility, day)) continue;
    nearest = room;
    least = metres;
  }
  return nearest;
}

/** Notes that vehicles that work for a hub go to a locker today. */
export function noteCall({ world }: Run, locker: Facility, hub: number): void {
  (world.callers[locker.index] as number[]).push(hub);
}

/** True if the hub's carrier is to fetch the parcel; with one carrier everybody fetches everything. */
export function isFetchedFor({ setting, parcels }: Run, parcel: number, hub: number): boolean {
  const { carrier } = setting.facilities[hub] as Facility;
  return carrier === undefined || parcels[parcel]?.carrier === carrier;
}

/** Lockers that hold pick-ups of a hub's carrier and that no vehicle of the hub has been sent to today, by who is to come for them. */
export function lockersToEmpty(run: Run, hub: number, by: 'feeder' | 'van' | Facility, day: number): Facility[] {
  const { setting, world } = run;
  const waiting = [...setting.lockers.values()].filter(({ facility, hubs }) => {
    const isToCome = hubs.includes(hub) && !(world.callers[facility.index] as number[]).includes(hub);
    return isToCome && (world.kept[facility.index] as number[]).some((parcel) => isFetchedFor(run, parcel, hub));
  });
  if (waiting.length === 0) return [];
  const rooms = roomOf(setting, hub, day, (depot) => deliveriesAt(run, depot));
  const comes = (locker: LockerSetting): boolean => {
    const depot = bikesTo(run, locker, rooms, day)?.depot.facility;
    if (depot !== undefined || typeof by !== 'string') return typeof by !== 'string' && depot?.index === by.index;
    return by === (isFed(run, locker, hub, day) ? 'feeder' : 'van');
  };
  return waiting.filter(comes).map(({ facility }) => facility);
}
