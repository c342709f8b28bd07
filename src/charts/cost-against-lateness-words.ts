// What the chart of cost against lateness says: title, sentence, table and small print.
import { decimal, percent } from '../base/format.ts';
import type { ChartDescription } from './chart-frame.ts';
import { hasAreas, INSIDE_NOTE, isOneRun, ONE_RUN_NOTE, sureWords, tableOf } from './comparison-chart.ts';
import {
  type ComparisonView,
  fullName,
  intervalWords,
  type LetteredScenario,
  letteredScenarios,
  listed,
  NONE_DELIVERED,
  NONE_ORDERED,
  shareIntervalWords,
} from './comparison-view.ts';

export const POINTS_TITLE = 'Cost per parcel, €, and share on time, %';
export const POINTS_AXES = { up: 'on time ↑', left: '← cheaper' } as const;

export function describeCostAgainstLateness(view: ComparisonView): ChartDescription {
  const { frontier } = view.comparison;
  const inside = hasAreas(view) ? ['€ inside catchments', 'On time inside'] : [];
  const head = ['€ per parcel', 'Interval, €', 'On time', 'Interval, %', 'Beaten in both', ...inside];
  const table = tableOf(view, head, ({ summary, hasCost, hasShare }) => {
    const { id, area, costPerParcel, onTimeShare } = summary;
    const isThere = area !== null && area.costPerParcel.n > 0;
    return [
      hasCost ? decimal(costPerParcel.mean, 2) : NONE_DELIVERED,
      intervalWords(costPerParcel),
      hasShare ? percent(onTimeShare.mean) : NONE_ORDERED,
      shareIntervalWords(onTimeShare),
      hasCost ? (frontier.includes(id) ? 'no' : 'yes') : '',
      ...inside.map((_, column) => {
        if (!isThere) return '';
        const [estimate, said] =
          column === 0
            ? [intervalWords(area.costPerParcel), decimal(area.costPerParcel.mean, 2)]
            : [shareIntervalWords(area.onTimeShare), percent(area.onTimeShare.mean)];
        return `${said} (${estimate})`;
      }),
    ];
  });
  return {
    sentence: sayFrontier(letteredScenarios(view), frontier, isOneRun(view) ? 'in the one run so far' : 'on average'),
    table,
  };
}

export function noteOnPoints(view: ComparisonView): string {
  const scenarios = letteredScenarios(view);
  const idle = scenarios.filter(({ hasResults, hasCost }) => hasResults && !hasCost);
  const chosen = scenarios.find(({ isChosen }) => isChosen);
  const isRinged = chosen?.hasCost === true && chosen.summary.area !== null && chosen.summary.area.costPerParcel.n > 0;
  return [
    isOneRun(view)
      ? `${ONE_RUN_NOTE} The thin steps join the scenarios that no other beats in both.`
      : `Crosses are ${sureWords(view)}. The thin steps join the scenarios that no other beats in both means.`,
    ...(idle.length > 0 ? [`Without a point: ${listed(idle.map(fullName))}, ${NONE_DELIVERED}.`] : []),
    ...(isRinged ? [`The ring is ${chosen.letter} for ${INSIDE_NOTE}`] : []),
  ].join(' ');
}

function sayFrontier(scenarios: readonly LetteredScenario[], frontier: readonly string[], often: string): string {
  const known = scenarios.filter((scenario) => scenario.hasCost);
  if (known.length === 0) {
    return scenarios.some(({ hasResults }) => hasResults)
      ? 'No parcel is delivered, so there is no cost to set against lateness.'
      : 'No run has finished yet; the points appear with the first results.';
  }
  const best = known.filter(({ summary }) => frontier.includes(summary.id));
  const beaten = known.filter(({ summary }) => !frontier.includes(summary.id));
  const [first] = best;
  if (known.length === 1 || first === undefined) return 'Left and up is better: cheaper, and more parcels on time.';
  if (best.length === 1) {
    return `Left and up is better: ${often} ${fullName(first)} is both cheapest and most often on time.`;
  }
  const letters = listed(best.map(({ letter }) => letter));
  if (beaten.length === 0) return `Left and up is better: ${often}, between ${letters}, each gain on time costs more.`;
  const losers = listed(beaten.map(({ letter }) => letter));
  return `Left and up is better: ${often}, between ${letters}, each gain on time costs more; ${losers} ${beaten.length === 1 ? 'is' : 'are'} beaten in both.`;
}
