// Overtime: how long after its shift a vehicle may come home to finish what it has begun.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import { secondsOf } from '../model/study.ts';
import { LAST_HOME } from './day-clock.ts';
import type { Facility } from './facts.ts';
import { agreed, shiftOfFleet } from './fleet-hours.ts';
import { type Setting, vehicleIn } from './setting.ts';

/** The second of the day by which vehicles of a fleet must be home; their shift's end and the overtime, but not after a micro-depot shuts. */
export function latestReturn(setting: Setting, fleet: string, facility: Facility): Seconds {
  const { until } = shiftOfFleet(setting, fleet, facility);
  const { overtimeHours } = vehicleIn(setting, fleet).workday;
  const depot = setting.depots.get(facility.index)?.spec;
  const closes = depot === undefined ? DAY : Math.max(until, secondsOf(depot.closes));
  return Math.min(until + Math.round(overtimeHours * HOUR), closes, LAST_HOME);
}

/** The same as the crews of a fleet have agreed to it, whatever the hours of their facility. */
export function crewsReturn(setting: Setting, fleet: string): Seconds {
  const { workday } = vehicleIn(setting, fleet);
  return Math.min(agreed(workday).until + Math.round(workday.overtimeHours * HOUR), LAST_HOME);
}
