// Which micro-depot a parcel misses only because its counted bikes find no time or room for it.
import type { Parcel } from '../model/parcel.ts';
import { chooseDepot, type Room } from './assignment.ts';
import type { Setting } from './setting.ts';

/** Row of the facility; undefined where none would have taken it even with as many bikes as needed. */
export function shortOfBikes(
  setting: Setting,
  parcel: Parcel,
  rooms: readonly Room[],
  day: number,
): number | undefined {
  if (!rooms.some(({ bikes }) => bikes !== undefined)) return undefined;
  const ample = rooms.map(({ bikes, ...room }): Room => room);
  return chooseDepot(setting, parcel, ample, day)?.room.depot.facility.index;
}
