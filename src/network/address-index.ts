// Finds the addresses next to a spot and those inside an area.
import Flatbush from 'flatbush';
import { isInside, type Point, type Ring } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import { ADDRESS_KINDS, type AddressTable } from './city.ts';

export interface AddressIndex {
  /** The nearest address within some metres: of a business, of people, or (null) of any; null where there is none. */
  nearest(spot: Point, business: boolean | null, within?: Metres): number | null;
  /** All addresses inside of rings in rising order, holes cut out (even-odd rule). */
  inside(rings: readonly Ring[]): number[];
}

const BUSINESS = ADDRESS_KINDS.indexOf('business');

export function addressIndex({ count, x, y, kind }: AddressTable): AddressIndex {
  if (count === 0) return { nearest: () => null, inside: () => [] };
  const tree = new Flatbush(count);
  for (let address = 0; address < count; address++) tree.add(x[address] as number, y[address] as number);
  tree.finish();
  return {
    nearest(spot, business, within = Number.POSITIVE_INFINITY) {
      // Degrees at a pole have no place in the plane.
      if (!Number.isFinite(spot.x) || !Number.isFinite(spot.y)) return null;
      const isWanted =
        business === null ? undefined : (address: number): boolean => (kind[address] === BUSINESS) === business;
      return tree.neighbors(spot.x, spot.y, 1, within, isWanted)[0] ?? null;
    },
    inside(rings) {
      let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
      for (const point of rings.flat()) {
        left = Math.min(left, point.x);
        right = Math.max(right, point.x);
        bottom = Math.min(bottom, point.y);
        top = Math.max(top, point.y);
      }
      return tree
        .search(left, bottom, right, top)
        .sort((a, b) => a - b)
        .filter((address) => {
          const spot = { x: x[address] as number, y: y[address] as number };
          return rings.reduce((isIn, ring) => isIn !== isInside(spot, ring), false);
        });
    },
  };
}
