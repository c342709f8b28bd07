// How each parcel looks at an instant: the changes of a whole run in order of time, walked forwards or backwards.
import { DAY, type Seconds } from '../base/units.ts';
import { PARCEL_STATES, type ParcelsView } from '../service/protocol.ts';

/** What a dot on the map says; hidden parcels are not drawn. A late one is past its promise, on its way or handed over. */
export const HIDDEN = 0;
export const WAITING = 1;
export const ON_THE_WAY = 2;
export const DELIVERED = 3;
export const LATE = 4;
export const LATE_DELIVERED = 5;

/** All changes of look, by rising time; going backwards puts `before` back. */
export interface LookChanges {
  readonly time: Float64Array;
  readonly parcel: Int32Array;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** Look of each parcel before the first change: all hidden at the start. */
  readonly count: number;
}

export interface LookCursor {
  /** Changes before this one have happened. */
  next: number;
  readonly look: Uint8Array;
  /** 1 for a parcel that is late at some time of the run, and is therefore drawn above the others. */
  readonly everLate: Uint8Array;
}

const STATE = Object.fromEntries(PARCEL_STATES.map((state, index) => [state, index])) as Record<
  (typeof PARCEL_STATES)[number],
  number
>;

/**
 * The changes of look of all parcels. A dot appears when its parcel is sorted and waits, and goes at the end of the day
 * of its hand-over. What lies in a locker shows in the locker's fill instead.
 */
export function listLookChanges(parcels: ParcelsView): LookChanges {
  const times: number[] = [];
  const who: number[] = [];
  const looks: number[] = [];
  for (let p = 0; p < parcels.count; p++)
    changesOf(parcels, p, (time, look) => {
      times.push(time);
      who.push(p);
      looks.push(look);
    });
  // Sorted by (time, order of listing): both in one whole number, so that the typed array's own sort does the work.
  const keys = new Float64Array(times.length);
  const spread = 2 ** Math.ceil(Math.log2(times.length + 1));
  for (let k = 0; k < keys.length; k++) keys[k] = Math.round((times[k] as number) + 1e6) * spread + k;
  keys.sort();
  const changes = {
    time: new Float64Array(keys.length),
    parcel: new Int32Array(keys.length),
    before: new Uint8Array(keys.length),
    after: new Uint8Array(keys.length),
    count: parcels.count,
  };
  const now = new Uint8Array(parcels.count);
  for (let k = 0; k < keys.length; k++) {
    const from = (keys[k] as number) % spread;
    const parcel = who[from] as number;
    changes.time[k] = times[from] as number;
    changes.parcel[k] = parcel;
    changes.before[k] = now[parcel] as number;
    changes.after[k] = now[parcel] = looks[from] as number;
  }
  return changes;
}

export function startLooks(changes: LookChanges): LookCursor {
  const everLate = new Uint8Array(changes.count);
  for (let k = 0; k < changes.time.length; k++) {
    if ((changes.after[k] as number) >= LATE) everLate[changes.parcel[k] as number] = 1;
  }
  return { next: 0, look: new Uint8Array(changes.count), everLate };
}

/** Moves the looks to `time`, forwards or backwards, and names each parcel that changed (some more than once). */
export function moveLooks(
  changes: LookChanges,
  cursor: LookCursor,
  time: Seconds,
  changed: (parcel: number) => void,
): void {
  const { time: times, parcel, before, after } = changes;
  while (cursor.next < times.length && (times[cursor.next] as number) <= time) {
    const who = parcel[cursor.next] as number;
    cursor.look[who] = after[cursor.next] as number;
    cursor.next++;
    changed(who);
  }
  while (cursor.next > 0 && (times[cursor.next - 1] as number) > time) {
    cursor.next--;
    const who = parcel[cursor.next] as number;
    cursor.look[who] = before[cursor.next] as number;
    changed(who);
  }
}

function changesOf(parcels: ParcelsView, p: number, put: (time: Seconds, look: number) => void): void {
  const handed = parcels.handed[p] as number;
  const promise = parcels.promise[p] as number;
  const from = parcels.stateStart[p] as number;
  const until = parcels.stateStart[p + 1] as number;
  let last = HIDDEN;
  const say = (time: Seconds, look: number): void => {
    if (look === last) return;
    put(time, look);
    last = look;
  };
  for (let k = from; k < until; k++) {
    const time = parcels.stateTime[k] as number;
    const next = k + 1 < until ? (parcels.stateTime[k + 1] as number) : Number.POSITIVE_INFINITY;
    const look = lookOf(parcels.state[k] as number, handed > promise);
    const pending = look === WAITING || look === ON_THE_WAY;
    say(time, pending && time > promise ? LATE : look);
    if (pending && time <= promise && promise < next && handed > promise) say(promise + 1, LATE);
    if (look === DELIVERED || look === LATE_DELIVERED) {
      const midnight = (Math.floor(time / DAY) + 1) * DAY;
      if (midnight < next) say(midnight, HIDDEN);
    }
  }
}

function lookOf(state: number, late: boolean): number {
  if (state === STATE.waiting) return WAITING;
  if (state === STATE['on the way']) return ON_THE_WAY;
  if (state === STATE.delivered) return late ? LATE_DELIVERED : DELIVERED;
  return HIDDEN;
}
