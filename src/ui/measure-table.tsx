// Measures of all scenarios, a column each: means with what is known of how sure they are beneath.
import type { ComponentChildren } from 'preact';
import { range, signedDecimal, signedRange } from '../base/format.ts';
import type { Comparison, Estimate, ScenarioSummary } from '../experiment/comparison.ts';
import { letterAt } from '../experiment/scenario-letters.ts';
import type { PlainTable } from '../persistence/csv-writer.ts';
import type { Slice } from '../service/slice.ts';
import { useRowListed } from './listed-row.tsx';
import { SaveButtons } from './save-buttons.tsx';
import { Term } from './term.tsx';
import { words } from './words.ts';

export interface MeasureCell {
  readonly mean: string;
  /** The interval of the mean itself; empty where there is none. */
  readonly spread: string;
  /** The difference to the baseline, whose interval the table shows in place of the mean's own. */
  readonly change?: { readonly mean: string; readonly spread: string };
}

export interface MeasureRow {
  readonly label: string;
  readonly unit: string;
  readonly cells: readonly MeasureCell[];
  /** The parcels behind it, where it is about parcels of a run. */
  readonly slice?: Slice;
}

export const NO_CELL: MeasureCell = { mean: '', spread: '' };

export interface MeasureTableProps {
  /** Names the elements: "bearers". */
  readonly name: string;
  /** Of the section; left out where the fold around it says it. */
  readonly title?: string;
  /** What the table is of. */
  readonly label: string;
  readonly comparison: Comparison;
  readonly chosen: string;
  readonly rows: readonly MeasureRow[];
  readonly note: string;
  /** True where a row lists the parcels behind it; paper has no buttons. */
  readonly isListing?: boolean;
  readonly children?: ComponentChildren;
}

export function MeasureTable({
  name,
  title,
  label: labelled,
  comparison,
  chosen,
  rows,
  note,
  isListing = false,
  children,
}: MeasureTableProps) {
  const { summaries } = comparison;
  const listed = useRowListed(labelled);
  if (summaries.every(({ replications }) => replications === 0)) return null;
  return (
    <section class={`measures ${name}${isListing ? ' lists' : ''}`} aria-label={labelled}>
      {title !== undefined && <h3>{title}</h3>}
      {/* Focusable, as with many scenarios it scrolls sideways. */}
      <div class="scroll" role="group" tabIndex={0} aria-label={labelled}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Term of="replication">{words.bearers.measure}</Term>
              </th>
              {summaries.map((summary, row) => (
                <th
                  scope="col"
                  key={summary.id}
                  title={summary.name}
                  class={summary.id === chosen ? 'chosen' : undefined}
                >
                  {letterAt(comparison, row)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ label, unit, cells, slice }) => (
              <tr key={`${label} ${unit}`}>
                <th scope="row">
                  {label} <small>{unit}</small> {isListing && slice !== undefined && listed.button(label, slice)}
                </th>
                {cells.map(({ mean, spread, change }, column) => (
                  // biome-ignore lint/a11y/useKeyWithClickEvents: a short cut; for keys there are the pills and the row's button
                  <td
                    key={column}
                    class={summaries[column]?.id === chosen ? 'chosen' : undefined}
                    onClick={() =>
                      isListing && slice !== undefined && listed.show(summaries[column]?.id ?? chosen, label, slice)
                    }
                  >
                    {mean}
                    {change !== undefined ? (
                      <small>{words.bearers.against(letterAt(comparison, 0), change.spread)}</small>
                    ) : (
                      spread !== '' && <small>{spread}</small>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {isListing && listed.list}
      <SaveButtons what={labelled} table={() => plainMeasures(comparison, rows)} />
      <p class="fine-print">
        {note} {isListing && words.behind.rowsHint}
      </p>
      {children}
    </section>
  );
}

/** Each mean with its own interval, and in columns of their own the difference to the baseline with that one's. */
export function plainMeasures({ summaries }: Comparison, rows: readonly MeasureRow[]): PlainTable {
  const baseline = summaries[0]?.name ?? '';
  const columns = summaries.map(({ name }, column) => {
    const less = words.save.less(name, baseline);
    const hasChange = rows.some(({ cells }) => cells[column]?.change !== undefined);
    return {
      head: [name, words.save.interval(name), ...(hasChange ? [less, words.save.interval(less)] : [])],
      hasChange,
    };
  });
  return {
    head: [words.bearers.measure, words.save.unit, ...columns.flatMap(({ head }) => head)],
    rows: rows.map(({ label, unit, cells }) => [
      label,
      unit,
      ...cells.flatMap(({ mean, spread, change }, column) => [
        mean,
        spread,
        ...(columns[column]?.hasChange ? [change?.mean ?? '', change?.spread ?? ''] : []),
      ]),
    ]),
  };
}

/** A row with a cell for each scenario that has run. */
export function rowOf(
  { summaries }: Comparison,
  label: string,
  unit: string,
  cell: (summary: ScenarioSummary) => MeasureCell,
): MeasureRow {
  return { label, unit, cells: summaries.map((summary) => (summary.replications === 0 ? NO_CELL : cell(summary))) };
}

/** How a mean and the ends of its interval are written. */
export interface Said {
  readonly mean: (value: number) => string;
  readonly spread: (low: number, high: number) => string;
}

/** A mean's own interval, "2.95 to 3.10"; nothing where the mean was the same in every run. */
export function ownWords({ low, high }: Estimate, digits: number, factor = 1): string {
  if (low === null || high === null) return words.compare.tooFew;
  return low === high ? '' : range(factor * low, factor * high, digits);
}

/** A difference to the baseline and its interval: "−0.21", "−0.27 to −0.15". */
export function changeCell({ mean, low, high }: Estimate, digits: number, factor = 1): MeasureCell {
  const said = signedDecimal(factor * mean, digits);
  if (low === null || high === null) return { mean: said, spread: words.compare.tooFew };
  const isSame = low === 0 && high === 0;
  return { mean: said, spread: isSame ? words.bearers.same : signedRange(factor * low, factor * high, digits) };
}

/** A mean with its own interval; nothing where there is no value. */
export function estimateCell({ mean, low, high, n }: Estimate, said: Said): MeasureCell {
  if (n === 0) return NO_CELL;
  return { mean: said.mean(mean), spread: low === null || high === null || low === high ? '' : said.spread(low, high) };
}
