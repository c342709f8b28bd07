// Whether vehicles can bring something to a micro-depot or locker on a day: let in, within their range, in the hours there, and home in their shift.
import type { Seconds } from '../base/units.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import { deliveryHours, inCommon } from './access.ts';
import { placeOn, unloadingHours } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { plannedService, unloadingSeconds } from './planned-service.ts';
import type { DepotSetting, Setting } from './setting.ts';
import { departuresOf, stayAt } from './straight-trip.ts';
import { canGo } from './within-range.ts';

interface Hours {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** A setting never changes, and every hub asks for each of its places every morning. */
const KNOWN = new WeakMap<Setting, Map<string, readonly number[]>>();

/**
 * The fleets of a kind (rows of the placement) of which a vehicle could leave a facility, bring one parcel to another one and
 * be home in time, with nothing else to do that day: of feeders, with one wave or with any.
 */
export function suppliersOf(
  setting: Setting,
  from: Facility,
  kind: VehicleKind,
  to: Facility,
  day: number,
  wave?: number,
): readonly number[] {
  const known = KNOWN.get(setting) ?? new Map<string, readonly number[]>();
  KNOWN.set(setting, known);
  const key = `${kind}/${from.index}/${to.index}/${day}/${wave}`;
  const had = known.get(key);
  if (had !== undefined) return had;
  const spot = { address: -1, facility: to.index };
  const place = placeOn(setting, from, day);
  const able = setting
    .fleetsAt(from, kind)
    .filter((row) => canGo(setting, row, from, place, spot, day) && isInTime(setting, row, from, to, day, wave));
  known.set(key, able);
  return able;
}

/** True if there is such a fleet. */
export function canSupply(setting: Setting, from: Facility, kind: VehicleKind, to: Facility, day: number): boolean {
  return suppliersOf(setting, from, kind, to, day).length > 0;
}

/** True if feeders of the hub that supplies a micro-depot can come to it on a day. */
export function isDepotFed(setting: Setting, { hub, facility }: DepotSetting, day: number): boolean {
  return canSupply(setting, setting.facilities[hub] as Facility, 'feeder', facility, day);
}

/**
 * The seconds in which vehicles of a kind may stop at a micro-depot or locker on a day, which its opening and the delivery
 * hours of the zones around it leave; null at any time.
 */
export function supplyHours(setting: Setting, kind: VehicleKind, facility: number, day: number): Hours | null {
  const spot = { address: -1, facility };
  const zone = deliveryHours(setting.access, kind === 'bike' ? 'bike' : 'motor', spot, day);
  return inCommon(unloadingHours(setting, facility, day), zone);
}

function isInTime(
  setting: Setting,
  row: number,
  from: Facility,
  to: Facility,
  day: number,
  wave: number | undefined,
): boolean {
  const { kind } = setting.placement.fleets[row] as FleetSpec;
  const spot = { address: -1, facility: to.index };
  const hours = supplyHours(setting, kind, to.index, day);
  const service = plannedService(setting, kind, { ...spot, parcels: [-1], pickUps: [] }, from);
  return departuresOf(setting, row, from, day, { wave }).some((departs) => {
    const stay = stayAt(setting, row, from, spot, day, departs);
    if (stay === null) return false;
    const until = Math.min(stay.leaves, hours?.until ?? Number.POSITIVE_INFINITY);
    return Math.max(stay.comes, hours?.from ?? 0) + service <= until;
  });
}

/**
 * Seconds from when the first feeder of a wave has surely come to a micro-depot until the hours there are over; Infinity where
 * they are never, and where no feeder comes with it.
 */
export function unloadingTime(setting: Setting, from: Facility, to: Facility, day: number, wave: number): Seconds {
  const hours = supplyHours(setting, 'feeder', to.index, day);
  if (hours === null) return Number.POSITIVE_INFINITY;
  const spot = { address: -1, facility: to.index };
  const left = suppliersOf(setting, from, 'feeder', to, day, wave).flatMap((row) =>
    departuresOf(setting, row, from, day, { wave }).flatMap((departs) => {
      const stay = stayAt(setting, row, from, spot, day, departs);
      return stay === null ? [] : [hours.until - Math.max(stay.comes, hours.from) - stay.late];
    }),
  );
  // One parcel at least, as the fleet that comes could bring alone.
  return left.length === 0 ? Number.POSITIVE_INFINITY : Math.max(unloadingSeconds(setting, 1), ...left);
}
