// The area a micro-depot really serves: what its bikes reach within its catchment along the streets.
import type { Placement } from '../model/placement.ts';
import type { DepotSpec } from '../model/study.ts';
import { addressesFrom, facilityPlace, type Ground } from './ground.ts';

/** 1 for every address that some open micro-depot of the placement reaches within its catchment. */
export function catchmentMask(placement: Placement, ground: Ground): Uint8Array {
  return Uint8Array.from(nearestDepots(placement, ground), (row) => (row < 0 ? 0 : 1));
}

/** For each address the open micro-depot (row of the placement) that is nearest by bike and has it in its catchment, or -1. */
export function nearestDepots({ depots }: Placement, ground: Ground): Int32Array {
  const nearest = new Int32Array(ground.city.addresses.count).fill(-1);
  const least = new Float64Array(nearest.length).fill(Number.POSITIVE_INFINITY);
  depots.forEach((depot, row) => {
    if (!depot.open) return;
    for (const metres of waysFrom(depot, ground)) {
      for (let address = 0; address < nearest.length; address++) {
        const way = metres[address] as number;
        if (!(way <= depot.catchment && way < (least[address] as number))) continue;
        least[address] = way;
        nearest[address] = row;
      }
    }
  });
  return nearest;
}

/** Metres by bike to every address, from each place at which a micro-depot ever stands. */
function waysFrom({ position, mobile }: DepotSpec, ground: Ground): Float64Array[] {
  const places = mobile === undefined ? [position] : mobile.places.map((place) => place.position);
  return places.flatMap((place) => {
    const near = facilityPlace(ground, place);
    return near === null ? [] : [addressesFrom(ground, 'bike', near.place).metres];
  });
}
