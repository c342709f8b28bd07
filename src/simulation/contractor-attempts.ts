// What contractors did, read from the journal: each time one of them stood at a door with a parcel.
import type { Seconds } from '../base/units.ts';
import type { Placement } from '../model/placement.ts';
import type { ContractorSpec } from '../model/study-carriers.ts';
import type { FactOf, Journal } from './facts.ts';
import { factsOf } from './facts-by-kind.ts';

export interface ContractorAttempt {
  readonly time: Seconds;
  /** Row of the run's parcels. */
  readonly parcel: number;
  readonly contractor: ContractorSpec;
  /** The hub or micro-depot where the parcel was given away. */
  readonly facility: number;
  readonly isFailed: boolean;
}

/** In the order of the journal. */
export function contractorAttempts({ facts }: Journal, { contractors }: Placement): ContractorAttempt[] {
  if (contractors.length === 0) return [];
  const given = new Map<number, FactOf<'contracted'>>();
  return factsOf(facts, 'contracted', 'delivered', 'attempt-failed').flatMap((fact) => {
    if (fact.kind === 'contracted') given.set(fact.parcel, fact);
    if ((fact.kind !== 'delivered' && fact.kind !== 'attempt-failed') || fact.tour >= 0) return [];
    const { time, parcel } = fact;
    const { contractor, facility } = given.get(parcel) as FactOf<'contracted'>;
    const isFailed = fact.kind === 'attempt-failed';
    return [{ time, parcel, contractor: contractors[contractor] as ContractorSpec, facility, isFailed }];
  });
}
