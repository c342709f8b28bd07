// Kilometres that a scenario lays on the streets, own or bought, so that buying in makes none vanish.
import type { ReplicationResult } from './replication-result.ts';

/** Own vans and feeders, those that fill stocks, and contractors as expected unless they come by bike; measured days together. */
export function motorKmOf({ indicators: { distanceKm, stockedKm, contracted } }: ReplicationResult): number {
  return distanceKm.van + distanceKm.feeder + (stockedKm ?? 0) + (contracted?.motorKm ?? 0);
}

/** Contractors' expected kilometres, by van or bike. */
export function contractedKmOf({ indicators: { contracted } }: ReplicationResult): number {
  return contracted?.km ?? 0;
}

/** True where contractors took parcels: then figures of the own vehicles alone tell of a part of the deliveries. */
export function isPartlyContracted({ indicators: { contracted } }: ReplicationResult): boolean {
  return (contracted?.parcels ?? 0) > 0;
}
