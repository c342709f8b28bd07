// Who fills a locker, and empties it of what is sent: feeders, vans, or the bikes of the micro-depot that reaches it.
import { hasVehicles, type Room, roomOf } from './assignment.ts';
import { deliveriesAt } from './depot-floor.ts';
import { standingOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { isClosedTo } from './fleet-access.ts';
import { isNearer } from './nearness.ts';
import type { Run } from './run-state.ts';
import type { LockerSetting } from './setting.ts';
import { isWithinRange } from './within-range.ts';

/** True if the feeders of a hub fill the locker, unless bikes do; else its vans bring what lies there for it. */
export function isFed({ setting }: Pick<Run, 'setting'>, locker: LockerSetting, hub: number, day: number): boolean {
  if (setting.study.rules.locker.suppliedBy === 'van') return false;
  const spot = { address: -1, facility: locker.facility.index };
  const isOwn = hasVehicles(setting, hub, 'feeder') && locker.hubs.includes(hub);
  return isOwn && !isClosedTo(setting, setting.facilities[hub] as Facility, 'feeder', spot, day);
}

/**
 * Where bikes fill lockers: of the micro-depots of a hub the nearest one that has the locker within its catchment by bike
 * and whose bikes may stop there; undefined where none reaches it.
 */
export function bikesTo(
  { setting }: Run,
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
    const spot = { address: -1, facility: facility.index };
    if (isClosedTo(setting, room.depot.facility, 'bike', spot, day)) continue;
    if (!isWithinRange(setting, room.depot.facility, 'bike', standing.place, spot, day)) continue;
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
