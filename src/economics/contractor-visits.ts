// What contractors are paid by the stop for: whom they visited on which day with which parcels, and what of it came to nothing.
import { DAY } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import { type ContractorAttempt, contractorAttempts } from '../simulation/contractor-attempts.ts';
import type { Journal } from '../simulation/facts.ts';

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
export function contractorVisits(journal: Journal, placement: Placement): ContractorVisit[] {
  const stops = new Map<
    string,
    Pick<ContractorAttempt, 'contractor' | 'facility'> & { day: number; failed: Map<number, boolean> }
  >();
  for (const { time, parcel, contractor, facility, isFailed } of contractorAttempts(journal, placement)) {
    const day = Math.floor(time / DAY);
    const key = `${contractor.id}/${journal.cast.parcels[parcel]?.address}/${day}`;
    const stop = stops.get(key) ?? { contractor, facility, day, failed: new Map<number, boolean>() };
    stop.failed.set(parcel, isFailed);
    stops.set(key, stop);
  }
  return [...stops.values()].map(({ failed, ...stop }) => {
    const rising = [...failed].sort(([a], [b]) => a - b);
    return {
      ...stop,
      parcels: rising.map(([parcel]) => parcel),
      failed: rising.map(([, isFailed]) => isFailed),
    };
  });
}
