// External cost: what the driving for the parcels costs others, who are not asked and not paid. It is no part of the ledger.
import { fromEuros, type MicroEuros, toEuros } from '../base/money.ts';
import type { Metres } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { Prices, Study } from '../model/study.ts';
import type { Journal, Vehicle } from '../simulation/facts.ts';
import { pickedFromStock, stockMetres } from '../simulation/undriven-ways.ts';
import { countDelivered } from './delivered-parcels.ts';
import { checkExact } from './exact-sums.ts';
import type { Ledger } from './ledger.ts';
import { metresOfTour } from './parcel-metres.ts';
import { numbersOfVehicles, type VehicleNumbers } from './vehicle-numbers.ts';

export const EXTERNAL_KINDS = ['congestion', 'accidents', 'noise', 'air', 'climate'] as const;
export type ExternalKind = (typeof EXTERNAL_KINDS)[number];

/** What drives; the car is the recipient's on the way to a locker, and a contractor comes in a van where nothing else is said. */
export const EXTERNAL_VEHICLES = ['van', 'bike', 'feeder', 'car', 'contractor'] as const;
export type ExternalVehicle = (typeof EXTERNAL_VEHICLES)[number];

/** Of the measured parcels. Every key is always present; kinds and vehicles each sum to the total. */
export interface ExternalCosts {
  readonly total: MicroEuros;
  /** total / (measured - returned), in euros; null where there is no such parcel. */
  readonly perParcel: number | null;
  readonly byKind: Readonly<Record<ExternalKind, MicroEuros>>;
  readonly byVehicle: Readonly<Record<ExternalVehicle, MicroEuros>>;
}

/**
 * A vehicle's kilometres are laid on parcels as the ledger lays their running cost; drives of recipients and contractors are
 * expected ones. What each parcel of the run causes is added to `byParcel`; that of the measured ones sums to the total.
 * Throws an InputError where they are too large to add up exactly.
 */
export function externalCosts(
  ledger: Ledger,
  journal: Journal,
  study: Study,
  placement: Placement,
  byParcel = new Float64Array(journal.cast.parcels.length),
): ExternalCosts {
  const byKind = { congestion: 0, accidents: 0, noise: 0, air: 0, climate: 0 };
  const byVehicle = { van: 0, bike: 0, feeder: 0, car: 0, contractor: 0 };
  let [all, total] = [0, 0];
  forEachAmount(ledger, journal, study, placement, (parcel, vehicle, kind, amount) => {
    byParcel[parcel] = (byParcel[parcel] as number) + amount;
    all += amount;
    if (journal.cast.parcels[parcel]?.measured !== true) return;
    byKind[kind] += amount;
    byVehicle[vehicle] += amount;
    total += amount;
  });
  checkExact(all);
  const delivered = countDelivered(journal);
  return { total, perParcel: delivered > 0 ? toEuros(total) / delivered : null, byKind, byVehicle };
}

/** What each parcel of the run causes, alone. */
export function externalByParcel(ledger: Ledger, journal: Journal, study: Study, placement: Placement): Float64Array {
  const byParcel = new Float64Array(journal.cast.parcels.length);
  externalCosts(ledger, journal, study, placement, byParcel);
  return byParcel;
}

type PerKm = Readonly<Record<ExternalKind, number>>;

/** Euros a kilometre. A feeder stands in the way of others as much as a van, and so does a car; who walks does not. */
export function externalPerKm(prices: Prices, { mode, co2, isElectric }: Emitter): PerKm {
  const { congestion, accidents, noise, air, electric, bikeAccidents, carbon } = prices.external;
  const climate = (co2 / GRAMS_PER_TONNE) * carbon;
  if (mode === 'walk') return { congestion: 0, accidents: 0, noise: 0, air: 0, climate };
  if (mode === 'bike') return { congestion: 0, accidents: bikeAccidents, noise: 0, air: 0, climate };
  const share = isElectric ? electric : 1;
  return { congestion, accidents, noise: noise * share, air: air * share, climate };
}

type Emitter = Pick<VehicleNumbers, 'mode' | 'co2' | 'isElectric'>;

const GRAMS_PER_TONNE = 1_000_000;

type Visit = (parcel: number, vehicle: ExternalVehicle, kind: ExternalKind, amount: MicroEuros) => void;

/** Rounded to whole micro-euros a tour, parcel and kind, so that all sums agree exactly. */
function forEachAmount(
  { works, metres, visits }: Ledger,
  journal: Journal,
  study: Study,
  placement: Placement,
  visit: Visit,
): void {
  const { cast } = journal;
  const { prices } = study;
  const lay = (parcel: number, vehicle: ExternalVehicle, perKm: PerKm, way: Metres): void => {
    for (const kind of EXTERNAL_KINDS) visit(parcel, vehicle, kind, fromEuros((way / 1_000) * perKm[kind]));
  };
  const perKm = numbersOfVehicles(cast, study, placement).map((numbers) => externalPerKm(prices, numbers));
  for (const work of works) {
    const { kind } = cast.vehicles[work.vehicle] as Vehicle;
    const ways = metresOfTour(work);
    work.parcels.forEach((parcel, slot) => {
      lay(parcel, kind, perKm[work.vehicle] as PerKm, ways[slot] as number);
    });
  }
  const feeder = externalPerKm(prices, { mode: 'motor', co2: prices.feeder.co2, isElectric: false });
  for (const { parcel } of pickedFromStock(journal)) lay(parcel, 'feeder', feeder, stockMetres(study));
  const car = externalPerKm(prices, { mode: 'motor', co2: prices.recipient.carCo2, isElectric: false });
  metres.car.forEach((way, parcel) => {
    if (way > 0) lay(parcel, 'car', car, way);
  });
  for (const { contractor, parcels } of visits) {
    const mode = contractor.vehicle === 'cargo-bike' ? 'bike' : 'motor';
    const comes = externalPerKm(prices, { mode, co2: contractor.co2, isElectric: false });
    for (const parcel of parcels) lay(parcel, 'contractor', comes, contractor.kmPerParcel * 1_000);
  }
}
