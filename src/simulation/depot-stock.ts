// What is left at a micro-depot and may not stay: a feeder takes it back to the hub.
import { DAY } from '../base/units.ts';
import { hasRoomFor } from './aboard.ts';
import { isDue } from './attempts.ts';
import { weekdayOf } from './calendar.ts';
import { isGivenUp, standingOn } from './depot-hours.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { nextLocker } from './locker-bank.ts';
import { parcelOf, parcelState, type Run, take } from './run-state.ts';
import type { DepotSetting, Setting } from './setting.ts';
import { canSupply, isDepotFed } from './supply-reach.ts';
import { goesByVan } from './wave-hours.ts';
import type { TourState, TourStop } from './world.ts';

/**
 * Kept parcels that go back to the hub with the next feeder: pick-ups, and where nothing may stay overnight (or the lease is over),
 * those of an earlier day and those that no bike takes again today; else those that no bike can bring any more, and a van can.
 */
export function toTakeBack(run: Run, facility: number, day: number): number[] {
  const { setting, world } = run;
  const depot = setting.depots.get(facility);
  if (depot === undefined) return [];
  const mayStay = setting.study.rules.depot.overnight === 'kept' && !isGivenUp(setting, depot, day);
  return (world.kept[facility] as number[]).filter((parcel) => {
    const { stage, eligible, ready } = parcelState(run, parcel);
    if (stage !== 'kept') return false;
    if (parcelOf(run, parcel).direction === 'pick-up') return true;
    return (!mayStay && (eligible > day || ready < day * DAY)) || isForVansNow(run, depot, parcel, day);
  });
}

/** True if no bike of a micro-depot gets to the door of a parcel there, nor to a locker that would have it, and a van of the hub does. */
function isForVansNow(run: Run, depot: DepotSetting, index: number, day: number): boolean {
  const { setting } = run;
  const standing = standingOn(setting, depot, day);
  if (standing === undefined || !isDue(run, index, day)) return false;
  const { facility, hub } = depot;
  const parcel = parcelOf(run, index);
  if (doorFleets(setting, facility, 'bike', standing.place, parcel, day).length > 0) return false;
  const locker = nextLocker(run, index)?.facility;
  if (locker !== undefined && canSupply(setting, facility, 'bike', locker, day)) return false;
  return goesByVan(setting, parcel, setting.facilities[hub] as Facility, day);
}

/** True if a feeder is to come though it brings nothing; pick-ups wait for the last chance of the day. */
export function isFeederNeeded(run: Run, facility: Facility, day: number, isLastChance: boolean): boolean {
  const depot = run.setting.depots.get(facility.index);
  if (depot === undefined || !isReached(run.setting, depot, day)) return false;
  const waiting = toTakeBack(run, facility.index, day);
  if (waiting.some((parcel) => parcelOf(run, parcel).direction === 'delivery')) return true;
  return waiting.length > 0 && isLastChance;
}

/** True if a feeder can come in time, and there is somewhere to come to; after the last day of a lease a mobile one is met where it stood on that weekday. */
function isReached(setting: Setting, depot: DepotSetting, day: number): boolean {
  if (!isDepotFed(setting, depot, day)) return false;
  if (standingOn(setting, depot, day) !== undefined) return true;
  return isGivenUp(setting, depot, day) && depot.stands.has(weekdayOf(setting.study.calendar, day));
}

/** The feeder at the dock will take back what it has room and time for. */
export function chooseBackload(run: Run, tour: TourState, stop: TourStop, isInTime: () => boolean): void {
  tour.backload = toTakeBack(run, stop.facility, tour.day);
  while (tour.backload.length > 0 && !(hasRoomFor(run, tour, tour.backload) && isInTime())) tour.backload.pop();
  for (const parcel of tour.backload) parcelState(run, parcel).stage = 'planned';
}

/** Aboard, as far as what the floor had no room for leaves room; the rest waits for the next feeder. */
export function loadBack(run: Run, number: number, tour: TourState, stop: TourStop): void {
  const parcels = tour.backload;
  tour.backload = [];
  while (parcels.length > 0 && !hasRoomFor(run, tour, parcels))
    parcelState(run, parcels.pop() as number).stage = 'kept';
  if (parcels.length === 0) return;
  take(run, parcels, stop.facility);
  for (const parcel of parcels) {
    parcelState(run, parcel).stage = 'aboard';
    tour.aboard.push({ parcel, why: 'taken back' });
  }
  const { vehicle, at } = tour;
  const time = run.agenda.now;
  run.facts.push({ kind: 'taken-back', time, tour: number, vehicle, stop: at, facility: stop.facility, parcels });
}
