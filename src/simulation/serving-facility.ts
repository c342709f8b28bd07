// From where a same-day order is served: the stock of a micro-depot near its door, or the hub.
import type { Metres } from '../base/units.ts';
import { fitsBike, type Parcel } from '../model/parcel.ts';
import { bestInsertion } from '../planning/dispatch-insertion.ts';
import { byUrgency, newTour, newTours } from '../planning/dispatch-new-tour.ts';
import type { DispatchTour, Situation } from '../planning/dispatch-rule.ts';
import { RULES_BY_NAME } from '../planning/dispatch-rules.ts';
import { bikesCanLeave, hasVehicles } from './assignment.ts';
import { standingOn } from './depot-hours.ts';
import { kindAt } from './desk-kind.ts';
import { deskAt } from './dispatch-desk.ts';
import { situationAt } from './dispatch-situation.ts';
import { doorFleets } from './door-fleets.ts';
import type { Facility } from './facts.ts';
import { isNearer } from './nearness.ts';
import { isOffDutyMissed } from './off-duty.ts';
import { parcelOf, type Run } from './run-state.ts';
import type { DepotSetting } from './setting.ts';

/** When vehicles of a facility could bring an order; the less, the better. */
type Timeliness = 0 | 1 | 2;
const [AS_PROMISED, TODAY, NOT_TODAY] = [0, 1, 2] as const;

export function hubFor({ setting, parcels }: Run, parcel: number): Facility {
  return setting.facilities[setting.hubOf(parcels[parcel] as Parcel)] as Facility;
}

/**
 * Where stock is kept in micro-depots, the nearest one whose catchment has the address, its carrier's or one that all share;
 * a farther one, or the hub, where their vehicles find the time to bring it as promised, or today at all, and its own do not. Else the hub.
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
    if (metres === null || !isInReach(run, depot.facility, parcel, day)) continue;
    const timely = timelinessOf(run, depot.facility, parcel);
    const isBetter = timely === best && isNearer(metres, depot.facility.id, least, chosen?.id ?? '');
    if (chosen !== null && timely >= best && !isBetter) continue;
    [chosen, best, least] = [depot.facility, timely, metres];
  }
  if (chosen === null || best === AS_PROMISED) return chosen ?? hub;
  return isInReach(run, hub, parcel, day) && timelinessOf(run, hub, parcel) < best ? hub : chosen;
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

/** True if some vehicle there carries the parcel and gets to its door and back. */
function isInReach({ setting, parcels }: Run, from: Facility, parcel: number, day: number): boolean {
  const depot = setting.depots.get(from.index);
  const place = depot === undefined ? from.place : standingOn(setting, depot, day)?.place;
  return (
    place !== undefined && doorFleets(setting, from, kindAt(from), place, parcels[parcel] as Parcel, day).length > 0
  );
}

/** Why the vehicles of a facility cannot bring an order as promised, with the tours that they have and the orders that wait; null if they can. */
export function whyLateFrom(
  run: Run,
  from: Facility,
  parcel: number,
  day: number,
): 'breakdown' | 'vehicle full' | null {
  if (timelinessOf(run, from, parcel) === AS_PROMISED) return null;
  const { address } = parcelOf(run, parcel);
  const stop = { address, facility: -1, parcels: [parcel], pickUps: [] };
  return isOffDutyMissed(run, from, { kind: kindAt(from), day }, stop) ? 'breakdown' : 'vehicle full';
}

/** With the vehicles and tours of the facility as they are now: on a tour under way, if the rule puts it there, or a new one. */
function timelinessOf(run: Run, from: Facility, parcel: number): Timeliness {
  const kind = kindAt(from);
  const { situation: alone } = situationAt(run, from, kind, [parcel]);
  if (isPunctualAsNeeded(alone)) return AS_PROMISED;
  const onNew = byNewTour(situationAt(run, from, kind, [...deskAt(run, from.index).waiting, parcel]).situation);
  if (onNew === AS_PROMISED) return onNew;
  const decision = RULES_BY_NAME[run.setting.study.rules.sameDay.rule].decide(alone);
  if (decision.kind !== 'insert') return onNew;
  const place = bestInsertion(alone, alone.tours[decision.tour] as DispatchTour, decision.order);
  return place?.late === 0 ? AS_PROMISED : TODAY;
}

/** True if one of as many vehicles as needed brings the only order as promised: whoever else waits has others. */
function isPunctualAsNeeded(alone: Situation): boolean {
  const ample = alone.vehicles.filter(({ count }) => count === Number.POSITIVE_INFINITY);
  return ample.length > 0 && newTour(alone, [0], ample)?.late === 0;
}

/** Of the last order, where those that wait already fill the vehicles before it, the soonest first. */
function byNewTour(situation: Situation): Timeliness {
  const own = situation.orders.length - 1;
  for (const { orders, late } of newTours(situation, byUrgency(situation.orders)))
    if (orders.includes(own)) return late === 0 ? AS_PROMISED : TODAY;
  return NOT_TODAY;
}
