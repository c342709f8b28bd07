// The area a micro-depot really serves: what its bikes reach within its catchment and their range along the streets.
import type { Placement } from '../model/placement.ts';
import type { DepotSpec, Study } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import { bikeRanges } from './bike-ranges.ts';
import { addressesFrom, facilityPlace, type Ground } from './ground.ts';
import { isNearer } from './nearness.ts';
import { goesAndReturns } from './within-range.ts';

/** 1 for every address that some open micro-depot of the placement reaches within its catchment and its bikes' range. */
export function catchmentMask(study: Study, placement: Placement, ground: Ground): Uint8Array {
  return Uint8Array.from(nearestDepots(study, placement, ground), (row) => (row < 0 ? 0 : 1));
}

/** For each address the open micro-depot (row of the placement) that is nearest by bike and has it in its catchment, or -1. */
export function nearestDepots(study: Study, placement: Placement, ground: Ground): Int32Array {
  const nearest = new Int32Array(ground.city.addresses.count).fill(-1);
  const least = new Float64Array(nearest.length).fill(Number.POSITIVE_INFINITY);
  placement.depots.forEach((depot, row) => {
    if (!depot.open) return;
    const bikes = bikeRanges(study, placement, depot);
    for (const place of placesOf(depot, ground)) {
      const { metres } = addressesFrom(ground, 'bike', place);
      for (let address = 0; address < nearest.length; address++) {
        const way = metres[address] as number;
        if (!(way <= depot.catchment)) continue;
        const named = placement.depots[nearest[address] as number]?.id ?? '';
        if (!isNearer(way, depot.id, least[address] as number, named)) continue;
        const spot = { address, facility: -1 };
        if (bikes.length > 0 && !bikes.some((bike) => goesAndReturns({ ground }, bike, place, spot))) continue;
        least[address] = way;
        nearest[address] = row;
      }
    }
  });
  return nearest;
}

/** Each place at which a micro-depot ever stands. */
function placesOf({ position, mobile }: DepotSpec, ground: Ground): Place[] {
  const places = mobile === undefined ? [position] : mobile.places.map((place) => place.position);
  return places.flatMap((place) => facilityPlace(ground, place)?.place ?? []);
}
