// The metres that vans and feeders drove, laid on parcels as the ledger lays their kilometre costs.
import type { Journal } from '../simulation/facts.ts';
import { handledParcels } from './handled-parcels.ts';
import { workOfTours } from './tour-work.ts';

/** Metres by parcel of the run; they sum to all metres of vans and feeders (but for rounding). */
export function allocateMotorMetres(journal: Journal): Float64Array {
  const metres = new Float64Array(journal.cast.parcels.length);
  for (const work of workOfTours(journal, handledParcels(journal))) {
    if (journal.cast.vehicles[work.vehicle]?.kind === 'bike') continue;
    const { length } = work.parcels;
    for (let cell = 0; cell < work.metres.length; cell++) {
      const parcel = work.parcels[cell % length] as number;
      metres[parcel] = (metres[parcel] as number) + (work.metres[cell] as number);
    }
  }
  return metres;
}
