// The parcels that a cost per parcel is divided by.
import type { Journal } from '../simulation/facts.ts';

/** Measured parcels that were not returned; of pick-ups, those that were sent. */
export function countDelivered({ cast, facts }: Journal): number {
  let delivered = 0;
  for (const parcel of cast.parcels) if (parcel.measured) delivered++;
  for (const fact of facts) {
    const isVain = fact.kind === 'returned' || fact.kind === 'uncollected';
    if (isVain && cast.parcels[fact.parcel]?.measured === true) delivered--;
  }
  return delivered;
}
