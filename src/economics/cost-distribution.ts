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
  const sums = Array.from({ length: 10 }, (_, tenth) => sumOf(rising, cut(count, tenth), cut(count, tenth + 1)));
  const total = sumOf(rising, 0, count);
  const at = (percent: number): number => toEuros(rising[Math.ceil((percent * count) / 100) - 1] as number);
  return { deciles: sums.map((sum) => (total === 0 ? 0 : sum / total)), p50: at(50), p90: at(90), p99: at(99) };
}

/** The measured parcels of each tenth, from the cheapest to the dearest; equally dear ones by their row. */
export function costTenths({ parcelTotals }: Ledger, { cast }: Journal): readonly (readonly number[])[] {
  const measured = cast.parcels.flatMap((parcel) => (parcel.measured ? [parcel.index] : []));
  const rising = measured.sort((a, b) => (parcelTotals[a] as number) - (parcelTotals[b] as number) || a - b);
  return Array.from({ length: 10 }, (_, tenth) =>
    rising.slice(cut(rising.length, tenth), cut(rising.length, tenth + 1)),
  );
}

/** First row of a tenth; tenths differ by one parcel at most. */
function cut(count: number, tenth: number): number {
  return Math.floor((count * tenth) / 10);
}

function sumOf(amounts: Float64Array, from: number, until: number): MicroEuros {
  let sum = 0;
  for (let row = from; row < until; row++) sum += amounts[row] as number;
  return sum;
}
