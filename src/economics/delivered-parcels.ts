// The parcels that a cost per parcel is divided by.
import type { Journal } from '../simulation/facts.ts';

/** Measured parcels that were not returned. */
export function countDelivered({ cast, facts }: Journal): number {
  let delivered = 0;
  for (const parcel of cast.parcels) if (parcel.measured) delivered++;
  for (const fact of facts) if (fact.kind === 'returned' && cast.parcels[fact.parcel]?.measured === true) delivered--;
  return delivered;
}
