// What the hours of zones, businesses and crews leave of those in which a parcel is to be handed over, and what becomes of it where that is nothing.
import { DAY, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { Parcel } from '../model/parcel.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import { deliveryHours } from './access.ts';
import { isShut } from './business-days.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { onTheRoad } from './fleet-hours.ts';
import { addressesFrom } from './ground.ts';
import { expectedService } from './handover.ts';
import { openingHours } from './opening-hours.ts';
import { type Setting, vehicleIn } from './setting.ts';

interface Hours {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** The part of a window that lies in the hours; null where the hours cut it to nothing, or to less than so many seconds. */
export function windowLeft(window: Hours, hours: Hours | null, seconds: Seconds): Hours | null {
  if (hours === null) return window;
  const from = Math.max(window.from, hours.from);
  const until = Math.min(window.until, hours.until);
  return until - from < Math.max(1, Math.min(seconds, window.until - window.from)) ? null : { from, until };
}

/** The window of a stop that nobody can make today: it shuts as it opens, so that the planner leaves the stop out. */
export function missedWindow({ from }: Hours): Hours {
  return { from, until: from };
}

/** True of the window of a stop that nobody can make today. */
export function isMissed(window: Hours | null): boolean {
  return window !== null && window.from >= window.until;
}

/**
 * True if the vehicles of some fleets of a kind at a facility (rows of the placement) could only be at the door outside the
 * hours in which a parcel can be handed over today: those of its window, of a business and of zones, while a crew of theirs
 * can be there and home again in its shift. On a day on which a business is shut nobody could, and nobody is kept out.
 */
export function isKeptOut(
  setting: Setting,
  parcel: Parcel,
  kind: VehicleKind,
  from: Facility,
  fleets: readonly number[],
  day: number,
): boolean {
  const { address } = parcel;
  const isClosed = isShut(setting.study, parcel, day);
  const opening = isClosed ? null : openingHours(setting, parcel, day);
  const promised = parcel.day === day ? parcel.window : null;
  const zone = deliveryHours(setting.access, kind === 'bike' ? 'bike' : 'motor', { address, facility: -1 }, day);
  const hours = promised ?? opening ?? (isClosed ? null : zone);
  if (hours === null) return false;
  const seconds = expectedService(setting, kind, address, 1, from);
  const inZone = windowLeft(hours, zone, seconds);
  const open = inZone === null ? null : windowLeft(inZone, opening, seconds);
  if (open === null) return true;
  return fleets.every((row) => {
    const vehicle = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    const crew = onTheRoad(setting, vehicle.workday, from);
    const drive = fastestTo(setting, vehicle, from, address, day);
    const there = { from: day * DAY + crew.from + drive, until: day * DAY + crew.until - drive };
    return windowLeft(open, there, seconds) === null;
  });
}

/** Seconds that a vehicle needs to an address in its best hour; 0 where it has no way. */
function fastestTo(setting: Setting, vehicle: VehicleSpec, from: Facility, address: number, day: number): Seconds {
  const way = addressesFrom(setting.ground, onDay(vehicle, day), placeOn(setting, from, day)).seconds[
    address
  ] as Seconds;
  return Number.isFinite(way) ? way / (vehicle.speed * Math.max(...vehicle.pace)) : 0;
}
