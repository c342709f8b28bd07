// What the charts of all scenarios share from their first line to their last: opening, closing, and the rows of the table.
import { decimal, percent } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import type { Estimate } from '../experiment/comparison.ts';
import {
  type Chart,
  type ChartDescription,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
} from './chart-frame.ts';
import { comparisonPhrases } from './comparison-phrases.ts';
import { type ComparisonView, fullName, type LetteredScenario, letteredScenarios } from './comparison-view.ts';
import { drawFootnote } from './footnote.ts';

/** Of more scenarios that wait a sentence says how many they are. */
const MOST_NAMED = 8;

/** Every chart of scenarios; `previous` as Chart says. */
export type DrawComparison = (
  view: ComparisonView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous?: readonly Domain[],
) => Chart;

/** Ends a chart with its small print from `top` down. */
export function closeComparison(frame: Frame, note: string, top: number, domains: readonly Domain[]): Chart {
  return { svg: closeFrame(frame, drawFootnote(frame, note, top) + 2), domains };
}

/** A row a scenario; `cells` gives those after its name, and is not asked before its first run. */
export function tableOf(
  view: ComparisonView,
  head: readonly string[],
  cells: (scenario: LetteredScenario) => readonly string[],
): ChartDescription['table'] {
  const rows = letteredScenarios(view).map((scenario) => {
    const told = scenario.hasResults ? cells(scenario) : [comparisonPhrases().noRun, ...head.slice(1).map(() => '')];
    return [fullName(scenario), ...told];
  });
  return { head: [comparisonPhrases().scenario, ...head], rows };
}

/** "32", or "27 of 32" where a mean leaves draws out that have nothing to average. */
export function drawsCell({ summary }: LetteredScenario, mean: Estimate): string {
  const all = decimal(summary.replications);
  return isPartial(summary.replications, mean) ? comparisonPhrases().someDraws(decimal(mean.n), all) : all;
}

/** True where the mean is of some draws and leaves others out. */
export function isPartial(replications: number, { n }: Estimate): boolean {
  return n > 0 && n < replications;
}

/** "95 % intervals of each mean, day-to-day luck only" */
export function sureWords({ comparison }: ComparisonView): string {
  return comparisonPhrases().sure(percent(comparison.level, 0));
}

/** True where there is one run of any scenario at most, and so neither a mean nor an interval. */
export function isOneRun({ comparison }: ComparisonView): boolean {
  return Math.max(...comparison.summaries.map(({ replications }) => replications)) === 1;
}

/** "; D delivered no parcel" at the end of a sentence that leaves those out. */
export function sayIdle(scenarios: readonly LetteredScenario[]): string {
  const idle = scenarios.filter(({ hasResults, hasCost }) => hasResults && !hasCost);
  return idle.length === 0 ? '' : comparisonPhrases().idle(idle.map(({ letter }) => letter));
}

/**
 * "; fewer draws than 14: B 12, C 5; E has no run yet" at the end of a sentence on the means. While runs come in, one draw
 * more or less is no news.
 */
export function sayUneven(scenarios: readonly LetteredScenario[]): string {
  const { fewerDraws, manyNotRun, notRun } = comparisonPhrases();
  const draws = ({ summary }: LetteredScenario) => summary.replications;
  const most = Math.max(...scenarios.map(draws));
  const fewer = scenarios.filter((scenario) => scenario.hasResults && draws(scenario) < most);
  const isTold = fewer.some((scenario) => draws(scenario) < most - 1);
  const waiting = scenarios.filter(({ hasResults }) => !hasResults);
  return [
    isTold
      ? fewerDraws(
          String(most),
          fewer.map((scenario) => `${scenario.letter} ${draws(scenario)}`),
        )
      : '',
    waiting.length > MOST_NAMED
      ? manyNotRun(decimal(waiting.length))
      : waiting.length > 0
        ? notRun(waiting.map(({ letter }) => letter))
        : '',
  ].join('');
}

export function hasAreas({ comparison }: ComparisonView): boolean {
  return comparison.summaries.some(({ area }) => area !== null && area.costPerParcel.n > 0);
}
