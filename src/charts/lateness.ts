// Who is on time and how late the rest is: the share on time with its interval, and the late parcels by minutes late.
import { type ScaleLinear, scaleLinear } from 'd3';
import { percent } from '../base/format.ts';
import { type Frame, openFrame, rule, SMALL, STRONG, TEXT, tenth, write } from './chart-frame.ts';
import { closeComparison, type DrawComparison } from './comparison-chart.ts';
import { comparisonPhrases, latenessPhrases } from './comparison-phrases.ts';
import { insideShare, letteredScenarios, reachOf } from './comparison-view.ts';
import { fittingTicks } from './fitting-ticks.ts';
import { growDomain } from './growing-domain.ts';
import { drawInside, drawInterval } from './interval-mark.ts';
import { drawBinAxis, drawBins, lateShares } from './lateness-bins.ts';
import { describeLateness, lateHeads, noteOnLateness } from './lateness-words.ts';
import { drawSkeleton, openRows, planRows, type Row, rowsBottom } from './scenario-rows.ts';
import { textWidth } from './text-width.ts';

const PLOT = 36;
const HEAD = 18;
/** From the city-wide dot down to the ring for inside the catchments. */
const INSIDE = 13;

/** Domains: the share on time; the share of parcels in one bin of lateness. */
export const drawLateness: DrawComparison = (view, size, document, theme, previous = []) => {
  const { sentence } = describeLateness(view);
  const frame = openFrame(document, size.width, theme, { name: 'lateness', title: latenessPhrases().title, sentence });
  const known = letteredScenarios(view).filter((scenario) => scenario.hasCost && scenario.hasShare);
  const reach = known.flatMap(({ summary }) =>
    [summary.onTimeShare, ...(summary.area === null ? [] : [summary.area.onTimeShare])].flatMap((share) =>
      share.n === 0 ? [] : reachOf(insideShare(share)),
    ),
  );
  const onTime = growDomain({ values: [1, ...reach], span: 0.04, least: 0, most: 1 }, previous[0]);
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
  const [onTimeHead, lateHead] = lateHeads(frame.width - binsLeft);
  write(heads, toX(onTime[0]), frame.top + 12, onTimeHead, SMALL);
  write(heads, binsLeft, frame.top + 12, lateHead, SMALL);
  drawShareAxis(frame, toX, top, bottom);
  const { noneDelivered, noneOrdered } = comparisonPhrases();
  for (const row of openRows(frame, plan, view, top)) {
    if (!row.scenario.hasResults) {
      drawSkeleton(frame, row, toX(onTime[0]), numberRight - toX(onTime[0]), 8);
      drawSkeleton(frame, row, binsLeft, frame.width - binsLeft, 8);
    } else if (row.scenario.hasCost && row.scenario.hasShare) {
      drawOnTime(frame, row, toX, numberRight);
      drawBins(frame, row, bins, binsLeft);
    } else {
      write(row.group, toX(onTime[0]), row.middle + 4.5, row.scenario.hasShare ? noneDelivered : noneOrdered, TEXT)
        .attr('class', 'none')
        .attr('fill', frame.palette.secondInk);
    }
  }
  drawBinAxis(frame, binsLeft, bottom);
  return closeComparison(frame, noteOnLateness(view), bottom + 22, [onTime, bins]);
};

function drawOnTime(frame: Frame, row: Row, toX: ScaleLinear<number, number>, numberRight: number): void {
  const { summary, isChosen } = row.scenario;
  const { palette } = frame;
  const { area, onTimeShare } = summary;
  const colour = isChosen ? palette.accent : palette.ink;
  drawInterval(row.group, insideShare(onTimeShare), toX, row.middle, { colour, width: 2, end: 0 });
  row.group
    .append('circle')
    .attr('class', 'dot')
    .attr('cx', tenth(toX(onTimeShare.mean)))
    .attr('cy', tenth(row.middle))
    .attr('r', 4)
    .attr('fill', colour);
  write(row.group, numberRight, row.middle + 4.5, percent(onTimeShare.mean), isChosen ? STRONG : TEXT, 'end').attr(
    'class',
    'number',
  );
  if (area === null || area.onTimeShare.n === 0) return;
  drawInside(frame, row.group, insideShare(area.onTimeShare), toX, row.middle + INSIDE);
  write(row.group, numberRight, row.middle + INSIDE + 4, percent(area.onTimeShare.mean), SMALL, 'end')
    .attr('class', 'inside-number')
    .attr('fill', palette.secondInk);
}

/** Faint upright lines: this axis does not begin at zero, so it says where it is. */
function drawShareAxis(frame: Frame, toX: ScaleLinear<number, number>, top: number, bottom: number): void {
  const axis = frame.svg.append('g').attr('class', 'axis');
  const said = (share: number) => percent(share, Math.abs(share * 100 - Math.round(share * 100)) < 1e-6 ? 0 : 1);
  for (const share of fittingTicks(toX, said)) {
    const x = toX(share);
    rule(axis, x, top, x, bottom, frame.palette.line);
    const isCut = x < textWidth(said(share), SMALL) / 2;
    write(axis, x, bottom + 14, said(share), SMALL, isCut ? 'start' : 'middle').attr('fill', frame.palette.secondInk);
  }
}
