// Cost per delivered parcel, stacked by where it falls: a bar a scenario, with its interval and its number at the end.
import { type ScaleLinear, scaleLinear } from 'd3';
import { decimal, euros, range } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { TIERS } from '../model/ledger-words.ts';
import { type Frame, openFrame, SMALL, STRONG, TEXT, tenth, write } from './chart-frame.ts';
import { closeComparison, type DrawComparison, hasAreas } from './comparison-chart.ts';
import { comparisonPhrases, tierPhrases } from './comparison-phrases.ts';
import { insideCost, letteredScenarios, partWords, reachOf, sentenceName } from './comparison-view.ts';
import { describeCostByTier, noteOnCost, tiersShown } from './cost-by-tier-words.ts';
import { growDomain } from './growing-domain.ts';
import { drawInside, drawInterval } from './interval-mark.ts';
import { drawLegend } from './legend.ts';
import { drawSkeleton, openRows, planRows, type Row, rowsBottom } from './scenario-rows.ts';
import { textWidth } from './text-width.ts';

const BAR = 17;
/** Room under the bars for the results inside the catchments. */
const UNDER = 9;
const NUMBER_GAP = 6;
/** The axis makes room for intervals up to so many times the highest mean: that of two runs may reach ten times as far. */
const MOST_REACH = 1.8;

export const drawCostByTier: DrawComparison = (view, size, document, theme, previous = []) => {
  const { sentence } = describeCostByTier(view);
  const frame = openFrame(document, size.width, theme, { name: 'cost-by-tier', title: tierPhrases().title, sentence });
  const known = letteredScenarios(view).filter((scenario) => scenario.hasCost);
  const costs = known.flatMap(({ summary }) => [
    summary.costPerParcel,
    ...(summary.area === null ? [] : [summary.area.costPerParcel]),
  ]);
  const most = MOST_REACH * Math.max(0, ...costs.map(({ mean }) => mean));
  const highest = costs.map((cost) => Math.min(reachOf(cost)[1], most));
  const domain = growDomain({ values: [0, ...highest], span: 1, least: 0 }, previous[0]);
  const plan = planRows(size.width, view, BAR, hasAreas(view) ? UNDER : 0);
  const numberWidth = textWidth(decimal(domain[1], 2), STRONG);
  const toX = scaleLinear(domain, [plan.left, size.width - numberWidth - NUMBER_GAP]);
  const top = frame.top + 4;
  for (const row of openRows(frame, plan, view, top)) drawBar(frame, row, toX);

  const entries = tiersShown(view).map((tier) => ({
    words: tierPhrases().tiers[tier],
    colour: frame.palette.tier[tier],
  }));
  const bottom = drawLegend(frame, entries, rowsBottom(plan, view, top) + 6);
  return closeComparison(frame, noteOnCost(view), bottom + 2, [domain]);
};

function drawBar(frame: Frame, row: Row, toX: ScaleLinear<number, number>): void {
  const { summary, hasResults, hasCost, isChosen } = row.scenario;
  if (!hasResults) {
    const [from = 0, to = 0] = toX.range();
    drawSkeleton(frame, row, from, (to - from) * 0.6, BAR);
    return;
  }
  const [begin = 0] = toX.range();
  const [, most = 0] = toX.domain();
  const room = [0, most] as const;
  const endOf = (cost: Estimate): number => toX(Math.min(reachOf(cost)[1], most)) + NUMBER_GAP;
  if (!hasCost) {
    write(row.group, begin, row.middle + 4.5, comparisonPhrases().noneDelivered, TEXT)
      .attr('class', 'none')
      .attr('fill', frame.palette.secondInk);
    return;
  }
  const { area, costPerParcel, costByTier, spentPerParcel } = summary;
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
      .text(
        `${sentenceName(row.scenario)}: ${tierPhrases().tiers[tier]} ${euros(amount)}, ${partWords(insideCost(spentPerParcel[tier]), range)}`,
      );
  }
  drawInterval(row.group, costPerParcel, toX, row.middle, { colour: frame.palette.ink, width: 1.5, end: 4 }, room);
  const end = Math.max(toX(sum) + NUMBER_GAP, endOf(costPerParcel));
  write(row.group, end, row.middle + 4.5, decimal(costPerParcel.mean, 2), isChosen ? STRONG : TEXT).attr(
    'class',
    'number',
  );
  if (area === null || area.costPerParcel.n === 0) return;
  const under = row.middle + BAR / 2 + 8;
  drawInside(frame, row.group, area.costPerParcel, toX, under, room);
  const after = endOf(area.costPerParcel);
  const inside = comparisonPhrases().insideNumber(decimal(area.costPerParcel.mean, 2));
  const isRoom = after + textWidth(inside, SMALL) <= frame.width;
  write(row.group, after, under + 4, isRoom ? inside : decimal(area.costPerParcel.mean, 2), SMALL)
    .attr('class', 'inside-number')
    .attr('fill', frame.palette.secondInk);
}
