// What contractors did: whom they visited on which day with which parcels, and what of it came to nothing.
import { DAY } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import type { Journal } from '../simulation/facts.ts';
import { factsOf } from '../simulation/facts-by-kind.ts';

/** One stop: all parcels that a contractor brought to an address on a day. */
export interface ContractorVisit {
  readonly contractor: ContractorSpec;
  /** The hub or micro-depot where the first of them was given away. */
  readonly facility: number;
  /** Calendar day. */
  readonly day: number;
  /** Rows of parcels, rising, and whether each of their attempts failed. */
  readonly parcels: readonly number[];
  readonly failed: readonly boolean[];
}

/** In the order in which each first stop was made. */
export function contractorVisits({ cast, facts }: Journal, { contractors }: Placement): ContractorVisit[] {
  if (contractors.length === 0) return [];
  const given = new Map<number, { readonly contractor: number; readonly facility: number }>();
  const stops = new Map<string, { contractor: number; facility: number; day: number; failed: Map<number, boolean> }>();
  for (const fact of factsOf(facts, 'contracted', 'delivered', 'attempt-failed')) {
    if (fact.kind === 'contracted') given.set(fact.parcel, fact);
    if ((fact.kind !== 'delivered' && fact.kind !== 'attempt-failed') || fact.tour >= 0) continue;
    const { contractor, facility } = given.get(fact.parcel) as { contractor: number; facility: number };
    const day = Math.floor(fact.time / DAY);
    const key = `${contractor}/${cast.parcels[fact.parcel]?.address}/${day}`;
    const stop = stops.get(key) ?? { contractor, facility, day, failed: new Map<number, boolean>() };
    stop.failed.set(fact.parcel, fact.kind === 'attempt-failed');
    stops.set(key, stop);
  }
  return [...stops.values()].map(({ contractor, facility, day, failed }) => {
    const rising = [...failed].sort(([a], [b]) => a - b);
    return {
      contractor: contractors[contractor] as ContractorSpec,
      facility,
      day,
      parcels: rising.map(([parcel]) => parcel),
      failed: rising.map(([, isFailed]) => isFailed),
    };
  });
}
