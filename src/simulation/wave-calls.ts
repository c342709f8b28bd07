// What is called in the morning for the feeder waves of the day.
import { DAY } from '../base/units.ts';
import { secondsOf } from '../model/study.ts';
import type { Choice } from './assignment.ts';
import { takeByBike } from './bike-room.ts';
import { beginsAt } from './day-clock.ts';
import { waveWithRoom } from './depot-floor.ts';
import type { Facility, FactOf } from './facts.ts';
import { type FeederRoom, hasFeeder, takeAlong } from './feeder-room.ts';
import { isForPickUp } from './pick-up-counter.ts';
import { parcelOf, type Run } from './run-state.ts';
import { bringAlong, canCome, isLetIn, type SiteRoom } from './site-room.ts';

/** The first wave that could have brought a parcel and has no room for it, and why; empty where it comes with that one. */
export type Held = Pick<FactOf<'assigned'>, 'heldSince' | 'heldBy'>;
type HeldBy = Exclude<Held['heldBy'], undefined>;

/** With the first wave that is expected to find room for it, one whose feeders have room for it too if there is any. */
export function callTo(run: Run, { room, fleets }: Choice, parcel: number, locker: Facility | null): Held {
  const { floor, feeders, site, depot, bikes } = room;
  const { index } = depot.facility;
  const who = parcelOf(run, parcel);
  const comes = (row: number): boolean =>
    (feeders === undefined || hasFeeder(feeders, index, row, who)) && canCome(site, row, who);
  const wave = floor === undefined ? 0 : (waveWithRoom(floor, comes) ?? waveWithRoom(floor));
  if (wave === undefined) throw new Error(`depot ${depot.spec.id}: expected room in a wave for parcel ${parcel}`);
  const held = heldUntil(run, wave, (row) => {
    if (feeders?.comesTo(index, row).length === 0) return null;
    if (floor !== undefined && waveWithRoom(floor, (other) => other === row) === undefined) return 'depot full';
    if (feeders !== undefined && !hasFeeder(feeders, index, row, who)) return 'vehicle full';
    if (site !== undefined && !isLetIn(site, row, who)) return 'access hours';
    return canCome(site, row, who) ? null : 'depot full';
  });
  room.left--;
  if (bikes !== undefined) takeByBike(bikes, { parcel: who, fleets, wave, locker });
  if (floor !== undefined) (floor.called[wave] as number)++;
  bringAlong(site, wave, who);
  callFor(run, index, feeders, wave, parcel);
  return held;
}

/** To a locker, with the first wave whose feeders have room for it, or else the first one. */
export function callToLocker(run: Run, locker: number, feeders: FeederRoom, parcel: number): Held {
  const wave = run.world.waves.findIndex((_, row) => hasFeeder(feeders, locker, row, parcelOf(run, parcel)));
  const held = heldUntil(run, wave, (row) => (feeders.comesTo(locker, row).length === 0 ? null : 'vehicle full'));
  callFor(run, locker, feeders, Math.max(0, wave), parcel);
  return held;
}

function heldUntil({ setting, agenda }: Run, wave: number, whyNot: (earlier: number) => HeldBy | null): Held {
  for (let row = 0; row < wave; row++) {
    const heldBy = whyNot(row);
    if (heldBy === null) continue;
    const leaves = beginsAt(Math.floor(agenda.now / DAY), secondsOf(setting.study.rules.feeder.waves[row] as string));
    return { heldSince: Math.max(agenda.now, leaves), heldBy };
  }
  return {};
}

/** With the first wave, whatever else that takes along: to the counter of a micro-depot. */
export function callToCounter(
  run: Run,
  depot: number,
  feeders: FeederRoom,
  site: SiteRoom | undefined,
  parcel: number,
): void {
  bringAlong(site, 0, parcelOf(run, parcel));
  callFor(run, depot, feeders, 0, parcel);
}

/** Parcels that take a micro-depot's room and that hubs which sorted before have called there today, or its bikes are to fetch. */
export function calledTo(run: Run, depot: number): number {
  const { waves, pickUps } = run.world;
  const takesRoom = (parcel: number): boolean => !isForPickUp(run, parcel, depot);
  const brought = waves.reduce((sum, wave) => sum + (wave[depot] as number[]).filter(takesRoom).length, 0);
  return brought + (pickUps[depot] as number[]).length;
}

function callFor(run: Run, facility: number, feeders: FeederRoom | undefined, wave: number, parcel: number): void {
  run.world.waves[wave]?.[facility]?.push(parcel);
  if (feeders !== undefined) takeAlong(run, feeders, facility, wave, parcel);
}
