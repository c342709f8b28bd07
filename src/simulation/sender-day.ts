// The morning of the pick-ups: each that is due gets the vehicles that fetch it today, as deliveries get theirs.
import { DAY } from '../base/units.ts';
import { schedule } from '../engine/agenda.ts';
import { chooseDepot, type Room } from './assignment.ts';
import { isDue } from './attempts.ts';
import { takeByBike } from './bike-room.ts';
import type { Facility } from './facts.ts';
import { shiftOf } from './fleet-hours.ts';
import { isOpenTo } from './hand-on.ts';
import { lockersToEmpty } from './locker-supply.ts';
import { parcelOf, parcelState, type Run } from './run-state.ts';
import { endOldPickUps } from './sender-age.ts';

/** After the deliveries, so that these have the room: a micro-depot's bikes where one has room and reaches the door, else a van. */
export function assignPickUps(run: Run, hub: number, day: number, rooms: readonly Room[]): void {
  const { setting, world, facts, agenda } = run;
  const time = agenda.now;
  endOldPickUps(run, hub, day);
  world.senders = world.senders.filter((parcel) => {
    const { stage } = parcelState(run, parcel);
    return stage === 'at sender' || stage === 'planned';
  });
  const due = world.senders.filter((index) => {
    return (
      parcelState(run, index).stage === 'at sender' &&
      isDue(run, index, day) &&
      setting.hubOf(parcelOf(run, index)) === hub
    );
  });
  for (const index of due.sort((a, b) => a - b)) {
    const state = parcelState(run, index);
    if (!state.sorted) {
      state.sorted = true;
      facts.push({ kind: 'due', time, parcel: index, facility: hub });
    }
    const parcel = parcelOf(run, index);
    const choice = chooseDepot(setting, parcel, rooms, day);
    const room = choice?.room;
    if (room !== undefined) room.left--;
    if (choice?.room.bikes !== undefined)
      takeByBike(choice.room.bikes, { parcel, fleets: choice.fleets, wave: null, locker: null });
    const facility = room?.depot.facility.index ?? hub;
    state.facility = facility;
    world.pickUps[facility]?.push(index);
    facts.push({ kind: 'assigned', time, parcel: index, way: room === undefined ? 'van' : 'bike', facility });
  }
}

/**
 * Bikes fetch when they leave with deliveries, so that they come to a door once. Where none are there or still expected
 * from the hub today, they go for pick-ups alone, and for the others at the middle of their shift at the latest.
 */
export function isWorthLeaving(run: Run, depot: Facility, day: number): boolean {
  const { world, agenda } = run;
  const isExpected = world.waves.some((facilities) =>
    (facilities[depot.index] as number[]).some((parcel) => {
      const { stage, facility } = parcelState(run, parcel);
      return facility !== depot.index && (stage === 'kept' || stage === 'planned' || stage === 'aboard');
    }),
  );
  return !isExpected || agenda.now >= middleOfShift(run, depot, day);
}

/** Calls the bikes of micro-depots that have pick-ups to fetch for the middle of their shift. */
export function callForPickUps(run: Run, hub: number, day: number): void {
  const { setting, world, agenda } = run;
  for (const depot of setting.depots.values()) {
    const { facility } = depot;
    // At one that all share, what others sorted first has called bikes as well: a second call finds nothing to do.
    if (!isOpenTo(setting, depot, hub)) continue;
    const isAtDoors = (world.pickUps[facility.index] as number[]).length > 0;
    if (!isAtDoors && lockersToEmpty(run, hub, facility, day).length === 0) continue;
    const time = Math.max(agenda.now, middleOfShift(run, facility, day));
    schedule(agenda, time, { kind: 'bikes-leave', depot: facility.index, day });
  }
}

function middleOfShift(run: Run, depot: Facility, day: number): number {
  const { from, until } = shiftOf(run.setting, 'bike', depot);
  return day * DAY + Math.floor((from + until) / 2);
}
