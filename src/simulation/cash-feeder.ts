// When agents get cash: a feeder leaves their hub with the first wave of every operating day and drives to each of them.
import { DAY, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import { arrival } from '../network/pace.ts';
import type { Facility } from './facts.ts';
import { shiftOfFleet } from './fleet-hours.ts';
import { isFed } from './locker-supply.ts';
import { waysOf } from './own-ways.ts';
import { type LockerSetting, type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { isShutOut } from './shut-out.ts';

/**
 * The second at which an agent is topped up on a day, by the quickest feeder of its hubs, straight from there and with no
 * time to load or hand over (assumption); undefined on a day of rest, and where no feeder may come.
 */
export function toppedUpAt(setting: Setting, agent: LockerSetting, day: number): Seconds | undefined {
  if (!setting.calendar.operating.includes(day)) return undefined;
  const { sortedBy, feeder } = setting.study.rules;
  const spot = { address: -1, facility: agent.facility.index };
  const arrivals = agent.hubs
    .filter((hub) => isFed({ setting }, agent, hub, day))
    .flatMap((row) => {
      const hub = setting.facilities[row] as Facility;
      const fleets = setting.fleetsAt(hub, 'feeder').map((fleet) => setting.placement.fleets[fleet] as FleetSpec);
      return fleets
        .filter((fleet) => vehiclesOf(setting, fleet, hub) > 0)
        .map(({ id }) => {
          const vehicle = vehicleIn(setting, id);
          const shift = shiftOfFleet(setting, id, hub);
          const leaves = day * DAY + Math.max(secondsOf(sortedBy), secondsOf(feeder.waves[0] as string), shift.from);
          if (leaves >= day * DAY + shift.until || isShutOut(setting, vehicle, hub.place, spot, day))
            return Number.POSITIVE_INFINITY;
          const drive = waysOf(setting.ground, onDay(vehicle, day)).seconds(hub.place, agent.facility.place);
          return arrival(leaves, drive, vehicle.pace, vehicle.speed);
        });
    });
  const first = Math.min(...arrivals);
  return first < (day + 1) * DAY ? Math.round(first) : undefined;
}
