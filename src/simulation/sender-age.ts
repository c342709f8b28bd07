// Pick-ups that grow too old: at the door they stay with their senders, and what nobody takes to a hub goes back to them.
import { DAY } from '../base/units.ts';
import { isTooOld } from './attempts.ts';
import { clearCompartment } from './locker-bank.ts';
import { isFetchedFor } from './locker-supply.ts';
import { parcelOf, parcelState, type Run, settle, take } from './run-state.ts';
import { giveUpPickUp } from './sender-door.ts';

/** Those of a hub that are older than the rule allows, never before they were due. */
export function endOldPickUps(run: Run, hub: number, day: number): void {
  const { setting, world } = run;
  for (const parcel of world.senders) {
    const { stage, sorted } = parcelState(run, parcel);
    const isOwn = setting.hubOf(parcelOf(run, parcel)) === hub;
    if (isOwn && stage === 'at sender' && sorted && isTooOld(run, parcel, day)) giveUpPickUp(run, parcel, 'too old');
  }
  const before = setting.calendar.operating.filter((other) => other < day).at(-1) ?? day;
  for (const place of [...setting.depots.values(), ...setting.lockers.values()]) {
    if ('hubs' in place ? !place.hubs.includes(hub) : place.hub !== hub) continue;
    // The hub that supplies a micro-depot that all share answers for everybody's.
    const isForAll = 'isNeutral' in place && place.isNeutral;
    const isDue = (parcel: number): boolean =>
      (isForAll || isFetchedFor(run, parcel, hub)) && isTooOld(run, parcel, day);
    // Whatever came on a later day than the one before has not yet been left behind by a whole day.
    sendBack(run, place.facility.index, (parcel) => isDue(parcel) && parcelState(run, parcel).ready < before * DAY);
  }
}

/** There is no operating day left: nobody comes for what is still out. */
export function abandonPickUps(run: Run): void {
  for (const parcel of run.world.senders) {
    if (parcelState(run, parcel).stage === 'at sender') giveUpPickUp(run, parcel, 'too old');
  }
  for (const { index } of run.setting.facilities) sendBack(run, index, () => true);
}

/** Back to their senders, out of a micro-depot or locker. */
function sendBack(run: Run, facility: number, isToGo: (parcel: number) => boolean): void {
  const { world, facts, agenda } = run;
  const time = agenda.now;
  const gone = (world.kept[facility] as number[]).filter((parcel) => {
    const isPickUp = parcelOf(run, parcel).direction === 'pick-up';
    return isPickUp && parcelState(run, parcel).stage === 'kept' && isToGo(parcel);
  });
  take(run, gone, facility);
  for (const parcel of gone) {
    const { compartment } = parcelState(run, parcel);
    if (compartment >= 0) {
      clearCompartment(run, facility, compartment);
      facts.push({ kind: 'expired', time, parcel, facility, compartment });
    }
    settle(run, parcel, 'ended');
    facts.push({ kind: 'returned', time, parcel, facility, why: 'too old' });
  }
}
