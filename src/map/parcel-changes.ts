// How parcels look where a run is held against another: a dot appears when it is handed over here, and says earlier, later or the same.
import { DAY } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import { HIDDEN, type LookChanges, sortLooks } from './parcel-looks.ts';

/** Looks beyond those of parcel-looks.ts; those that differ lie above the others. */
export const AS_THERE = 6;
export const EARLIER_HERE = 7;
export const LATER_HERE = 8;

/** Of the parcels of one run; `look`: one of the three for each. */
export interface ParcelChanges {
  readonly of: ParcelsView;
  readonly look: Uint8Array;
}

/** A dot goes at the end of the day of its hand-over, as it does otherwise. */
export function listParcelChanges({ of, look }: ParcelChanges): LookChanges {
  return sortLooks(of.count, 2 * of.count, (put) => {
    for (let p = 0; p < of.count; p++) {
      const time = of.handed[p] as number;
      if (time === Number.POSITIVE_INFINITY) continue;
      put(time, p, look[p] as number);
      put((Math.floor(time / DAY) + 1) * DAY, p, HIDDEN);
    }
  });
}
