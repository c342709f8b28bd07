// Parcels for one door that one stop can serve: the windows that were promised for them leave time for it, in the hours of a zone.
import type { Seconds } from '../base/units.ts';
import { parcelOf, type Run } from './run-state.ts';
import { missedWindow, windowLeft } from './window-hours.ts';
import type { TourStop } from './world.ts';

type Window = TourStop['window'];

/**
 * Parcels in rising order, and the hours in which all of them can be served; null for any. Where nobody can be there in
 * their windows, a window that is missed.
 */
export interface WindowGroup {
  readonly parcels: readonly number[];
  readonly window: Window;
}

/**
 * As few groups as their windows allow within the delivery hours, the first to end first: each holds a stop with all its
 * parcels, which takes `secondsOf` them. What has no window, or was promised for another day, goes with the first. Those
 * of whose windows the hours leave nothing are one group more, for which nobody comes today.
 */
export function windowGroups(
  run: Run,
  day: number,
  parcels: readonly number[],
  hours: Window,
  secondsOf: (parcels: readonly number[]) => Seconds,
): WindowGroup[] {
  const windowOf = (parcel: number): Window => windowOn(run, day, parcel);
  const promised = parcels.flatMap((parcel) => {
    const window = windowOf(parcel);
    return window === null ? [] : [{ parcel, window }];
  });
  if (promised.length === 0) return [{ parcels, window: hours }];
  const kept = promised.flatMap(({ parcel, window }) => {
    const left = windowLeft(window, hours, secondsOf([parcel]));
    return left === null ? [] : [{ parcel, window: left }];
  });
  kept.sort((a, b) => a.window.until - b.window.until || a.parcel - b.parcel);
  const free = parcels.filter((parcel) => windowOf(parcel) === null);
  const groups: { parcels: number[]; window: Window }[] = [];
  for (const { parcel, window } of kept) {
    const group = groups.at(-1);
    const together = group === undefined ? [...free, parcel] : [...group.parcels, parcel];
    const common = group === undefined ? window : overlapOf(group.window as NonNullable<Window>, window);
    if (group === undefined || common.until - common.from < Math.max(1, secondsOf(together))) {
      groups.push({ parcels: group === undefined ? together : [parcel], window });
    } else {
      group.parcels = together;
      group.window = common;
    }
  }
  if (kept.length === 0 && free.length > 0) groups.push({ parcels: free, window: hours });
  const missed = promised.filter(({ parcel, window }) => windowLeft(window, hours, secondsOf([parcel])) === null);
  const [first] = missed;
  if (first !== undefined)
    groups.push({ parcels: missed.map(({ parcel }) => parcel), window: missedWindow(first.window) });
  return groups.map((group) => ({ ...group, parcels: group.parcels.sort((a, b) => a - b) }));
}

/** Of parcels that one stop was to serve in a window, those that it does not bind; none where it binds none or all. */
export function unbound(run: Run, day: number, parcels: readonly number[]): number[] {
  const free = parcels.filter((parcel) => windowOn(run, day, parcel) === null);
  return free.length === parcels.length ? [] : free;
}

/** The hours promised for a day; null where none were, or for another day. */
function windowOn(run: Run, day: number, parcel: number): Window {
  const who = parcelOf(run, parcel);
  return who.day === day ? who.window : null;
}

function overlapOf(a: NonNullable<Window>, b: NonNullable<Window>): NonNullable<Window> {
  return { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
}
