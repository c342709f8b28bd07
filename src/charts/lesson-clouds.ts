// Two clouds of days, A above B, and under them A less B with its interval: what different days hide, the same days show.
import { extent, scaleLinear } from 'd3';
import type { Theme } from '../base/palette.ts';
import {
  type Chart,
  type ChartSize,
  closeFrame,
  type Domain,
  type Group,
  haloed,
  rule,
  SMALL,
  STRONG,
  tenth,
  write,
} from './chart-frame.ts';
import {
  axisWords,
  day,
  openLessonFrame,
  seriesName,
  ticksApart,
  tickWords,
  tryDot,
  writeNote,
} from './lesson-frame.ts';
import { textWidth } from './text-width.ts';

export interface LessonClouds {
  readonly title: string;
  /** What was bet, in words over the drawing; empty where nobody bet. */
  readonly note: string;
  readonly sentence: string;
  readonly xTitle: string;
  readonly differenceTitle: string;
  readonly rows: readonly { readonly label: string; readonly colour: string; readonly values: readonly number[] }[];
  /** True where day by day belongs together. */
  readonly isPaired: boolean;
  /** The differences by themselves, with mean and interval; more than one where there are several ways to draw. */
  readonly differences: readonly {
    readonly label: string;
    readonly values: readonly number[];
    readonly mean: number;
    readonly low: number | null;
    readonly high: number | null;
    /** What it was over fewer days, drawn pale as far as there is room, and in words. */
    readonly before: { readonly low: number; readonly high: number; readonly words: string } | null;
  }[];
  readonly format: (value: number) => string;
}

const ROW = 44;
const LEAST_LEFT = 104;
/** Between a name and the drawing beside it. */
const GAP = 8;
const RIGHT = 14;
/** Half the height of the mark at an end of an interval. */
const END = 8;
/** An axis stays as it was for the eye to compare, at most so many times as wide as what it has to show now. */
const WIDEST = 2.5;

export function drawLessonClouds(
  data: LessonClouds,
  { width }: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const frame = openLessonFrame(document, width, theme, 'lesson-clouds', data);
  const { svg, palette } = frame;
  const costs = widened(
    data.rows.flatMap(({ values }) => values),
    previous[0],
  );
  const now = data.differences.flatMap(({ values, low, high }) => [
    ...values,
    ...(low === null || high === null ? [] : [low, high]),
  ]);
  // What two days say is so long that beside it all others would be a speck.
  const gaps = near(widened([0, ...now], previous[1]), widened([0, ...now], undefined));
  const widest = Math.max(0, ...data.differences.map(({ label }) => textWidth(label, SMALL)));
  const left = Math.max(LEAST_LEFT, Math.min(width / 2, widest + GAP));
  const cost = scaleLinear()
    .domain(costs)
    .range([left, width - RIGHT]);
  const gap = scaleLinear()
    .domain(gaps)
    .range([left, width - RIGHT]);
  const head = writeNote(frame, data.note);
  const places = data.rows.map((_, row) => head + 22 + row * ROW);
  const group = svg.append('g');
  if (data.isPaired) {
    const [a, b] = data.rows;
    a?.values.forEach((value, day) => {
      const other = b?.values[day];
      if (other !== undefined)
        rule(group, cost(value), places[0] as number, cost(other), places[1] as number, palette.secondInk).attr(
          'stroke-opacity',
          0.75,
        );
    });
  }
  data.rows.forEach(({ label, colour, values }, row) => {
    const y = places[row] as number;
    rule(group, left, y, width - RIGHT, y, palette.line);
    seriesName(frame, 0, y + 4, label, colour);
    for (const value of values) day(group, cost(value), y, colour, palette);
  });
  let y = head + 22 + data.rows.length * ROW - 12;
  for (const tick of ticksApart(cost, 5, data.format))
    tickWords(group, cost(tick), y, data.format(tick), palette.secondInk, width);
  y += 17;
  axisWords(group, (left + width - RIGHT) / 2, y, data.xTitle, palette.secondInk);
  y += 30;
  write(group, 0, y, data.differenceTitle, STRONG);
  const top = y + 6;
  const zero = svg.append('g');
  const over = svg.append('g');
  for (const { label, values, mean, low, high, before } of data.differences) {
    y += 28;
    if (before !== null)
      drawBefore(group, [gap(before.low), gap(before.high)], y, [left, width - RIGHT], palette.accent);
    write(group, 0, y + 4, label, SMALL).attr('fill', palette.secondInk);
    // One day has none. Its ends stand up, so that a short one is seen too.
    if (low !== null && high !== null) {
      rule(group, gap(low), y, gap(high), y, palette.accent).attr('stroke-width', 3);
      for (const end of [low, high])
        rule(group, gap(end), y - END, gap(end), y + END, palette.accent).attr('stroke-width', 2);
    }
    for (const value of values) tryDot(group, gap(value), y, 4, palette.grey[1], palette);
    tryDot(group, gap(mean), y, 5, palette.accent, palette);
    if (before === null) continue;
    y += 22;
    haloed(frame, write(over, 0, y, before.words, SMALL)).attr('fill', palette.secondInk);
  }
  rule(zero, gap(0), top, gap(0), y + 12, palette.ink).attr('stroke-dasharray', '3 3');
  y += 28;
  for (const tick of ticksApart(gap, 5, data.format))
    tickWords(group, gap(tick), y, data.format(tick), palette.secondInk, width);
  const hasDays = data.rows.some(({ values }) => values.length > 0);
  return { svg: closeFrame(frame, y + 10), domains: hasDays ? [costs, gaps] : [] };
}

/** A longer interval behind its row, with an edge at its ends, cut where the drawing ends. */
function drawBefore(group: Group, [from, until]: Domain, y: number, [least, most]: Domain, colour: string) {
  const [left, right] = [Math.max(least, from), Math.min(most, until)];
  group
    .append('rect')
    .attr('class', 'before')
    .attr('x', tenth(left))
    .attr('y', tenth(y - END))
    .attr('width', tenth(Math.max(0, right - left)))
    .attr('height', 2 * END)
    .attr('fill', colour)
    .attr('fill-opacity', 0.14);
  for (const end of [from, until]) {
    if (end >= least && end <= most) rule(group, end, y - END, end, y + END, colour).attr('stroke-dasharray', '2 2');
  }
}

/** As much of a domain as is near another one that lies in it. */
function near([low, high]: Domain, [least, most]: Domain): Domain {
  const room = ((WIDEST - 1) / 2) * (most - least);
  return [Math.max(low, least - room), Math.min(high, most + room)];
}

function widened(values: readonly number[], previous: Domain | undefined): Domain {
  // Before the first day nothing is known, and nothing is kept of that.
  if (values.length === 0) return previous ?? [0, 1];
  const [low = 0, high = 1] = extent(values) as [number | undefined, number | undefined];
  const room = Math.max(0.05, (high - low) * 0.08);
  return [Math.min(low - room, previous?.[0] ?? low), Math.max(high + room, previous?.[1] ?? high)];
}
