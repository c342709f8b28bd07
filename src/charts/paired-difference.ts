// Each scenario less the baseline on the same parcels and the same luck: city-wide, and inside its own catchments.
import { type ScaleLinear, scaleLinear } from 'd3';
import { signedDecimal } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import {
  type Chart,
  type ChartDescription,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
  type Group,
  haloed,
  openFrame,
  rule,
  SMALL,
  STRONG,
  TEXT,
  tenth,
  write,
} from './chart-frame.ts';
import { type ComparisonView, fullName, reachOf, sentenceName } from './comparison-view.ts';
import { differencePhrases, type Measure } from './difference-phrases.ts';
import {
  type DifferenceLine,
  describeDifference,
  differenceLines,
  NUMBERS,
  noteOnDifference,
  titleOfDifference,
} from './difference-words.ts';
import { fittingTicks } from './fitting-ticks.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import { drawHitArea } from './hit-area.ts';
import { drawInterval } from './interval-mark.ts';
import { cutText, textWidth } from './text-width.ts';

const NARROW = 400;
const LABEL_SHARE = 0.31;
const INDENT = 13;
const HEAD = 20;
const PALER = 0.5;

export function drawPairedDifference(
  view: ComparisonView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
  measure: Measure = 'cost',
): Chart {
  const { sentence } = describePairedDifference(view, measure);
  const title = titleOfDifference(view, measure);
  const frame = openFrame(document, size.width, theme, { name: 'paired-difference', title, sentence });
  const lines = differenceLines(view, measure);
  if (lines.length === 0) return { svg: closeFrame(frame, frame.top + 4), domains: previous };

  const reach = lines
    .filter(({ estimate, isEarly }) => estimate.low !== null || isEarly)
    .flatMap(({ estimate, assumed }) => [
      ...reachOf(estimate),
      ...(assumed === null ? [] : [assumed.low, assumed.high]),
    ]);
  const domain = growDomain({ values: [0, ...reach], span: measure === 'cost' ? 0.2 : 0.02 }, previous[0]);
  const layout = layOut(frame, lines, measure);
  const toX = scaleLinear(domain, [layout.left, layout.right]);
  const top = frame.top + HEAD;
  const bottom = top + heightOf(lines, layout);
  drawScale(frame, toX, measure, top, bottom);

  const rows = frame.svg.append('g').attr('class', 'rows');
  let y = top;
  let group: Group | null = null;
  for (const line of lines) {
    if (line.place === 'city-wide' || group === null) {
      if (y > top) y += layout.gap;
      group = rows
        .append('g')
        .attr('class', line.scenario.isChosen ? 'row chosen' : 'row')
        .attr('data-scenario', line.scenario.summary.id);
    }
    drawLine(frame, group, line, layout, toX, y);
    y += layout.lineHeight;
  }
  return {
    svg: closeFrame(frame, drawFootnote(frame, noteOnDifference(view, lines), bottom + 22) + 2),
    domains: [domain],
  };
}

export function describePairedDifference(view: ComparisonView, measure: Measure = 'cost'): ChartDescription {
  return describeDifference(view, measure);
}

interface Layout {
  /** True on narrow charts: words and label share a line above the plot. */
  readonly isLabelAbove: boolean;
  readonly labelWidth: number;
  readonly left: number;
  readonly right: number;
  readonly lineHeight: number;
  /** Between scenarios. */
  readonly gap: number;
}

/** The words have a column of their own, wide enough for every verdict: they never meet a label and nothing moves. */
function layOut(frame: Frame, lines: readonly DifferenceLine[], measure: Measure): Layout {
  const said = differencePhrases();
  const { below, above, unclear, none } = said.words[measure];
  const number = NUMBERS[measure](-0.0888);
  const widestWord = Math.max(...[below, above, unclear].map((word) => textWidth(word, STRONG)));
  const numbered = textWidth(`${number} `, STRONG) + widestWord;
  const alone = [said.tooEarlyRuns(0, 8), `${number} ${said.early(0, 8)}`, none].map((words) =>
    textWidth(words, STRONG),
  );
  const wordsWidth = Math.max(numbered, ...alone);
  if (frame.width < NARROW) {
    const labelWidth = frame.width - wordsWidth - 8;
    return { isLabelAbove: true, labelWidth, left: 22, right: frame.width - 22, lineHeight: 32, gap: 6 };
  }
  const widest = Math.max(
    textWidth(said.inside, SMALL) + INDENT,
    ...lines.map(({ scenario }) => textWidth(fullName(scenario), STRONG)),
  );
  const labelWidth = Math.min(widest, frame.width * LABEL_SHARE);
  const right = frame.width - wordsWidth - 12;
  return { isLabelAbove: false, labelWidth, left: Math.ceil(labelWidth + 14), right, lineHeight: 19, gap: 6 };
}

function heightOf(lines: readonly DifferenceLine[], { lineHeight, gap }: Layout): number {
  const scenarios = lines.filter(({ place }) => place === 'city-wide').length;
  return lines.length * lineHeight + (scenarios - 1) * gap;
}

/** The zero line with what lies on its two sides, and the numbers underneath. */
function drawScale(
  frame: Frame,
  toX: ScaleLinear<number, number>,
  measure: Measure,
  top: number,
  bottom: number,
): void {
  const { secondInk, line: faint } = frame.palette;
  const axis = frame.svg.append('g').attr('class', 'axis').attr('fill', secondInk);
  const { below, above } = differencePhrases().words[measure];
  const zero = toX(0);
  const said = (value: number) =>
    value === 0 ? '0' : measure === 'cost' ? signedDecimal(value, 2) : signedDecimal(value * 100, 1);
  for (const value of fittingTicks(toX, said)) {
    if (value !== 0) rule(axis, toX(value), top, toX(value), bottom, faint);
    write(axis, toX(value), bottom + 14, said(value), SMALL, 'middle');
  }
  rule(axis, zero, top - 14, zero, bottom + 2, secondInk).attr('class', 'zero');
  const [toLeft, toRight] = [`← ${below}`, `${above} →`];
  if (zero - textWidth(toLeft, SMALL) - 6 >= 0) write(axis, zero - 6, top - 6, toLeft, SMALL, 'end');
  if (zero + textWidth(toRight, SMALL) + 6 <= frame.width) write(axis, zero + 6, top - 6, toRight, SMALL);
}

function drawLine(
  frame: Frame,
  group: Group,
  line: DifferenceLine,
  layout: Layout,
  toX: ScaleLinear<number, number>,
  y: number,
): void {
  const { palette } = frame;
  const { scenario, estimate } = line;
  const isTooEarly = estimate.low === null && !line.isEarly;
  const isCityWide = line.place === 'city-wide';
  const middle = layout.isLabelAbove ? y + 24 : y + layout.lineHeight / 2;
  const baseline = layout.isLabelAbove ? y + 12 : middle + 4.5;
  const mark = group.append('g').attr('class', isCityWide ? 'city-wide' : 'inside');
  const said = differencePhrases();
  mark.append('title').text(`${sentenceName(scenario)}, ${isCityWide ? said.cityWide : said.insideIts}: ${line.label}`);
  drawHitArea(mark, { x: 0, y, width: frame.width, height: layout.lineHeight });
  const bold = scenario.isChosen;
  if (isCityWide) {
    const look = bold ? STRONG : TEXT;
    const label = cutText(fullName(scenario), layout.labelWidth, look);
    haloed(frame, write(mark, 0, baseline, label, look)).attr('class', 'label');
  } else {
    haloed(frame, write(mark, INDENT, baseline, said.inside, SMALL))
      .attr('class', 'label')
      .attr('fill', palette.secondInk);
  }
  const look = { size: isCityWide ? TEXT.size : SMALL.size, bold: bold && isCityWide };
  const wordsAt = layout.isLabelAbove ? frame.width : layout.right + 12;
  haloed(frame, write(mark, wordsAt, baseline, line.label, look, layout.isLabelAbove ? 'end' : 'start'))
    .attr('class', 'words')
    .attr('fill', line.isDecided && isCityWide ? palette.ink : palette.secondInk);
  const shape = mark.append('g');
  if (!isCityWide) shape.attr('opacity', PALER);
  if (estimate.n === 0 || isTooEarly) {
    if (estimate.n === 0 && !line.isAwaited) return;
    shape
      .append('rect')
      .attr('class', 'skeleton')
      .attr('x', tenth(layout.left))
      .attr('y', tenth(middle - 3))
      .attr('width', tenth(layout.right - layout.left))
      .attr('height', 6)
      .attr('rx', 3)
      .attr('fill', palette.line)
      .attr('fill-opacity', 0.6);
    return;
  }
  if (line.assumed !== null) {
    const [from, to] = [toX(line.assumed.low), toX(line.assumed.high)];
    shape
      .append('rect')
      .attr('class', 'assumed')
      .attr('x', tenth(from))
      .attr('y', tenth(middle - 5))
      .attr('width', tenth(to - from))
      .attr('height', 10)
      .attr('rx', 3)
      .attr('fill', palette.accent)
      .attr('fill-opacity', 0.22);
  }
  drawInterval(shape, estimate, toX, middle, { colour: palette.accent, width: isCityWide ? 2.5 : 2, end: 0 });
  if (line.isEarly) {
    rule(shape, toX(0), middle, toX(estimate.mean), middle, palette.accent)
      .attr('class', 'early')
      .attr('stroke-dasharray', '3 3');
  }
  // Hollow where nothing may be said of it yet.
  const isHollow = estimate.low === null;
  shape
    .append('circle')
    .attr('class', 'dot')
    .attr('cx', tenth(toX(estimate.mean)))
    .attr('cy', tenth(middle))
    .attr('r', isCityWide ? 4.5 : 3.5)
    .attr('fill', isHollow ? palette.paper : palette.accent)
    .attr('stroke', palette.accent)
    .attr('stroke-width', isHollow ? 1.5 : 0)
    .attr('stroke-dasharray', line.isEarly ? '2 2' : null);
}
