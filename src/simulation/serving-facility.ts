// From where a same-day order is served: the stock of a micro-depot near its door, or the hub.
import type { Metres, Seconds } from '../base/units.ts';
import { fitsBike, type Parcel } from '../model/parcel.ts';
import { bikesCanLeave, hasVehicles } from './assignment.ts';
import { standingOn } from './depot-hours.ts';
import { promisedBy } from './dispatch-tours.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { expectedService } from './handover.ts';
import { isNearer } from './nearness.ts';
import { parcelOf, type Run } from './run-state.ts';
import { loadingSeconds } from './same-day-loading.ts';
import type { DepotSetting } from './setting.ts';
import { departuresOf, stayAt } from './straight-trip.ts';

/** When vehicles of a facility could bring an order; the less, the better. */
type Timeliness = 0 | 1 | 2;
const [AS_PROMISED, TODAY, NOT_TODAY] = [0, 1, 2] as const;

export function hubFor({ setting, parcels }: Run, parcel: number): Facility {
  return setting.facilities[setting.hubOf(parcels[parcel] as Parcel)] as Facility;
}

/**
 * Where stock is kept in micro-depots, the nearest one whose catchment has the address, its carrier's or one that all share;
 * a farther one, or the hub, where their vehicles could be at the door as promised, or today at all, and its own could not. Else the hub.
 */
export function servingFacility(run: Run, parcel: number, day: number): Facility {
  const { setting } = run;
  const hub = hubFor(run, parcel);
  if (setting.study.rules.sameDay.from === 'hub' || !fitsBike(parcelOf(run, parcel).size)) return hub;
  let chosen: Facility | null = null;
  let best: Timeliness = NOT_TODAY;
  let least = Number.POSITIVE_INFINITY;
  for (const depot of setting.depots.values()) {
    const metres = metresTo(run, depot, parcel, day);
    const bikes = metres === null ? [] : fleetsFor(run, depot.facility, parcel, day);
    if (metres === null || bikes.length === 0) continue;
    const timely = timelinessOf(run, depot.facility, bikes, parcel, day);
    const isBetter = timely === best && isNearer(metres, depot.facility.id, least, chosen?.id ?? '');
    if (chosen !== null && timely >= best && !isBetter) continue;
    [chosen, best, least] = [depot.facility, timely, metres];
  }
  if (chosen === null || best === AS_PROMISED) return chosen ?? hub;
  return timelinessOf(run, hub, fleetsFor(run, hub, parcel, day), parcel, day) < best ? hub : chosen;
}

/** By bike to the door from a micro-depot that could have it in stock and has bikes; null from any other. */
function metresTo({ setting, parcels }: Run, depot: DepotSetting, parcel: number, day: number): Metres | null {
  const { facility, spec } = depot;
  const { address, carrier } = parcels[parcel] as Parcel;
  if ((facility.carrier ?? carrier) !== carrier) return null;
  const metres = standingOn(setting, depot, day)?.metres[address] ?? Number.POSITIVE_INFINITY;
  if (!(metres <= spec.catchment)) return null;
  return hasVehicles(setting, facility.index, 'bike') && bikesCanLeave(setting, depot) ? metres : null;
}

/** Rows of the placement. */
function fleetsFor({ setting, parcels }: Run, from: Facility, parcel: number, day: number): readonly number[] {
  const depot = setting.depots.get(from.index);
  const place = depot === undefined ? from.place : standingOn(setting, depot, day)?.place;
  const kind = depot === undefined ? 'van' : 'bike';
  return place === undefined ? [] : doorFleets(setting, from, kind, place, parcels[parcel] as Parcel, day);
}

/** Of the fleet that could do so soonest, were it to leave for this order alone. */
function timelinessOf(run: Run, from: Facility, fleets: readonly number[], parcel: number, day: number): Timeliness {
  const { setting, agenda } = run;
  const { address } = parcelOf(run, parcel);
  const loaded = agenda.now + loadingSeconds(run);
  const service = expectedService(setting, from.kind === 'hub' ? 'van' : 'bike', address, 1, from);
  let soonest: Seconds = Number.POSITIVE_INFINITY;
  for (const row of fleets) {
    for (const departs of departuresOf(setting, row, from, day)) {
      const stay = stayAt(setting, row, from, { address, facility: -1 }, day, Math.max(departs, loaded));
      if (stay !== null && stay.comes + service <= stay.leaves) soonest = Math.min(soonest, stay.comes);
    }
  }
  if (soonest <= promisedBy(run, parcel)) return AS_PROMISED;
  return soonest < Number.POSITIVE_INFINITY ? TODAY : NOT_TODAY;
}
