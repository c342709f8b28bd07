// On which days of a run, up to the last that is measured, a micro-depot stands somewhere and its feeders may come to it.
import { standingOn } from '../simulation/depot-hours.ts';
import type { Facility } from '../simulation/facts.ts';
import { isClosedTo } from '../simulation/fleet-access.ts';
import type { DepotSetting, Setting } from '../simulation/setting.ts';
import { isDepotFed } from '../simulation/supply-reach.ts';

/** Calendar days on which vehicles drive, in order. */
export function daysJudged({ calendar }: Setting): number[] {
  return calendar.operating.filter((day) => day <= calendar.lastMeasured);
}

export function daysStanding(setting: Setting, depot: DepotSetting): number[] {
  return daysJudged(setting).filter((day) => standingOn(setting, depot, day) !== undefined);
}

/** Those on which no zone and no limit of its site keeps all feeders of its hub from it. */
export function daysLetIn(setting: Setting, depot: DepotSetting): number[] {
  const hub = setting.facilities[depot.hub] as Facility;
  const spot = { address: -1, facility: depot.facility.index };
  return daysStanding(setting, depot).filter((day) => !isClosedTo(setting, hub, 'feeder', spot, day));
}

/** Those of them on which a feeder can come in its hours, within the feeder's range and shift. */
export function daysReached(setting: Setting, depot: DepotSetting): number[] {
  return daysLetIn(setting, depot).filter((day) => isDepotFed(setting, depot, day));
}
