// Which micro-depot a parcel misses only because its counted bikes find no time or room for it.
import type { Parcel } from '../model/parcel.ts';
import { chooseDepot, type Room } from './assignment.ts';
import { type Floor, waveWithRoom } from './depot-floor.ts';
import type { Setting } from './setting.ts';

/** Row of the facility; undefined where none would have taken it even with as many bikes as needed. */
export type ShortOfBikes = (parcel: Parcel) => number | undefined;

/**
 * Of one hub's morning, asked of each parcel in turn. Those that have missed a micro-depot by then take of the room that is left there, so
 * that no more miss it than it could have taken.
 */
export function shortOfBikes(setting: Setting, rooms: readonly Room[], day: number): ShortOfBikes {
  if (!rooms.some(({ bikes }) => bikes !== undefined)) return () => undefined;
  /** By room, those that would have come with each wave. */
  const missed = new Map(rooms.map(({ depot, floor }) => [depot, (floor?.called ?? [0]).map(() => 0)]));
  return (parcel) => {
    const ample = rooms.map((room) => ampleRoom(room, missed.get(room.depot) as number[]));
    const choice = chooseDepot(setting, parcel, ample, day);
    if (choice === undefined) return undefined;
    const { depot, floor } = choice.room;
    const byWave = missed.get(depot) as number[];
    const wave = floor === undefined ? 0 : (waveWithRoom(floor) ?? 0);
    byWave[wave] = (byWave[wave] as number) + 1;
    return depot.facility.index;
  };
}

/** As it would be with as many bikes as needed, and with those that have missed it. */
function ampleRoom({ bikes: _, ...room }: Room, missed: readonly number[]): Room {
  const left = room.left - missed.reduce((sum, count) => sum + count, 0);
  return { ...room, left, ...(room.floor === undefined ? {} : { floor: ampleFloor(room.floor, missed) }) };
}

function ampleFloor(floor: Floor, missed: readonly number[]): Floor {
  return {
    ...floor,
    bikes: floor.bikes.map(({ part }) => ({ loads: Number.POSITIVE_INFINITY, part })),
    called: floor.called.map((count, wave) => count + (missed[wave] as number)),
  };
}
