// One tour of a vehicle as a line on the ground: which tour it is on, where it led and where its stops are.
import type { Metres, Seconds } from '../base/units.ts';
import type { Motion } from '../service/run-protocol.ts';
import { pointAt } from './vehicle-places.ts';

export interface TourLine {
  readonly tour: number;
  /** Points without repeats. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly stops: readonly { readonly x: Metres; readonly y: Metres; readonly ends: Seconds }[];
  /** The last point passed at a time (-1 before the first) and the exact spot. */
  indexAt(time: Seconds): { index: number; x: Metres; y: Metres };
}

/** The tour a vehicle is on, else the next one of the same spell of duty, else -1. */
export function findTour(motion: Motion, vehicle: number, time: Seconds): number {
  const end = motion.start[vehicle + 1] as number;
  const at = pointAt(motion, vehicle, time);
  if (at >= 0 && at + 1 >= end && (motion.time[at] as number) < time) return -1;
  if (at >= 0 && motion.away[at] === 1) return -1;
  for (let i = Math.max(at, motion.start[vehicle] as number); i < end; i++) {
    if (i > at && motion.away[i] === 1) return -1;
    if ((motion.tour[i] as number) >= 0) return at < 0 ? -1 : (motion.tour[i] as number);
  }
  return -1;
}

/** The line of one tour; `stopEnds` are the seconds at which its stops end. */
export function traceTour(motion: Motion, vehicle: number, tour: number, stopEnds: ArrayLike<Seconds>): TourLine {
  let from = motion.start[vehicle] as number;
  const end = motion.start[vehicle + 1] as number;
  while (from < end && motion.tour[from] !== tour) from++;
  let until = from;
  while (until < end && motion.tour[until] === tour) until++;
  // The piece that begins at the last point of the tour still belongs to it.
  until = Math.min(until + 1, end);
  const keep: number[] = [];
  for (let i = from; i < until; i++) {
    const last = keep[keep.length - 1];
    if (last === undefined || motion.x[i] !== motion.x[last] || motion.y[i] !== motion.y[last]) keep.push(i);
  }
  const place = (time: Seconds): { x: Metres; y: Metres } => {
    const i = Math.min(Math.max(pointAt(motion, vehicle, time), from), until - 1);
    const j = Math.min(i + 1, until - 1);
    const span = (motion.time[j] as number) - (motion.time[i] as number);
    const share = span > 0 ? Math.min(Math.max((time - (motion.time[i] as number)) / span, 0), 1) : 0;
    const mix = (values: Float32Array): number =>
      (values[i] as number) + ((values[j] as number) - (values[i] as number)) * share;
    return { x: mix(motion.x), y: mix(motion.y) };
  };
  return {
    tour,
    x: Float32Array.from(keep, (i) => motion.x[i] as number),
    y: Float32Array.from(keep, (i) => motion.y[i] as number),
    stops: Array.from(stopEnds, (ends) => ({ ...place(ends), ends })),
    indexAt(time) {
      const i = pointAt(motion, vehicle, time);
      if (i < from) return { index: -1, ...place(time) };
      let low = 0;
      let high = keep.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if ((keep[middle] as number) <= i) low = middle;
        else high = middle;
      }
      return { index: low, ...place(time) };
    },
  };
}
