// Tries of several people beside each other: a place for each, and stacked ones as a bar of their own.
import { type Group, rule } from './chart-frame.ts';
import type { LessonDot } from './lesson-dots.ts';

/** Pixels of a bar where tries stand apart, and at most from one to the next at the same place. */
const BAR = 6;
const BESIDE = 8;

/** For all dots at one place. */
const NEAR = 24;

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** Pixels for all tries at one place. */
  readonly room: number;
}

/** Pixels beside the first and the last value, so that tries there have room on both sides. */
export const ROOM = 30;

/** Pixels that tries at one value may take without coming near those at the next one. */
export function roomFor(places: readonly number[]): number {
  const sorted = [...new Set(places)].sort((a, b) => a - b);
  const gaps = sorted.slice(1).map((place, row) => place - (sorted[row] as number));
  return Math.min(2 * ROOM, ...gaps.map((gap) => 0.8 * gap));
}

/** Pixels from the place of a value to its try `row` of `count`: around it, closer where there is little room. */
export function besides(row: number, count: number, room: number): number {
  return (row - (count - 1) / 2) * Math.min(BESIDE, room / count);
}

/** The same of a dot: dots may lie over each other, and must not seem to stand elsewhere. */
export function dotBeside(row: number, count: number, room: number): number {
  return besides(row, count, Math.min(room, NEAR));
}

/** One bar a try from what is below it, those at the same place beside each other. */
export function drawBars(
  group: Group,
  dots: readonly LessonDot[],
  { colour, edge }: { readonly colour: string; readonly edge: string },
  { x, y, room }: Scales,
  floors: number[],
): void {
  for (const [row, one] of dots.entries()) {
    const same = dots.filter((other) => other.x === one.x);
    const place = x(one.x) + besides(same.indexOf(one), same.length, room);
    const width = Math.max(1, Math.min(BAR, room / same.length - 1));
    const top = y(one.y);
    const foot = floors[row] ?? y(0);
    floors[row] = top;
    rule(group, place, foot, place, top, edge).attr('stroke-width', width);
    // Of a pale one only the sides are of its edge.
    if (edge === colour || width <= 2) continue;
    rule(group, place, foot, place, top, colour)
      .attr('class', 'inside')
      .attr('stroke-width', width - 2);
  }
}
