// All figures of all scenarios, read with somebody's eyes, the scenarios in the order of the figure that was pressed.

import type { Signal } from '@preact/signals';
import { useMemo, useRef } from 'preact/hooks';
import { runsCompared } from '../app/result-table.ts';
import { decimal, euros, percent, range, scenarioLetter } from '../base/format.ts';
import { comparisonPhrases } from '../charts/comparison-phrases.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { FIGURE_VIEWS, type FigureView } from '../experiment/figure-views.ts';
import { FIGURES, type Figure, type FigureKey } from '../experiment/figures.ts';
import { type FigureRow, keyFigures } from '../experiment/key-figures.ts';
import { shownStudy } from '../persistence/bundled-names.ts';
import type { PlainTable } from '../persistence/csv-writer.ts';
import { useDesk } from './desk-context.ts';
import { FIGURE_FORMS, type FigureForm } from './figure-forms.ts';
import { FIGURE_SLICES } from './figure-slices.ts';
import { useRowListed } from './listed-row.tsx';
import { usePassedFocus } from './passed-focus.ts';
import { SaveButtons } from './save-buttons.tsx';
import { Term } from './term.tsx';
import { words } from './words.ts';

type Readers = FigureView | 'all';

/** With whose eyes the table is read, and by which figure the scenarios are in order; null for that of the study. */
export interface Reading {
  readonly readers: Readers;
  readonly sortedBy: FigureKey | null;
}

export interface FiguresTableProps {
  readonly chosen: string;
  readonly reading: Signal<Reading>;
}

export function FiguresTable({ chosen, reading }: FiguresTableProps) {
  const { desk, comparison } = useDesk();
  const { study, results } = desk.session;
  const listed = useRowListed(words.figures.title);
  const { readers, sortedBy } = reading.value;
  const sortBy = (key: FigureKey | null) => {
    reading.value = { readers, sortedBy: key };
  };
  const open = study.value === null ? null : shownStudy(study.value);
  const compared = comparison.value;
  const rows = useMemo(() => {
    if (open === null || compared === null) return [];
    return keyFigures(runsCompared(compared, results.peek()), open.days.measured, compared.method);
  }, [open, compared]);
  if (open === null || rows.length === 0) return <p class="empty">{words.figures.early}</p>;
  const wanted: readonly FigureKey[] | null = readers === 'all' ? null : FIGURE_VIEWS[readers];
  const shown = wanted === null ? rows : wanted.flatMap((key) => rows.find((row) => row.key === key) ?? []);
  const order = orderOf(
    open.scenarios.map((_, row) => row),
    rows.find(({ key }) => key === sortedBy),
  );
  return (
    <section class="measures figures lists" aria-label={words.figures.title}>
      <label class="figures-view">
        {words.figures.readAs}{' '}
        <select
          value={readers}
          onChange={(event) => {
            reading.value = { readers: event.currentTarget.value as Readers, sortedBy };
          }}
        >
          {(['all', ...Object.keys(FIGURE_VIEWS)] as Readers[]).map((name) => (
            <option key={name} value={name}>
              {words.figures.views[name]}
            </option>
          ))}
        </select>
      </label>
      {sortedBy !== null && <StudyOrder onChoose={() => sortBy(null)} />}
      {/* Focusable, as with many scenarios it scrolls sideways. */}
      <div class="scroll" role="group" tabIndex={0} aria-label={words.figures.title}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <Term of="replication">{words.bearers.measure}</Term>
              </th>
              {order.map((row) => (
                <th
                  scope="col"
                  key={row}
                  title={open.scenarios[row]?.name}
                  class={open.scenarios[row]?.id === chosen ? 'chosen' : undefined}
                >
                  {scenarioLetter(row)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ key, estimates, draws, best }) => {
              const [label, unit] = words.figures.labels[key];
              return (
                <tr key={key}>
                  <th scope="row">
                    <button
                      type="button"
                      class="sort"
                      aria-pressed={sortedBy === key}
                      title={words.figures.sortBy(label)}
                      onClick={() => sortBy(sortedBy === key ? null : key)}
                    >
                      {label}
                    </button>{' '}
                    <small>{unit}</small> {listed.button(label, FIGURE_SLICES[key])}
                  </th>
                  {order.map((row) => (
                    // biome-ignore lint/a11y/useKeyWithClickEvents: a short cut; for keys there are the pills and the row's button
                    <td
                      key={row}
                      class={open.scenarios[row]?.id === chosen ? 'chosen' : undefined}
                      onClick={() => listed.show(open.scenarios[row]?.id ?? chosen, label, FIGURE_SLICES[key])}
                    >
                      <Cell
                        estimate={estimates[row] as Estimate}
                        draws={draws[row] ?? 0}
                        form={FIGURE_FORMS[key]}
                        isBest={row === best}
                      />
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {listed.list}
      <SaveButtons what={words.save.tables.figures} table={() => plainFigures(open.scenarios, shown)} />
      <p class="fine-print">
        {words.figures.note} {words.behind.rowsHint}{' '}
        {rows.some(({ key }) => key === 'contractedKm') && `${words.city.contractedNote} `}
        {words.claims.sameInAll}
      </p>
    </section>
  );
}

/** Goes away when it is pressed: the focus goes on to the table. */
function StudyOrder({ onChoose }: { readonly onChoose: () => void }) {
  const own = useRef<HTMLButtonElement>(null);
  usePassedFocus(own, (button) => button.closest('.figures')?.querySelector<HTMLElement>('.scroll'));
  return (
    <button type="button" class="link" ref={own} onClick={onChoose}>
      {words.figures.studyOrder}
    </button>
  );
}

/** Plain numbers: for each scenario the mean, the ends of its interval, and the draws behind them. */
export function plainFigures(scenarios: readonly { readonly name: string }[], rows: readonly FigureRow[]): PlainTable {
  const plain = (value: number | null) => (value === null ? '' : String(value));
  return {
    head: [
      words.save.figure,
      words.save.unit,
      ...scenarios.flatMap(({ name }) => [name, words.save.low(name), words.save.high(name), words.save.draws(name)]),
      words.save.best,
    ],
    rows: rows.map(({ key, estimates, best }) => {
      const [label, unit] = words.figures.labels[key];
      // Shares are written as they are said, in hundredths.
      const factor = FIGURE_FORMS[key] === 'share' ? 100 : 1;
      const scaled = (value: number | null) => plain(value === null ? null : factor * value);
      return [
        label,
        unit,
        ...estimates.flatMap(({ n, mean, low, high }) =>
          n === 0 ? ['', '', '', '0'] : [scaled(mean), scaled(low), scaled(high), plain(n)],
        ),
        scenarios[best]?.name ?? '',
      ];
    }),
  };
}

function Cell({
  estimate,
  draws,
  form,
  isBest,
}: {
  readonly estimate: Estimate;
  readonly draws: number;
  readonly form: FigureForm;
  readonly isBest: boolean;
}) {
  const { mean, low, high, n } = estimate;
  if (n === 0) return null;
  const said = figureWordsOf(form, mean);
  return (
    <>
      {isBest ? <b>{said}</b> : said}
      {isBest && <small class="best">{words.figures.best}</small>}
      {low !== null && high !== null && low !== high && <small>{figureSpread(form, mean, low, high)}</small>}
      {low === null && <small>{words.compare.tooFew}</small>}
      {n < draws && <small>{comparisonPhrases().runsOf(decimal(n), decimal(draws))}</small>}
    </>
  );
}

/** The best first where less or more is better, else the least; scenarios without the figure last. */
export function orderOf(scenarios: readonly number[], row: FigureRow | undefined): number[] {
  if (row === undefined) return [...scenarios];
  const { better }: Figure = FIGURES[row.key];
  const value = (scenario: number): number => {
    const found = row.estimates[scenario];
    if (found === undefined || found.n === 0) return Number.POSITIVE_INFINITY;
    return better === 'more' ? -found.mean : found.mean;
  };
  return [...scenarios].sort((a, b) => value(a) - value(b) || a - b);
}

export function figureWordsOf(form: FigureForm, value: number): string {
  switch (form) {
    case 'euros':
      return euros(value, 2);
    case 'cents':
      return euros(value, centDigits(value));
    case 'share':
      return percent(value);
    case 'minutes':
      return decimal(value, 1);
    case 'amount':
      return decimal(value, digitsFor(value));
  }
}

/** The ends of an interval as its mean is said. No figure here goes below nothing but a payer's, who may get a transfer. */
export function figureSpread(form: FigureForm, mean: number, low: number, high: number): string {
  if (form === 'share') return range(100 * Math.max(0, low), 100 * Math.min(1, high), 1);
  if (form === 'euros' || form === 'cents') return range(low, high, form === 'euros' ? 2 : centDigits(mean));
  return range(Math.max(0, low), high, form === 'minutes' ? 1 : digitsFor(high));
}

/** Tenths of a cent tell amounts of a few cents apart, and mean nothing beside an interval of euros. */
function centDigits(value: number): number {
  return Math.abs(value) < 1 ? 3 : 2;
}

function digitsFor(value: number): number {
  return value > 0 && value < 10 ? 1 : 0;
}
