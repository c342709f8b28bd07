// External cost: what the driving for the parcels costs others, who are not asked and not paid. It is no part of the ledger.
import { fromEuros, type MicroEuros, toEuros } from '../base/money.ts';
import type { Prices } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';
import { countDelivered } from './delivered-parcels.ts';
import type { Ledger } from './ledger.ts';

export const EXTERNAL_KINDS = ['congestion', 'accidents', 'noise', 'air', 'climate'] as const;
export type ExternalKind = (typeof EXTERNAL_KINDS)[number];

/** What drives; the car is the recipient's on the way to a locker. */
export const EXTERNAL_VEHICLES = ['van', 'bike', 'feeder', 'car'] as const;
export type ExternalVehicle = (typeof EXTERNAL_VEHICLES)[number];

/** Of the measured parcels. Every key is always present; kinds and vehicles each sum to the total. */
export interface ExternalCosts {
  readonly total: MicroEuros;
  /** total / (measured - returned), in euros; null where there is no such parcel. */
  readonly perParcel: number | null;
  readonly byKind: Readonly<Record<ExternalKind, MicroEuros>>;
  readonly byVehicle: Readonly<Record<ExternalVehicle, MicroEuros>>;
}

/** Euros by kind for a kilometre; a vehicle's kilometres are laid on parcels as the ledger lays their running cost. */
export function externalCosts(ledger: Ledger, journal: Journal, prices: Prices): ExternalCosts {
  const byKind = { congestion: 0, accidents: 0, noise: 0, air: 0, climate: 0 };
  const byVehicle = { van: 0, bike: 0, feeder: 0, car: 0 };
  let total = 0;
  forEachAmount(ledger, prices, (parcel, vehicle, kind, amount) => {
    if (journal.cast.parcels[parcel]?.measured !== true) return;
    byKind[kind] += amount;
    byVehicle[vehicle] += amount;
    total += amount;
  });
  const delivered = countDelivered(journal);
  return { total, perParcel: delivered > 0 ? toEuros(total) / delivered : null, byKind, byVehicle };
}

/** What each parcel of the run causes; those of the measured ones sum to the total. */
export function externalByParcel(ledger: Ledger, prices: Prices): Float64Array {
  const amounts = new Float64Array(ledger.parcelTotals.length);
  forEachAmount(ledger, prices, (parcel, _vehicle, _kind, amount) => {
    amounts[parcel] = (amounts[parcel] as number) + amount;
  });
  return amounts;
}

/** Euros a kilometre. A feeder and a car stand in the way of others as much as a van (assumption). */
export function externalPerKm(prices: Prices, vehicle: ExternalVehicle): Readonly<Record<ExternalKind, number>> {
  const { congestion, accidents, noise, air, bikeAccidents, carbon } = prices.external;
  const grams = vehicle === 'car' ? prices.recipient.carCo2 : prices[vehicle].co2;
  const climate = (grams / 1e6) * carbon;
  if (vehicle === 'bike') return { congestion: 0, accidents: bikeAccidents, noise: 0, air: 0, climate };
  return { congestion, accidents, noise, air, climate };
}

/** Rounded to whole micro-euros a parcel, vehicle and kind, so that all sums agree exactly. */
function forEachAmount(
  { metres }: Ledger,
  prices: Prices,
  visit: (parcel: number, vehicle: ExternalVehicle, kind: ExternalKind, amount: MicroEuros) => void,
): void {
  for (const vehicle of EXTERNAL_VEHICLES) {
    const perKm = externalPerKm(prices, vehicle);
    for (const [parcel, way] of metres[vehicle].entries()) {
      if (way === 0) continue;
      for (const kind of EXTERNAL_KINDS) visit(parcel, vehicle, kind, fromEuros((way / 1_000) * perKm[kind]));
    }
  }
}
