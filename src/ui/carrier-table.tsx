// Each carrier's cost and promise in every scenario: who gains by a placement, and who loses.
import { euros, percent } from '../base/format.ts';
import { type CarrierEstimate, type CarriersIn, othersPayToo } from '../experiment/carrier-comparison.ts';
import type { Comparison } from '../experiment/comparison.ts';
import type { Slice } from '../service/slice.ts';
import { changeCell, type MeasureRow, MeasureTable, NO_CELL, ownWords } from './measure-table.tsx';
import { words } from './words.ts';

/** Nothing where the study has one carrier. */
export function CarrierTable({ comparison, chosen }: { readonly comparison: Comparison; readonly chosen: string }) {
  if (comparison.carriers === undefined) return null;
  const { byCarrier: title, note } = words.carriers;
  return (
    <MeasureTable
      name="by-carrier"
      isListing
      {...{ title, label: title, comparison, chosen, note }}
      rows={carrierRows(comparison)}
    />
  );
}

/**
 * What each carrier pays itself, what all payers pay for its parcels where that is another amount anywhere, and its share on
 * time; under each mean the interval of its difference to the baseline, under the baseline's its own.
 */
export function carrierRows({ carriers, summaries }: Comparison): MeasureRow[] {
  if (carriers === undefined) return [];
  const rowIn = (list: readonly CarriersIn[], scenario: string, row: number): CarrierEstimate | undefined =>
    list.find((one) => one.scenario === scenario)?.carriers[row];
  const measures = MEASURES.filter((measure) => measure !== 'costPerParcel' || othersPayToo(carriers));
  return (carriers.summaries[0]?.carriers ?? []).flatMap(({ name }, row) =>
    measures.map((measure) => ({
      label: name,
      unit: unitOf(measure),
      slice: sliceOf(measure, row),
      cells: summaries.map(({ id }) => {
        const here = rowIn(carriers.summaries, id, row)?.[measure];
        if (here === undefined || here.n === 0) return NO_CELL;
        const isCost = measure !== 'onTimeShare';
        const change = rowIn(carriers.differences, id, row)?.[measure];
        const [factor, digits] = isCost ? [1, 2] : [100, 1];
        return {
          mean: isCost ? euros(here.mean) : percent(here.mean),
          spread: ownWords(here, digits, factor),
          ...(change === undefined ? {} : { change: changeCell(change, digits, factor) }),
        };
      }),
    })),
  );
}

const MEASURES = ['ownCostPerParcel', 'costPerParcel', 'onTimeShare'] as const;
type Measured = (typeof MEASURES)[number];

function unitOf(measure: Measured): string {
  const { pays, allPay, onTime } = words.carriers;
  return { ownCostPerParcel: pays, costPerParcel: allPay, onTimeShare: onTime }[measure];
}

function sliceOf(measure: Measured, carrier: number): Slice {
  if (measure === 'ownCostPerParcel') return { kind: 'carrier pays', carrier };
  return { kind: 'carrier', carrier, isLate: measure === 'onTimeShare' };
}
