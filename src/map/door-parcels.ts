// Parcels that share a door lie on one another: which of them a pointer means, and which others are there.
import type { Seconds } from '../base/units.ts';
import type { ParcelsView } from '../service/parcel-protocol.ts';
import { DELIVERED, HIDDEN, LATE, LATE_DELIVERED, lookAt, ON_THE_WAY, WAITING } from './parcel-looks.ts';

/** What a reader sees first comes first: late ones lie on top, then those with something still to happen. */
const NOTABLE = [LATE, LATE_DELIVERED, ON_THE_WAY, WAITING, DELIVERED, HIDDEN];

/** Of parcels whose dots overlap, the most notable by its look; the earlier in the list of two that look the same. -1 of none. */
export function mostNotable(parcels: readonly number[], look: ArrayLike<number>): number {
  let best = -1;
  let rank = NOTABLE.length;
  for (const parcel of parcels) {
    const own = NOTABLE.indexOf(look[parcel] as number);
    if (own >= rank) continue;
    best = parcel;
    rank = own;
  }
  return best;
}

/** The parcels drawn at a parcel's door at a time, by number; the parcel itself is always among them. */
export function parcelsAtDoor(parcels: ParcelsView, parcel: number, time: Seconds): number[] {
  const [x, y] = [parcels.x[parcel], parcels.y[parcel]];
  const found: number[] = [];
  for (let p = 0; p < parcels.count; p++) {
    if (parcels.x[p] !== x || parcels.y[p] !== y) continue;
    if (p === parcel || lookAt(parcels, p, time) !== HIDDEN) found.push(p);
  }
  return found;
}
