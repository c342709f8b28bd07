// How each parcel looks at an instant: the changes of a whole run in order of time, walked forwards or backwards.
import { DAY, type Seconds } from '../base/units.ts';
import { PARCEL_STATES, type ParcelsView } from '../service/parcel-protocol.ts';

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
  // At most two changes a state (late in between, gone in the evening) and one more.
  return sortLooks(parcels.count, 2 * parcels.state.length + parcels.count, (put) => {
    for (let p = 0; p < parcels.count; p++) changesOf(parcels, p, put);
  });
}

/** Tells of a parcel that has a look from a time on. */
export type PutLook = (time: Seconds, parcel: number, look: number) => void;

/** Changes of look in order of time, as they are listed by parcel: of each parcel in its own order, at most so many in all. */
export function sortLooks(parcels: number, most: number, list: (put: PutLook) => void): LookChanges {
  const times = new Float64Array(most);
  const who = new Int32Array(most);
  const looks = new Uint8Array(most);
  let count = 0;
  list((time, parcel, look) => {
    times[count] = time;
    who[count] = parcel;
    looks[count++] = look;
  });
  // Sorted by (time, order of listing): both in one whole number, so that the typed array's own sort does the work.
  const keys = new Float64Array(count);
  let spread = 1;
  while (spread < count) spread *= 2;
  for (let k = 0; k < count; k++) keys[k] = Math.round((times[k] as number) + 1e6) * spread + k;
  keys.sort();
  const changes = {
    time: new Float64Array(count),
    parcel: new Int32Array(count),
    before: new Uint8Array(count),
    after: new Uint8Array(count),
    count: parcels,
  };
  const now = new Uint8Array(parcels);
  for (let k = 0; k < count; k++) {
    const from = (keys[k] as number) % spread;
    const parcel = who[from] as number;
    changes.time[k] = times[from] as number;
    changes.parcel[k] = parcel;
    changes.before[k] = now[parcel] as number;
    changes.after[k] = now[parcel] = looks[from] as number;
  }
  return changes;
}

/** `loud`: the first look of those that lie above the others. */
export function startLooks(changes: LookChanges, loud = LATE): LookCursor {
  const everLate = new Uint8Array(changes.count);
  for (let k = 0; k < changes.time.length; k++) {
    if ((changes.after[k] as number) >= loud) everLate[changes.parcel[k] as number] = 1;
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

/** The look of one parcel at a time. */
export function lookAt(parcels: ParcelsView, parcel: number, time: Seconds): number {
  let now = HIDDEN;
  changesOf(parcels, parcel, (at, _, look) => {
    if (at <= time) now = look;
  });
  return now;
}

function changesOf(parcels: ParcelsView, p: number, put: PutLook): void {
  const handed = parcels.handed[p] as number;
  const promise = parcels.promise[p] as number;
  const until = parcels.stateStart[p + 1] as number;
  let last = HIDDEN;
  for (let k = parcels.stateStart[p] as number; k < until; k++) {
    const time = parcels.stateTime[k] as number;
    const next = k + 1 < until ? (parcels.stateTime[k + 1] as number) : Number.POSITIVE_INFINITY;
    const state = lookOf(parcels.state[k] as number, handed > promise);
    const pending = state === WAITING || state === ON_THE_WAY;
    const look = pending && time > promise ? LATE : state;
    if (look !== last) put(time, p, look);
    last = look;
    // The promise breaks while the parcel is still out.
    if (pending && look !== LATE && promise < next && handed > promise) {
      last = LATE;
      put(promise + 1, p, LATE);
    }
    const midnight = (Math.floor(time / DAY) + 1) * DAY;
    if (state >= DELIVERED && midnight < next) {
      last = HIDDEN;
      put(midnight, p, HIDDEN);
    }
  }
}

function lookOf(state: number, late: boolean): number {
  if (state === STATE.waiting) return WAITING;
  if (state === STATE['on the way']) return ON_THE_WAY;
  if (state === STATE.delivered || state === STATE['picked up']) return late ? LATE_DELIVERED : DELIVERED;
  return HIDDEN;
}
