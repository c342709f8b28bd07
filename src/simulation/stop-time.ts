// How long a stop can be: the time that a vehicle which goes straight to a place has there until its hours, or the shift, are over.
import type { Seconds } from '../base/units.ts';
import { placeOn } from './depot-hours.ts';
import type { Setting } from './setting.ts';
import type { Trip } from './stop-size.ts';
import { departuresOf, stayAt } from './straight-trip.ts';
import { canGo } from './within-range.ts';
import type { TourStop } from './world.ts';

/**
 * Seconds, with parking, for the fleet that has most of them when it leaves at `earliest` or as soon as its shift lets it;
 * `parking` may begin before the hours do. 0 where nobody has any.
 */
export function timeThere(
  setting: Setting,
  { from, kind, spot, day }: Trip,
  hours: TourStop['window'],
  parking: Seconds,
  earliest: Seconds,
): Seconds {
  const place = placeOn(setting, from, day);
  let most = 0;
  for (const row of setting.fleetsAt(from, kind)) {
    if (!canGo(setting, row, from, place, spot, day)) continue;
    for (const leaves of departuresOf(setting, row, from, day)) {
      const stay = stayAt(setting, row, from, spot, day, Math.max(earliest, leaves));
      if (stay === null) continue;
      const until = Math.min(hours?.until ?? Number.POSITIVE_INFINITY, stay.leaves);
      most = Math.max(most, until - Math.max(stay.comes, (hours?.from ?? 0) - parking) - stay.late);
    }
  }
  return most;
}
