// Where the loading bays of a scenario are, and which of them a courier can walk from to each address.
import type { Metres } from '../base/units.ts';
import type { BaySpec } from '../model/study.ts';
import type { Place } from '../network/city.ts';
import { facilityPlace, type Ground } from './ground.ts';
import { addressesNear } from './near-addresses.ts';

/** A loading bay as it stands at its kerb. */
export interface BaySetting {
  readonly spec: BaySpec;
  readonly place: Place;
  readonly x: Metres;
  readonly y: Metres;
}

/** A bay in reach of an address. */
export interface BayReach {
  /** Row of the setting's bays. */
  readonly bay: number;
  /** Along the streets on foot, one way. */
  readonly metres: Metres;
}

/** The bays of a placement, each at the nearest street; throws where there is none, which the reader has checked. */
export function baysOf(specs: readonly BaySpec[], ground: Ground): BaySetting[] {
  return specs.map((spec) => {
    const near = facilityPlace(ground, spec.position);
    if (near === null) throw new Error(`loading bay ${spec.id}: expected a street near it, found none in the city`);
    return { spec, place: near.place, x: near.x, y: near.y };
  });
}

/** For each address with a bay within that bay's reach: those bays, the nearest first, equal ones by id. */
export function bayReach(bays: readonly BaySetting[], ground: Ground): ReadonlyMap<number, readonly BayReach[]> {
  const byAddress = new Map<number, BayReach[]>();
  bays.forEach(({ spec, place }, bay) => {
    const near = addressesNear(ground, place, spec.reach);
    for (const [row, address] of near.addresses.entries()) {
      const way = near.metres[row] as number;
      if (way > spec.reach) continue;
      const others = byAddress.get(address);
      if (others === undefined) byAddress.set(address, [{ bay, metres: way }]);
      else others.push({ bay, metres: way });
    }
  });
  const idOf = ({ bay }: BayReach): string => (bays[bay] as BaySetting).spec.id;
  for (const near of byAddress.values()) {
    near.sort((a, b) => a.metres - b.metres || (idOf(a) < idOf(b) ? -1 : 1));
  }
  return byAddress;
}
