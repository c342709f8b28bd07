// What the charts of a lesson share: a frame without a heading, since the page says it, dots, and numbers along an axis.
import { edgeOf } from '../base/contrast.ts';
import type { Palette, Theme } from '../base/palette.ts';
import { type Frame, type Group, openFrame, SMALL, STRONG, tenth, write } from './chart-frame.ts';
import { textWidth, wrapText } from './text-width.ts';

export interface LessonHeading {
  readonly title: string;
  readonly sentence: string;
}

export function openLessonFrame(
  document: Document,
  width: number,
  theme: Theme,
  name: string,
  { title, sentence }: LessonHeading,
): Frame {
  return openFrame(document, width, theme, { name, title, sentence }, false);
}

/** Lower on a phone, where the chart and the control that moves it are seen together. */
export function heightAt(width: number): number {
  return width < 380 ? 200 : 250;
}

function dot(group: Group, x: number, y: number, radius: number, colour: string) {
  return group.append('circle').attr('cx', tenth(x)).attr('cy', tenth(y)).attr('r', radius).attr('fill', colour);
}

/** A number beside an axis, or what is counted along it. */
export function axisWords(group: Group, x: number, y: number, text: string, colour: string, isBeside = false) {
  return write(group, x, y, text, SMALL, isBeside ? 'end' : 'middle').attr('fill', colour);
}

interface Axis {
  (value: number): number;
  ticks(count: number): number[];
}

/** Pixels between two numbers along an axis. */
const APART = 8;

/** At most so many ticks, and fewer where their numbers would run into each other. */
export function ticksApart(axis: Axis, most: number, words: (tick: number) => string): number[] {
  for (let count = most; count > 1; count--) {
    const ticks = axis.ticks(count);
    if (clear(axis, ticks, words).length === ticks.length) return ticks;
  }
  return clear(axis, axis.ticks(2), words);
}

/** Of rising ticks those whose numbers stand clear of the one before. */
export function clear(axis: (value: number) => number, ticks: readonly number[], words: (tick: number) => string) {
  const kept: number[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const tick of ticks) {
    const half = textWidth(words(tick), SMALL) / 2;
    if (axis(tick) - half < end + APART) continue;
    kept.push(tick);
    end = axis(tick) + half;
  }
  return kept;
}

/** A number under an axis, not beyond the edges of a drawing of that width. */
export function tickWords(group: Group, x: number, y: number, text: string, colour: string, width: number): void {
  const half = textWidth(text, SMALL) / 2;
  axisWords(group, Math.max(half, Math.min(width - half, x)), y, text, colour);
}

/** What is drawn in a colour that hardly stands out from paper has its edge. */
export function edgeOn({ paper, ink }: Palette, colour: string): string {
  return edgeOf(colour, { ground: paper, ink });
}

/** Pixels: a rim of paper, and an edge of a pale dot, which takes from its colour. */
const [RIM, EDGE] = [1.5, 1.2];

/** A try, clear of the lines by a rim; or within an edge, where its colour needs one. */
export function tryDot(group: Group, x: number, y: number, radius: number, colour: string, palette: Palette): void {
  const edge = edgeOn(palette, colour);
  if (edge === colour) dot(group, x, y, radius, colour).attr('stroke', palette.paper).attr('stroke-width', RIM);
  else
    dot(group, x, y, radius - EDGE / 2, colour)
      .attr('stroke', edge)
      .attr('stroke-width', EDGE);
}

/** One of many tries or days, seen through where several lie over each other, but for its edge. */
export function day(group: Group, x: number, y: number, colour: string, palette: Palette, radius = 5): void {
  dot(group, x, y, radius - EDGE / 2, colour)
    .attr('fill-opacity', 0.6)
    .attr('stroke', edgeOn(palette, colour))
    .attr('stroke-width', EDGE);
}

/** Pixels along a side of the piece of colour before a name. */
const PIECE = 9;
export const BEFORE_NAME = PIECE + 5;

/** The name of a series is in ink, beside a piece of its colour: many colours are too pale to be read. */
export function seriesName({ svg, palette }: Frame, x: number, y: number, label: string, colour: string): void {
  const group = svg.append('g').attr('class', 'name');
  group
    .append('rect')
    .attr('x', tenth(x))
    .attr('y', tenth(y - PIECE))
    .attr('width', PIECE)
    .attr('height', PIECE)
    .attr('rx', 2)
    .attr('fill', colour)
    .attr('stroke', edgeOn(palette, colour));
  write(group, x + BEFORE_NAME, y, label, STRONG);
}

const NOTE_LINE = 15;

/** What was bet, over the drawing; how much room that takes. */
export function writeNote({ svg, palette, width }: Frame, note: string): number {
  const group = svg.append('g').attr('class', 'note');
  const lines = wrapText(note, width, STRONG);
  for (const [row, line] of lines.entries())
    write(group, 0, 12 + row * NOTE_LINE, line, STRONG).attr('fill', palette.accent);
  return lines.length * NOTE_LINE;
}
