// Parcels that change hands: to the hub that supplies their micro-depot, where that is another one, and back to their own carrier's.
import type { Parcel } from '../model/parcel.ts';
import { keep, parcelOf, parcelState, type Run, take } from './run-state.ts';
import type { DepotSetting, Setting } from './setting.ts';

/** True if parcels of a hub may go to a micro-depot: one of its own carrier, or a neutral one that all share. */
export function isOpenTo({ facilities }: Pick<Setting, 'facilities'>, depot: DepotSetting, from: number): boolean {
  return depot.isNeutral || facilities[from]?.carrier === facilities[depot.hub]?.carrier;
}

/** The hubs whose parcels the bikes of a micro-depot carry: its carrier's, or where all share it everybody's. */
export function hubsServedBy({ setting }: Run, depot: DepotSetting): readonly number[] {
  return setting.hubs.map(({ index }) => index).filter((hub) => isOpenTo(setting, depot, hub));
}

/** Moves kept parcels of one hub to another in no time: they come there by the trunk, and are paid for by the parcel. */
export function handOn(run: Run, parcels: readonly number[], from: number, to: number): void {
  if (from === to || parcels.length === 0) return;
  take(run, parcels, from);
  for (const parcel of parcels) {
    keep(run, parcel, to);
    run.facts.push({ kind: 'handed-on', time: run.agenda.now, parcel, from, facility: to });
  }
}

/** True if a parcel at a hub belongs there. */
export function isAtItsHub({ setting }: Run, parcel: Pick<Parcel, 'carrier' | 'address'>, hub: number): boolean {
  return setting.hubOf(parcel) === hub;
}

/** In the morning: whatever no feeder took to a micro-depot that another hub supplies, or came back from there, is its own hub's again. */
export function handBack(run: Run): void {
  for (const { index: hub } of run.setting.hubs) {
    const foreign = (run.world.kept[hub] as number[]).filter((parcel) => !isAtItsHub(run, parcelOf(run, parcel), hub));
    for (const parcel of foreign) handOn(run, [parcel], hub, run.setting.hubOf(parcelOf(run, parcel)));
  }
}

/** The hub from which a kept parcel goes by van where no feeder takes it to a micro-depot that another hub supplies. */
export function homeOf(run: Run, parcel: number): number {
  const { facility } = parcelState(run, parcel);
  const who = parcelOf(run, parcel);
  return isAtItsHub(run, who, facility) ? facility : run.setting.hubOf(who);
}

/** It goes there today. */
export function handHome(run: Run, parcel: number): number {
  const home = homeOf(run, parcel);
  handOn(run, [parcel], parcelState(run, parcel).facility, home);
  return home;
}

/** A pick-up that comes to a hub of another carrier goes on to its own's; where it is then. */
export function handToOwn(run: Run, parcel: number, facility: number): number {
  const who = parcelOf(run, parcel);
  const carrier = run.setting.facilities[facility]?.carrier;
  if (carrier === undefined || carrier === who.carrier) return facility;
  const home = run.setting.hubOf(who);
  keep(run, parcel, facility);
  handOn(run, [parcel], facility, home);
  take(run, [parcel], home);
  return home;
}
