// The parcels that a cost per parcel is divided by.
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

/** Measured parcels that were not returned; of pick-ups, those that were sent. */
export function countDelivered({ cast, facts }: Journal): number {
  let delivered = 0;
  for (const parcel of cast.parcels) if (parcel.measured) delivered++;
  for (const { parcel } of factsOf(facts, 'returned', 'uncollected'))
    if (cast.parcels[parcel]?.measured === true) delivered--;
  return delivered;
}
