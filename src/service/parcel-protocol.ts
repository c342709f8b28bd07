// What the page is told of parcels: where all of them are at any time, and the story of one.
import type { Seconds } from '../base/units.ts';
import type { LatenessCause } from '../metrics/cause.ts';
import type { Category, Tier } from '../model/ledger-words.ts';
import type { Direction, Size } from '../model/parcel.ts';
import type { Payer } from '../model/study-prices.ts';
import type { StoryLine } from './story-words.ts';

/** States a parcel can be seen in; the index is stored. Late is drawn over them where `isLate`. */
export const PARCEL_STATES = [
  'ordered',
  'waiting',
  'on the way',
  'in locker',
  'delivered',
  'returned',
  'picked up',
] as const;
export type ParcelState = (typeof PARCEL_STATES)[number];

export interface ParcelsView {
  readonly count: number;
  /** The same number for the same order in every run of a study; whatever else is ordered. Rows are not. */
  readonly key: Float64Array;
  /** The door, or the locker it goes to. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly promise: Float64Array;
  /** Second of hand-over (door, neighbour, or deposit in a locker; by the sender of a pick-up); Infinity where it was returned. Late if above the promise. */
  readonly handed: Float64Array;
  readonly measured: Uint8Array;
  /** States of parcel p are stateStart[p] to stateStart[p + 1] (exclusive), each from stateTime on. */
  readonly stateStart: Int32Array;
  readonly stateTime: Float64Array;
  readonly state: Uint8Array;
}

/**
 * What becomes of a parcel: the seconds it is late, or null where it is returned. It is not there where it is no longer left
 * over from the days before.
 */
export type ParcelFate = Seconds | null | 'not there';

/** One parcel's life in words and times. */
export interface ParcelStory {
  /** Its row among the run's parcels; the page calls it by the number after this. */
  readonly parcel: number;
  readonly size: Size;
  readonly direction: Direction;
  /** Of a pick-up, who sends it. */
  readonly recipient: 'household' | 'business';
  readonly promise: Seconds;
  readonly window: { readonly from: Seconds; readonly until: Seconds } | null;
  /** Null where it was returned: then it is neither on time nor late. */
  readonly lateSeconds: Seconds | null;
  /** Micro-euros. */
  readonly cost: number;
  /** Its late seconds by cause, in the order of causes; those with none are left out, and the others sum to the lateness. */
  readonly causes: readonly { readonly cause: LatenessCause; readonly seconds: Seconds }[];
  /** Its cost from the trunk to the door; it sums to `cost`. */
  readonly euro: readonly EuroLine[];
  /** The tour that had it aboard last, or went to fetch it; null where none did. */
  readonly tour: number | null;
  readonly events: readonly { readonly time: Seconds; readonly what: StoryLine }[];
}

/** What was bought for a parcel on one tier and who paid it, in micro-euros; below 0 where a payer gets a transfer. */
export interface EuroLine {
  readonly tier: Tier;
  readonly category: Category;
  readonly payer: Payer;
  readonly amount: number;
}
