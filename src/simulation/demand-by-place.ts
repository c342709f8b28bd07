// Demand from the user's own counts: each place of the study's block goes to the address next to it.
import type { Study } from '../model/study.ts';
import { addressIndex } from '../network/address-index.ts';
import type { AddressTable } from '../network/city.ts';
import { decodeDemand } from '../network/demand-block.ts';

type ByPlace = NonNullable<Study['demand']['byPlace']>;

/**
 * The last shares of each table of addresses, since each replication asks for the same. They follow from the block and the
 * table alone and nobody writes to them, so that looking them up or working them out again is the same.
 */
const kept = new WeakMap<AddressTable, { readonly data: string; readonly shares: Float64Array }>();

/** Share of all parcels that each address gets; they sum to 1. Throws an InputError where the block is damaged. */
export function sharesByPlace(byPlace: ByPlace, addresses: AddressTable): Float64Array {
  const known = kept.get(addresses);
  if (known?.data === byPlace.data) return known.shares;
  const shares = sharesOf(byPlace, addresses);
  kept.set(addresses, { data: byPlace.data, shares });
  return shares;
}

function sharesOf(byPlace: ByPlace, addresses: AddressTable): Float64Array {
  const { x, y, business, weight } = decodeDemand(byPlace);
  const shares = new Float64Array(addresses.count);
  const { nearest } = addressIndex(addresses);
  let sum = 0;
  for (let row = 0; row < x.length; row++) {
    const spot = { x: x[row] as number, y: y[row] as number };
    const near = nearest(spot, business[row] === 1) ?? nearest(spot, null);
    if (near === null) continue;
    shares[near] = (shares[near] as number) + (weight[row] as number);
    sum += weight[row] as number;
  }
  for (let address = 0; address < shares.length; address++)
    shares[address] = (shares[address] as number) / Math.max(1, sum);
  return shares;
}
