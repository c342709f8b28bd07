// What a zone's delivery hours leave of the window that was promised for a parcel, and what becomes of it where that is nothing.
import type { Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import { deliveryHours } from './access.ts';
import { expectedService } from './handover.ts';
import type { Setting } from './setting.ts';

interface Hours {
  readonly from: Seconds;
  readonly until: Seconds;
}

/** The part of a window that lies in the hours; null where the hours cut it to less than so many seconds. */
export function windowLeft(window: Hours, hours: Hours | null, seconds: Seconds): Hours | null {
  if (hours === null) return window;
  const from = Math.max(window.from, hours.from);
  const until = Math.min(window.until, hours.until);
  return until - from < Math.min(seconds, window.until - window.from) ? null : { from, until };
}

/** The window of a stop that nobody can make today: it shuts as it opens, so that the planner leaves the stop out. */
export function missedWindow({ from }: Hours): Hours {
  return { from, until: from };
}

/** True of the window of a stop that nobody can make today. */
export function isMissed(window: Hours | null): boolean {
  return window !== null && window.from >= window.until;
}

/** True if a van could only be at the door outside the window that was promised for today. */
export function isKeptOut(setting: Setting, parcel: Parcel, day: number): boolean {
  const { address, window } = parcel;
  if (window === null || parcel.day !== day) return false;
  const hours = deliveryHours(setting.access, 'motor', { address, facility: -1 }, day);
  const hub = setting.facilities[setting.hubOf(parcel)];
  return windowLeft(window, hours, expectedService(setting, 'van', address, 1, hub)) === null;
}
