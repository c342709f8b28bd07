// What the chart of lateness says: title, sentence, table, heads and small print.
import { duration, percent, percentRange } from '../base/format.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
import { type ChartDescription, SMALL } from './chart-frame.ts';
import { drawsCell, isOneRun, isPartial, sayIdle, sureWords, tableOf } from './comparison-chart.ts';
import { comparisonPhrases, latenessPhrases } from './comparison-phrases.ts';
import {
  bracketed,
  type ComparisonView,
  insideShare,
  type LetteredScenario,
  letteredScenarios,
  sentenceName,
  shareIntervalWords,
} from './comparison-view.ts';
import { binNames, lateEstimates, lateShares } from './lateness-bins.ts';
import { textWidth } from './text-width.ts';

export function describeLateness(view: ComparisonView): ChartDescription {
  const isInside = hasInside(view);
  const said = latenessPhrases();
  const { runs, intervalInPercent, intervalOf, noneOrdered } = comparisonPhrases();
  const inside = isInside ? said.headInside : [];
  const parts = [...binNames(), said.returned].flatMap((name) => [name, intervalOf(`${name}, %`)]);
  const head = [runs, said.onTime, intervalInPercent, ...inside, ...parts];
  const table = tableOf(view, head, (scenario) => {
    const { area, onTimeShare } = scenario.summary;
    const there = area === null || area.onTimeShare.n === 0 ? null : area.onTimeShare;
    return [
      drawsCell(scenario, onTimeShare),
      scenario.hasShare ? percent(onTimeShare.mean) : noneOrdered,
      shareIntervalWords(onTimeShare),
      ...(isInside ? [there === null ? '' : percent(there.mean), there === null ? '' : shareIntervalWords(there)] : []),
      ...lateEstimates(scenario).flatMap((share) =>
        scenario.hasShare ? [percent(share.mean, 2), shareIntervalWords(share, 2)] : ['', ''],
      ),
    ];
  });
  return { sentence: sayLateness(letteredScenarios(view), isOneRun(view)), table };
}

export function noteOnLateness(view: ComparisonView): string {
  const isAnyReturned = letteredScenarios(view).some(
    ({ summary, hasCost }) => hasCost && summary.lateness.undeliveredShare > 0,
  );
  const said = latenessPhrases();
  const { oneRun, inside, emptyDraws } = comparisonPhrases();
  const isAnyPartial = view.comparison.summaries.some(({ replications, onTimeShare }) =>
    isPartial(replications, onTimeShare),
  );
  return [
    isOneRun(view) ? `${oneRun} ${said.columnsOfOneRun}` : said.lines(sureWords(view)),
    ...(isAnyPartial ? [emptyDraws] : []),
    ...(isAnyReturned ? [said.grey] : []),
    ...(hasInside(view) ? [said.rings(inside)] : []),
  ].join(' ');
}

/** Over the dots, and over the columns, as long as there is room. */
export function lateHeads(room: number): readonly [string, string] {
  const { onTimeHead, lateHead, lateHeadShort } = latenessPhrases();
  return [onTimeHead, textWidth(lateHead, SMALL) <= room ? lateHead : lateHeadShort];
}

function hasInside({ comparison }: ComparisonView): boolean {
  return comparison.summaries.some(({ area }) => area !== null && area.onTimeShare.n > 0);
}

function sayLateness(scenarios: readonly LetteredScenario[], isOfOneRun: boolean): string {
  const said = latenessPhrases();
  const known = scenarios.filter(({ hasCost, hasShare }) => hasCost && hasShare);
  const byShare = [...known].sort((a, b) => shareOf(b) - shareOf(a));
  const [best, last] = [byShare[0], byShare[byShare.length - 1]];
  if (best === undefined || last === undefined) return sayNone(scenarios);
  const left = sayIdle(scenarios);
  if (shareOf(last) === 1) return said.all(left);
  const told = (share: string) => ({
    share,
    name: namesOf(
      known.filter((one) => percent(shareOf(one)) === share),
      isOfOneRun,
    ),
  });
  const [most, least] = [percent(shareOf(best)), percent(shareOf(last))];
  const usual = sayUsualLateness(known, isOfOneRun);
  return said.sentence(told(most), most === least ? null : told(least), isOfOneRun, usual, left);
}

/** One by its full name, several by their letters, each with the interval of its share. */
function namesOf(scenarios: readonly LetteredScenario[], isOfOneRun: boolean): string {
  const named = scenarios.map((scenario) => {
    const name = scenarios.length === 1 ? sentenceName(scenario) : scenario.letter;
    return isOfOneRun ? name : name + bracketed(insideShare(scenario.summary.onTimeShare), percentRange);
  });
  return comparisonPhrases().listed(named);
}

function sayNone(scenarios: readonly LetteredScenario[]): string {
  const said = latenessPhrases();
  if (!scenarios.some(({ hasResults }) => hasResults)) return said.noRun;
  return scenarios.some(({ hasShare }) => hasShare) ? said.noneDelivered : said.noneOrdered;
}

/** The lateness under which half of all late parcels lie, in words. */
function sayUsualLateness(known: readonly LetteredScenario[], isOfOneRun: boolean): string {
  const said = latenessPhrases();
  const sums = (lateShares(known[0] as LetteredScenario) as number[]).map((_, bin) =>
    known.reduce((sum, scenario) => sum + (lateShares(scenario)[bin] as number), 0),
  );
  const half = sums.reduce((sum, share) => sum + share, 0) / 2;
  let seen = 0;
  for (let bin = 0; bin < LATENESS_BINS.length; bin++) {
    seen += sums[bin] as number;
    if (seen < half) continue;
    const end = LATENESS_BINS[bin] as number;
    return Number.isFinite(end) ? said.halfWithin(duration(end), isOfOneRun) : said.halfDaysLate(isOfOneRun);
  }
  return said.mostReturned;
}

function shareOf({ summary }: LetteredScenario): number {
  return summary.onTimeShare.mean;
}
