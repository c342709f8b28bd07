// Tries at a second setting that the control does not stand at: hollow, a dashed line for each setting with its name at the end.
import { type Frame, type Group, haloed, SMALL, tenth, write } from './chart-frame.ts';
import type { DotSeries, LessonDot } from './lesson-dots.ts';
import { dot } from './lesson-frame.ts';

export interface OtherDots {
  /** What the second setting is called. */
  readonly label: string;
  readonly dots: readonly LessonDot[];
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Pixels from one line of text to the next. */
export const LINE = 15;
/** Lines of several settings are told apart by their dashes. */
const DASHES = ['6 3', '2 3', '9 3 2 3'];

export function drawOthers(
  group: Group,
  others: readonly OtherDots[],
  colour: string,
  paper: string,
  { x, y, path }: Scales & { readonly path: (dots: LessonDot[]) => string | null },
): void {
  for (const [row, { dots }] of others.entries()) {
    group
      .append('path')
      .attr('d', path([...dots].sort((a, b) => a.x - b.x)))
      .attr('fill', 'none')
      .attr('stroke', colour)
      .attr('stroke-opacity', 0.7)
      .attr('stroke-dasharray', DASHES[row % DASHES.length] as string);
    for (const one of dots) dot(group, x(one.x), y(one.y), 3.5, paper).attr('stroke', colour);
  }
}

/** Once for all series: at the highest of the last dots, a line of its own where two would meet. */
export function nameOthers(
  frame: Frame,
  series: readonly DotSeries[],
  { x, y, right, top }: Scales & { readonly right: number; readonly top: number },
): void {
  const named = new Map<string, LessonDot>();
  for (const { label, dots } of series.flatMap(({ others }) => others)) {
    const last = [...dots].sort((a, b) => b.x - a.x || b.y - a.y)[0];
    const before = named.get(label);
    if (last !== undefined && (before === undefined || last.y > before.y)) named.set(label, last);
  }
  const taken: { x: number; y: number }[] = [];
  for (const [label, at] of named) {
    const place = { x: Math.min(x(at.x), right), y: Math.max(top, y(at.y) - 8) };
    while (taken.some((one) => Math.abs(one.x - place.x) < 60 && Math.abs(one.y - place.y) < LINE)) place.y += LINE;
    taken.push(place);
    const group = frame.svg.append('g').attr('class', 'other');
    haloed(frame, write(group, tenth(place.x), place.y, label, SMALL, 'end')).attr('fill', frame.palette.secondInk);
  }
}
