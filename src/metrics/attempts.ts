// How often the first attempt at the door failed, to bring a parcel or to fetch one.
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

/** Share of the measured parcels' first attempts at the door that failed; null where there was none. */
export function failedFirstAttempts({ cast, facts }: Journal): number | null {
  const tried = new Uint8Array(cast.parcels.length);
  let attempts = 0;
  let failed = 0;
  for (const fact of factsOf(facts, 'delivered', 'picked-up', 'attempt-failed')) {
    if (tried[fact.parcel] === 1 || cast.parcels[fact.parcel]?.measured !== true) continue;
    tried[fact.parcel] = 1;
    attempts++;
    if (fact.kind === 'attempt-failed') failed++;
  }
  return attempts === 0 ? null : failed / attempts;
}
