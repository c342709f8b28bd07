// What the charts of a lesson share: a frame without a heading, since the page says it, dots, and numbers along an axis.
import type { Theme } from '../base/palette.ts';
import { type Frame, type Group, openFrame, SMALL, tenth, write } from './chart-frame.ts';

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
