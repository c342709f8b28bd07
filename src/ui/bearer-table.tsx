// Who pays: the cost by payer, with the interval of each difference to the baseline.
import { euros } from '../base/format.ts';
import type { Comparison, Difference } from '../experiment/comparison.ts';
import { PAYERS } from '../model/study-prices.ts';
import { changeCell, type MeasureRow, MeasureTable, NO_CELL, ownWords, rowOf } from './measure-table.tsx';
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
      return {
        mean: euros(costByPayer[payer]),
        spread: ownWords(paidPerParcel[payer], 2),
        ...(difference === undefined ? {} : { change: changeCell(difference, 2) }),
      };
    }),
    slice: { kind: 'payer', payer },
  }));
}
