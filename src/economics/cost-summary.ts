// What the measured parcels cost, by what was bought, where it fell and who paid.
import type { MicroEuros } from '../base/money.ts';
import type { Category, Tier } from '../model/ledger-words.ts';
import type { Payer } from '../model/study-prices.ts';

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
