// A parcel as one number, the same in every run that has the same order: common luck gives scenarios the same parcels.
import type { Parcel } from '../model/parcel.ts';

/** Days before the first one of a run that parcels may come from, and room for addresses and for a day's orders at one. */
const EARLIER = 1_024;
const ADDRESSES = 2 ** 24;
const NUMBERS = 2 ** 12;

/** What its id says, as a whole number below 2^53: a list of them goes between threads without a copy. */
export function parcelKey({ id, direction, address, number }: Parcel): number {
  // Of a business that is shut, another one than the promised day.
  const day = Number.parseInt(id, 10);
  const kind = 2 * (day + EARLIER) + (direction === 'pick-up' ? 1 : 0);
  return (kind * ADDRESSES + address) * NUMBERS + number;
}
