// What the hours of zones, businesses and crews leave of those in which a parcel is to be handed over, and what becomes of it where that is nothing.
import type { Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import type { VehicleKind } from '../model/study.ts';
import { deliveryHours } from './access.ts';
import { isShut } from './business-days.ts';
import type { Facility } from './facts.ts';
import { expectedService } from './handover.ts';
import { openingHours } from './opening-hours.ts';
import type { Setting } from './setting.ts';
import { departuresOf, stayAt } from './straight-trip.ts';

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
 * can be there, if a little late, and home again in its shift, with what lies ready at the facility only from some second of the run on. On a day on which a business is shut nobody could, and nobody is kept out.
 */
export function isKeptOut(
  setting: Setting,
  parcel: Parcel,
  kind: VehicleKind,
  from: Facility,
  fleets: readonly number[],
  day: number,
  ready = 0,
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
  const spot = { address, facility: -1 };
  return fleets.every((row) =>
    departuresOf(setting, row, from, day, { ready }).every((departs) => {
      const stay = stayAt(setting, row, from, spot, day, departs);
      return stay !== null && windowLeft(open, { from: stay.comes, until: stay.leaves - stay.late }, seconds) === null;
    }),
  );
}

/**
 * True if a vehicle of some of these fleets could be at the door by when the parcel was promised, with what lies ready only
 * from some second of the run on. What is late already is as late by any vehicle.
 */
export function isPunctual(
  setting: Setting,
  { address, day: due, promise }: Parcel,
  from: Facility,
  fleets: readonly number[],
  day: number,
  ready = 0,
): boolean {
  if (due < day) return true;
  const spot = { address, facility: -1 };
  return fleets.some((row) =>
    departuresOf(setting, row, from, day, { ready }).some(
      (departs) => (stayAt(setting, row, from, spot, day, departs)?.comes ?? Number.POSITIVE_INFINITY) <= promise,
    ),
  );
}
