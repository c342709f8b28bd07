// What the feeders that the sites of micro-depots let in on a day can bring there, stop by stop, so that no more is called for them.
import type { Parcel } from '../model/parcel.ts';
import type { Load } from '../planning/problem.ts';
import type { Facility } from './facts.ts';
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
}

/** By the row of the facility, of those with a limit, less what has been called there already. */
export function siteRoomsOf(run: Run, day: number): ReadonlyMap<number, SiteRoom> {
  const { setting, world } = run;
  const shared = new Map<string, { left: number }>();
  const rooms = new Map<number, SiteRoom>();
  for (const depot of setting.depots.values()) {
    const finite = limitsOf(setting, depot).filter(({ most }) => Number.isFinite(most));
    if (finite.length === 0) continue;
    const { index } = depot.facility;
    const from = setting.facilities[depot.hub] as Facility;
    const sizes = stopSizes(setting, { from, kind: 'feeder', spot: { address: -1, facility: index }, day });
    const stop = [...sizes].sort((a, b) => b.parcels - a.parcels)[0];
    if (stop === undefined) continue;
    // Its own and its site's may be one and the same.
    const limits = new Set(
      finite.map(({ most, places }) => {
        const key = `${most}/${places.join()}`;
        const limit = shared.get(key) ?? { left: most };
        shared.set(key, limit);
        return limit;
      }),
    );
    const room = { limits: [...limits], stop, open: world.waves.map(() => ({ parcels: 0, volume: 0, weight: 0 })) };
    rooms.set(index, room);
    world.waves.forEach((facilities, wave) => {
      for (const parcel of facilities[index] as number[]) bringAlong(room, wave, parcelOf(run, parcel));
    });
  }
  return rooms;
}

/** True if one more parcel can come with a wave. */
export function canCome(room: SiteRoom | undefined, wave: number, parcel: Size): boolean {
  if (room === undefined || fits(parcel, room.open[wave])) return true;
  return room.limits.every(({ left }) => left >= 1);
}

/** It is called for that wave. */
export function bringAlong(room: SiteRoom | undefined, wave: number, parcel: Size): void {
  if (room === undefined) return;
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
