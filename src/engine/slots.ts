// Where pending events lie while they wait: numbered slots, linked into queues without moving anything.
import type { Seconds } from '../base/units.ts';

/** Slots by columns. Links are stored plus one, so that zero means none. */
export interface Slots {
  /** The slot behind each slot in its queue, or in the list of free ones. */
  following: Int32Array;
  times: Float64Array;
  /** Slots that were ever used, and the first free one of them. */
  used: number;
  free: number;
}

/** Many queues, each by its first and last slot. */
export interface Queues {
  readonly heads: Int32Array;
  readonly tails: Int32Array;
}

export function createSlots(): Slots {
  return { following: new Int32Array(64), times: new Float64Array(64), used: 0, free: 0 };
}

export function createQueues(count: number): Queues {
  return { heads: new Int32Array(count), tails: new Int32Array(count) };
}

/** A slot for an event that happens at a time. */
export function occupy(slots: Slots, time: Seconds): number {
  let slot = slots.free - 1;
  if (slot >= 0) slots.free = slots.following[slot] as number;
  else {
    slot = slots.used++;
    if (slot === slots.times.length) grow(slots);
  }
  slots.times[slot] = time;
  return slot;
}

export function vacate(slots: Slots, slot: number): void {
  slots.following[slot] = slots.free;
  slots.free = slot + 1;
}

/** Puts a slot at the end of a queue; true if the queue was empty. */
export function append(slots: Slots, queues: Queues, queue: number, slot: number): boolean {
  const { heads, tails } = queues;
  const { following } = slots;
  const wasEmpty = heads[queue] === 0;
  following[slot] = 0;
  if (wasEmpty) heads[queue] = slot + 1;
  else following[(tails[queue] as number) - 1] = slot + 1;
  tails[queue] = slot + 1;
  return wasEmpty;
}

function grow(slots: Slots): void {
  const { following, times } = slots;
  slots.following = new Int32Array(following.length * 2);
  slots.following.set(following);
  slots.times = new Float64Array(times.length * 2);
  slots.times.set(times);
}
