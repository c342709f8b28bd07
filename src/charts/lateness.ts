// Who is on time and how late the rest is: the share on time with its interval, and the late parcels by minutes late.
import { type ScaleLinear, scaleLinear } from 'd3';
import { decimal, duration, percent, range } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { LATENESS_BINS } from '../metrics/indicators.ts';
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
import { type ComparisonView, fullName, type LetteredScenario, letteredScenarios, reachOf } from './comparison-view.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import { drawInterval } from './interval-mark.ts';
import { binNames, drawBinAxis, drawBins, lateShares } from './lateness-bins.ts';
import { drawSkeleton, openRows, planRows, type Row, rowsBottom } from './scenario-rows.ts';
import { textWidth } from './text-width.ts';

const TITLE = 'Parcels on time, %, and how late the rest';
const PLOT = 36;
const HEAD = 18;

/** Domains: the share on time; the share of parcels in one bin of lateness. */
export function drawLateness(
  view: ComparisonView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const { sentence } = describeLateness(view);
  const frame = openFrame(document, size.width, theme, { name: 'lateness', title: TITLE, sentence });
  const known = letteredScenarios(view).filter((scenario) => scenario.hasResults);
  const reach = known.flatMap(({ summary }) => reachOf(summary.onTimeShare));
  const onTime = growDomain({ values: [1, ...reach.map(withinOne)], span: 0.04, least: 0, most: 1 }, previous[0]);
  const bins = growDomain(
    { values: [0, ...known.flatMap((scenario) => lateShares(scenario))], span: 0.004, least: 0, most: 1 },
    previous[1],
  );

  const plan = planRows(size.width, view, PLOT);
  const numberWidth = textWidth('100.0 %', STRONG);
  const room = size.width - plan.left;
  const numberRight = plan.left + room * 0.38 + numberWidth;
  const toX = scaleLinear(onTime, [plan.left + 4, numberRight - numberWidth - 8]);
  const binsLeft = numberRight + 22;
  const top = frame.top + HEAD;
  const bottom = rowsBottom(plan, view, top);

  const heads = frame.svg.append('g').attr('class', 'heads').attr('fill', frame.palette.secondInk);
  write(heads, toX(onTime[0]), frame.top + 12, 'on time', SMALL);
  write(heads, binsLeft, frame.top + 12, cutHead(frame.width - binsLeft), SMALL);
  drawShareAxis(frame, toX, top, bottom);
  for (const row of openRows(frame, plan, view, top)) {
    if (!row.scenario.hasResults) {
      drawSkeleton(frame, row, toX(onTime[0]), numberRight - toX(onTime[0]), 8);
      drawSkeleton(frame, row, binsLeft, frame.width - binsLeft, 8);
      continue;
    }
    drawOnTime(frame, row, toX, numberRight);
    drawBins(frame, row, bins, binsLeft);
  }
  drawBinAxis(frame, binsLeft, bottom);
  const isAnyReturned = known.some(({ summary }) => summary.lateness.undeliveredShare > 0);
  const note = [
    `Lines are ${percent(view.comparison.level, 0)} intervals, day-to-day luck only; columns are shares of all parcels.`,
    ...(isAnyReturned ? ['The grey column at the right: returned.'] : []),
  ].join(' ');
  return { svg: closeFrame(frame, drawFootnote(frame, note, bottom + 22) + 2), domains: [onTime, bins] };
}

export function describeLateness(view: ComparisonView): ChartDescription {
  const scenarios = letteredScenarios(view);
  return {
    sentence: sayLateness(scenarios.filter((scenario) => scenario.hasResults)),
    table: {
      head: ['Scenario', 'Runs', 'On time', 'Interval', ...binNames(), 'returned'],
      rows: scenarios.map((scenario) => {
        const { onTimeShare, replications } = scenario.summary;
        const { mean, low, high } = onTimeShare;
        if (!scenario.hasResults) return [fullName(scenario), '0', '', '', ...lateShares(scenario).map(() => '')];
        return [
          fullName(scenario),
          decimal(replications),
          percent(mean),
          low === null || high === null ? 'too few runs' : range(withinOne(low) * 100, withinOne(high) * 100, 1),
          ...lateShares(scenario).map((share) => percent(share, 2)),
        ];
      }),
    },
  };
}

function drawOnTime(frame: Frame, row: Row, toX: ScaleLinear<number, number>, numberRight: number): void {
  const { summary, isChosen } = row.scenario;
  const { palette } = frame;
  const { mean, low, high } = summary.onTimeShare;
  const colour = isChosen ? palette.accent : palette.ink;
  const inside = {
    ...summary.onTimeShare,
    low: low === null ? null : withinOne(low),
    high: high === null ? null : withinOne(high),
  };
  drawInterval(row.group, inside, toX, row.middle, { colour, width: 2, end: 0 });
  row.group
    .append('circle')
    .attr('class', 'dot')
    .attr('cx', tenth(toX(mean)))
    .attr('cy', tenth(row.middle))
    .attr('r', 4)
    .attr('fill', colour);
  write(row.group, numberRight, row.middle + 4.5, percent(mean), isChosen ? STRONG : TEXT, 'end').attr(
    'class',
    'number',
  );
}

/** Faint upright lines: this axis does not begin at zero, so it says where it is. */
function drawShareAxis(frame: Frame, toX: ScaleLinear<number, number>, top: number, bottom: number): void {
  const axis = frame.svg.append('g').attr('class', 'axis');
  const [from = 0, to = 1] = toX.domain();
  const digits = to - from < 0.05 ? 1 : 0;
  for (const share of [from, to]) {
    rule(axis, toX(share), top, toX(share), bottom, frame.palette.line);
    write(axis, toX(share), bottom + 14, percent(share, digits), SMALL, share === from ? 'start' : 'middle').attr(
      'fill',
      frame.palette.secondInk,
    );
  }
}

function sayLateness(known: readonly LetteredScenario[]): string {
  const byShare = [...known].sort((a, b) => shareOf(b) - shareOf(a));
  const [best, last] = [byShare[0], byShare[byShare.length - 1]];
  if (best === undefined || last === undefined)
    return 'No run has finished yet; the shares appear with the first results.';
  if (shareOf(last) === 1) return 'Every parcel is on time.';
  const usual = sayUsualLateness(known);
  if (best === last) return `${percent(shareOf(best))} are on time with ${fullName(best)}; ${usual}.`;
  return `${percent(shareOf(best))} are on time with ${fullName(best)}, ${percent(shareOf(last))} with ${fullName(last)}; ${usual}.`;
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

function withinOne(share: number): number {
  return Math.min(1, Math.max(0, share));
}

function cutHead(room: number): string {
  const head = 'the late ones, by how much';
  return textWidth(head, SMALL) <= room ? head : 'late, by how much';
}
