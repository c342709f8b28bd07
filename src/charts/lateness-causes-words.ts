// What the chart of lateness by cause says: title, sentence, table, small print, and where each cause happens.
import { decimal, NOTHING, percent, range, THIN } from '../base/format.ts';
import type { Palette } from '../base/palette.ts';
import type { Estimate } from '../experiment/comparison.ts';
import type { Interval } from '../experiment/interval.ts';
import { LATENESS_CAUSES, type LatenessCause } from '../metrics/cause.ts';
import { causeNames } from '../metrics/cause-names.ts';
import type { ChartDescription } from './chart-frame.ts';
import { comparisonPhrases } from './comparison-phrases.ts';
import { insideCost } from './comparison-view.ts';
import { causesPhrases } from './day-phrases.ts';

/** Minutes late a measured day, all late parcels together, by cause. */
export type CauseMinutes = Readonly<Record<LatenessCause, number>>;

export interface CausesView {
  /** "C Six spread depots" */
  readonly scenario: string;
  /** Mean over the runs so far, each with its interval, and how many runs there are; null before the first. */
  readonly mean: Readonly<Record<LatenessCause, Estimate>> | null;
  readonly runs: number;
  /** Of the mean of all causes together; null where there are too few draws. */
  readonly total: Interval | null;
  /** Of the draw on the map; null while it is being drawn. */
  readonly draw: CauseMinutes | null;
}

export interface CauseRow {
  readonly cause: LatenessCause;
  readonly mean: number;
  /** Of the mean, with its interval; null before the first run. */
  readonly estimate: Estimate | null;
  readonly draw: number | null;
}

/** Minutes of all causes together from which amounts read in hours. */
const IN_HOURS = 6_000;
/** Share of the lateness up to which the sentence names the largest causes. */
const NAMED = 0.75;

/** Where each cause happens; it gives the bar its colour. */
export const CAUSE_PLACES: Readonly<Record<LatenessCause, keyof Palette['cause']>> = {
  'missed the cut-off or wave': 'depot',
  'waited at the depot': 'depot',
  'vehicle full': 'depot',
  'shift ended': 'depot',
  traffic: 'way',
  parking: 'way',
  'earlier stops on the tour': 'way',
  'nobody home': 'door',
  'locker full': 'door',
  'access hours': 'door',
  breakdown: 'way',
  'planned late': 'plan',
};

export function describeCauses(view: CausesView): ChartDescription {
  const said = causesPhrases();
  const rows = causeRows(view);
  const [all, ofDraw] = [sumOf(rows, 'mean'), sumOf(rows, 'draw')];
  return {
    sentence: sayCauses(view, rows),
    table: {
      head: said.head,
      rows: rows.map(({ cause, mean, estimate, draw }) => [
        causeNames()[cause],
        said.places[CAUSE_PLACES[cause]],
        view.mean === null ? '' : decimal(mean),
        estimate === null ? '' : spreadWords(estimate),
        view.mean === null ? '' : shareWords(mean, all),
        draw === null ? '' : decimal(draw),
        draw === null ? '' : shareWords(draw, ofDraw),
      ]),
    },
  };
}

/** Those that made anything late, the largest first. */
export function causeRows({ mean, draw }: CausesView): CauseRow[] {
  const rows = LATENESS_CAUSES.map((cause) => ({
    cause,
    mean: mean?.[cause].mean ?? 0,
    estimate: mean === null ? null : insideCost(mean[cause]),
    draw: draw?.[cause] ?? null,
  }));
  const size = (row: CauseRow): number => (mean === null ? (row.draw ?? 0) : row.mean);
  const order = (row: CauseRow): number => LATENESS_CAUSES.indexOf(row.cause);
  return rows
    .filter((row) => row.mean > 0 || (row.draw ?? 0) > 0)
    .sort((a, b) => size(b) - size(a) || order(a) - order(b));
}

/** "410 min · 45 %", "310 h · 45 %": all causes of a chart in one unit. */
export function amountWords(minutes: number, all: number): string {
  return `${timeWords(minutes, all)} · ${shareWords(minutes, all)}`;
}

export function sumOf(rows: readonly CauseRow[], key: 'mean' | 'draw'): number {
  return rows.reduce((sum, row) => sum + (row[key] ?? 0), 0);
}

export function noteOnCauses({ mean, runs, draw }: CausesView): string {
  const said = causesPhrases();
  if (mean === null) return `${said.barsOfDraw} ${said.note}`;
  const bars = runs < 2 ? said.barsOfOne : said.barsOfMean(decimal(runs));
  return [bars, ...(draw === null ? [] : [said.strokes]), said.note].join(' ');
}

function sayCauses({ scenario, mean, runs, total, draw }: CausesView, rows: readonly CauseRow[]): string {
  const said = causesPhrases();
  if (mean === null && draw === null) return said.noRun;
  const key = mean === null ? 'draw' : 'mean';
  const all = sumOf(rows, key);
  if (all === 0) return said.noneLate(scenario, rows.length > 0);
  const named: CauseRow[] = [];
  for (const row of rows) {
    if (named.length > 0 && (sumOf(named, key) >= NAMED * all || named.length === 3)) break;
    named.push(row);
  }
  if (named.length === 0) return '';
  const spread = (row: CauseRow) => (key === 'mean' ? spreadIn(row.estimate, all) : null);
  const causes = named.map((row) => ({
    name: causeNames()[row.cause],
    share: [shareWords(row[key] ?? 0, all), spread(row)].filter((words) => words !== null).join(', '),
  }));
  const [first] = named;
  const ofOne = named.length === 1 && first !== undefined ? spread(first) : null;
  const share = percent(sumOf(named, key) / all, 0);
  const part = named.length === rows.length ? null : ofOne === null ? share : `${share} (${ofOne})`;
  const ofAll = key === 'mean' ? spreadIn(total, all) : null;
  const time = ofAll === null ? timeWords(all, all) : `${timeWords(all, all)} (${ofAll})`;
  const which = mean === null ? 'draw' : runs < 2 ? 'one run' : 'mean';
  return said.sentence(scenario, causes, part, time, which);
}

/** "380 to 440", or why there is no interval. */
function spreadWords({ low, high }: Estimate): string {
  return low === null || high === null ? comparisonPhrases().tooFew : range(low, high, 0);
}

/** "380 to 440 min", in the unit of all causes together; null where there is no interval. */
function spreadIn(interval: { readonly low: number | null; readonly high: number | null } | null, all: number) {
  const { low = null, high = null } = interval ?? {};
  if (low === null || high === null) return null;
  const [by, unit] = all < IN_HOURS ? [1, 'min'] : [60, 'h'];
  return `${range(Math.max(0, low) / by, high / by, 0)}${THIN}${unit}`;
}

function timeWords(minutes: number, all: number): string {
  const [amount, unit] = all < IN_HOURS ? [minutes, 'min'] : [minutes / 60, 'h'];
  return `${amount > 0 && amount < 0.5 ? causesPhrases().underOne : decimal(amount)}${THIN}${unit}`;
}

function shareWords(part: number, all: number): string {
  return all === 0 ? NOTHING : percent(part / all, 0);
}
