// What each parcel of a run cost and how late it was, by a key that other runs share: what two runs of the same luck are compared by.
import type { MicroEuros } from '../base/money.ts';
import type { Account } from '../experiment/account.ts';
import { handovers } from '../metrics/handovers.ts';
import { lateSeconds } from '../metrics/lateness.ts';
import { parcelKey } from './parcel-key.ts';

/** The measured parcels of one run. Arrays are transferred, not copied. */
export interface ParcelCosts {
  /** See `ParcelsView.key`. */
  readonly key: Float64Array;
  /** Micro-euros, in the order of the keys. */
  readonly cost: Float64Array;
  /** Seconds late; Infinity of those returned. */
  readonly late: Float64Array;
  /** Euros per delivered parcel of the run, as its result says; null where none was delivered. */
  readonly perParcel: number | null;
}

export function parcelCosts({ journal, ledger, result }: Account): ParcelCosts {
  const handed = handovers(journal);
  const measured = journal.cast.parcels.filter((parcel) => parcel.measured);
  return {
    key: Float64Array.from(measured, parcelKey),
    cost: Float64Array.from(measured, ({ index }) => ledger.parcelTotals[index] as MicroEuros),
    late: Float64Array.from(
      measured,
      (parcel) => lateSeconds(parcel, handed[parcel.index] ?? -1) ?? Number.POSITIVE_INFINITY,
    ),
    perParcel: result.cost.perParcel,
  };
}
