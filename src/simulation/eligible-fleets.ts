// Whether the vehicles of a fleet could have taken a parcel along, by the questions that decide its way.
import type { Parcel } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import { placeOn } from './depot-hours.ts';
import { carries, doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import type { Setting } from './setting.ts';
import { suppliersOf } from './supply-reach.ts';
import { isKeptOut } from './window-hours.ts';

/**
 * True if one of them, empty, could bring the parcel on a day from a facility to a micro-depot or locker (its row), or
 * to its door (-1), or fetch it there. Of feeders that go to no place one knows nothing, and any could.
 */
export function couldTake(
  setting: Setting,
  fleet: string,
  from: Facility,
  parcel: Parcel,
  to: number,
  day: number,
): boolean {
  const row = setting.placement.fleets.findIndex(({ id }) => id === fleet);
  const { kind } = setting.placement.fleets[row] as FleetSpec;
  if (to >= 0) {
    const able = suppliersOf(setting, from, kind, setting.facilities[to] as Facility, day);
    return able.includes(row) && carries(setting, row, parcel);
  }
  if (kind === 'feeder') return true;
  const able = doorFleets(setting, from, kind, placeOn(setting, from, day), parcel, day);
  return able.includes(row) && !isKeptOut(setting, parcel, kind, from, [row], day);
}
