// Tries of several people beside each other: a place for each, and stacked ones as a bar of their own.
import { type Group, rule } from './chart-frame.ts';
import type { LessonDot } from './lesson-dots.ts';

/** Pixels of a bar where tries stand apart, and from one to the next at the same place. */
const BAR = 6;
const BESIDE = 8;

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
  /** The middle of the drawing, in pixels. */
  readonly beside: number;
}

/** Room for one more at the same place, towards the middle of the drawing. */
export function besides(place: number, before: number, middle: number): number {
  return place + (place > middle ? -before : before) * BESIDE;
}

/** One bar a try from what is below it, those at the same place beside each other. */
export function drawBars(
  group: Group,
  dots: readonly LessonDot[],
  colour: string,
  { x, y, beside }: Scales,
  floors: number[],
): void {
  for (const [row, one] of dots.entries()) {
    const before = dots.slice(0, row).filter((other) => other.x === one.x).length;
    const place = besides(x(one.x), before, beside);
    const top = y(one.y);
    rule(group, place, floors[row] ?? y(0), place, top, colour).attr('stroke-width', BAR);
    floors[row] = top;
  }
}
