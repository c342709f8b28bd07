// When what a feeder wave brings lies sorted at a micro-depot, and whether its bikes can still take it out on the same day.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { Parcel } from '../model/parcel.ts';
import { type FleetSpec, secondsOf } from '../model/study.ts';
import type { Workday } from '../model/workday.ts';
import type { Place } from '../network/city.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { shiftOn, workdaysAt } from './fleet-hours.ts';
import { waysOf } from './own-ways.ts';
import { unloadingSeconds } from './planned-service.ts';
import { type DepotSetting, type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { departuresOf, stayAt } from './straight-trip.ts';
import { suppliersOf, supplyHours } from './supply-reach.ts';
import { isKeptOut } from './window-hours.ts';

/**
 * By wave of a day, the second of the run from which what it brings lies sorted at a micro-depot, one parcel at least;
 * Infinity where no feeder can come with it.
 */
export function readyByWave(setting: Setting, { facility, hub }: DepotSetting, day: number): Seconds[] {
  const { feeder, depot: work } = setting.study.rules;
  const from = setting.facilities[hub] as Facility;
  const spot = { address: -1, facility: facility.index };
  const opens = supplyHours(setting, 'feeder', facility.index, day)?.from ?? 0;
  const takes = unloadingSeconds(setting, 1) + Math.round(work.sortingMinutes * MINUTE);
  return feeder.waves.map((_, wave) => {
    const stays = suppliersOf(setting, from, 'feeder', facility, day, wave).flatMap((row) =>
      departuresOf(setting, row, from, day, { wave }).map((departs) => stayAt(setting, row, from, spot, day, departs)),
    );
    return Math.min(
      ...stays.map((stay) => (stay === null ? Number.POSITIVE_INFINITY : Math.max(stay.comes, opens) + takes)),
    );
  });
}

/** Whether some bike of a micro-depot, loaded with what lies sorted there by then, leaves before its shift is over. */
export function isForBikes(setting: Setting, { facility }: DepotSetting, day: number, ready: Seconds): boolean {
  return workdaysAt(setting, 'bike', facility).some(
    (rider) => ready + rider.reloadMinutes * MINUTE < day * DAY + shiftOn(setting, rider, facility).until,
  );
}

/** True if feeders of the hub have a way to a place, but with no wave the time to drive there and home in their shift, on empty streets. */
export function isFedTooLate(setting: Setting, hub: Facility, place: Place): boolean {
  const { sortedBy, feeder } = setting.study.rules;
  const feeders = driversOf(setting, hub, place, setting.calendar.lastMeasured);
  const reaching = feeders.filter(({ drive }) => drive < Number.POSITIVE_INFINITY);
  const isInTime = reaching.some(({ driver, drive }) =>
    feeder.waves.some((wave) => {
      const leaves = Math.max(secondsOf(sortedBy), secondsOf(wave), secondsOf(driver.from));
      return leaves + 2 * drive < shiftOn(setting, driver, hub).until;
    }),
  );
  return reaching.length > 0 && !isInTime;
}

/** The drivers at a hub, and for how long each drives to a place on empty streets, or in the best hour where its fleet has hours of its own. */
function driversOf(setting: Setting, hub: Facility, place: Place, day: number): { driver: Workday; drive: Seconds }[] {
  const rows = setting.fleetsAt(hub, 'feeder').map((row) => setting.placement.fleets[row] as FleetSpec);
  return rows
    .filter((fleet) => vehiclesOf(setting, fleet, hub) > 0)
    .map(({ id }) => {
      const vehicle = vehicleIn(setting, id);
      const fastest = vehicle.speed * Math.max(1, ...vehicle.pace);
      const ways = waysOf(setting.ground, onDay(vehicle, day));
      return { driver: vehicle.workday, drive: ways.seconds(hub.place, place) / fastest };
    });
}

/** True if a van of the hub can take the parcel to its door on the day on which it was sorted in the morning. */
export function goesByVan(setting: Setting, parcel: Parcel, hub: Facility, day: number): boolean {
  const sorted = secondsOf(setting.study.rules.sortedBy);
  const inTime = doorFleets(setting, hub, 'van', hub.place, parcel, day).filter((row) => {
    const { workday } = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    const { from, until } = shiftOn(setting, workday, hub);
    return Math.max(sorted, from) + workday.reloadMinutes * MINUTE < until;
  });
  return inTime.length > 0 && !isKeptOut(setting, parcel, 'van', hub, inTime, day);
}
