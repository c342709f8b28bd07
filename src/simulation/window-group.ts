// Parcels for one door that one stop can serve: the windows that were promised for them leave time for it.
import type { Seconds } from '../base/units.ts';
import { parcelOf, type Run } from './run-state.ts';
import type { TourStop } from './world.ts';

type Window = TourStop['window'];

/** Parcels in rising order, and the hours that their windows have in common; null where none was promised for the day. */
export interface WindowGroup {
  readonly parcels: readonly number[];
  readonly window: Window;
}

/**
 * As few groups as their windows allow, the first to end first: each holds a stop with all its parcels, which takes
 * `secondsOf` so many. What has no window, or was promised for another day, goes with the first.
 */
export function windowGroups(
  run: Run,
  day: number,
  parcels: readonly number[],
  secondsOf: (parcels: number) => Seconds,
): WindowGroup[] {
  const windowOf = (parcel: number): Window => {
    const who = parcelOf(run, parcel);
    return who.day === day ? who.window : null;
  };
  const promised = parcels.flatMap((parcel) => {
    const window = windowOf(parcel);
    return window === null ? [] : [{ parcel, window }];
  });
  if (promised.length === 0) return [{ parcels, window: null }];
  promised.sort((a, b) => a.window.until - b.window.until || a.parcel - b.parcel);
  const free = parcels.filter((parcel) => windowOf(parcel) === null);
  const groups: { parcels: number[]; window: NonNullable<Window> }[] = [];
  for (const { parcel, window } of promised) {
    const group = groups.at(-1);
    const together = group === undefined ? [...free, parcel] : [...group.parcels, parcel];
    const common = group === undefined ? window : inCommon(group.window, window);
    if (group === undefined || common.until - common.from < secondsOf(together.length)) {
      groups.push({ parcels: group === undefined ? together : [parcel], window });
    } else {
      group.parcels = together;
      group.window = common;
    }
  }
  return groups.map((group) => ({ ...group, parcels: group.parcels.sort((a, b) => a - b) }));
}

function inCommon(a: NonNullable<Window>, b: NonNullable<Window>): NonNullable<Window> {
  return { from: Math.max(a.from, b.from), until: Math.min(a.until, b.until) };
}
