// The blocks of time after the present one: few queues, each with the blocks that first differ from the present one in
// the same binary digit (radix heap: Ahuja, Mehlhorn, Orlin, Tarjan 1990). The lower the digit, the sooner the block.
import type { Seconds } from '../base/units.ts';
import { append, createQueues, type Queues, type Slots } from './slots.ts';
import { enter, SPAN, type Wheel } from './wheel.ts';

/** Times from here on cannot be told apart: block numbers have 31 digits. More than a million years. */
export const END = 2_147_483_648 * SPAN;

export interface LaterBlocks {
  size: number;
  readonly queues: Queues;
}

export function createLaterBlocks(): LaterBlocks {
  return { size: 0, queues: createQueues(31) };
}

export function blockOf(time: Seconds): number {
  return Math.floor(time / SPAN);
}

/** Puts a slot where its time belongs, in a block after that of `now`. */
export function postpone(later: LaterBlocks, slots: Slots, now: Seconds, time: Seconds, slot: number): void {
  append(slots, later.queues, 31 - Math.clz32(blockOf(time) ^ blockOf(now)), slot);
  later.size++;
}

/** The earliest time of all, Infinity where there is none. Looks at each slot of the first queue that is not empty. */
export function earliestLater(later: LaterBlocks, slots: Slots): Seconds {
  let earliest = Number.POSITIVE_INFINITY;
  if (later.size === 0) return earliest;
  for (
    let link = later.queues.heads[firstQueue(later)] as number;
    link > 0;
    link = slots.following[link - 1] as number
  ) {
    const time = slots.times[link - 1] as number;
    if (time < earliest) earliest = time;
  }
  return earliest;
}

/**
 * Makes the block of `now`, the earliest time of all, the present one: its events go to the (empty) wheel, those that
 * were queued with them to lower digits. Queues are walked from the front, so the order of scheduling stays; events
 * for the same second are always in the same queue.
 */
export function bringNear(later: LaterBlocks, slots: Slots, wheel: Wheel, now: Seconds): void {
  const { heads } = later.queues;
  const queue = firstQueue(later);
  let link = heads[queue] as number;
  heads[queue] = 0;
  const present = blockOf(now);
  while (link > 0) {
    const slot = link - 1;
    const time = slots.times[slot] as number;
    link = slots.following[slot] as number;
    later.size--;
    if (blockOf(time) === present) enter(wheel, slots, time, slot);
    else postpone(later, slots, now, time, slot);
  }
}

function firstQueue(later: LaterBlocks): number {
  const { heads } = later.queues;
  let queue = 0;
  while (heads[queue] === 0) queue++;
  return queue;
}
