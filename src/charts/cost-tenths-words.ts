// What the chart of the tenths of the cost says: title, sentence, table and small print.
import { NOTHING, percent } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import type { ChartDescription } from './chart-frame.ts';
import { sureWords, tableOf } from './comparison-chart.ts';
import {
  type ComparisonView,
  fullName,
  type LetteredScenario,
  letteredScenarios,
  shareIntervalWords,
} from './comparison-view.ts';

export const TENTHS_TITLE = 'Which parcels cost the most, % of the cost by tenth';

export interface TenthsShown {
  /** The scenario on show, or the baseline where none is; null before its first run. */
  readonly own: LetteredScenario | null;
  /** The baseline, where that is another one and has run. */
  readonly other: LetteredScenario | null;
}

export function tenthsShown(view: ComparisonView): TenthsShown {
  const scenarios = letteredScenarios(view);
  const [baseline] = scenarios;
  const own = scenarios.find(({ isChosen }) => isChosen) ?? baseline;
  const isKnown = (scenario: LetteredScenario | undefined) => scenario !== undefined && hasTenths(scenario);
  return {
    own: own !== undefined && isKnown(own) ? own : null,
    other: baseline !== undefined && baseline !== own && isKnown(baseline) ? baseline : null,
  };
}

export function tenthsOf({ summary }: LetteredScenario): readonly Estimate[] {
  return summary.city.costTenths;
}

export function describeCostTenths(view: ComparisonView): ChartDescription {
  const head = ['Cheapest tenth, %', 'Cheapest half, %', 'Dearest tenth, %', 'Interval'];
  const table = tableOf(view, head, (scenario) => {
    if (!hasTenths(scenario)) return [NOTHING, NOTHING, NOTHING, ''];
    return [
      percent(shareOf(scenario, 0, 1)),
      percent(shareOf(scenario, 0, 5)),
      percent(shareOf(scenario, 9, 10)),
      shareIntervalWords(tenthsOf(scenario)[9] as Estimate),
    ];
  });
  return { sentence: sayTenths(tenthsShown(view)), table };
}

export function noteOnTenths(view: ComparisonView): string {
  const { other } = tenthsShown(view);
  const strokes = other === null ? '' : ` Strokes: ${other.letter}.`;
  return `Measured parcels, sorted by what each costs.${strokes} Whiskers are ${sureWords(view)}.`;
}

function sayTenths({ own, other }: TenthsShown): string {
  if (own === null) return 'No run has finished yet; the tenths appear with the first one.';
  const dearest = percent(shareOf(own, 9, 10), 0);
  const half = percent(shareOf(own, 0, 5), 0);
  const against =
    other === null ? '' : `; in ${other.letter} the dearest tenth causes ${percent(shareOf(other, 9, 10), 0)}`;
  return `The dearest tenth of parcels causes ${dearest} of the cost in ${fullName(own)}, the cheapest half ${half}${against}.`;
}

function shareOf(scenario: LetteredScenario, from: number, until: number): number {
  return tenthsOf(scenario)
    .slice(from, until)
    .reduce((sum, { mean }) => sum + mean, 0);
}

function hasTenths(scenario: LetteredScenario): boolean {
  return (tenthsOf(scenario)[9]?.n ?? 0) > 0;
}
