// Cost per delivered parcel, stacked by where it falls: a bar a scenario, with its interval and its number at the end.
import { type ScaleLinear, scaleLinear } from 'd3';
import { decimal, euros, percent, range } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { TIERS, type Tier } from '../economics/cost-summary.ts';
import {
  type Chart,
  type ChartDescription,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
  openFrame,
  STRONG,
  TEXT,
  tenth,
  write,
} from './chart-frame.ts';
import { type ComparisonView, fullName, type LetteredScenario, letteredScenarios, reachOf } from './comparison-view.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import { drawInterval } from './interval-mark.ts';
import { drawLegend } from './legend.ts';
import { drawSkeleton, openRows, planRows, type Row, rowsBottom } from './scenario-rows.ts';
import { textWidth } from './text-width.ts';

const TITLE = 'Cost per delivered parcel, €';
const BAR = 17;
const NUMBER_GAP = 6;
/** Euros; a smaller shift of a tier is not worth a word. */
const LEAST_SHIFT = 0.005;

/** Short words of the tiers, for legend and sentence. */
export const TIER_WORDS: Readonly<Record<Tier, string>> = {
  trunk: 'trunk',
  feeder: 'feeder',
  depot: 'depot',
  stem: 'stem',
  'between stops': 'between stops',
  parking: 'parking',
  door: 'door',
  'failed attempt': 'failed',
  return: 'returns',
};

const TIER_NOUNS: Readonly<Record<Tier, string>> = {
  trunk: 'the trunk',
  feeder: 'feeders',
  depot: 'depots',
  stem: 'the stem',
  'between stops': 'driving between stops',
  parking: 'parking',
  door: 'the door',
  'failed attempt': 'failed attempts',
  return: 'returns',
};

export function drawCostByTier(
  view: ComparisonView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const { sentence } = describeCostByTier(view);
  const frame = openFrame(document, size.width, theme, { name: 'cost-by-tier', title: TITLE, sentence });
  const known = letteredScenarios(view).filter((scenario) => scenario.hasResults);
  const highest = known.map(({ summary }) => reachOf(summary.costPerParcel)[1]);
  const domain = growDomain({ values: [0, ...highest], span: 1, least: 0 }, previous[0]);
  const plan = planRows(size.width, view, BAR);
  const numberWidth = textWidth(decimal(domain[1], 2), STRONG);
  const toX = scaleLinear(domain, [plan.left, size.width - numberWidth - NUMBER_GAP]);
  const top = frame.top + 4;
  for (const row of openRows(frame, plan, view, top)) drawBar(frame, row, toX);

  const shown = TIERS.filter((tier) => known.some(({ summary }) => summary.costByTier[tier] > 0));
  const entries = shown.map((tier) => ({ words: TIER_WORDS[tier], colour: frame.palette.tier[tier] }));
  const bottom = drawLegend(frame, entries, rowsBottom(plan, view, top) + 6);
  const note = `Whiskers are ${percent(view.comparison.level, 0)} intervals of each mean, day-to-day luck only.`;
  return { svg: closeFrame(frame, drawFootnote(frame, note, bottom + 2) + 2), domains: [domain] };
}

export function describeCostByTier(view: ComparisonView): ChartDescription {
  const scenarios = letteredScenarios(view);
  const shown = TIERS.filter((tier) => scenarios.some(({ summary }) => summary.costByTier[tier] > 0));
  return {
    sentence: sayCost(view, scenarios),
    table: {
      head: ['Scenario', 'Runs', '€ per parcel', 'Interval', ...shown.map((tier) => TIER_WORDS[tier])],
      rows: scenarios.map((scenario) => {
        const { costPerParcel, costByTier, replications } = scenario.summary;
        const { mean, low, high } = costPerParcel;
        if (!scenario.hasResults) return [fullName(scenario), '0', '', '', ...shown.map(() => '')];
        return [
          fullName(scenario),
          decimal(replications),
          decimal(mean, 2),
          low === null || high === null ? 'too few runs' : range(low, high),
          ...shown.map((tier) => decimal(costByTier[tier], 2)),
        ];
      }),
    },
  };
}

function drawBar(frame: Frame, row: Row, toX: ScaleLinear<number, number>): void {
  const { summary, hasResults, isChosen } = row.scenario;
  if (!hasResults) {
    const [from = 0, to = 0] = toX.range();
    drawSkeleton(frame, row, from, (to - from) * 0.6, BAR);
    return;
  }
  const { costPerParcel, costByTier } = summary;
  let sum = 0;
  for (const tier of TIERS) {
    const amount = Math.max(0, costByTier[tier]);
    const [from, to] = [toX(sum), toX(sum + amount)];
    sum += amount;
    if (to - from < 0.05) continue;
    // A hairline of ground between neighbours, unless the part is itself a hairline.
    row.group
      .append('rect')
      .attr('class', 'tier')
      .attr('data-tier', tier)
      .attr('x', tenth(from))
      .attr('y', tenth(row.middle - BAR / 2))
      .attr('width', tenth(Math.max(0.4, to - from - (to - from > 2 ? 1 : 0))))
      .attr('height', BAR)
      .attr('fill', frame.palette.tier[tier])
      .append('title')
      .text(`${fullName(row.scenario)}: ${TIER_WORDS[tier]} ${euros(amount)}`);
  }
  drawInterval(row.group, costPerParcel, toX, row.middle, { colour: frame.palette.ink, width: 1.5, end: 4 });
  const end = toX(Math.max(sum, reachOf(costPerParcel)[1])) + NUMBER_GAP;
  write(row.group, end, row.middle + 4.5, decimal(costPerParcel.mean, 2), isChosen ? STRONG : TEXT).attr(
    'class',
    'number',
  );
}

function sayCost(view: ComparisonView, scenarios: readonly LetteredScenario[]): string {
  const known = scenarios.filter((scenario) => scenario.hasResults);
  const [cheapest, second] = [...known].sort((a, b) => costOf(a) - costOf(b));
  if (cheapest === undefined) return 'No run has finished yet; the bars appear with the first results.';
  if (second === undefined) {
    const largest = TIERS.reduce((most, tier) => (tierCost(cheapest, tier) > tierCost(cheapest, most) ? tier : most));
    const part = `${euros(tierCost(cheapest, largest))} of it goes into ${TIER_NOUNS[largest]}`;
    return `${fullName(cheapest)} costs ${euros(costOf(cheapest))} a parcel; ${part}.`;
  }
  const baseline = scenarios[0] as LetteredScenario;
  const isBaselineCheapest = cheapest === baseline;
  const verb = isClearlyCheapest(view, cheapest, isBaselineCheapest) ? 'costs least' : 'has the lowest mean';
  const hedge = verb === 'costs least' ? '' : ', but not clearly';
  const opening = `${fullName(cheapest)} ${verb}, ${euros(costOf(cheapest))}${hedge}`;
  const other = isBaselineCheapest || !baseline.hasResults ? second : baseline;
  if (isBaselineCheapest) {
    return `${opening}; ${second.letter}, next at ${euros(costOf(second))}, ${sayShift(second, cheapest)}.`;
  }
  return `${opening}; against ${other.letter} it ${sayShift(cheapest, other)}.`;
}

/** Where one scenario saves most and adds most, against another. */
function sayShift(one: LetteredScenario, other: LetteredScenario): string {
  const shift = (tier: Tier) => tierCost(one, tier) - tierCost(other, tier);
  const saved = TIERS.reduce((most, tier) => (shift(tier) < shift(most) ? tier : most));
  const added = TIERS.reduce((most, tier) => (shift(tier) > shift(most) ? tier : most));
  const parts = [
    ...(shift(saved) <= -LEAST_SHIFT ? [`saves most on ${TIER_NOUNS[saved]} (${euros(-shift(saved))})`] : []),
    ...(shift(added) >= LEAST_SHIFT ? [`adds most on ${TIER_NOUNS[added]} (${euros(shift(added))})`] : []),
  ];
  return parts.length === 0 ? 'spends the same everywhere' : parts.join(' and ');
}

function isClearlyCheapest({ comparison }: ComparisonView, cheapest: LetteredScenario, isBaseline: boolean): boolean {
  if (isBaseline) return comparison.differences.every(({ verdict }) => verdict.words === 'dearer');
  const own = comparison.differences.find(({ scenario }) => scenario === cheapest.summary.id);
  return own?.verdict.words === 'cheaper';
}

function costOf({ summary }: LetteredScenario): number {
  return summary.costPerParcel.mean;
}

function tierCost({ summary }: LetteredScenario, tier: Tier): number {
  return summary.costByTier[tier];
}
