// A loading bay: a van that finds a space there need not search, walks from it to the door, and leaves it after the stop.
import { DAY, type Metres, MINUTE, type Seconds } from '../base/units.ts';
import { acquireNow, createResource, type Resource, release } from '../engine/resource.ts';
import { secondsOf } from '../model/study.ts';
import type { BaySetting } from './bay-reach.ts';
import { doorTime } from './door-time.ts';
import { usefulBays } from './handover.ts';
import type { Run } from './run-state.ts';
import type { TourState, TourStop } from './world.ts';

/** All bays are empty at the start. */
export function openBays(run: Run): void {
  run.world.bays = run.setting.bays.map(({ spec }) => createResource(spec.spaces));
}

/**
 * Takes a space for a stop in the nearest useful bay that has one, if there is any: open until the stop is over, which
 * keeps the bay's limit, the shift and the delivery hours of zones. The courier judges by the stop's real duration, so
 * none is ever broken; nobody queues for a space. It has driven to the door, and a step back to the bay is not counted.
 */
export function takeBay(
  run: Run,
  number: number,
  tour: TourState,
  stop: TourStop,
  mayStand: (leaves: Seconds) => boolean,
): boolean {
  if (stop.address < 0) return false;
  const { setting, world, agenda, facts } = run;
  const time = agenda.now;
  for (const { bay, metres } of usefulBays(setting, tour.kind, stop.address, setting.facilities[tour.facility])) {
    const { spec } = setting.bays[bay] as BaySetting;
    const seconds = doorTime(run, tour, stop, time, metres).whole;
    const start = tour.day * DAY;
    const isOpen = time >= start + secondsOf(spec.opens) && time + seconds <= start + secondsOf(spec.closes);
    if (!isOpen || seconds > spec.minutes * MINUTE || !mayStand(time + seconds)) continue;
    if (!acquireNow(world.bays[bay] as Resource)) continue;
    tour.bay = bay;
    facts.push({ kind: 'bay-taken', time, tour: number, vehicle: tour.vehicle, stop: tour.at, bay });
    return true;
  }
  return false;
}

/** The stop is over: the space is free for another. */
export function leaveBay(run: Run, number: number, tour: TourState): void {
  const { bay, vehicle, at } = tour;
  if (bay < 0) return;
  release(run.world.bays[bay] as Resource);
  tour.bay = -1;
  run.facts.push({ kind: 'bay-left', time: run.agenda.now, tour: number, vehicle, stop: at, bay });
}

/** The walk from the bay that the vehicle stands in; undefined where it stands in none. */
export function bayWalk(run: Run, tour: TourState, address: number): Metres | undefined {
  if (tour.bay < 0) return undefined;
  return run.setting.bayReach.get(address)?.find(({ bay }) => bay === tour.bay)?.metres;
}
