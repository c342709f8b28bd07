// What the feeders that the sites of micro-depots let in on a day can bring and unload there, stop by stop, so that no more is called for them.
import type { Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import type { Load } from '../planning/problem.ts';
import { roofOf } from './carrier-places.ts';
import { standingOn } from './depot-hours.ts';
import { type DockTime, dockTimeOf, hasDockTime } from './dock-time.ts';
import type { Facility } from './facts.ts';
import { unloadingSeconds } from './planned-service.ts';
import { parcelOf, type Run } from './run-state.ts';
import { limitsOf } from './site-feeders.ts';
import { stopSizes } from './stop-size.ts';

type Size = Pick<Parcel, 'volume' | 'weight'>;

/** Of one micro-depot. */
export interface SiteRoom {
  /** Feeders that may still come; micro-depots on one site share a limit. */
  readonly limits: readonly { left: number }[];
  /** What one of them brings at most. */
  readonly stop: Load;
  /** By wave, the room that is left in the last stop called for. */
  readonly open: Load[];
  readonly docks: DockTime;
  /** Seconds that the docks take for so many parcels of one stop. */
  unloading(parcels: number): Seconds;
}

/** By the row of the facility, less what has been called there already. */
export function siteRoomsOf(run: Run, day: number): ReadonlyMap<number, SiteRoom> {
  const { setting, world } = run;
  const shared = new Map<string, { left: number }>();
  const takenUnder = new Map<number, Seconds[]>();
  const rooms = new Map<number, SiteRoom>();
  for (const depot of setting.depots.values()) {
    const finite = limitsOf(setting, depot, day).filter(({ most }) => Number.isFinite(most));
    const { index } = depot.facility;
    if (standingOn(setting, depot, day) === undefined) continue;
    const roof = roofOf(depot.facility);
    const taken = takenUnder.get(roof) ?? world.waves.map(() => 0);
    takenUnder.set(roof, taken);
    const from = setting.facilities[depot.hub] as Facility;
    const sizes = stopSizes(setting, { from, kind: 'feeder', spot: { address: -1, facility: index }, day });
    const stop = [...sizes].sort((a, b) => b.parcels - a.parcels)[0];
    if (stop === undefined) continue;
    const limits = finite.map(({ of, most }) => {
      const limit = shared.get(of) ?? { left: most };
      shared.set(of, limit);
      return limit;
    });
    const room: SiteRoom = {
      limits,
      stop,
      open: world.waves.map(() => ({ parcels: 0, volume: 0, weight: 0 })),
      docks: dockTimeOf(setting, depot, day, taken),
      unloading: (parcels) => unloadingSeconds(setting, parcels),
    };
    rooms.set(index, room);
    world.waves.forEach((facilities, wave) => {
      for (const parcel of facilities[index] as number[]) bringAlong(room, wave, parcelOf(run, parcel));
    });
  }
  return rooms;
}

/** True if one more parcel can come with a wave, and be unloaded in time. */
export function canCome(room: SiteRoom | undefined, wave: number, parcel: Size): boolean {
  return room === undefined || (isLetIn(room, wave, parcel) && canBeUnloaded(room, wave, parcel));
}

/** True if the feeder that would bring it is let in. */
export function isLetIn(room: SiteRoom, wave: number, parcel: Size): boolean {
  return fits(parcel, room.open[wave]) || room.limits.every(({ left }) => left >= 1);
}

function canBeUnloaded(room: SiteRoom, wave: number, parcel: Size): boolean {
  return hasDockTime(room.docks, wave, longer(room, wave, parcel));
}

/** Seconds of the docks that it takes more: in the last stop called for, or in one of its own. */
function longer({ stop, open, unloading }: SiteRoom, wave: number, parcel: Size): Seconds {
  const last = open[wave] as Load;
  const before = fits(parcel, last) ? stop.parcels - last.parcels : 0;
  return unloading(before + 1) - unloading(before);
}

/** It is called for that wave. */
export function bringAlong(room: SiteRoom | undefined, wave: number, parcel: Size): void {
  if (room === undefined) return;
  const { taken } = room.docks;
  taken[wave] = (taken[wave] as number) + longer(room, wave, parcel);
  if (!fits(parcel, room.open[wave])) {
    for (const limit of room.limits) limit.left--;
    room.open[wave] = room.stop;
  }
  const { parcels, volume, weight } = room.open[wave] as Load;
  room.open[wave] = { parcels: parcels - 1, volume: volume - parcel.volume, weight: weight - parcel.weight };
}

function fits({ volume, weight }: Size, open: Load | undefined): boolean {
  return open !== undefined && open.parcels >= 1 && open.volume >= volume && open.weight >= weight;
}
