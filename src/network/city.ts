// A city as the simulation sees it: streets, what orients the eye, and the doors that parcels go to.
import type { Box, Point, Ring } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import type { StreetGraph } from './street-graph.ts';

/** What stands at an address; the index is stored. */
export const ADDRESS_KINDS = ['house', 'flats', 'business'] as const;
export type AddressKind = (typeof ADDRESS_KINDS)[number];

/** The most behind one door; luck keeps room for one more (see simulation/draws.ts). */
export const MOST_HOUSEHOLDS = 63;

/** A spot on a street: so many metres along a segment's geometry from its first point. */
export interface Place {
  readonly segment: number;
  readonly along: Metres;
}

/** All doors of a city, one row an address. Row numbers are stable: they address luck. */
export interface AddressTable {
  readonly count: number;
  /** Segment of the street in front, open to motor vehicles or at least to bikes and vans on foot. */
  readonly segment: Int32Array;
  /** Metres along that segment. */
  readonly along: Float64Array;
  /** Where the door stands, metres; up to a few tens of metres beside the street. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Index into ADDRESS_KINDS. */
  readonly kind: Uint8Array;
  /** Households behind the door; at a business, how many businesses of usual size it is worth. At most 63. */
  readonly households: Uint16Array;
  /** 1 in the dense centre, where vans search for parking; 0 in the suburbs. */
  readonly centre: Uint8Array;
}

export interface City {
  readonly streets: StreetGraph;
  readonly addresses: AddressTable;
  readonly water: readonly Ring[];
  readonly parks: readonly Ring[];
  /** The middle of the dense centre. */
  readonly middle: Point;
  readonly box: Box;
  /** What must be shown wherever the streets are shown, for instance "© OpenStreetMap contributors"; empty for synthetic cities. */
  readonly attribution: string;
  /** Latitude and longitude in degrees of the plane's origin, or null for a synthetic city. */
  readonly origin: { readonly latitude: number; readonly longitude: number } | null;
}

/** The spot in front of an address. */
export function addressPlace(addresses: AddressTable, address: number): Place {
  return { segment: addresses.segment[address] as number, along: addresses.along[address] as number };
}

/** Households and businesses behind all doors. */
export function recipientsOf(addresses: AddressTable): { readonly households: number; readonly businesses: number } {
  const business = ADDRESS_KINDS.indexOf('business');
  let [households, businesses] = [0, 0];
  for (let address = 0; address < addresses.count; address++) {
    const count = addresses.households[address] as number;
    if (addresses.kind[address] === business) businesses += count;
    else households += count;
  }
  return { households, businesses };
}
