// What the chart of cost against lateness says: title, sentence, table and small print.
import { decimal, percent } from '../base/format.ts';
import type { ChartDescription } from './chart-frame.ts';
import { hasAreas, isOneRun, sayUneven, sureWords, tableOf } from './comparison-chart.ts';
import { comparisonPhrases, pointsPhrases } from './comparison-phrases.ts';
import {
  apart,
  type ComparisonView,
  intervalWords,
  type LetteredScenario,
  letteredScenarios,
  sameAs,
  sentenceName,
  shareIntervalWords,
} from './comparison-view.ts';

export function describeCostAgainstLateness(view: ComparisonView): ChartDescription {
  const { frontier } = view.comparison;
  const said = pointsPhrases();
  const { noneDelivered, noneOrdered } = comparisonPhrases();
  const inside = hasAreas(view) ? said.headInside : [];
  const head = [...said.head, ...inside];
  const table = tableOf(view, head, ({ summary, hasCost, hasShare }) => {
    const { id, area, costPerParcel, onTimeShare } = summary;
    const isThere = area !== null && area.costPerParcel.n > 0;
    return [
      hasCost ? decimal(costPerParcel.mean, 2) : noneDelivered,
      intervalWords(costPerParcel),
      hasShare ? percent(onTimeShare.mean) : noneOrdered,
      shareIntervalWords(onTimeShare),
      hasCost ? (frontier.includes(id) ? said.no : said.yes) : '',
      ...(isThere
        ? [
            decimal(area.costPerParcel.mean, 2),
            intervalWords(area.costPerParcel),
            percent(area.onTimeShare.mean),
            shareIntervalWords(area.onTimeShare),
          ]
        : inside.map(() => '')),
    ];
  });
  return { sentence: sayFrontier(view, letteredScenarios(view)), table };
}

export function noteOnPoints(view: ComparisonView): string {
  const scenarios = letteredScenarios(view);
  const idle = scenarios.filter(({ hasResults, hasCost }) => hasResults && !hasCost);
  const chosen = scenarios.find(({ isChosen }) => isChosen);
  const isRinged = chosen?.hasCost === true && chosen.summary.area !== null && chosen.summary.area.costPerParcel.n > 0;
  const said = pointsPhrases();
  const { oneRun, noneDelivered, inside } = comparisonPhrases();
  return [
    isOneRun(view) ? `${oneRun} ${said.stepsOfOneRun}` : said.crosses(sureWords(view)),
    ...(idle.length > 0 ? [said.without(idle.map(sentenceName), noneDelivered)] : []),
    ...(isRinged ? [said.ring(chosen.letter, inside)] : []),
  ].join(' ');
}

function sayFrontier(view: ComparisonView, scenarios: readonly LetteredScenario[]): string {
  const { frontier, best: surely } = view.comparison;
  const said = pointsPhrases();
  const known = scenarios.filter((scenario) => scenario.hasCost);
  if (known.length === 0) return scenarios.some(({ hasResults }) => hasResults) ? said.noParcel : said.noRun;
  const uneven = `${sayUneven(scenarios)}.`;
  const alone = apart(view, known);
  const best = alone.filter(({ summary }) => frontier.includes(summary.id));
  const beaten = alone.filter(({ summary }) => !frontier.includes(summary.id));
  const [first] = best;
  const lettersOf = (some: readonly LetteredScenario[]) => some.map(({ letter }) => letter);
  if (known.length > 1 && alone.length === 1) return said.allSame(lettersOf(known)) + uneven;
  const same = alone.map((one) => {
    const others = sameAs(view, known, one);
    return others.length === 0 ? '' : said.standWith(lettersOf(others), one.letter);
  });
  const left = same.join('') + uneven;
  if (known.length === 1 || first === undefined) return said.better + left;
  if (best.length === 1) {
    const { id } = first.summary;
    const isTold = isOneRun(view)
      ? scenarios.every(({ hasResults }) => hasResults)
      : surely.cost === id && surely.onTime === id;
    return (
      (isTold
        ? said.oneBest(sentenceName(first), isOneRun(view))
        : said.oneLeads(sentenceName(first), first.summary.costPerParcel.n === 1)) + left
    );
  }
  return said.severalBest(lettersOf(best), lettersOf(beaten), isOneRun(view)) + left;
}
