// How unequally parcels cause the cost: which tenth of them carries which share.
import { type MicroEuros, toEuros } from '../base/money.ts';
import type { Journal } from '../simulation/facts.ts';
import type { Ledger } from './ledger.ts';

/** Over the measured parcels, those that were returned too; null where there is none. */
export interface CostDistribution {
  /** Ten shares of their total, from the cheapest tenth of the parcels to the dearest; zeros where nothing was spent. */
  readonly deciles: readonly number[];
  /** Euros that so many per cent of the parcels do not exceed (nearest rank). */
  readonly p50: number;
  readonly p90: number;
  readonly p99: number;
}

export function costDistribution({ parcelTotals }: Ledger, { cast }: Journal): CostDistribution | null {
  const rising = parcelTotals.filter((_, parcel) => cast.parcels[parcel]?.measured === true).sort();
  const count = rising.length;
  if (count === 0) return null;
  const upTo = Array.from({ length: 11 }, (_, tenths) => sumUpTo(rising, (count * tenths) / 10));
  const total = upTo[10] as number;
  const share = (tenth: number): number => ((upTo[tenth + 1] as number) - (upTo[tenth] as number)) / total;
  const deciles = Array.from({ length: 10 }, (_, tenth) => (total === 0 ? 0 : share(tenth)));
  const at = (percent: number): number => toEuros(rising[Math.ceil((percent * count) / 100) - 1] as number);
  return { deciles, p50: at(50), p90: at(90), p99: at(99) };
}

/** The measured parcels of each tenth, from the cheapest to the dearest, each in the one in which it begins; equally dear ones by their row. */
export function costTenths({ parcelTotals }: Ledger, { cast }: Journal): readonly (readonly number[])[] {
  const measured = cast.parcels.flatMap((parcel) => (parcel.measured ? [parcel.index] : []));
  const rising = measured.sort((a, b) => (parcelTotals[a] as number) - (parcelTotals[b] as number) || a - b);
  const cut = (tenth: number): number => Math.ceil((rising.length * tenth) / 10);
  return Array.from({ length: 10 }, (_, tenth) => rising.slice(cut(tenth), cut(tenth + 1)));
}

/** Of the first so many amounts; a parcel that two tenths share counts in each by its part, so that all tenths are as large. */
function sumUpTo(amounts: Float64Array, count: number): MicroEuros {
  const whole = Math.floor(count);
  let sum = 0;
  for (let row = 0; row < whole; row++) sum += amounts[row] as number;
  return sum + (count - whole) * (amounts[whole] ?? 0);
}
