// Cost against lateness: a lettered point a scenario with both intervals as a cross, and the efficient frontier.
import { type ScaleLinear, scaleLinear } from 'd3';
import { euros, percent } from '../base/format.ts';
import { type Frame, openFrame, rule, SMALL, TEXT, write } from './chart-frame.ts';
import { closeComparison, type DrawComparison } from './comparison-chart.ts';
import { comparisonPhrases, pointsPhrases } from './comparison-phrases.ts';
import { insideCost, insideShare, letteredScenarios, reachOf } from './comparison-view.ts';
import { describeCostAgainstLateness, noteOnPoints } from './cost-against-lateness-words.ts';
import { drawFrontier, frontierOf, segmentsOf } from './frontier-line.ts';
import { growDomain } from './growing-domain.ts';
import { type Badge, type Box, type Point, placeBadges, placeNames } from './label-places.ts';
import { type Cross, crossOf, drawPoint, drawRing, type Placed } from './scenario-point.ts';
import { cutText, textWidth } from './text-width.ts';

const HEIGHT = 236;
const INSET = 16;

/** Domains: euros per delivered parcel; share on time. */
export const drawCostAgainstLateness: DrawComparison = (view, size, document, theme, previous = []) => {
  const { sentence } = describeCostAgainstLateness(view);
  const frame = openFrame(document, size.width, theme, {
    name: 'cost-against-lateness',
    title: pointsPhrases().title,
    sentence,
  });
  const { palette } = frame;
  const known = letteredScenarios(view).filter((scenario) => scenario.hasCost);
  const inside = known.find(({ isChosen }) => isChosen)?.summary.area ?? null;
  const ringed = inside === null || inside.costPerParcel.n === 0 ? null : inside;
  const costs = known.flatMap(({ summary }) => reachOf(insideCost(summary.costPerParcel)));
  const shares = known.flatMap(({ summary }) => reachOf(insideShare(summary.onTimeShare)));
  if (ringed !== null) {
    costs.push(ringed.costPerParcel.mean);
    shares.push(ringed.onTimeShare.mean);
  }
  const cost = growDomain({ values: costs.length === 0 ? [2, 4] : costs, span: 0.2, least: 0 }, previous[0]);
  const share = growDomain(
    { values: shares.length === 0 ? [0.9, 1] : shares, span: 0.02, least: 0, most: 1 },
    previous[1],
  );

  const left = textWidth('100.0 %', SMALL) + 8;
  const area: Box = { left, top: frame.top + 22, right: frame.width, bottom: frame.top + (size.height ?? HEIGHT) };
  const toX = scaleLinear(cost, [area.left + INSET, area.right - INSET]);
  const toY = scaleLinear(share, [area.bottom - INSET, area.top + INSET]);
  drawAxes(frame, area, toX, toY, known.length > 0);

  const points = known.map(
    (scenario): Placed => ({
      scenario,
      x: toX(scenario.summary.costPerParcel.mean),
      y: toY(scenario.summary.onTimeShare.mean),
    }),
  );
  const corners = frontierOf(view, points, area);
  drawFrontier(frame, corners);
  const chosen = points.find(({ scenario }) => scenario.isChosen);
  const ring = ringed === null ? null : { x: toX(ringed.costPerParcel.mean), y: toY(ringed.onTimeShare.mean) };
  if (chosen !== undefined && ring !== null) drawRing(frame, chosen.scenario, ring);
  const crosses = points.map((point) => crossOf(point, toX, toY));
  const badges = placeBadges(points, area);
  const names = points.map(({ scenario }) => cutText(scenario.summary.name, frame.width * 0.46, SMALL));
  const lines = [...crosses.flat(), ...segmentsOf(corners), ...(ring === null ? [] : [around(ring)])];
  const onShow = points.findIndex(({ scenario }) => scenario.isChosen);
  const places = placeNames(names, badges, points, lines, area, onShow);
  points.forEach((point, index) => {
    drawPoint(
      frame,
      point,
      crosses[index] as Cross,
      badges[index] as Badge,
      names[index] as string,
      places[index] ?? null,
    );
  });
  if (known.length === 0) {
    const { noneDelivered, noRun } = comparisonPhrases();
    write(
      frame.svg.append('g'),
      (area.left + area.right) / 2,
      (area.top + area.bottom) / 2,
      letteredScenarios(view).some(({ hasResults }) => hasResults) ? noneDelivered : noRun,
      TEXT,
      'middle',
    )
      .attr('class', 'skeleton')
      .attr('fill', palette.secondInk);
  }
  const domains = known.length === 0 ? previous : [cost, share];
  return closeComparison(frame, noteOnPoints(view), area.bottom + 36, domains);
};

function around({ x, y }: Point): Box {
  return { left: x - 5, right: x + 5, top: y - 5, bottom: y + 5 };
}

/** Without results there are no numbers yet. */
function drawAxes(
  frame: Frame,
  area: Box,
  toX: ScaleLinear<number, number>,
  toY: ScaleLinear<number, number>,
  isNumbered: boolean,
): void {
  const { secondInk, line: faint } = frame.palette;
  const axis = frame.svg.append('g').attr('class', 'axis').attr('fill', secondInk);
  const [low = 0, high = 1] = toY.domain();
  const shareDigits = high - low < 0.04 ? 1 : 0;
  for (const share of toY.ticks(4)) {
    rule(axis, area.left, toY(share), area.right, toY(share), faint);
    if (isNumbered) write(axis, area.left - 8, toY(share) + 4, percent(share, shareDigits), SMALL, 'end');
  }
  const room = area.right - area.left;
  for (const cost of toX.ticks(Math.max(2, Math.floor(room / 70)))) {
    if (isNumbered) write(axis, toX(cost), area.bottom + 14, euros(cost), SMALL, 'middle');
  }
  write(axis, 0, area.top - 6, pointsPhrases().up, SMALL);
  write(axis, area.left, area.bottom + 31, pointsPhrases().left, SMALL);
}
