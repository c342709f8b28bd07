// What the chart of cost against lateness says: title, sentence, table and small print.
import { decimal, percent } from '../base/format.ts';
import type { ChartDescription } from './chart-frame.ts';
import { hasAreas, isOneRun, sureWords, tableOf } from './comparison-chart.ts';
import { comparisonPhrases, pointsPhrases } from './comparison-phrases.ts';
import {
  type ComparisonView,
  fullName,
  intervalWords,
  type LetteredScenario,
  letteredScenarios,
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
      ...inside.map((_, column) => {
        if (!isThere) return '';
        const [estimate, mean] =
          column === 0
            ? [intervalWords(area.costPerParcel), decimal(area.costPerParcel.mean, 2)]
            : [shareIntervalWords(area.onTimeShare), percent(area.onTimeShare.mean)];
        return `${mean} (${estimate})`;
      }),
    ];
  });
  return { sentence: sayFrontier(letteredScenarios(view), frontier, isOneRun(view)), table };
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
    ...(idle.length > 0 ? [said.without(idle.map(fullName), noneDelivered)] : []),
    ...(isRinged ? [said.ring(chosen.letter, inside)] : []),
  ].join(' ');
}

function sayFrontier(scenarios: readonly LetteredScenario[], frontier: readonly string[], isOfOneRun: boolean): string {
  const said = pointsPhrases();
  const known = scenarios.filter((scenario) => scenario.hasCost);
  if (known.length === 0) return scenarios.some(({ hasResults }) => hasResults) ? said.noParcel : said.noRun;
  const best = known.filter(({ summary }) => frontier.includes(summary.id));
  const beaten = known.filter(({ summary }) => !frontier.includes(summary.id));
  const [first] = best;
  if (known.length === 1 || first === undefined) return said.better;
  if (best.length === 1) return said.oneBest(fullName(first), isOfOneRun);
  const lettersOf = (some: readonly LetteredScenario[]) => some.map(({ letter }) => letter);
  return said.severalBest(lettersOf(best), lettersOf(beaten), isOfOneRun);
}
