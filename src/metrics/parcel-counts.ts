// What became of the measured parcels.
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';
import { isUndelivered } from './handed-over.ts';
import type { ParcelCounts } from './indicators.ts';

export function countParcels({ cast, facts }: Journal): ParcelCounts {
  const isMeasured = (parcel: number): boolean => cast.parcels[parcel]?.measured === true;
  const counts = { measured: 0, delivered: 0, handedOver: 0, collected: 0, pickedUp: 0, returned: 0 };
  for (const parcel of cast.parcels) if (parcel.measured) counts.measured++;
  for (const fact of factsOf(facts, 'delivered', 'collected', 'sent', 'returned', 'uncollected')) {
    if (fact.kind === 'delivered' && isMeasured(fact.parcel)) counts[fact.to === 'door' ? 'delivered' : 'handedOver']++;
    else if (fact.kind === 'collected' && isMeasured(fact.parcel)) counts.collected++;
    else if (fact.kind === 'sent' && isMeasured(fact.parcel)) counts.pickedUp++;
    else if (isUndelivered(fact) && isMeasured(fact.parcel)) counts.returned++;
  }
  return counts;
}
