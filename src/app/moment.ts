// Moments worth going to: the first morning that is measured, and the next thing that happens.
import { DAY, HOUR, type Seconds } from '../base/units.ts';
import type { ParcelsView, ShownRun } from '../service/protocol.ts';

const MORNING = 8 * HOUR;

/** 08:00 of the first day that measured parcels are promised for, or of the run's last day where that is not over yet. */
export function firstMorning(run: ShownRun): Seconds {
  const { count, measured, promise } = run.parcels;
  let first = Number.POSITIVE_INFINITY;
  for (let parcel = 0; parcel < count; parcel++) {
    if (measured[parcel] === 1) first = Math.min(first, promise[parcel] as number);
  }
  const last = Math.floor(run.until / DAY) - 1;
  const day = first === Number.POSITIVE_INFINITY ? Math.floor(run.from / DAY) : Math.min(last, Math.floor(first / DAY));
  return clampTime(run, day * DAY + MORNING);
}

/** Seconds of the whole days by which a time lies beyond a run's end; 0 inside it. */
export function daysBeyond(span: { readonly until: Seconds }, time: Seconds): Seconds {
  return time < span.until ? 0 : Math.ceil((time - span.until + 1) / DAY) * DAY;
}

export function clampTime(span: { readonly from: Seconds; readonly until: Seconds }, time: Seconds): Seconds {
  return Math.min(span.until, Math.max(span.from, time));
}

/** The next change of any parcel's state after a time (or the last one before it), or null where there is none. */
export function neighbouringEvent(parcels: ParcelsView, time: Seconds, direction: 1 | -1): Seconds | null {
  let best: number | null = null;
  const { stateTime } = parcels;
  for (let row = 0; row < stateTime.length; row++) {
    const at = stateTime[row] as number;
    if (direction === 1 ? at > time && (best === null || at < best) : at < time && (best === null || at > best)) {
      best = at;
    }
  }
  return best;
}
