// The tornado: how far each assumption alone, at either end of its range, moves a scenario's difference to the baseline.
import { type ScaleLinear, scaleLinear } from 'd3';
import { signedDecimal } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { assumptionName } from '../experiment/assumption-names.ts';
import type { Swing } from '../experiment/sensitivity.ts';
import {
  type Chart,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
  haloed,
  openFrame,
  rule,
  SMALL,
  STRONG,
  TEXT,
  tenth,
  write,
} from './chart-frame.ts';
import { reachOf } from './comparison-view.ts';
import { differencePhrases, tornadoPhrases } from './difference-phrases.ts';
import { fittingTicks } from './fitting-ticks.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import { drawHitArea } from './hit-area.ts';
import { drawInterval } from './interval-mark.ts';
import { drawLegend } from './legend.ts';
import { cutText, textWidth } from './text-width.ts';
import {
  describeTornado,
  noteOnTornado,
  saySwing,
  swingsShown,
  type TornadoView,
  titleOfTornado,
} from './tornado-words.ts';

const NARROW = 400;
/** Names that would take more of the width than this stand above their bars. */
const LABEL_SHARE = 0.42;
/** Each end has half of the bar's height: both ends may lie on one side. */
const HALF = 8;
const ROW = 28;
const TALL_ROW = 42;
/** What a name above its bars takes of the row: the line of the difference would run through it. */
const NAME = 16;
const HEAD = 20;

export function drawTornado(
  view: TornadoView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const { sentence } = describeTornado(view);
  const frame = openFrame(document, size.width, theme, { name: 'tornado', title: titleOfTornado(view), sentence });
  const { sensitivity } = view;
  const swings = swingsShown(sensitivity);
  if (swings.length === 0) return { svg: closeFrame(frame, frame.top + 4), domains: previous };

  const base = sensitivity.costPerParcel.mean;
  const reach = swings.flatMap(({ low, high }) => [...reachOf(low), ...reachOf(high)]);
  const domain = growDomain({ values: [0, base, ...reach], span: 0.1 }, previous[0]);
  const said = tornadoPhrases();
  const widest = Math.max(...swings.map((swing) => textWidth(assumptionName(swing), swing.flips ? STRONG : TEXT)));
  const isLabelAbove = size.width < NARROW || widest > size.width * LABEL_SHARE;
  const markWidth = swings.some(({ flips }) => flips) ? textWidth(said.flips, SMALL) + 8 : 0;
  const labelWidth = isLabelAbove ? size.width - markWidth : widest;
  const left = isLabelAbove ? 18 : Math.ceil(labelWidth + 18);
  const toX = scaleLinear(domain, [left, size.width - (isLabelAbove ? 0 : markWidth) - 18]);
  const top = frame.top + HEAD;
  const rowHeight = isLabelAbove ? TALL_ROW : ROW;
  const bottom = top + swings.length * rowHeight;
  drawScale(frame, toX, top, bottom);
  const lines = isLabelAbove
    ? swings.map((_, index) => ({ from: top + index * rowHeight + NAME, to: top + (index + 1) * rowHeight - 2 }))
    : [{ from: top - 2, to: bottom }];
  for (const { from, to } of lines) {
    rule(frame.svg.append('g'), toX(base), from, toX(base), to, frame.palette.ink)
      .attr('class', 'base')
      .attr('stroke-width', 2);
  }
  swings.forEach((swing, index) => {
    drawSwing(frame, swing, base, toX, { y: top + index * rowHeight, rowHeight, labelWidth });
  });

  const [low, high] = coloursOf(frame);
  const entries = [
    { words: said.atLow, colour: low },
    { words: said.atHigh, colour: high },
  ];
  const end = drawLegend(frame, entries, bottom + 22);
  return { svg: closeFrame(frame, drawFootnote(frame, noteOnTornado(view), end + 2) + 2), domains: [domain] };
}

interface RowPlace {
  readonly y: number;
  readonly rowHeight: number;
  readonly labelWidth: number;
}

function drawSwing(
  frame: Frame,
  swing: Swing,
  base: number,
  toX: ScaleLinear<number, number>,
  { y, rowHeight, labelWidth }: RowPlace,
): void {
  const { palette } = frame;
  const isLabelAbove = rowHeight === TALL_ROW;
  const middle = y + rowHeight - ROW / 2;
  const baseline = isLabelAbove ? y + 12 : middle + 4.5;
  const group = frame.svg
    .append('g')
    .attr('class', swing.flips ? 'row flips' : 'row')
    .attr('data-assumption', swing.id);
  const said = tornadoPhrases();
  const name = assumptionName(swing);
  group.append('title').text(saySwing(swing));
  drawHitArea(group, { x: 0, y, width: frame.width, height: rowHeight });
  const look = swing.flips ? STRONG : TEXT;
  haloed(frame, write(group, 0, baseline, cutText(name, labelWidth, look), look)).attr('class', 'label');
  if (swing.flips) {
    write(group, frame.width, baseline, said.flips, SMALL, 'end').attr('class', 'mark').attr('fill', palette.warning);
  }
  const colours = coloursOf(frame);
  [swing.low, swing.high].forEach((end, row) => {
    const [from, to] = [toX(base), toX(end.mean)];
    const barTop = row === 0 ? middle - HALF : middle;
    group
      .append('rect')
      .attr('class', row === 0 ? 'low' : 'high')
      .attr('x', tenth(Math.min(from, to)))
      .attr('y', tenth(barTop))
      .attr('width', tenth(Math.max(0.4, Math.abs(to - from))))
      .attr('height', HALF)
      .attr('fill', colours[row] as string);
    drawInterval(group, end, toX, barTop + HALF / 2, { colour: palette.secondInk, width: 1, end: 2 });
  });
}

function drawScale(frame: Frame, toX: ScaleLinear<number, number>, top: number, bottom: number): void {
  const { secondInk, line: faint } = frame.palette;
  const axis = frame.svg.append('g').attr('class', 'axis').attr('fill', secondInk);
  const said = (value: number) => (value === 0 ? '0' : signedDecimal(value, 2));
  for (const value of fittingTicks(toX, said)) {
    if (value !== 0) rule(axis, toX(value), top, toX(value), bottom, faint);
    write(axis, toX(value), bottom + 14, said(value), SMALL, 'middle');
  }
  const zero = toX(0);
  rule(axis, zero, top - 14, zero, bottom + 2, secondInk).attr('class', 'zero');
  const { below, above } = differencePhrases().words.cost;
  const [toLeft, toRight] = [`← ${below}`, `${above} →`];
  if (zero - textWidth(toLeft, SMALL) - 6 >= 0) write(axis, zero - 6, top - 6, toLeft, SMALL, 'end');
  if (zero + textWidth(toRight, SMALL) + 6 <= frame.width) write(axis, zero + 6, top - 6, toRight, SMALL);
}

function coloursOf({ palette }: Frame): readonly [string, string] {
  return [palette.swing.low, palette.swing.high];
}
