// What the chart of lateness says: title, sentence, table, heads and small print.
import { decimal, duration, percent } from '../base/format.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { type ChartDescription, SMALL } from './chart-frame.ts';
import { INSIDE_NOTE, isOneRun, ONE_RUN_NOTE, sayIdle, sureWords, tableOf } from './comparison-chart.ts';
import {
  type ComparisonView,
  fullName,
  type LetteredScenario,
  letteredScenarios,
  NONE_ORDERED,
  shareIntervalWords,
} from './comparison-view.ts';
import { binNames, lateShares } from './lateness-bins.ts';
import { textWidth } from './text-width.ts';

export const LATENESS_TITLE = 'Parcels on time, %, and how late the rest';

export function describeLateness(view: ComparisonView): ChartDescription {
  const isInside = hasInside(view);
  const inside = isInside ? ['On time inside catchments', 'Interval inside, %'] : [];
  const head = ['Runs', 'On time', 'Interval, %', ...inside, ...binNames(), 'returned'];
  const table = tableOf(view, head, (scenario) => {
    const { area, onTimeShare, replications } = scenario.summary;
    const there = area === null || area.onTimeShare.n === 0 ? null : area.onTimeShare;
    return [
      decimal(replications),
      scenario.hasShare ? percent(onTimeShare.mean) : NONE_ORDERED,
      shareIntervalWords(onTimeShare),
      ...(isInside ? [there === null ? '' : percent(there.mean), there === null ? '' : shareIntervalWords(there)] : []),
      ...lateShares(scenario).map((share) => (scenario.hasShare ? percent(share, 2) : '')),
    ];
  });
  const scenarios = letteredScenarios(view);
  return { sentence: sayLateness(scenarios, isOneRun(view) ? 'In the one run so far' : 'On average'), table };
}

export function noteOnLateness(view: ComparisonView): string {
  const isAnyReturned = letteredScenarios(view).some(
    ({ summary, hasCost }) => hasCost && summary.lateness.undeliveredShare > 0,
  );
  return [
    isOneRun(view)
      ? `${ONE_RUN_NOTE} Columns are shares of all parcels.`
      : `Lines are ${sureWords(view)}; columns are mean shares of all parcels.`,
    ...(isAnyReturned ? ['The grey column at the right: returned.'] : []),
    ...(hasInside(view) ? [`Rings beneath: ${INSIDE_NOTE}`] : []),
  ].join(' ');
}

/** Over the dots, and over the columns, as long as there is room. */
export function lateHeads(room: number): readonly [string, string] {
  const head = 'the late ones, by how much';
  return ['on time', textWidth(head, SMALL) <= room ? head : 'late, by how much'];
}

function hasInside({ comparison }: ComparisonView): boolean {
  return comparison.summaries.some(({ area }) => area !== null && area.onTimeShare.n > 0);
}

function sayLateness(scenarios: readonly LetteredScenario[], often: string): string {
  const known = scenarios.filter(({ hasCost, hasShare }) => hasCost && hasShare);
  const byShare = [...known].sort((a, b) => shareOf(b) - shareOf(a));
  const [best, last] = [byShare[0], byShare[byShare.length - 1]];
  if (best === undefined || last === undefined) return sayNone(scenarios);
  const left = sayIdle(scenarios);
  if (shareOf(last) === 1) return `Every parcel is on time${left}.`;
  const most = `${often} ${percent(shareOf(best))} are on time with ${fullName(best)}`;
  const least = best === last ? '' : `, ${percent(shareOf(last))} with ${fullName(last)}`;
  return `${most}${least}; ${sayUsualLateness(known)}${left}.`;
}

function sayNone(scenarios: readonly LetteredScenario[]): string {
  if (!scenarios.some(({ hasResults }) => hasResults)) {
    return 'No run has finished yet; the shares appear with the first results.';
  }
  return scenarios.some(({ hasShare }) => hasShare)
    ? 'No parcel is delivered.'
    : 'No parcel is ordered, so none is late.';
}

/** The lateness under which half of all late parcels lie, in words. */
function sayUsualLateness(known: readonly LetteredScenario[]): string {
  const sums = (lateShares(known[0] as LetteredScenario) as number[]).map((_, bin) =>
    known.reduce((sum, scenario) => sum + (lateShares(scenario)[bin] as number), 0),
  );
  const half = sums.reduce((sum, share) => sum + share, 0) / 2;
  let seen = 0;
  for (let bin = 0; bin < LATENESS_BINS.length; bin++) {
    seen += sums[bin] as number;
    if (seen < half) continue;
    const end = LATENESS_BINS[bin] as number;
    return Number.isFinite(end)
      ? `half of the late ones come within ${duration(end)}`
      : 'half of the late ones come days late';
  }
  return 'most of the others are returned';
}

function shareOf({ summary }: LetteredScenario): number {
  return summary.onTimeShare.mean;
}
