// Which fleets of a facility bring a parcel to its door: one and the same has to carry it, be let in, and get there and back.
import type { Parcel } from '../model/parcel.ts';
import type { FleetSpec } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import type { Facility } from './facts.ts';
import { type Setting, vehicleIn } from './setting.ts';
import { canGo } from './within-range.ts';

/** Fleets of a kind, by their rows in the placement, of which the facility has vehicles that can do so from a place on a day. */
export function doorFleets(
  setting: Setting,
  from: Facility,
  kind: 'van' | 'bike',
  place: Place,
  parcel: Parcel,
  day: number,
): readonly number[] {
  const spot = { address: parcel.address, facility: -1 };
  return setting
    .fleetsAt(from, kind)
    .filter((row) => carries(setting, row, parcel) && canGo(setting, row, from, place, spot, day));
}

/** True if an empty vehicle of a fleet (row of the placement) has room for the parcel. */
export function carries(setting: Setting, row: number, { volume, weight }: Pick<Parcel, 'volume' | 'weight'>): boolean {
  const { capacity } = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
  return volume <= capacity.volume && weight <= capacity.weight;
}
