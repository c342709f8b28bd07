// The same parcels in two runs of one draw: which row is which, and which of them one run hands over earlier or later.
import { MINUTE, type Seconds } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';

/** What becomes of a parcel here, against the other run; alone: the other run has no such parcel. */
export const ALONE = 0;
export const SAME = 1;
export const EARLIER = 2;
export const LATER = 3;

/** Hand-overs at most so far apart count as the same: nobody at a door tells them apart (assumption). */
export const SAME_WITHIN: Seconds = 5 * MINUTE;

type Keyed = Pick<ParcelsView, 'count' | 'key'>;
type Handed = Keyed & Pick<ParcelsView, 'handed'>;

/** The row in `there` of each parcel of `here`; -1 where it has none. */
export function pairParcels(here: Keyed, there: Keyed): Int32Array {
  const row = new Int32Array(here.count).fill(-1);
  /** Made only where the rows do not agree: until the first difference they do. */
  let rowOf: Map<number, number> | null = null;
  for (let p = 0; p < here.count; p++) {
    const key = here.key[p] as number;
    if (there.key[p] === key) {
      row[p] = p;
      continue;
    }
    rowOf ??= new Map(Array.from(there.key, (other, at) => [other, at]));
    row[p] = rowOf.get(key) ?? -1;
  }
  return row;
}

/** By parcel of `here`. A returned parcel is later than any that is handed over. */
export function changesOf(here: Handed, there: Handed, row: Int32Array): Uint8Array {
  const change = new Uint8Array(here.count);
  for (let p = 0; p < here.count; p++) {
    if ((row[p] as number) >= 0)
      change[p] = changeOf(here.handed[p] as number, there.handed[row[p] as number] as number);
  }
  return change;
}

function changeOf(here: Seconds, there: Seconds): number {
  if (here === there) return SAME;
  if (Math.abs(here - there) <= SAME_WITHIN) return SAME;
  return here < there ? EARLIER : LATER;
}

export interface ChangeCounts {
  /** Measured parcels that both runs have. */
  readonly parcels: number;
  readonly earlier: number;
  readonly later: number;
}

export function countChanges(change: Uint8Array, measured: Uint8Array): ChangeCounts {
  let [parcels, earlier, later] = [0, 0, 0];
  for (let p = 0; p < change.length; p++) {
    if (measured[p] !== 1 || change[p] === ALONE) continue;
    parcels++;
    if (change[p] === EARLIER) earlier++;
    if (change[p] === LATER) later++;
  }
  return { parcels, earlier, later };
}
