// Which parcels cost the most: a column for each tenth of the parcels, from the cheapest to the dearest.
import { scaleLinear } from 'd3';
import { percent, percentRange } from '../base/format.ts';
import type { Estimate } from '../experiment/comparison.ts';
import { type Frame, type Group, haloed, openFrame, rule, SMALL, TEXT, tenth, write } from './chart-frame.ts';
import { closeComparison, type DrawComparison } from './comparison-chart.ts';
import { tenthsPhrases } from './comparison-phrases.ts';
import { insideShare, partWords, reachOf } from './comparison-view.ts';
import { describeCostTenths, noteOnTenths, tenthsOf, tenthsShown } from './cost-tenths-words.ts';
import { growDomain } from './growing-domain.ts';
import { drawHitArea } from './hit-area.ts';
import { textWidth } from './text-width.ts';

const HEIGHT = 118;
/** Room over the columns for the numbers. */
const OVER = 18;
const GAP = 6;
/** A number over its column, up to where other words may stand. */
const NUMBER = 18;
/** An equal share of each tenth. */
const EQUAL = 0.1;

export const drawCostTenths: DrawComparison = (view, size, document, theme, previous = []) => {
  const { sentence } = describeCostTenths(view);
  const frame = openFrame(document, size.width, theme, { name: 'cost-tenths', title: tenthsPhrases().title, sentence });
  const { own, other } = tenthsShown(view);
  if (own === null) return closeComparison(frame, noteOnTenths(view), frame.top + 4, previous);

  const tenths = tenthsOf(own).map(insideShare);
  const others = other === null ? [] : tenthsOf(other);
  const highest = [...tenths, ...others].map((share) => reachOf(share)[1]);
  const domain = growDomain({ values: [0, EQUAL, ...highest], span: 0.1, least: 0, most: 1 }, previous[0]);
  const top = frame.top + OVER;
  const toY = scaleLinear(domain, [top + HEIGHT, top]);
  const step = size.width / 10;
  const base = toY(0);
  const plot = frame.svg.append('g').attr('class', 'tenths');
  rule(plot, 0, base, size.width, base, frame.palette.line);
  const line = toY(EQUAL);
  rule(plot, 0, line, size.width, line, frame.palette.secondInk).attr('class', 'equal').attr('stroke-dasharray', '2 3');
  const words = tenthsPhrases().equal(percent(EQUAL, 0));
  // Over the numbers of the columns beneath it, where these come up to the line.
  const beneath = tenths.flatMap((share, row) =>
    row * step < textWidth(words, SMALL) ? [topOf(share, others[row] ?? null, toY) - NUMBER] : [],
  );
  write(plot, 0, Math.min(line - 4, ...beneath), words, SMALL)
    .attr('class', 'equal-words')
    .attr('fill', frame.palette.secondInk);
  tenths.forEach((share, row) => {
    drawColumn(frame, plot, { share, other: others[row] ?? null, x: row * step, width: step - GAP, toY, row });
  });
  write(plot, 0, base + 15, tenthsPhrases().cheapest, SMALL).attr('fill', frame.palette.secondInk);
  write(plot, size.width - GAP, base + 15, tenthsPhrases().dearest, SMALL, 'end').attr('fill', frame.palette.secondInk);
  return closeComparison(frame, noteOnTenths(view), base + 22, [domain]);
};

/** Where a column ends with its interval and its stroke. */
function topOf(share: Estimate, other: Estimate | null, toY: (share: number) => number): number {
  return Math.min(toY(share.mean), toY(share.high ?? share.mean), toY(other?.mean ?? 0));
}

interface Column {
  readonly share: Estimate;
  /** Of the baseline, marked with a stroke. */
  readonly other: Estimate | null;
  readonly x: number;
  readonly width: number;
  readonly toY: (share: number) => number;
  /** 0 for the cheapest tenth. */
  readonly row: number;
}

function drawColumn(frame: Frame, plot: Group, { share, other, x, width, toY, row }: Column): void {
  const { palette } = frame;
  const group = plot
    .append('g')
    .attr('class', 'tenth')
    .attr('data-tenth', row + 1);
  group
    .append('title')
    .text(`${tenthsPhrases().column(row + 1, percent(share.mean))}, ${partWords(share, percentRange)}`);
  const [y, base] = [toY(share.mean), toY(0)];
  const highest = topOf(share, other, toY);
  drawHitArea(group, { x, y: highest, width, height: base - highest });
  group
    .append('rect')
    .attr('class', 'bar')
    .attr('x', tenth(x))
    .attr('y', tenth(y))
    .attr('width', tenth(width))
    .attr('height', tenth(Math.max(0.4, base - y)))
    .attr('fill', palette.ramp.cost[2]);
  const middle = x + width / 2;
  if (share.low !== null && share.high !== null) {
    rule(group, middle, toY(share.low), middle, toY(share.high), palette.ink)
      .attr('class', 'interval')
      .attr('stroke-width', 1.5);
  }
  if (other !== null) {
    rule(group, x - 1, toY(other.mean), x + width + 1, toY(other.mean), palette.ink)
      .attr('class', 'other')
      .attr('stroke-width', 2);
  }
  const words = percent(share.mean, 0).replace(/\D+$/, '');
  haloed(frame, write(group, middle, highest - 5, words, TEXT, 'middle')).attr('class', 'number');
}
