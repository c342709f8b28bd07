// What the measured parcels cost, by what was bought, where it fell and who paid.
import type { MicroEuros } from '../base/money.ts';
import type { Payer } from '../model/study-prices.ts';

export const CATEGORIES = ['vehicle day', 'distance', 'crew', 'handling', 'rent', 'locker', 'contractor'] as const;
export type Category = (typeof CATEGORIES)[number];

export const TIERS = [
  'trunk',
  'feeder',
  'depot',
  'stem',
  'between stops',
  'parking',
  'door',
  'failed attempt',
  'return',
] as const;
export type Tier = (typeof TIERS)[number];

/** Every key is always present, zeros included; categories, tiers and payers each sum to the total. */
export interface CostSummary {
  readonly total: MicroEuros;
  /** total / (measured - returned), in euros; null where there is no such parcel. */
  readonly perParcel: number | null;
  readonly byCategory: Readonly<Record<Category, MicroEuros>>;
  readonly byTier: Readonly<Record<Tier, MicroEuros>>;
  readonly byPayer: Readonly<Record<Payer, MicroEuros>>;
  /** What the run's other parcels carry; ledger = total + unmeasured. */
  readonly unmeasured: MicroEuros;
}

/** Share of the last mile: everything but the trunk; null where nothing was spent. */
export function lastMileShare({ total, byTier }: CostSummary): number | null {
  return total === 0 ? null : 1 - byTier.trunk / total;
}
