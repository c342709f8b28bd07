// What the charts of a lesson share: a frame without a heading, since the page says it, dots, and numbers along an axis.
import type { Theme } from '../base/palette.ts';
import { type Frame, type Group, openFrame, SMALL, STRONG, tenth, write } from './chart-frame.ts';
import { wrapText } from './text-width.ts';

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

/** A try or a day; its rim and its opacity are the caller's. */
export function dot(group: Group, x: number, y: number, radius: number, colour: string) {
  return group.append('circle').attr('cx', tenth(x)).attr('cy', tenth(y)).attr('r', radius).attr('fill', colour);
}

/** A number beside an axis, or what is counted along it. */
export function axisWords(group: Group, x: number, y: number, text: string, colour: string, isBeside = false) {
  return write(group, x, y, text, SMALL, isBeside ? 'end' : 'middle').attr('fill', colour);
}

/** One of many tries or days, seen through where several lie over each other. */
export function day(group: Group, x: number, y: number, colour: string, rim: string, radius = 5): void {
  dot(group, x, y, radius, colour).attr('fill-opacity', 0.75).attr('stroke', rim);
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
