// The fixed surroundings of a run: what the study says, worked out once for one scenario and one replication.
import { carrierRow, standsWith } from '../model/carrier.ts';
import { vehiclesAt } from '../model/fleet-count.ts';
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, FleetSpec, LockerSpec, Study, VehicleKind, Weekday } from '../model/study.ts';
import { type Mode, type VehicleSpec, vehicleSpec } from '../model/vehicle.ts';
import { type Access, accessOf } from './access.ts';
import { type BayReach, type BaySetting, bayReach, baysOf } from './bay-reach.ts';
import { type Calendar, calendarOf } from './calendar.ts';
import {
  cellOf,
  cellsUnder,
  hubOfParcels,
  hubOfPlaces,
  hubOfStands,
  hubsOfCarrier,
  roofOf,
  withCarriers,
} from './carrier-places.ts';
import { type ContractorSetting, contractorsOf } from './contractor-reach.ts';
import { demandRates, drawOrders, type Order } from './demand.ts';
import { type Standing, standingsOf } from './depot-hours.ts';
import { type Draws, drawsOf } from './draws.ts';
import type { Facility } from './facts.ts';
import { facilityPlace, type Ground } from './ground.ts';
import { type LockerChoice, lockerChoice } from './locker-choice.ts';
import { drawPickUps } from './sender-demand.ts';
import { withSiteLimits } from './site-limits.ts';
import { speedFactors } from './traffic.ts';

/** An open micro-depot with where it stands on each weekday. */
export interface DepotSetting {
  readonly spec: DepotSpec;
  readonly facility: Facility;
  /** The hub that supplies it. */
  readonly hub: number;
  /** It handles all carriers' parcels as one, whoever's hub supplies it. */
  readonly isNeutral: boolean;
  readonly stands: ReadonlyMap<Weekday, Standing>;
}

export interface LockerSetting {
  readonly spec: LockerSpec;
  readonly facility: Facility;
  /** Those that bring parcels there, one a carrier that uses it. */
  readonly hubs: readonly number[];
}

export interface Setting {
  readonly study: Study;
  readonly placement: Placement;
  readonly replication: number;
  readonly ground: Ground;
  readonly calendar: Calendar;
  readonly draws: Draws;
  /** Hubs, then micro-depots, then lockers, then the cells of further carriers. */
  readonly facilities: readonly Facility[];
  readonly hubs: readonly Facility[];
  /** Open micro-depots and lockers by the row of their facility. */
  readonly depots: ReadonlyMap<number, DepotSetting>;
  readonly lockers: ReadonlyMap<number, LockerSetting>;
  /** Loading bays, and those within walking reach of each address, the nearest first. */
  readonly bays: readonly BaySetting[];
  readonly bayReach: ReadonlyMap<number, readonly BayReach[]>;
  /** In which zones addresses and facilities lie. */
  readonly access: Access;
  readonly contractors: readonly ContractorSetting[];
  /** Row of the hub that serves a carrier's parcels for an address. */
  hubOf(parcel: Pick<Order, 'address' | 'carrier'>): number;
  readonly lockerChoice: LockerChoice;
  /** Orders promised for an operating day; equal for all scenarios that offer the same. */
  ordersOf(day: number): readonly Order[];
  /** Pick-ups promised for an operating day; equal for all scenarios. */
  pickUpsOf(day: number): readonly Order[];
  /** What each fleet's vehicles are, by its id. */
  readonly vehicles: ReadonlyMap<string, VehicleSpec>;
  /** Rows of the placement's fleets of a kind at a facility. */
  fleetsAt(facility: Facility, kind: VehicleKind): readonly number[];
  /** The day's speed of a mode as a factor of the ordinary: traffic for motor vehicles, weather for all. */
  speedFactor(mode: Mode, day: number): number;
}

/** Orders by replication, day and share of same-day orders, which several scenarios share. */
export type OrderStore = Map<string, readonly Order[]>;

/**
 * Works out a scenario for one replication. Every facility must lie on the map (`facilityPlace` finds a street), which
 * the reader of studies has checked; throws otherwise. Orders are put into `store`, where the next scenario finds them.
 */
export function settingOf(
  study: Study,
  placement: Placement,
  ground: Ground,
  replication: number,
  store: OrderStore = new Map(),
  replan = 0,
): Setting {
  const calendar = calendarOf(study);
  const draws = drawsOf(study.seed, replication, replan);
  const { carriers } = study;
  const facilities = withCarriers(facilitiesOf(placement, ground), placement, carriers);
  const hubs = facilities.filter((facility) => facility.kind === 'hub');
  const hubOfPlace = hubOfPlaces(facilities, ground);
  const depots = new Map<number, DepotSetting>();
  const lockers = new Map<number, LockerSetting>();
  placement.depots.forEach((spec, row) => {
    const facility = facilities[hubs.length + row] as Facility;
    if (!spec.open) return;
    const stands = standingsOf(spec, facility, ground);
    const isNeutral = carriers.length > 1 && facility.carrier === undefined;
    const cells = cellsUnder(facilities, facility.index);
    for (const cell of cells) {
      const from = hubsOfCarrier(hubs, cell.carrier ?? carrierRow(carriers, spec.carrier));
      const hub =
        spec.mobile === undefined ? hubOfPlace(from, cell) : hubOfStands(from, stands, study.calendar, ground);
      depots.set(cell.index, { spec: cellOf(spec, cells.length), facility: cell, hub, isNeutral, stands });
    }
  });
  placement.lockers.forEach((spec, row) => {
    const facility = facilities[hubs.length + placement.depots.length + row] as Facility;
    const users = carriers.length < 2 || facility.carrier !== undefined ? [facility.carrier] : carriers.keys();
    const from = [...users].map((carrier) => hubOfPlace(hubsOfCarrier(hubs, carrier), facility));
    lockers.set(facility.index, { spec, facility, hubs: from });
  });
  const bays = baysOf(placement.bays, ground);
  const sameDayShare = placement.offer.sameDayShare ?? study.demand.sameDay.share;
  const rates = demandRates(study.demand, ground.city.addresses);
  const fleetRows: Record<VehicleKind, Map<Facility, readonly number[]>> = {
    van: new Map(),
    bike: new Map(),
    feeder: new Map(),
  };
  return {
    study,
    placement,
    replication,
    ground,
    calendar,
    draws,
    facilities,
    hubs,
    depots,
    lockers,
    bays,
    bayReach: bayReach(bays, ground),
    access: withSiteLimits(accessOf(study, ground.city.addresses, facilities, depots), study, depots, lockers),
    contractors: contractorsOf(placement, carriers, ground),
    hubOf: hubOfParcels(hubs, carriers, ground),
    lockerChoice: lockerChoice(ground, study.rules, [...lockers.values()], draws),
    ordersOf(day) {
      const key = `${replication}/${day}/${sameDayShare}`;
      const kept = store.get(key);
      if (kept !== undefined) return kept;
      const drawn = drawOrders(study, calendar, ground.city.addresses, rates, draws, day, sameDayShare);
      store.set(key, drawn);
      return drawn;
    },
    pickUpsOf: (day) => drawPickUps(study, calendar, ground.city.addresses, rates, draws, day),
    vehicles: new Map(placement.fleets.map((fleet) => [fleet.id, vehicleSpec(study, fleet)])),
    fleetsAt(facility, kind) {
      const kept = fleetRows[kind].get(facility);
      if (kept !== undefined) return kept;
      const all = facility.kind === 'hub' ? 'hubs' : 'depots';
      const { id } = facilities[roofOf(facility)] as Facility;
      const rows: number[] = [];
      placement.fleets.forEach((fleet, row) => {
        if (fleet.kind !== kind || (fleet.at !== all && fleet.at !== id)) return;
        if (standsWith(carriers, fleet, facility.carrier)) rows.push(row);
      });
      fleetRows[kind].set(facility, rows);
      return rows;
    },
    speedFactor: speedFactors(study.rules.traffic, draws),
  };
}

/** The cast's facilities of a placement, each at the nearest street. */
export function facilitiesOf(placement: Placement, ground: Ground): Facility[] {
  const facilities: Facility[] = [];
  const add = (
    kind: Facility['kind'],
    specs: readonly { id: string; name: string; position: { x: number; y: number } }[],
  ) => {
    for (const { id, name, position } of specs) {
      const near = facilityPlace(ground, position);
      if (near === null) throw new Error(`${kind} ${id}: expected a street near it, found none in the city`);
      facilities.push({ index: facilities.length, id, name, kind, place: near.place, x: near.x, y: near.y });
    }
  };
  add('hub', placement.hubs);
  add('depot', placement.depots);
  add('locker', placement.lockers);
  return facilities;
}

/** Vehicles of a fleet a facility may use a day; Infinity where as many as needed. A cell has as many as its roof is said to. */
export function vehiclesOf({ facilities }: Pick<Setting, 'facilities'>, fleet: FleetSpec, facility: Facility): number {
  return vehiclesAt(fleet.count, (facilities[roofOf(facility)] as Facility).id);
}

/** What the vehicles of a fleet are. */
export function vehicleIn(setting: Setting, fleet: string): VehicleSpec {
  const found = setting.vehicles.get(fleet);
  if (found === undefined) throw new Error(`fleet ${fleet}: expected a fleet of the placement`);
  return found;
}
