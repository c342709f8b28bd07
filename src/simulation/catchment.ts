// The area a micro-depot really serves: what its bikes reach within its catchment along the streets.
import type { Placement } from '../model/placement.ts';
import { addressesFrom, facilityPlace, type Ground } from './ground.ts';

/** 1 for every address that some open micro-depot of the placement reaches within its catchment. */
export function catchmentMask(placement: Placement, ground: Ground): Uint8Array {
  const mask = new Uint8Array(ground.city.addresses.count);
  for (const depot of placement.depots) {
    const near = depot.open ? facilityPlace(ground, depot.position) : null;
    if (near === null) continue;
    const { metres } = addressesFrom(ground, 'bike', near.place);
    for (let address = 0; address < mask.length; address++) {
      if ((metres[address] as number) <= depot.catchment) mask[address] = 1;
    }
  }
  return mask;
}
