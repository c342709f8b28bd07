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
  /** Of it what the carrier bears itself, subsidies counted; of all carriers they sum to what the payer "carrier" pays. */
  readonly ownCost: number;
  /** Euros per delivered parcel, of all payers and of its own; null where there is none. */
  readonly perParcel: number | null;
  readonly ownPerParcel: number | null;
  /** Null where none is measured. */
  readonly onTimeShare: number | null;
}

/** In the order of the study; none where it has fewer than two carriers. */
export function carrierResults({ carriers }: Study, journal: Journal, ledger: Ledger): CarrierResult[] {
  if (carriers.length < 2) return [];
  const { parcelTotals } = ledger;
  const own = borneByCarriers(ledger);
  const handed = handovers(journal);
  const sums = carriers.map(() => ({ parcels: 0, delivered: 0, cost: 0, ownCost: 0, onTime: 0 }));
  for (const parcel of journal.cast.parcels) {
    const sum = sums[parcel.carrier];
    if (!parcel.measured || sum === undefined) continue;
    const late = lateSeconds(parcel, handed[parcel.index] as number);
    sum.parcels++;
    sum.cost += parcelTotals[parcel.index] as number;
    sum.ownCost += own[parcel.index] as number;
    if (late !== null) sum.delivered++;
    if (late === 0) sum.onTime++;
  }
  return sums.map(({ parcels, delivered, cost, ownCost, onTime }, row) => ({
    id: carriers[row]?.id as string,
    parcels,
    delivered,
    cost,
    ownCost,
    perParcel: delivered > 0 ? toEuros(cost) / delivered : null,
    ownPerParcel: delivered > 0 ? toEuros(ownCost) / delivered : null,
    onTimeShare: parcels > 0 ? onTime / parcels : null,
  }));
}

/** By parcel of the run, micro-euros: what it costs its carrier, less what others give for it. */
function borneByCarriers({ postings, shares, parcelTotals }: Ledger): Float64Array {
  const borne = new Float64Array(parcelTotals.length);
  for (const { payer, from, until } of postings) {
    if (payer !== 'carrier') continue;
    for (let row = from; row < until; row++) {
      const parcel = shares.parcel[row] as number;
      borne[parcel] = (borne[parcel] as number) + (shares.amount[row] as number);
    }
  }
  return borne;
}
