// What the planner is told that leaving a stop for another day costs: more than any visit, so that nothing stays to save money.
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { Facility } from './facts.ts';
import { type Setting, vehicleIn } from './setting.ts';

/** Euros: dearer the more parcels wait there and the longer (assumption). */
const LEFT_OUT = { stop: 300, parcel: 30, day: 100 };
/** The longest visit by a vehicle of its own (assumption). Where it costs more than `LEFT_OUT.stop`, all of that grows with it. */
const VISIT = { hours: 8, km: 100 };

/** Of a stop with so many parcels, the oldest of which was due so many days ago. */
export function leftOutPrice(
  setting: Setting,
  from: Facility,
  kind: VehicleKind,
  parcels: number,
  days: number,
): number {
  const dearness = Math.max(1, visitPrice(setting, from, kind) / LEFT_OUT.stop);
  return (LEFT_OUT.stop + LEFT_OUT.parcel * parcels + LEFT_OUT.day * days) * dearness;
}

/** With the dearest vehicle of a kind at a facility. */
function visitPrice(setting: Setting, from: Facility, kind: VehicleKind): number {
  return setting.fleetsAt(from, kind).reduce((most, row) => {
    const { day, planned } = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    return Math.max(most, day + VISIT.hours * planned.hour + VISIT.km * planned.km);
  }, 0);
}
