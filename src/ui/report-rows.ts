// The report's own tables: what each payer bears in a year, and the catchments beside the city.
import { decimal, euros, percent, percentRange, range } from '../base/format.ts';
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

/** A number with its interval as the table shows them, and each of the two alone. */
interface AreaCell {
  readonly shown: string;
  readonly mean: string;
  readonly spread: string;
}

/** A measure of a scenario that has catchments: of the baseline there, its own there, the difference there, and in the city. */
interface AreaRow {
  readonly scenario: string;
  readonly measure: string;
  readonly cells: readonly AreaCell[];
}

const EMPTY: AreaCell = { shown: '', mean: '', spread: '' };

/** A row a measure of each scenario that has catchments. */
export function areaTable(comparison: Comparison): PlainTable {
  return {
    head: words.paper.areaHead,
    rows: areaRows(comparison).map(({ scenario, measure, cells }) => [
      scenario,
      measure,
      ...cells.map(({ shown }) => shown),
    ]),
  };
}

/** The same with each interval in a column of its own. */
export function plainArea(comparison: Comparison): PlainTable {
  const [scenarioHead = '', measureHead = '', ...titles] = words.paper.areaHead;
  return {
    head: [scenarioHead, measureHead, ...titles.flatMap((title) => [title, words.save.interval(title)])],
    rows: areaRows(comparison).map(({ scenario, measure, cells }) => [
      scenario,
      measure,
      ...cells.flatMap(({ mean, spread }) => [mean, spread]),
    ]),
  };
}

function areaRows(comparison: Comparison): AreaRow[] {
  const { summaries, differences } = comparison;
  const said = words.paper.areaMeasures;
  return differences.flatMap(({ scenario, area, costPerParcel, onTimeShare, motorKm, co2Kg }) => {
    const row = summaries.findIndex(({ id }) => id === scenario);
    const here = summaries[row]?.area;
    if (area === null || here === null || here === undefined) return [];
    const { there } = area;
    const name = `${letterAt(comparison, row)} ${summaries[row]?.name ?? ''}`;
    const rowOf = (measure: string, ...cells: readonly AreaCell[]): AreaRow => ({ scenario: name, measure, cells });
    return [
      rowOf(
        said.cost,
        own(there.costPerParcel, euros, range),
        own(here.costPerParcel, euros, range),
        change(area.costPerParcel, 2),
        change(costPerParcel, 2),
      ),
      rowOf(
        said.onTime,
        own(there.onTimeShare, percent, percentRange),
        own(here.onTimeShare, percent, percentRange),
        change(area.onTimeShare, 1, 100),
        change(onTimeShare, 1, 100),
      ),
      rowOf(
        said.motor,
        own(there.motorKmPerParcel, hundredths, range),
        own(here.motorKmPerParcel, hundredths, range),
        change(area.motorKmPerParcel, 2),
        EMPTY,
      ),
      rowOf(said.motorADay, EMPTY, EMPTY, EMPTY, change(motorKm, 0)),
      rowOf(said.co2ADay, EMPTY, EMPTY, EMPTY, change(co2Kg, 1)),
    ];
  });
}

function hundredths(value: number): string {
  return decimal(value, 2);
}

/** "€13.63 (€12.90 to €14.36)" */
function own(
  { n, mean, low, high }: Estimate,
  said: (value: number) => string,
  spread: (low: number, high: number) => string,
): AreaCell {
  if (n === 0) return EMPTY;
  if (low === null || high === null) return { shown: said(mean), mean: said(mean), spread: '' };
  return {
    shown: words.paper.within(said(mean), said(low), said(high)),
    mean: said(mean),
    spread: spread(low, high),
  };
}

/** "−0.18 (−0.21 to −0.15)" */
function change(estimate: Estimate, digits: number, factor = 1): AreaCell {
  const { n, low, high } = estimate;
  if (n === 0) return { ...EMPTY, shown: words.compare.tooFew };
  const { mean, spread } = changeCell(estimate, digits, factor);
  const isInterval = low !== null && high !== null && (low !== 0 || high !== 0);
  return { shown: isInterval ? words.paper.change(mean, spread) : spread, mean, spread };
}
