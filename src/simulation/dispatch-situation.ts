// What the dispatcher knows: who waits, what is on the road and can still be changed, and what could drive a new tour.
import { DAY, type Seconds } from '../base/units.ts';
import { onDay } from '../model/barring.ts';
import type { FleetSpec, VehicleKind } from '../model/study.ts';
import type { VehicleSpec } from '../model/vehicle.ts';
import type { Place } from '../network/city.ts';
import { spentAt } from '../planning/charging.ts';
import type { DispatchOrder, DispatchVehicle, Situation } from '../planning/dispatch-rule.ts';
import { breakSeconds } from './courier-break.ts';
import { placeOn } from './depot-hours.ts';
import { deskAt } from './dispatch-desk.ts';
import { ordersAtDoor } from './dispatch-orders.ts';
import { dispatchTours, marginOf, openTours } from './dispatch-tours.ts';
import { dispatchWays } from './dispatch-ways.ts';
import type { Facility } from './facts.ts';
import { waysMade } from './own-ways.ts';
import { routingFleets } from './planning-request.ts';
import { parcelOf, type Run } from './run-state.ts';
import { loadingSeconds } from './same-day-loading.ts';
import { vehicleIn } from './setting.ts';
import { isShutOut } from './shut-out.ts';
import { restDueOf } from './work-time.ts';

/** A situation, with what its rows stand for. */
export interface Scene {
  readonly situation: Situation;
  readonly facility: Facility;
  readonly kind: VehicleKind;
  readonly day: number;
  /** The run's tour of each of the situation's. */
  readonly tours: readonly number[];
}

/** Orders (rows) at whose doors a vehicle may not stop. */
export type ClosedTo = (vehicle: VehicleSpec) => number[];

/** The situation of a facility whose vehicles of a kind serve the same-day orders that wait there. */
export function situationAt(run: Run, facility: Facility, kind: VehicleKind, waiting: readonly number[]): Scene {
  const { setting, agenda } = run;
  const day = Math.floor(agenda.now / DAY);
  const home = placeOn(setting, facility, day);
  const places: Place[] = [home];
  for (const parcel of waiting) places.push(setting.ground.doors[parcelOf(run, parcel).address] as Place);
  const orders = ordersAtDoor(run, { kind, facility, day }, waiting).map(
    ({ load, parking, service, opens, due }, row): DispatchOrder => ({
      place: row + 1,
      load,
      parking,
      service,
      opens,
      due,
    }),
  );
  const closed = new Map<VehicleSpec, number[]>();
  const closedTo: ClosedTo = (vehicle) => {
    const known = closed.get(vehicle);
    if (known !== undefined) return known;
    const rows = waiting.flatMap((parcel, row) => {
      const spot = { address: parcelOf(run, parcel).address, facility: -1 };
      return isShutOut(setting, vehicle, home, spot, day) ? [row] : [];
    });
    closed.set(vehicle, rows);
    return rows;
  };
  const tours = openTours(run, facility, kind, day);
  let dispatched: Situation['tours'] | undefined;
  const situation: Situation = {
    now: agenda.now,
    loading: loadingSeconds(run),
    orders,
    /** Put together when a rule first asks, since not every rule does. */
    get tours() {
      dispatched ??= dispatchTours(run, tours, (place) => places.push(place) - 1, closedTo);
      return dispatched;
    },
    vehicles: freeVehicles(run, facility, kind, day, closedTo),
    way: dispatchWays(setting.ground, deskAt(run, facility.index), places, waiting.length + 1),
  };
  return { situation, facility, kind, day, tours };
}

/** As the planner would be told of them, if it were asked now. */
export function freeVehicles(
  run: Run,
  facility: Facility,
  kind: VehicleKind,
  day: number,
  closedTo: ClosedTo,
  earliest: Seconds = run.agenda.now + loadingSeconds(run),
): DispatchVehicle[] {
  const { setting } = run;
  const rows = setting.fleetsAt(facility, kind);
  const profiles = { ofFleet: new Map(rows.map((row) => [row, row])) };
  const { fleets, routing } = routingFleets(run, facility, kind, day, earliest, profiles, true);
  return routing.map((fleet, at) => {
    const { count, capacity, pace, factor, shift, dayCost, costPerSecond, costPerMetre } = fleet;
    const row = fleet.travel;
    const vehicle = vehicleIn(setting, (setting.placement.fleets[row] as FleetSpec).id);
    const asked = fleets[at] as (typeof fleets)[number];
    const range = vehicle.range - (fleet.battery ? spentAt(fleet.battery, fleet.battery, shift.from) : 0);
    return {
      mode: waysMade(setting.ground, onDay(vehicle, day)),
      count,
      capacity,
      range,
      rest: breakSeconds(vehicle.workday),
      restDue: restDueOf(run, asked, fleet),
      pace,
      factor,
      from: shift.from,
      until: shift.until - marginOf(run),
      dayCost,
      costPerSecond,
      costPerMetre,
      closedTo: closedTo(vehicle),
    };
  });
}
