// Stops before a plan orders them: parcels for one door together, supplies for one facility, each no more than a vehicle carries and has time for.
import type { Seconds } from '../base/units.ts';
import type { Parcel } from '../model/parcel.ts';
import type { VehicleKind } from '../model/study.ts';
import { deliveryHours, inCommon } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { expectedService, parkingSeconds } from './handover.ts';
import { openingInShift } from './opening-hours.ts';
import { plannedService } from './planned-service.ts';
import { parcelOf, type Run } from './run-state.ts';
import { fittingParts, type Trip } from './stop-size.ts';
import { timeThere } from './stop-time.ts';
import { supplyHours } from './supply-reach.ts';
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
    const trip = { from, kind, spot, day };
    for (const { parcels: group, window } of windowGroups(run, day, together, hours, secondsOf)) {
      // What was promised for hours of its own is together only where these leave time for it.
      const isInTime =
        hours !== null && window === hours
          ? inTime(run, trip, hours, parkingSeconds(setting, kind, address, from), secondsOf)
          : null;
      for (const part of fittingParts(run, trip, group, isInTime)) {
        stops.push({ address, facility: -1, place, ...byDirection(run, part), window });
      }
    }
  }
  return stops;
}

/** Stops in one place that a vehicle has the time for: who comes late makes one at least (assumption). */
const STOPS_IN_TIME = 2;

/** Whether a vehicle that leaves now has the time for a stop with some parcels, and for another one like it. */
function inTime(
  { setting, agenda }: Run,
  trip: Trip,
  hours: StopDraft['window'],
  parking: Seconds,
  secondsOf: (parcels: readonly number[]) => Seconds,
): (parcels: readonly number[]) => boolean {
  let there: Seconds | null = null;
  return (parcels) => {
    there ??= timeThere(setting, trip, hours, parking, agenda.now);
    return STOPS_IN_TIME * (parking + secondsOf(parcels)) <= there;
  };
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
  const { setting } = run;
  const spot = { address: -1, facility: facility.index };
  const trip = { from, kind, spot, day };
  const secondsOf = (part: readonly number[]): Seconds =>
    plannedService(setting, kind, { ...spot, parcels: part, pickUps: [] }, from);
  // At a micro-depot no more is called than its docks have time for, and a site may let in few who come there.
  const isInTime = setting.lockers.has(facility.index)
    ? inTime(run, trip, supplyHours(setting, kind, facility.index, day), 0, secondsOf)
    : null;
  return fittingParts(run, trip, parcels, isInTime).map((part) => ({
    ...spot,
    place: placeOn(setting, facility, day),
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

/** The recipient of parcels for one address. */
function whoIs(run: Run, parcels: readonly number[]): Parcel {
  return parcelOf(run, parcels[0] as number);
}

function byDirection(run: Run, parcels: readonly number[]): Pick<StopDraft, 'parcels' | 'pickUps'> {
  const isPickUp = (parcel: number): boolean => parcelOf(run, parcel).direction === 'pick-up';
  return { parcels: parcels.filter((parcel) => !isPickUp(parcel)), pickUps: parcels.filter(isPickUp) };
}
