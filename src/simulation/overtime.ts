// Overtime: how long after its shift a vehicle may come home to finish what it has begun.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { secondsOf, type VehicleKind } from '../model/study.ts';
import type { Facility } from './facts.ts';
import { type Setting, shiftOf } from './setting.ts';

/** The second of the day by which vehicles must be home; their shift's end and the overtime, but not after a micro-depot shuts. */
export function latestReturn(setting: Setting, kind: VehicleKind, facility: Facility): Seconds {
  const { until } = shiftOf(setting, kind, facility);
  const { overtimeHours } = setting.study.rules.shift;
  const depot = setting.depots.get(facility.index)?.spec;
  const closes = depot === undefined ? DAY : Math.max(until, secondsOf(depot.closes));
  return Math.min(until + Math.round(overtimeHours * HOUR), closes, DAY - 120);
}
