// Stops before a plan orders them: parcels for one door together, supplies for one facility, each no more than a vehicle carries.
import type { Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import type { VehicleKind } from '../model/study.ts';
import { deliveryHours, inCommon } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { expectedService } from './handover.ts';
import { openingInShift } from './opening-hours.ts';
import { parcelOf, type Run } from './run-state.ts';
import type { Setting } from './setting.ts';
import { fittingParts } from './stop-size.ts';
import { windowGroups } from './window-group.ts';
import type { PlanningRequest } from './world.ts';

/** A stop before the plan orders it. */
export type StopDraft = PlanningRequest['stops'][number];

/** Parcels for the same door, and pick-ups there, become one stop; or several, where their windows and a zone's hours leave no time in common. */
export function stopsByAddress(
  run: Run,
  from: Facility,
  kind: VehicleKind,
  day: number,
  parcels: readonly number[],
): StopDraft[] {
  const { setting } = run;
  const byAddress = new Map<number, number[]>();
  for (const parcel of [...parcels].sort((a, b) => a - b)) {
    const { address } = parcelOf(run, parcel);
    const others = byAddress.get(address);
    if (others === undefined) byAddress.set(address, [parcel]);
    else others.push(parcel);
  }
  const stops: StopDraft[] = [];
  for (const [address, together] of byAddress) {
    const place = setting.ground.doors[address] as StopDraft['place'];
    const spot = { address, facility: -1 };
    const zone = deliveryHours(setting.access, kind === 'bike' ? 'bike' : 'motor', spot, day);
    const hours = inCommon(openingInShift(setting, whoIs(run, together), { kind, facility: from, day }), zone);
    const secondsOf = (parts: readonly number[]): Seconds => {
      const { parcels: brought, pickUps } = byDirection(run, parts);
      return expectedService(setting, kind, address, brought.length, from, pickUps.length);
    };
    for (const { parcels: group, window } of windowGroups(run, day, together, hours, secondsOf)) {
      for (const part of fittingParts(run, { from, kind, spot, day }, group)) {
        stops.push({ address, facility: -1, place, ...byDirection(run, part), window });
      }
    }
  }
  return stops;
}

/** Parcels for a micro-depot or locker, in as many stops as vehicles of the kind need to carry them. */
export function suppliesByFacility(
  run: Run,
  facility: Facility,
  kind: VehicleKind,
  from: Facility,
  day: number,
  parcels: readonly number[],
): StopDraft[] {
  const spot = { address: -1, facility: facility.index };
  return fittingParts(run, { from, kind, spot, day }, parcels).map((part) => ({
    ...spot,
    place: placeOn(run.setting, facility, day),
    parcels: part,
    pickUps: [],
    window: null,
  }));
}

/** A stop at a facility where nothing is brought and something is to be taken along. */
export function emptyStop(run: Run, facility: Facility, day: number): StopDraft {
  const place = placeOn(run.setting, facility, day);
  return { address: -1, facility: facility.index, place, parcels: [], pickUps: [], window: null };
}

/** Expected seconds of a stop without parking. */
export function plannedService(
  setting: Setting,
  kind: VehicleKind,
  stop: Pick<StopDraft, 'address' | 'facility' | 'parcels' | 'pickUps'>,
  from?: Facility,
): Seconds {
  if (stop.address >= 0)
    return expectedService(setting, kind, stop.address, stop.parcels.length, from, stop.pickUps.length);
  const { locker } = setting.study.rules;
  if (setting.lockers.has(stop.facility)) return locker.depositStop + locker.depositParcel * stop.parcels.length;
  return unloadingSeconds(setting, stop.parcels.length);
}

/** Of a feeder at the dock of a micro-depot. */
export function unloadingSeconds({ study }: Setting, parcels: number): Seconds {
  const { unloadMost, unloadParcel } = study.rules.depot;
  return Math.min(unloadMost, unloadParcel * parcels);
}

/** The recipient of parcels for one address. */
function whoIs(run: Run, parcels: readonly number[]): Parcel {
  return parcelOf(run, parcels[0] as number);
}

function byDirection(run: Run, parcels: readonly number[]): Pick<StopDraft, 'parcels' | 'pickUps'> {
  const isPickUp = (parcel: number): boolean => parcelOf(run, parcel).direction === 'pick-up';
  return { parcels: parcels.filter((parcel) => !isPickUp(parcel)), pickUps: parcels.filter(isPickUp) };
}
