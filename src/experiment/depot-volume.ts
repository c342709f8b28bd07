// What came through a micro-depot in a run: one count for every table that tells of it.
import type { ReplicationResult } from './replication-result.ts';

/** Parcels a measured operating day, measured ones or not, brought there or picked from its stock. */
export function throughOf({ indicators }: ReplicationResult, depot: string): number {
  return indicators.facilities.find(({ kind, id }) => kind === 'depot' && id === depot)?.parcelsPerDay ?? 0;
}
