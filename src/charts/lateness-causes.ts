// Lateness by cause, the largest first: a bar for the mean over the runs, and a stroke for the draw on the map.
import { type ScaleLinear, scaleLinear } from 'd3';
import { decimal, range } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { causeNames } from '../metrics/cause-names.ts';
import {
  type Chart,
  type ChartSize,
  closeFrame,
  type Domain,
  type Frame,
  openFrame,
  rule,
  SMALL,
  TEXT,
  tenth,
  write,
} from './chart-frame.ts';
import { partWords } from './comparison-view.ts';
import { causesPhrases } from './day-phrases.ts';
import { drawFootnote } from './footnote.ts';
import { growDomain } from './growing-domain.ts';
import { drawHitArea } from './hit-area.ts';
import { drawInterval } from './interval-mark.ts';
import {
  amountWords,
  CAUSE_PLACES,
  type CauseRow,
  type CausesView,
  causeRows,
  describeCauses,
  noteOnCauses,
  sumOf,
} from './lateness-causes-words.ts';
import { drawLegend } from './legend.ts';
import { cutText, textWidth } from './text-width.ts';

const NARROW = 400;
const BAR = 11;
const ROW = 22;
/** On narrow charts the name stands above its bar. */
const TALL_ROW = 34;
/** How far a stroke for the draw reaches past its bar. */
const PAST = 3;

export function drawLatenessCauses(
  view: CausesView,
  size: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const { sentence } = describeCauses(view);
  const frame = openFrame(document, size.width, theme, {
    name: 'lateness-causes',
    title: causesPhrases().title,
    sentence,
  });
  const rows = causeRows(view);
  if (rows.length === 0) return { svg: closeFrame(frame, frame.top + 4), domains: previous };

  const values = rows.flatMap(({ mean, estimate, draw }) => [mean, estimate?.high ?? 0, draw ?? 0]);
  const domain = growDomain({ values: [0, ...values], span: 10, least: 0 }, previous[0]);
  const isNarrow = size.width < NARROW;
  const labelWidth = isNarrow ? size.width : Math.max(...rows.map(({ cause }) => textWidth(causeNames()[cause], TEXT)));
  const numberWidth = textWidth(amountWords(domain[1], domain[1]), TEXT);
  const left = isNarrow ? 0 : Math.ceil(labelWidth + 12);
  const toX = scaleLinear(domain, [left, size.width - numberWidth - 8]);
  const top = frame.top + 6;
  const height = isNarrow ? TALL_ROW : ROW;
  rows.forEach((row, index) => {
    drawRow(frame, row, view, toX, { y: top + index * height, height, labelWidth, sum: sumOf(rows, keyOf(view)) });
  });
  const places = [...new Set(rows.map(({ cause }) => CAUSE_PLACES[cause]))];
  const entries = places.map((place) => ({ words: causesPhrases().places[place], colour: frame.palette.cause[place] }));
  const bottom = drawLegend(frame, entries, top + rows.length * height + 4);
  return { svg: closeFrame(frame, drawFootnote(frame, noteOnCauses(view), bottom + 2) + 2), domains: [domain] };
}

interface RowPlace {
  readonly y: number;
  readonly height: number;
  readonly labelWidth: number;
  /** Minutes of all causes together. */
  readonly sum: number;
}

function drawRow(
  frame: Frame,
  row: CauseRow,
  view: CausesView,
  toX: ScaleLinear<number, number>,
  { y, height, labelWidth, sum }: RowPlace,
): void {
  const { palette } = frame;
  const middle = y + height - ROW / 2;
  const [begin = 0] = toX.range();
  const minutes = row[keyOf(view)] ?? 0;
  const group = frame.svg.append('g').attr('class', 'row').attr('data-cause', row.cause);
  group.append('title').text(titleOf(row));
  drawHitArea(group, { x: 0, y, width: frame.width, height });
  const baseline = height === ROW ? middle + 4.5 : y + 12;
  write(group, 0, baseline, cutText(causeNames()[row.cause], labelWidth, TEXT), TEXT).attr('class', 'label');
  group
    .append('rect')
    .attr('class', 'bar')
    .attr('x', tenth(begin))
    .attr('y', tenth(middle - BAR / 2))
    .attr('width', tenth(Math.max(0.4, toX(minutes) - begin)))
    .attr('height', BAR)
    .attr('fill', palette.cause[CAUSE_PLACES[row.cause]]);
  if (row.estimate !== null) {
    drawInterval(group, row.estimate, toX, middle, { colour: palette.ink, width: 1.5, end: 3 });
  }
  const isMarked = view.mean !== null && row.draw !== null;
  if (isMarked) {
    const x = toX(row.draw ?? 0);
    rule(group, x, middle - BAR / 2 - PAST, x, middle + BAR / 2 + PAST, palette.ink)
      .attr('class', 'this-draw')
      .attr('stroke-width', 2);
  }
  const reach = row.estimate?.high ?? minutes;
  const end = Math.max(toX(minutes), toX(reach), isMarked ? toX(row.draw ?? 0) : 0) + 7;
  write(group, end, middle + 4, amountWords(minutes, sum), SMALL)
    .attr('class', 'number')
    .attr('fill', palette.secondInk);
}

function keyOf({ mean }: CausesView): 'mean' | 'draw' {
  return mean === null ? 'draw' : 'mean';
}

function titleOf({ cause, mean, estimate, draw }: CauseRow): string {
  const said = causesPhrases();
  const parts = [
    ...(estimate === null ? [] : [said.ofMean(decimal(mean)), partWords(estimate, (low, high) => range(low, high, 0))]),
    ...(draw === null ? [] : [said.ofDraw(decimal(draw))]),
  ];
  return `${causeNames()[cause]}: ${parts.join(', ')}`;
}
