// An interval as a line with two short ends; where there are too few runs for one, nothing is drawn.
import type { Estimate } from '../experiment/comparison.ts';
import { type Frame, type Group, rule, tenth } from './chart-frame.ts';

export interface IntervalLook {
  readonly colour: string;
  readonly width: number;
  /** Half the length of the ends; 0 for a plain line. */
  readonly end: number;
}

/** What an interval is drawn of; of what lies beyond no end is shown. */
export type Room = readonly [low: number, high: number];

const ALL: Room = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];

/** Along x at a height. */
export function drawInterval(
  group: Group,
  estimate: Estimate,
  toX: (value: number) => number,
  y: number,
  look: IntervalLook,
  room: Room = ALL,
): void {
  const { low, high } = estimate;
  if (low === null || high === null) return;
  const [from, to] = [toX(Math.max(low, room[0])), toX(Math.min(high, room[1]))];
  const mark = group.append('g').attr('class', 'interval').attr('stroke-width', look.width);
  rule(mark, from, y, to, y, look.colour);
  if (look.end === 0) return;
  if (low >= room[0]) rule(mark, from, y - look.end, from, y + look.end, look.colour);
  if (high <= room[1]) rule(mark, to, y - look.end, to, y + look.end, look.colour);
}

/** A mean inside catchments with its interval: a small ring, so that it never passes for the city-wide dot. */
export function drawInside(
  frame: Frame,
  group: Group,
  estimate: Estimate,
  toX: (value: number) => number,
  y: number,
  room: Room = ALL,
): void {
  const colour = frame.palette.secondInk;
  const mark = group.append('g').attr('class', 'inside');
  drawInterval(mark, estimate, toX, y, { colour, width: 1, end: 0 }, room);
  mark
    .append('circle')
    .attr('cx', tenth(toX(estimate.mean)))
    .attr('cy', tenth(y))
    .attr('r', 3)
    .attr('fill', frame.palette.paper)
    .attr('stroke', colour);
}
