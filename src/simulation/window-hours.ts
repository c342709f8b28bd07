// What the hours of zones, businesses and crews leave of those in which a parcel is to be handed over, and what becomes of it where that is nothing.
import { HOUR, type Seconds } from '../base/units.ts';
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

/** Seconds of a day. */
interface Overlap {
  /** Of the hours in which a parcel can be handed over: those of its window, of a business and of zones. */
  readonly hours: Seconds;
  /** Most of them in which a vehicle can be there, if a little late, and home again in its shift. */
  readonly most: Seconds;
  /** What the hand-over takes. */
  readonly service: Seconds;
}

/**
 * True if the vehicles of some fleets of a kind at a facility (rows of the placement) could only be at the door outside the
 * hours in which a parcel can be handed over today, with what lies ready at the facility only from some second of the run on.
 * On a day on which a business is shut nobody could, and nobody is kept out.
 */
export function isKeptOut(...asked: Parameters<typeof overlapOf>): boolean {
  const overlap = overlapOf(...asked);
  return overlap !== null && overlap.most < Math.max(1, Math.min(overlap.service, overlap.hours));
}

/** With less of the hours than this, or than half of them, vehicles bring a parcel or two, and not all that are promised then (assumption). */
const AMPLE = HOUR;

/** True if they are kept out, or nearly: the time that they have is none for many parcels. */
export function isHardlyLetIn(...asked: Parameters<typeof overlapOf>): boolean {
  const overlap = overlapOf(...asked);
  return overlap !== null && overlap.most < Math.max(overlap.service, Math.min(AMPLE, overlap.hours / 2));
}

/**
 * The hours of a day in which a parcel can be handed over by vehicles of a kind: those of its window, of a business and of
 * zones. `open` is what is left of them, null for nothing. Null where it can be at any time.
 */
export function handoverHours(
  setting: Setting,
  parcel: Parcel,
  kind: VehicleKind,
  from: Facility,
  day: number,
): { readonly open: Hours | null; readonly service: Seconds } | null {
  const { address } = parcel;
  const isClosed = isShut(setting.study, parcel, day);
  const opening = isClosed ? null : openingHours(setting, parcel, day);
  const promised = parcel.day === day ? parcel.window : null;
  const zone = deliveryHours(setting.access, kind === 'bike' ? 'bike' : 'motor', { address, facility: -1 }, day);
  const hours = promised ?? opening ?? (isClosed ? null : zone);
  if (hours === null) return null;
  const service = expectedService(setting, kind, address, 1, from);
  const inZone = windowLeft(hours, zone, service);
  return { open: inZone === null ? null : windowLeft(inZone, opening, service), service };
}

/** Null where a parcel can be handed over at any time. */
function overlapOf(
  setting: Setting,
  parcel: Parcel,
  kind: VehicleKind,
  from: Facility,
  fleets: readonly number[],
  day: number,
  ready = 0,
): Overlap | null {
  const handover = handoverHours(setting, parcel, kind, from, day);
  if (handover === null) return null;
  const { open, service } = handover;
  if (open === null) return { hours: 0, most: 0, service };
  const spot = { address: parcel.address, facility: -1 };
  const times = fleets.flatMap((row) =>
    departuresOf(setting, row, from, day, { ready }).map((departs) => {
      const stay = stayAt(setting, row, from, spot, day, departs);
      // Of who has no way there other rules tell.
      if (stay === null) return Number.POSITIVE_INFINITY;
      return Math.min(open.until, stay.leaves - stay.late) - Math.max(open.from, stay.comes);
    }),
  );
  return { hours: open.until - open.from, most: Math.max(0, ...times), service };
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
