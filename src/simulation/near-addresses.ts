// The addresses near a place: what is kept of hundreds of lockers in a city of a hundred thousand doors.
import type { Metres } from '../base/units.ts';
import type { Place } from '../network/city.ts';
import type { Ground } from './ground.ts';

/** Addresses within so many metres by shortest time, rising, and their metres. */
export interface NearAddresses {
  readonly limit: Metres;
  readonly addresses: Int32Array;
  readonly metres: Float64Array;
}

/** Places of which that is kept, and bytes of it: more than the lockers and bays of a city, and not all of a drag. */
const MOST_PLACES = 4_000;
const NEAR_MEMORY = 128 * 1024 * 1024;
/** Of a row and its metres. */
const ROW_BYTES = 12;

/** All addresses within `limit` metres on foot of a place, and perhaps some beyond; kept with the ground. */
export function addressesNear(ground: Ground, place: Place, limit: Metres): NearAddresses {
  const key = keyOf(place);
  const kept = ground.near.get(key);
  if (kept !== undefined && kept.limit >= limit) return kept;
  const { metres } = ground.walk.from(place, ground.doors);
  const rows: number[] = [];
  for (let address = 0; address < metres.length; address++)
    if ((metres[address] as number) <= limit) rows.push(address);
  const addresses = Int32Array.from(rows);
  const found = { limit, addresses, metres: Float64Array.from(rows, (address) => metres[address] as number) };
  ground.near.delete(key);
  makeRoom(ground.near, found.addresses.length);
  ground.near.set(key, found);
  return found;
}

/** Drops what was kept first until so many rows more have room. */
function makeRoom(near: Map<string, NearAddresses>, more: number): void {
  let rows = more;
  for (const { addresses } of near.values()) rows += addresses.length;
  for (const [key, { addresses }] of near) {
    if (near.size < MOST_PLACES && rows * ROW_BYTES <= NEAR_MEMORY) return;
    near.delete(key);
    rows -= addresses.length;
  }
}

/** Metres on foot from a place to an address. */
export function walkMetres(ground: Ground, place: Place, address: number): Metres {
  const near = ground.near.get(keyOf(place));
  const row = near === undefined ? -1 : rowOf(near.addresses, address);
  if (near !== undefined && row >= 0) return near.metres[row] as number;
  return ground.walk.metres(place, ground.doors[address] as Place);
}

function keyOf({ segment, along }: Place): string {
  return `${segment}/${along}`;
}

/** Row of a number in a rising list, or -1. */
function rowOf(rising: Int32Array, wanted: number): number {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted ? low : -1;
}
