// Parcels: what they are before anything happens to them, and the size classes they come in.
import type { Kilograms, Litres, Seconds } from '../base/units.ts';

export const SIZES = ['XS', 'S', 'M', 'L'] as const;
export type Size = (typeof SIZES)[number];

/** Compartments of a locker bank, small to large. XS and S parcels need S, M needs M, L needs L. */
export const COMPARTMENTS = ['S', 'M', 'L'] as const;
export type Compartment = (typeof COMPARTMENTS)[number];
export const COMPARTMENT_OF: Readonly<Record<Size, number>> = { XS: 0, S: 0, M: 1, L: 2 };

/** True if the parcel is small enough for a cargo bike's box (volume is the limit). */
export function fitsBike(size: Size): boolean {
  return size !== 'L';
}

/** Brought to an address, or fetched there to be sent. */
export type Direction = 'delivery' | 'pick-up';

/** A parcel as it was ordered. Rows are in order of (day of the id, direction, address, number). */
export interface Parcel {
  /** Row in the run's list. */
  readonly index: number;
  /** "day.address.number", of the operating day that it was ordered for, with a p before the number of a pick-up: stable whatever else is ordered. */
  readonly id: string;
  /** That number, from 0: it addresses the parcel's own luck. */
  readonly number: number;
  /** For a pick-up, the recipient of the fields below is who sends it, and the order its announcement. */
  readonly direction: Direction;
  /** Row of the city's address table. */
  readonly address: number;
  /** Household behind the door; 0 for a business. */
  readonly household: number;
  readonly business: boolean;
  /** Row of the study's carriers; 0 where there is one. */
  readonly carrier: number;
  readonly size: Size;
  readonly volume: Litres;
  readonly weight: Kilograms;
  readonly ordered: Seconds;
  /** Calendar day it was promised for: the operating day of its id, or for a business shut by then the next one that it opens. */
  readonly day: number;
  /** Latest second that keeps the promise. */
  readonly promise: Seconds;
  readonly window: { readonly from: Seconds; readonly until: Seconds } | null;
  /** Ordered on its promised day, to be there a few hours later; then the promise is its own. */
  readonly sameDay: boolean;
  /** True if the operating day of its id is a measured one. */
  readonly measured: boolean;
  /** Row of the locker the recipient (or sender) chose, or -1 for the door. */
  readonly locker: number;
}
