// Cost against lateness: a lettered point a scenario with both intervals as a cross, and the efficient frontier.
import { line, type ScaleLinear, scaleLinear } from 'd3';
import { decimal, euros, percent, range } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import {
  type Chart,
  type ChartDescription,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
  openFrame,
  rule,
  SMALL,
  STRONG,
  TEXT,
  tenth,
  write,
} from './chart-frame.ts';
import {
  type ComparisonView,
  fullName,
  type LetteredScenario,
  letteredScenarios,
  listed,
  reachOf,
} from './comparison-view.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import { BADGE, type Badge, type Box, type NamePlace, type Point, placeBadges, placeNames } from './label-places.ts';
import { cutText, textWidth } from './text-width.ts';

const TITLE = 'Cost per parcel, €, and share on time, %';
const HEIGHT = 236;
const INSET = 16;

/** Domains: euros per delivered parcel; share on time. */
export function drawCostAgainstLateness(
  view: ComparisonView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const { sentence } = describeCostAgainstLateness(view);
  const frame = openFrame(document, size.width, theme, { name: 'cost-against-lateness', title: TITLE, sentence });
  const { palette } = frame;
  const known = letteredScenarios(view).filter((scenario) => scenario.hasResults);
  const costs = known.flatMap(({ summary }) => reachOf(summary.costPerParcel));
  const shares = known.flatMap(({ summary }) =>
    reachOf(summary.onTimeShare).map((share) => Math.min(1, Math.max(0, share))),
  );
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
  const crosses = points.map((point) => crossOf(point, toX, toY));
  const badges = placeBadges(points, area);
  const names = points.map(({ scenario }) => cutText(scenario.summary.name, frame.width * 0.32, SMALL));
  const places = placeNames(names, badges, points, [...crosses.flat(), ...segmentsOf(corners)], area);
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
    write(
      frame.svg.append('g'),
      (area.left + area.right) / 2,
      (area.top + area.bottom) / 2,
      'no run yet',
      TEXT,
      'middle',
    )
      .attr('class', 'skeleton')
      .attr('fill', palette.secondInk);
  }
  const note = `Crosses are ${percent(view.comparison.level, 0)} intervals of each mean, day-to-day luck only. The thin steps join the scenarios that no other beats in both.`;
  return {
    svg: closeFrame(frame, drawFootnote(frame, note, area.bottom + 36) + 2),
    domains: known.length === 0 ? previous : [cost, share],
  };
}

export function describeCostAgainstLateness(view: ComparisonView): ChartDescription {
  const scenarios = letteredScenarios(view);
  const { frontier } = view.comparison;
  return {
    sentence: sayFrontier(scenarios, frontier),
    table: {
      head: ['Scenario', '€ per parcel', 'Interval, €', 'On time', 'Interval, %', 'Beaten in both'],
      rows: scenarios.map((scenario) => {
        const { id, costPerParcel, onTimeShare } = scenario.summary;
        if (!scenario.hasResults) return [fullName(scenario), '', '', '', '', ''];
        const [low, high] = [onTimeShare.low, onTimeShare.high];
        return [
          fullName(scenario),
          decimal(costPerParcel.mean, 2),
          costPerParcel.low === null || costPerParcel.high === null
            ? 'too few runs'
            : range(costPerParcel.low, costPerParcel.high),
          percent(onTimeShare.mean),
          low === null || high === null ? 'too few runs' : range(Math.max(0, low) * 100, Math.min(1, high) * 100, 1),
          frontier.includes(id) ? 'no' : 'yes',
        ];
      }),
    },
  };
}

interface Placed extends Point {
  readonly scenario: LetteredScenario;
}

/** The two arms of a point's cross; without an interval an arm has no length. */
type Cross = readonly [Box, Box];

function crossOf({ scenario, x, y }: Placed, toX: (value: number) => number, toY: (value: number) => number): Cross {
  const [cheap, dear] = reachOf(scenario.summary.costPerParcel).map(toX) as [number, number];
  const [low, high] = reachOf(scenario.summary.onTimeShare).map((share) => toY(Math.min(1, Math.max(0, share)))) as [
    number,
    number,
  ];
  return [
    { left: cheap, right: dear, top: y, bottom: y },
    { left: x, right: x, top: high, bottom: low },
  ];
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
  write(axis, 0, area.top - 6, 'on time ↑', SMALL);
  write(axis, area.left, area.bottom + 31, '← cheaper', SMALL);
}

type Corners = readonly (readonly [number, number])[];

/** Steps through the scenarios that none beats in both: whatever lies right of them and below is beaten. */
function frontierOf(view: ComparisonView, points: readonly Placed[], area: Box): Corners {
  const steps = view.comparison.frontier
    .map((id) => points.find(({ scenario }) => scenario.summary.id === id))
    .filter((point) => point !== undefined)
    .sort((a, b) => a.x - b.x || b.y - a.y);
  const [first, last] = [steps[0], steps[steps.length - 1]];
  if (first === undefined || last === undefined) return [];
  const corners: [number, number][] = [[first.x, area.bottom]];
  steps.forEach((point, index) => {
    if (index > 0) corners.push([point.x, (steps[index - 1] as Placed).y]);
    corners.push([point.x, point.y]);
  });
  corners.push([area.right, last.y]);
  return corners;
}

function segmentsOf(corners: Corners): Box[] {
  return corners.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = corners[index] as readonly [number, number];
    return { left: Math.min(fromX, x), right: Math.max(fromX, x), top: Math.min(fromY, y), bottom: Math.max(fromY, y) };
  });
}

function drawFrontier(frame: Frame, corners: Corners): void {
  if (corners.length === 0) return;
  frame.svg
    .append('path')
    .attr('class', 'frontier')
    .attr('d', line().digits(1)(corners as [number, number][]))
    .attr('fill', 'none')
    .attr('stroke', frame.palette.accent)
    .attr('stroke-opacity', 0.55);
}

function drawPoint(
  frame: Frame,
  point: Placed,
  cross: Cross,
  badge: Badge,
  name: string,
  place: NamePlace | null,
): void {
  const { scenario, x, y } = point;
  const { palette } = frame;
  const colour = scenario.isChosen ? palette.accent : palette.secondInk;
  const { costPerParcel, onTimeShare } = scenario.summary;
  const group = frame.svg
    .append('g')
    .attr('class', scenario.isChosen ? 'point chosen' : 'point')
    .attr('data-scenario', scenario.summary.id);
  group
    .append('title')
    .text(`${fullName(scenario)}: ${euros(costPerParcel.mean)}, ${percent(onTimeShare.mean)} on time`);
  for (const arm of cross) {
    if (arm.left === arm.right && arm.top === arm.bottom) continue;
    rule(group, arm.left, arm.top, arm.right, arm.bottom, colour).attr('class', 'interval');
  }
  if (badge.isApart) {
    rule(group, x, y, badge.x, badge.y, colour).attr('class', 'leader').attr('stroke-opacity', 0.6);
    group
      .append('circle')
      .attr('class', 'dot')
      .attr('cx', tenth(x))
      .attr('cy', tenth(y))
      .attr('r', 3)
      .attr('fill', colour);
  }
  group
    .append('circle')
    .attr('class', 'badge')
    .attr('cx', tenth(badge.x))
    .attr('cy', tenth(badge.y))
    .attr('r', BADGE)
    .attr('fill', scenario.isChosen ? palette.accent : palette.paper)
    .attr('stroke', colour)
    .attr('stroke-width', 1.5);
  const look = scenario.letter.length > 1 ? { ...STRONG, size: 9 } : { ...STRONG, size: 11 };
  write(group, badge.x, badge.y + 4, scenario.letter, look, 'middle').attr(
    'fill',
    scenario.isChosen ? palette.onAccent : palette.ink,
  );
  if (place === null) return;
  write(group, place.x, place.y, name, scenario.isChosen ? { ...SMALL, bold: true } : SMALL, place.anchor)
    .attr('class', 'name')
    .attr('fill', scenario.isChosen ? palette.ink : palette.secondInk);
}

function sayFrontier(scenarios: readonly LetteredScenario[], frontier: readonly string[]): string {
  const known = scenarios.filter((scenario) => scenario.hasResults);
  if (known.length === 0) return 'No run has finished yet; the points appear with the first results.';
  const best = known.filter(({ summary }) => frontier.includes(summary.id));
  const beaten = known.filter(({ summary }) => !frontier.includes(summary.id));
  const [first] = best;
  if (known.length === 1 || first === undefined) return 'Left and up is better: cheaper, and more parcels on time.';
  if (best.length === 1) {
    return `Left and up is better: on average ${fullName(first)} is both cheapest and most often on time.`;
  }
  const letters = listed(best.map(({ letter }) => letter));
  if (beaten.length === 0) return `Left and up is better: between ${letters}, each gain on time costs more.`;
  const losers = listed(beaten.map(({ letter }) => letter));
  return `Left and up is better: between ${letters}, each gain on time costs more; ${losers} ${beaten.length === 1 ? 'is' : 'are'} beaten in both.`;
}
