// What the bikes of a fleet are asked to do within certain hours: over no span of the day more than it holds of their day.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import type { Shift } from './fleet-hours.ts';

/** Windows open and shut at any time; spans are told apart by the half hour. */
const STEP: Seconds = HOUR / 2;
const STEPS = DAY / STEP;

export interface WindowRoom {
  readonly shift: Shift;
  /** By first and last half hour of a span: shares of the day's work that must lie within it. */
  readonly asked: Float64Array;
}

export function windowRoom(shift: Shift): WindowRoom {
  return { shift, asked: new Float64Array(STEPS * STEPS) };
}

/**
 * True if a share more of the day's work finds the time between two seconds of the day. Where no span is asked for more than
 * it holds, all of it can be laid out in time, however it is cut (Hall 1935, doi 10.1112/jlms/s1-10.37.26).
 */
export function hasTimeWithin({ shift, asked }: WindowRoom, window: Shift, share: number): boolean {
  return spansAbout(window).every(({ first, last, isOwn }) => {
    // A window that begins or ends between the half hours holds less than its span.
    const { from, until } = isOwn ? window : { from: first * STEP, until: (last + 1) * STEP };
    const seconds = Math.min(shift.until, until) - Math.max(shift.from, from);
    return (asked[first * STEPS + last] as number) + share <= seconds / (shift.until - shift.from);
  });
}

export function askWithin({ asked }: WindowRoom, window: Shift, share: number): void {
  for (const { first, last } of spansAbout(window)) {
    const span = first * STEPS + last;
    asked[span] = (asked[span] as number) + share;
  }
}

/** Half hours from the first to the last one. */
interface Span {
  readonly first: number;
  readonly last: number;
  /** True of the shortest one. */
  readonly isOwn: boolean;
}

/** All spans in which a window lies. */
function spansAbout({ from, until }: Shift): Span[] {
  const begins = Math.min(STEPS - 1, Math.max(0, Math.floor(from / STEP)));
  const ends = Math.min(STEPS - 1, Math.max(begins, Math.ceil(until / STEP) - 1));
  const spans: Span[] = [];
  for (let first = 0; first <= begins; first++)
    for (let last = ends; last < STEPS; last++) spans.push({ first, last, isOwn: first === begins && last === ends });
  return spans;
}
