// Who pays: the cost by payer, with the interval of each difference to the baseline.
import { euros, range, signedRange } from '../base/format.ts';
import type { Comparison, Difference, Estimate } from '../experiment/comparison.ts';
import { PAYERS } from '../model/study-prices.ts';
import { type MeasureRow, MeasureTable, NO_CELL, rowOf } from './measure-table.tsx';
import { words } from './words.ts';

export function BearerTable({ comparison, chosen }: { readonly comparison: Comparison; readonly chosen: string }) {
  const { title: label, note } = words.bearers;
  return (
    <MeasureTable name="bearers" isListing {...{ label, comparison, chosen, note }} rows={bearerRows(comparison)} />
  );
}

/** Payers that are nothing in every scenario are left out, except the carrier. */
export function bearerRows(comparison: Comparison): MeasureRow[] {
  const { summaries, differences } = comparison;
  const differenceOf = (id: string): Difference | undefined => differences.find(({ scenario }) => scenario === id);
  const paid = PAYERS.filter(
    (payer) => payer === 'carrier' || summaries.some(({ costByPayer }) => Math.abs(costByPayer[payer]) >= 0.0005),
  );
  return paid.map((payer) => ({
    ...rowOf(comparison, words.bearers.payers[payer], words.bearers.perParcel, (summary) => {
      const { id, costByPayer, costPerParcel, paidPerParcel } = summary;
      if (costPerParcel.n === 0) return NO_CELL;
      const difference = differenceOf(id)?.costByPayer[payer];
      const spread = difference === undefined ? ownWords(paidPerParcel[payer], 2) : changeWords(difference);
      return { mean: euros(costByPayer[payer]), spread };
    }),
    slice: { kind: 'payer', payer },
  }));
}

/** "2.95 to 3.10": the baseline's own interval; nothing where the mean was the same in every run. */
export function ownWords({ low, high }: Estimate, digits: number, factor = 1): string {
  if (low === null || high === null) return words.compare.tooFew;
  return low === high ? '' : range(factor * low, factor * high, digits);
}

/** "+0.15 to +0.27": the interval of the difference to the baseline. */
function changeWords({ low, high }: Estimate): string {
  if (low === null || high === null) return words.compare.tooFew;
  if (low === 0 && high === 0) return words.bearers.same;
  return signedRange(low, high, 2);
}
