// A lesson's dots: every try stays, one colour a series; the bet and, at the end, the theory lie over them.
import { line, scaleLinear, scaleLog } from 'd3';
import { decimal } from '../base/format.ts';
import type { Theme } from '../base/palette.ts';
import { decades, ladderTicks, plainTicks } from './axis-ticks.ts';
import {
  type Chart,
  type ChartSize,
  closeFrame,
  type Domain,
  rule,
  SMALL,
  STRONG,
  TEXT,
  tenth,
  write,
} from './chart-frame.ts';
import { dotBeside, drawBars, ROOM, roomFor } from './lesson-bars.ts';
import {
  axisWords,
  BEFORE_NAME,
  clear,
  day,
  edgeOn,
  heightAt,
  openLessonFrame,
  seriesName,
  ticksApart,
  tickWords,
  tryDot,
  writeNote,
} from './lesson-frame.ts';
import { drawMark, marksOf } from './lesson-marks.ts';
import { nameOthers } from './lesson-other-names.ts';
import { drawOthers, drawSketch, type OtherDots } from './lesson-others.ts';
import { type Ground, LINE, type Spot } from './lesson-text-places.ts';
import { textWidth } from './text-width.ts';

export interface LessonDot {
  readonly x: number;
  readonly y: number;
}

export interface DotSeries {
  readonly label: string;
  readonly colour: string;
  /** Joined by a line. */
  readonly dots: readonly LessonDot[];
  /** Tries at other second settings, a line each. */
  readonly others: readonly OtherDots[];
  /** The dot of the try that the control stands at; null where there is none. */
  readonly now: LessonDot | null;
}

export interface LessonDots {
  readonly title: string;
  readonly sentence: string;
  readonly xTitle: string;
  readonly isLogarithmic: boolean;
  readonly isBothLogarithmic: boolean;
  /** Each series stands on the one before it; the space between is filled. */
  readonly isStacked: boolean;
  /** Tries of several people: no line joins them, and where series are stacked each try is a bar of its own. */
  readonly isApart: boolean;
  /** Lowest and highest value that the control leads to. */
  readonly reach: Domain;
  readonly series: readonly DotSeries[];
  /** What was bet, in words over the drawing; empty where nobody bet. */
  readonly note: string;
  /** What was bet, where it can be drawn. */
  readonly bet: { readonly label: string; readonly dots: readonly LessonDot[]; readonly upright?: number } | null;
  /** What several people drew by hand, unnamed. */
  readonly sketches?: readonly (readonly LessonDot[])[];
  readonly theory: { readonly label: string; readonly dots: readonly LessonDot[] } | null;
  readonly format: (value: number) => string;
}

const FOOT = 38;
const LEAST_LEFT = 44;
/** Numbers along the foot, if there is room. */
const MOST_TICKS = 6;
/** Radius of a dot, and of that of the try on show. */
const [DOT, NOW] = [4, 6];
/** Between the drawing and the labels beside it. */
const GAP = 12;

export function drawLessonDots(
  data: LessonDots,
  { width }: ChartSize,
  document: Document,
  theme: Theme,
  previous: readonly Domain[] = [],
): Chart {
  const frame = openLessonFrame(document, width, theme, 'lesson-dots', data);
  const { svg, palette } = frame;
  const head = writeNote(frame, data.note);
  const height = heightAt(width) + head;
  const ys = [
    ...data.series.flatMap(({ dots, others }) => [...dots, ...others.flatMap((other) => other.dots)]),
    ...(data.bet?.dots ?? []),
    ...(data.sketches ?? []).flat(),
  ].map(({ y }) => y);
  const seen = data.isBothLogarithmic ? ys.filter((value) => value > 0) : [0, ...ys];
  const lowest = Math.min(...seen, previous[0]?.[0] ?? Number.POSITIVE_INFINITY);
  const highest = Math.max(1e-6, ...seen, previous[0]?.[1] ?? 0);
  const domain: Domain = Number.isFinite(lowest) ? [lowest, highest] : [1, 10];
  const [from, until] = data.reach;
  const right = GAP + BEFORE_NAME + 4 + Math.max(...data.series.map(({ label }) => textWidth(label, STRONG)));
  const ticksUp = data.isBothLogarithmic ? decades(domain) : scaleLinear().domain(domain).nice(4).ticks(4);
  const left = Math.max(LEAST_LEFT, 10 + Math.max(...ticksUp.map((tick) => textWidth(data.format(tick), SMALL))));
  const inset = data.isApart ? ROOM : 0;
  const x = (data.isLogarithmic ? scaleLog() : scaleLinear())
    .domain([from, until])
    .range([left + inset, width - right - inset]);
  const y = (data.isBothLogarithmic ? scaleLog().domain(domain).nice() : scaleLinear().domain(domain).nice(4)).range([
    height - FOOT,
    head + 14,
  ]);
  const back = svg.append('g').attr('class', 'axes');
  for (const tick of ticksUp) {
    rule(back, left, y(tick), width - right, y(tick), tick === 0 ? palette.secondInk : palette.line);
    axisWords(back, left - 6, y(tick) + 4, data.format(tick), palette.secondInk, true);
  }
  const { values, digits } = data.isLogarithmic
    ? ladderTicks(data.reach, MOST_TICKS)
    : plainTicks(data.reach, MOST_TICKS);
  const words = (tick: number): string => decimal(tick, digits(tick));
  const ticks = data.isLogarithmic ? clear(x, values, words) : ticksApart(x, MOST_TICKS, words);
  for (const tick of ticks) tickWords(back, x(tick), height - FOOT + 16, words(tick), palette.secondInk, width);
  axisWords(back, (left + width - right) / 2, height - 6, data.xTitle, palette.secondInk);

  const path = line<LessonDot>(
    (dot) => tenth(x(dot.x)),
    (dot) => tenth(y(dot.y)),
  ).defined((dot) => !data.isBothLogarithmic || dot.y > 0);
  for (const sketch of data.sketches ?? []) drawSketch(svg.append('g'), path([...sketch]), palette.accent);
  const labels: { y: number; text: string; colour: string }[] = [];
  let floorLine: readonly LessonDot[] = [];
  const floors: number[] = [];
  for (const { label, colour, dots, others, now } of data.series) {
    const sorted = dots.filter((dot) => !data.isBothLogarithmic || dot.y > 0).sort((a, b) => a.x - b.x);
    const group = svg.append('g').attr('class', 'series');
    const room = roomFor([dots, ...others.map((other) => other.dots)].flat().map((one) => x(one.x)));
    const edge = edgeOn(palette, colour);
    const othersInk = data.isStacked ? palette.secondInk : edge;
    if (data.isApart) {
      drawOthers(group, others, othersInk, palette.paper, { x, y, room, path });
      if (data.isStacked) drawBars(group, dots, { colour, edge }, { x, y, room }, floors);
      else {
        for (const one of sorted) {
          const same = sorted.filter((other) => other.x === one.x && other.y === one.y);
          day(group, x(one.x) + dotBeside(same.indexOf(one), same.length, room), y(one.y), colour, palette);
        }
      }
      const top = data.isStacked ? highestOf(dots) : sorted[sorted.length - 1];
      if (top !== undefined) labels.push({ y: y(top.y), text: label, colour });
      continue;
    }
    if (data.isStacked && sorted.length > 1) {
      const under = floorLine.length > 0 ? floorLine : sorted.map((dot) => ({ ...dot, y: 0 }));
      group
        .append('path')
        .attr('class', 'layer')
        .attr('d', `${path(sorted)}${path([...under].reverse())?.replace('M', 'L')}Z`)
        .attr('fill', colour)
        .attr('fill-opacity', 0.45);
      floorLine = sorted;
    } else if (data.isStacked && sorted.length > 0) floorLine = sorted;
    group.append('path').attr('d', path(sorted)).attr('fill', 'none').attr('stroke', edge).attr('stroke-width', 1.5);
    drawOthers(group, others, othersInk, palette.paper, { x, y, room, path });
    for (const one of sorted) tryDot(group, x(one.x), y(one.y), one === now ? NOW : DOT, colour, palette);
    const last = sorted[sorted.length - 1];
    if (last !== undefined) labels.push({ y: y(last.y), text: label, colour });
  }
  // Labels stand beside the last dots and make room for one another.
  const places = apart(
    labels.sort((a, b) => a.y - b.y).map((one) => one.y + 4),
    height - FOOT + 8,
  );
  for (const [row, { text, colour }] of labels.entries()) {
    if (text !== '') seriesName(frame, width - right + GAP, places[row] as number, text, colour);
  }
  const marks = marksOf(data, y.domain());
  const ground: Ground = {
    x,
    y,
    left,
    right: width - right,
    top: head + 12,
    foot: height - FOOT,
    curves: data.series.flatMap(({ dots, others }) => [dots, ...others.map((other) => other.dots)]),
    dots: data.series.flatMap((one) => spotsOf(one, x, y)),
    lines: marks.map(({ dots }) => dots),
    isFilled: data.isStacked,
    taken: [],
  };
  for (const mark of marks) drawMark(frame, ground, mark, path);
  const under = nameOthers(frame, data.series, ground, height + LINE - 4);
  if (ys.length === 0) write(svg.append('g'), left + 8, height / 2, '…', TEXT).attr('fill', palette.secondInk);
  // Before the first try nothing is known, and nothing is kept of that.
  return {
    svg: closeFrame(frame, height + (under > 0 ? under * LINE + 4 : 0)),
    domains: seen.some((value) => value !== 0) ? [domain] : [],
  };
}

function spotsOf({ dots, others, now }: DotSeries, x: Ground['x'], y: Ground['y']): Spot[] {
  const all = [...dots, ...others.flatMap((other) => other.dots)];
  return all.map((one) => ({ x: x(one.x), y: y(one.y), radius: (one === now ? NOW : DOT) + 1 }));
}

function highestOf(dots: readonly LessonDot[]): LessonDot | undefined {
  return [...dots].sort((a, b) => b.y - a.y)[0];
}

/** Rising places a line of text apart, the last not below the foot. */
function apart(wanted: readonly number[], foot: number): number[] {
  const places: number[] = [];
  for (const place of wanted)
    places.push(Math.max(place, (places[places.length - 1] ?? Number.NEGATIVE_INFINITY) + LINE));
  for (let row = places.length - 1, most = foot; row >= 0; row--, most -= LINE) {
    places[row] = Math.min(places[row] as number, most);
  }
  return places;
}
