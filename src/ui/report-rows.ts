// The report's own tables: what each payer bears in a year, and the catchments beside the city.
import { decimal, euros, percent, signedDecimal, signedRange } from '../base/format.ts';
import type { Comparison, Estimate } from '../experiment/comparison.ts';
import { letterAt } from '../experiment/scenario-letters.ts';
import { BEARERS, type YearlyCost } from '../experiment/yearly-cost.ts';
import type { PlainTable } from '../persistence/csv-writer.ts';
import { changeCell, type MeasureRow, ownWords } from './measure-table.tsx';
import { words } from './words.ts';

/** Payers that bear nothing in any scenario are left out; all together come last. */
export function yearlyRows(yearly: readonly YearlyCost[]): MeasureRow[] {
  const paid = BEARERS.filter(
    (bearer) => bearer === 'all' || yearly.some(({ own }) => Math.abs(own[bearer].mean) >= 0.5),
  );
  return paid.map((bearer) => ({
    label: bearer === 'all' ? words.paper.all : words.bearers.payers[bearer],
    unit: words.paper.perYear,
    cells: yearly.map(({ own, difference }) => ({
      mean: euros(own[bearer].mean, 0),
      spread: ownWords(own[bearer], 0),
      ...(difference === null ? {} : { change: changeCell(difference[bearer], 0) }),
    })),
  }));
}

/** A row a measure of each scenario that has catchments. */
export function areaTable(comparison: Comparison): PlainTable {
  const { summaries, differences } = comparison;
  const said = words.paper.areaMeasures;
  const rows = differences.flatMap(({ scenario, area, costPerParcel, onTimeShare, motorKm, co2Kg }) => {
    const row = summaries.findIndex(({ id }) => id === scenario);
    const here = summaries[row]?.area;
    if (area === null || here === null || here === undefined) return [];
    const { there } = area;
    const name = `${letterAt(comparison, row)} ${summaries[row]?.name ?? ''}`;
    return [
      [
        name,
        said.cost,
        of(there.costPerParcel, (value) => euros(value)),
        of(here.costPerParcel, (value) => euros(value)),
        changeOf(area.costPerParcel, 2),
        changeOf(costPerParcel, 2),
      ],
      [
        name,
        said.onTime,
        of(there.onTimeShare, percent),
        of(here.onTimeShare, percent),
        changeOf(inHundredths(area.onTimeShare), 1),
        changeOf(inHundredths(onTimeShare), 1),
      ],
      [
        name,
        said.motor,
        of(there.motorKmPerParcel, (value) => decimal(value, 2)),
        of(here.motorKmPerParcel, (value) => decimal(value, 2)),
        changeOf(area.motorKmPerParcel, 2),
        '',
      ],
      [name, said.motorADay, '', '', '', changeOf(motorKm, 0)],
      [name, said.co2ADay, '', '', '', changeOf(co2Kg, 1)],
    ];
  });
  return { head: words.paper.areaHead, rows };
}

/** "€13.63 (€12.90 to €14.36)" */
function of({ n, mean, low, high }: Estimate, said: (value: number) => string): string {
  if (n === 0) return '';
  return low === null || high === null ? said(mean) : words.paper.within(said(mean), said(low), said(high));
}

/** "−0.18 (−0.21 to −0.15)" */
function changeOf({ mean, low, high, n }: Estimate, digits: number): string {
  if (n === 0 || low === null || high === null) return words.compare.tooFew;
  if (low === 0 && high === 0) return words.bearers.same;
  return words.paper.change(signedDecimal(mean, digits), signedRange(low, high, digits));
}

function inHundredths({ mean, low, high, n }: Estimate): Estimate {
  return { mean: 100 * mean, low: low === null ? null : 100 * low, high: high === null ? null : 100 * high, n };
}
