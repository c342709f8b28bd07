// How long a stop can be: the time that a vehicle which goes straight to a place has there until its hours, or the shift, are over.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { FleetSpec } from '../model/study.ts';
import { arrival } from '../network/pace.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { shiftOn } from './fleet-hours.ts';
import { addressesFrom } from './ground.ts';
import { waysOf } from './own-ways.ts';
import { type Setting, vehicleIn } from './setting.ts';
import type { Trip } from './stop-size.ts';
import { canGo } from './within-range.ts';
import type { TourStop } from './world.ts';

/** Of its way out: a vehicle may come so much later than on an ordinary day and still find the time (assumption). */
export const LATE = 0.2;

/**
 * Seconds, with parking, for the fleet that has most of them when it leaves at `earliest` or as soon as its shift lets it;
 * `parking` may begin before the hours do. 0 or less where nobody has any.
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
    const vehicle = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    const { workday, pace, speed } = vehicle;
    const shift = shiftOn(setting, workday, from);
    const reload = kind === 'feeder' ? 0 : Math.round(workday.reloadMinutes * MINUTE);
    const departs = Math.max(earliest, day * DAY + shift.from + reload);
    const who = onDay(vehicle, day);
    const out =
      spot.address >= 0
        ? (addressesFrom(setting.ground, who, place).seconds[spot.address] as Seconds)
        : waysOf(setting.ground, who).seconds(
            place,
            placeOn(setting, setting.facilities[spot.facility] as Facility, day),
          );
    if (!Number.isFinite(out)) continue;
    const comes = arrival(departs, out, pace, speed);
    // The way back is about as long as the way there.
    const home = day * DAY + shift.until - (comes - departs);
    const until = Math.min(hours?.until ?? Number.POSITIVE_INFINITY, home);
    most = Math.max(most, until - Math.max(comes, (hours?.from ?? 0) - parking) - LATE * out);
  }
  return most;
}
