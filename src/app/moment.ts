// Moments worth going to: the first morning that is measured, and the next thing that happens.
import { dayOf } from '../base/format.ts';
import { DAY, HOUR, MINUTE, type Seconds } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import type { ShownRun } from '../service/run-protocol.ts';

/** Where no van or bike leaves that day. */
const MORNING = 8 * HOUR;
/** Before the first van or bike leaves, so that it is seen leaving. */
const LEAD = 2 * MINUTE;

/**
 * Just before the first van or bike leaves on the first measured day. Of a run whose first days alone are there, the
 * time that this will be if that day begins as the last of them: beyond the run's end.
 */
export function firstMorning(run: ShownRun): Seconds {
  const day = Math.min(dayOf(run.measured.from), dayOf(run.until - 1));
  let first = Number.POSITIVE_INFINITY;
  for (const { vehicle, departs } of run.tours) {
    if (dayOf(departs) === day && run.vehicles[vehicle]?.kind !== 'feeder') first = Math.min(first, departs);
  }
  const start = first === Number.POSITIVE_INFINITY ? day * DAY + MORNING : first - LEAD;
  return start + (dayOf(run.measured.from) - day) * DAY;
}

/** Just before the last van or bike is back on the first measured day: what came of the day, and who brought it. */
export function firstEvening(run: ShownRun): Seconds {
  const day = dayOf(run.measured.from);
  const ends = run.tours.filter(({ departs }) => dayOf(departs) === day).map(({ ends }) => ends);
  const last = Math.max(...ends.filter((end) => dayOf(end) === day)) - LEAD;
  return clampTime(run, Number.isFinite(last) ? last : (day + 1) * DAY - 1);
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

/**
 * The parcel that is handed over late next after a time (or last before it); from a parcel that is chosen, the one after
 * (before) that one, even within the same second. Beyond the last it begins again with the first. Null where none is late.
 */
export function neighbouringLate(
  { count, handed, promise }: Pick<ParcelsView, 'count' | 'handed' | 'promise'>,
  time: Seconds,
  chosen: number,
  direction: 1 | -1,
): number | null {
  const at = (parcel: number): number => handed[parcel] as number;
  const isLate = (parcel: number): boolean =>
    at(parcel) > (promise[parcel] as number) && at(parcel) < Number.POSITIVE_INFINITY;
  const late = Array.from({ length: count }, (_, parcel) => parcel).filter(isLate);
  late.sort((a, b) => at(a) - at(b) || a - b);
  if (direction === -1) late.reverse();
  const row = late.indexOf(chosen);
  if (row >= 0 && at(chosen) === time) return late[(row + 1) % late.length] as number;
  return late.find((parcel) => direction * (at(parcel) - time) > 0) ?? late[0] ?? null;
}
