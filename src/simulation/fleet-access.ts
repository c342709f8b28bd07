// Which stops the fleets of a facility may go to, and so how the planner sees the ways between them.
import { onDay } from '../model/barring.ts';
import type { Traveller } from '../model/own-speeds.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import { type TravelMatrix, withoutWays } from '../network/travel.ts';
import { deliveryHours, type Spot } from './access.ts';
import { placeOn } from './depot-hours.ts';
import type { Facility } from './facts.ts';
import { waysName, waysOf } from './own-ways.ts';
import { type Setting, vehicleIn, vehiclesOf } from './setting.ts';
import { isShutOut } from './shut-out.ts';
import type { StopDraft } from './stop-draft.ts';
import { isMissed } from './window-hours.ts';

/** True if a facility has vehicles of a kind and zones keep all of them from serving a stop there on a day. */
export function isClosedTo(setting: Setting, facility: Facility, kind: VehicleKind, spot: Spot, day: number): boolean {
  const { access, placement, study } = setting;
  if (study.rules.zones.length === 0 && access.facilities.size === 0) return false;
  const fleets = setting.fleetsAt(facility, kind).map((row) => placement.fleets[row] as FleetSpec);
  const manned = fleets.filter((fleet) => vehiclesOf(setting, fleet, facility) > 0);
  const from = placeOn(setting, facility, day);
  return manned.length > 0 && manned.every(({ id }) => isShutOut(setting, vehicleIn(setting, id), from, spot, day));
}

/** True if zones keep some vehicles of a kind at a facility from a stop on a day, or leave them some hours there only. */
export function isInZone(setting: Setting, facility: Facility, kind: VehicleKind, spot: Spot, day: number): boolean {
  const { access, placement, study } = setting;
  if (study.rules.zones.length === 0) return false;
  if (deliveryHours(access, kind === 'bike' ? 'bike' : 'motor', spot, day) !== null) return true;
  const from = placeOn(setting, facility, day);
  return setting.fleetsAt(facility, kind).some((row) => {
    const { id } = placement.fleets[row] as FleetSpec;
    return isShutOut(setting, vehicleIn(setting, id), from, spot, day);
  });
}

/**
 * Matrices over a facility and its stops, and which of them holds for each fleet of the placement (by its row). They are
 * worked out when they are first asked for, since a large city asks for dozens of plans at once.
 */
export interface TravelProfiles {
  readonly travel: readonly TravelMatrix[];
  readonly ofFleet: ReadonlyMap<number, number>;
}

/**
 * One matrix for the vehicles of a facility that go alike and may stop at the same stops. A stop that a zone bars or cuts off, or
 * keeps everybody from in its window, is one that no way leads to, so that the planner need not know of zones.
 */
export function travelProfiles(
  setting: Setting,
  facility: Facility,
  kind: VehicleKind,
  day: number,
  stops: readonly StopDraft[],
): TravelProfiles {
  const from = placeOn(setting, facility, day);
  const places = [from, ...stops.map((stop) => stop.place)];
  const keys: string[] = [];
  const wanted: { readonly traveller: Traveller; readonly barred: readonly number[] }[] = [];
  const profile = (traveller: Traveller, barred: readonly number[]): number => {
    const key = `${waysName(traveller)}/${barred.join()}`;
    if (!keys.includes(key)) {
      keys.push(key);
      wanted.push({ traveller, barred });
    }
    return keys.indexOf(key);
  };
  const ofFleet = new Map<number, number>();
  for (const row of setting.fleetsAt(facility, kind)) {
    const vehicle = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    const barred = stops.flatMap((stop, at) =>
      isMissed(stop.window) || isShutOut(setting, vehicle, from, stop, day) ? [at + 1] : [],
    );
    ofFleet.set(row, profile(onDay(vehicle, day), barred));
  }
  if (wanted.length === 0) profile({ mode: 'motor' }, []);
  let travel: readonly TravelMatrix[] | null = null;
  return {
    get travel() {
      travel ??= wanted.map(({ traveller, barred }) =>
        withoutWays(waysOf(setting.ground, traveller).matrix(places), barred),
      );
      return travel;
    },
    ofFleet,
  };
}
