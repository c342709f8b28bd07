// How well each micro-depot is used: parcels a day, and what its rent alone comes to for each of them.
import { toEuros } from '../base/money.ts';
import { dayRent } from '../economics/facility-costs.ts';
import type { ReplicationResult } from '../experiment/replication-result.ts';
import { placementOf } from '../model/placement.ts';
import type { Study } from '../model/study.ts';

/**
 * Euros of rent a parcel from which a depot is called too little used: about what a shorter way to the customers can
 * save (assumption; van stem and parking come to €0.3-0.6 a parcel in the bundled studies).
 */
export const RENT_LIMIT = 0.3;

export interface DepotUse {
  readonly id: string;
  readonly parcelsPerDay: number;
  /** Euros; Infinity where no parcel came. */
  readonly rentPerParcel: number;
  readonly isLow: boolean;
}

/** The open micro-depots of the scenario that the result is of. */
export function depotUses(study: Study, result: ReplicationResult): DepotUse[] {
  const depots = placementOf(study, result.scenario)?.depots ?? [];
  return depots
    .filter((depot) => depot.open)
    .map((depot) => {
      const use = result.indicators.facilities.find((facility) => facility.id === depot.id);
      const parcelsPerDay = use?.parcelsPerDay ?? 0;
      const rent = toEuros(dayRent(depot, study.prices, parcelsPerDay));
      const rentPerParcel = rent === 0 ? 0 : parcelsPerDay === 0 ? Number.POSITIVE_INFINITY : rent / parcelsPerDay;
      return { id: depot.id, parcelsPerDay, rentPerParcel, isLow: rentPerParcel > RENT_LIMIT };
    });
}
