// What one replication comes to for each of several carriers: its own parcels, whoever's vehicle brought them.
import { toEuros } from '../base/money.ts';
import type { Ledger } from '../economics/ledger.ts';
import { handovers } from '../metrics/handovers.ts';
import { lateSeconds } from '../metrics/lateness.ts';
import type { Study } from '../model/study.ts';
import type { Journal } from '../simulation/facts.ts';

/** Over the measured parcels of a carrier. */
export interface CarrierResult {
  readonly id: string;
  readonly parcels: number;
  /** Not returned. */
  readonly delivered: number;
  /** Micro-euros that its parcels carry, all payers together; those of all carriers sum to the cost. */
  readonly cost: number;
  /** Euros per delivered parcel; null where there is none. */
  readonly perParcel: number | null;
  /** Null where none is measured. */
  readonly onTimeShare: number | null;
}

/** In the order of the study; none where it has fewer than two carriers. */
export function carrierResults({ carriers }: Study, journal: Journal, { parcelTotals }: Ledger): CarrierResult[] {
  if (carriers.length < 2) return [];
  const handed = handovers(journal);
  const sums = carriers.map(() => ({ parcels: 0, delivered: 0, cost: 0, onTime: 0 }));
  for (const parcel of journal.cast.parcels) {
    const sum = sums[parcel.carrier];
    if (!parcel.measured || sum === undefined) continue;
    const late = lateSeconds(parcel, handed[parcel.index] as number);
    sum.parcels++;
    sum.cost += parcelTotals[parcel.index] as number;
    if (late !== null) sum.delivered++;
    if (late === 0) sum.onTime++;
  }
  return sums.map(({ parcels, delivered, cost, onTime }, row) => ({
    id: carriers[row]?.id as string,
    parcels,
    delivered,
    cost,
    perParcel: delivered > 0 ? toEuros(cost) / delivered : null,
    onTimeShare: parcels > 0 ? onTime / parcels : null,
  }));
}
