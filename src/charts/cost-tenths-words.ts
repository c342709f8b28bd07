// What the chart of the tenths of the cost says: title, sentence, table and small print.
import { NOTHING, percent, percentRange } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import type { ChartDescription } from './chart-frame.ts';
import { sureWords, tableOf } from './comparison-chart.ts';
import { tenthsPhrases } from './comparison-phrases.ts';
import {
  bracketed,
  type ComparisonView,
  insideShare,
  type LetteredScenario,
  letteredScenarios,
  sentenceName,
  shareIntervalWords,
} from './comparison-view.ts';

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
  const table = tableOf(view, tenthsPhrases().head, (scenario) => {
    if (!hasTenths(scenario)) return [NOTHING, '', NOTHING, '', NOTHING, ''];
    return [
      ...[cheapest(scenario), scenario.summary.city.cheaperHalf, dearest(scenario)].flatMap((share) => [
        percent(share.mean),
        shareIntervalWords(share),
      ]),
    ];
  });
  return { sentence: sayTenths(tenthsShown(view)), table };
}

export function noteOnTenths(view: ComparisonView): string {
  const { other } = tenthsShown(view);
  return tenthsPhrases().note(other?.letter ?? null, sureWords(view));
}

function sayTenths({ own, other }: TenthsShown): string {
  const said = tenthsPhrases();
  if (own === null) return said.noRun;
  const shareWords = (share: Estimate) => percent(share.mean, 0) + bracketed(insideShare(share), percentRange);
  return said.sentence(
    shareWords(dearest(own)),
    sentenceName(own),
    shareWords(own.summary.city.cheaperHalf),
    other === null ? null : { letter: other.letter, dearest: shareWords(dearest(other)) },
  );
}

function cheapest(scenario: LetteredScenario): Estimate {
  return tenthsOf(scenario)[0] as Estimate;
}

function dearest(scenario: LetteredScenario): Estimate {
  return tenthsOf(scenario)[9] as Estimate;
}

function hasTenths(scenario: LetteredScenario): boolean {
  return (tenthsOf(scenario)[9]?.n ?? 0) > 0;
}
