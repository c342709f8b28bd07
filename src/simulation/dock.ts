// The docks of a micro-depot: feeders wait for a free one in the order in which they come, as long as their shift allows.
import { DAY, type Seconds } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { acquire, createResource, type Resource, release, withdraw } from '../engine/resource.ts';
import { ownPart } from '../model/depot-site.ts';
import type { DepotSpec } from '../model/study.ts';
import { cellsUnder, roofOf } from './carrier-places.ts';
import type { Facility } from './facts.ts';
import type { Run } from './run-state.ts';
import type { TourState, TourStop } from './world.ts';

export type Docking = 'docked' | 'waits';

/** The cells under a shared roof have its docks between them; they are kept at the roof's own facility. */
export function openDocks(run: Run): void {
  const { depots, facilities } = run.setting;
  run.world.docks = facilities.map((facility) => {
    const spec = depots.get(facility.index)?.spec;
    const isAtRoof = roofOf(facility) === facility.index;
    return createResource(spec === undefined || !isAtRoof ? 0 : docksUnder(facilities, facility.index, spec));
  });
}

/** How many feeders can unload at once at a micro-depot, or under the roof whose own facility it is. */
export function docksUnder(facilities: readonly Facility[], row: number, spec: DepotSpec): number {
  return cellsUnder(facilities, row).length > 1 ? spec.docks : ownPart(spec).docks;
}

/**
 * A feeder is there while the micro-depot is open for long enough. It takes a dock, or waits until one is free; at the latest
 * second at which it could begin to unload in time (for its shift, and for the hours of the micro-depot and its zone), it
 * gives up.
 */
export function askForDock(
  run: Run,
  number: number,
  tour: TourState,
  stop: TourStop,
  isInTime: (begins: Seconds) => boolean,
): Docking {
  const { now } = run.agenda;
  if (acquire(docksAt(run, stop), number)) return 'docked';
  const last = latest(now, (tour.day + 1) * DAY, isInTime);
  schedule(run.agenda, last, { kind: 'tour-gives-up', tour: number, stop: tour.at });
  return 'waits';
}

/** The feeder has unloaded: the next one in the queue comes alongside. */
export function leaveDock(run: Run, stop: TourStop): void {
  const following = release(docksAt(run, stop));
  if (following !== undefined) schedule(run.agenda, run.agenda.now, { kind: 'tour-docks', tour: following });
}

/** Takes a feeder out of the queue of its stop; false if it has a dock by now. */
export function quitQueue(run: Run, number: number, stop: TourStop): boolean {
  return withdraw(docksAt(run, stop), number);
}

/** The feeder keeps what it has brought for a micro-depot whose docks are taken for too long. */
export function turnAway(tour: TourState, stop: TourStop): void {
  for (const parcel of stop.parcels) tour.aboard.push({ parcel, why: 'dock' });
}

function docksAt({ world, setting }: Run, { facility }: TourStop): Resource {
  return world.docks[roofOf(setting.facilities[facility] as Facility)] as Resource;
}

/** The last second from `from` to `until` that holds; all after the first that does not hold do not either. */
function latest(from: Seconds, until: Seconds, holds: (time: Seconds) => boolean): Seconds {
  if (holds(until)) return until;
  let low = from;
  let high = until;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) low = middle;
    else high = middle;
  }
  return low;
}
