// The present block of time, second by second: one queue a second, so that adding and taking cost the same however many
// wait, and a queue keeps the order of scheduling by itself (timing wheel: Varghese and Lauck 1987).
import type { Seconds } from '../base/units.ts';
import { append, createQueues, type Queues, type Slots } from './slots.ts';

/** Seconds of a block, a power of two: about four and a half hours. Blocks begin at its multiples. */
export const SPAN = 16_384;
const LAST = SPAN - 1;
const WORDS = SPAN / 32;
const GROUPS = WORDS / 32;

export interface Wheel {
  /** By the second within the block. */
  readonly queues: Queues;
  /** One bit for each second whose queue is not empty, and one for each word of those bits that is not zero. */
  readonly marks: Int32Array;
  readonly groups: Int32Array;
}

export function createWheel(): Wheel {
  return { queues: createQueues(SPAN), marks: new Int32Array(WORDS), groups: new Int32Array(GROUPS) };
}

/** Puts a slot behind the others of its second, which must lie in the present block. */
export function enter(wheel: Wheel, slots: Slots, time: Seconds, slot: number): void {
  const second = time & LAST;
  if (!append(slots, wheel.queues, second, slot)) return;
  const word = second >> 5;
  wheel.marks[word] = (wheel.marks[word] as number) | (1 << (second & 31));
  wheel.groups[word >> 5] = (wheel.groups[word >> 5] as number) | (1 << (word & 31));
}

/** Takes the first slot of a second's queue, which must not be empty. */
export function take(wheel: Wheel, slots: Slots, time: Seconds): number {
  const second = time & LAST;
  const { heads } = wheel.queues;
  const slot = (heads[second] as number) - 1;
  const behind = slots.following[slot] as number;
  heads[second] = behind;
  if (behind === 0) {
    const word = second >> 5;
    const left = (wheel.marks[word] as number) & ~(1 << (second & 31));
    wheel.marks[word] = left;
    if (left === 0) wheel.groups[word >> 5] = (wheel.groups[word >> 5] as number) & ~(1 << (word & 31));
  }
  return slot;
}

/** The first second of the block from `now` on whose queue is not empty, Infinity where all are. */
export function earliest(wheel: Wheel, now: Seconds): Seconds {
  const { marks, groups } = wheel;
  const second = now & LAST;
  const word = second >> 5;
  const here = (marks[word] as number) & (-1 << (second & 31));
  if (here !== 0) return now + (lowestBit(here) - (second & 31));
  let group = word >> 5;
  let bits = (groups[group] as number) & (-2 << (word & 31));
  while (bits === 0) {
    if (++group === GROUPS) return Number.POSITIVE_INFINITY;
    bits = groups[group] as number;
  }
  const found = (group << 5) + lowestBit(bits);
  return now + ((found << 5) + lowestBit(marks[found] as number) - second);
}

function lowestBit(bits: number): number {
  return 31 - Math.clz32(bits & -bits);
}
