// An OpenStreetMap extract as Doorstep needs it: nodes, the ways, areas and tags that make streets, doors, water and parks.
import type { CutOut } from './cut-out.ts';
import { DIRECTION_KEYS } from './osm-directions.ts';
import { isBarrierLine, isLowEmissionZone, SIGN_KEYS } from './osm-limit-lines.ts';
import { ROAD_SIGN_KEYS } from './osm-sign-tags.ts';

/** The tags of a thing, of KEPT_KEYS only. */
export type Tags = Readonly<Record<string, string>>;

/** What was read of a file. Node arrays are in rising order of id and hold only what a kept way or tag refers to. */
export interface OsmExtract {
  /** Name of the file. */
  readonly source: string;
  /** The area that is wanted of it; ways that reach into it are there as a whole. */
  readonly cut: CutOut | null;
  readonly nodeId: Float64Array;
  /** Units of 1e-7 degrees, about a centimetre. */
  readonly latitude: Int32Array;
  readonly longitude: Int32Array;
  /** Nodes that carry an address, a recipient, a parcel locker, a barrier, a road sign or the name of a place: `taggedNode[i]` indexes the node arrays and has `nodeTags[i]`. */
  readonly taggedNode: Int32Array;
  readonly nodeTags: readonly Tags[];
  readonly wayId: Float64Array;
  readonly wayTags: readonly Tags[];
  /** Way w runs along `wayNode[wayStart[w]]` to `wayNode[wayStart[w + 1] - 1]`; -1 where the extract lacks the node. */
  readonly wayStart: Int32Array;
  readonly wayNode: Int32Array;
  /** Buildings, water and parks that a relation makes of several ways. */
  readonly areas: readonly OsmArea[];
  /** Turn restrictions as they stand in the file; of a cut-out those of streets that reach into it. */
  readonly turns: readonly OsmTurn[];
  /** What stood in the file more than once, and was taken once. */
  readonly repeated: { readonly nodes: number; readonly ways: number };
  /** How much stood in the file, kept or not. */
  readonly read: { readonly nodes: number; readonly ways: number; readonly relations: number };
}

/** A multipolygon. A line of nodes is closed where its first is its last; others lack ways. -1 for a node not there. */
export interface OsmArea {
  readonly tags: Tags;
  readonly outer: readonly Int32Array[];
  readonly inner: readonly Int32Array[];
}

/** A relation of type restriction: from which way by way of what to which way one may not, or only, turn. */
export interface OsmTurn {
  readonly tags: Tags;
  /** By their ids in OpenStreetMap. */
  readonly members: readonly { readonly kind: OsmKind; readonly id: number; readonly role: string }[];
}

/** What a file tells of: nodes are points, ways lines of nodes, relations groups of both. */
export type OsmKind = 'node' | 'way' | 'relation';

/** A file that is being read. To stop, drop it. */
export interface OsmReader {
  /** Share of the file that is read, 0 to 1. */
  share(): number;
  /** Reads the next slice, some ten milliseconds of work; false once all is read. */
  step(): boolean;
  /** What was read, once `step` gave false. */
  extract(): OsmExtract;
}

/** Tags that decide something; the others are forgotten while reading. */
const KEPT_KEYS = new Set([
  ...SIGN_KEYS,
  ...DIRECTION_KEYS,
  ...(
    'highway route junction access vehicle motor_vehicle motorcar motorroad bicycle foot ' +
    'cycleway cycleway:left cycleway:right cycleway:both cycleway:left:oneway cycleway:right:oneway ' +
    'bridge tunnel covered layer service area tracktype barrier ' +
    'addr:housenumber addr:street addr:interpolation building building:levels building:flats shop office craft amenity tourism healthcare ' +
    'leisure natural waterway landuse ' +
    'height vending operator brand capacity parcel_mail_in'
  ).split(' '),
]);
export const GREEN: ReadonlySet<string> = new Set(['park', 'garden', 'nature_reserve', 'pitch', 'golf_course']);
export const GREEN_LAND: ReadonlySet<string> = new Set([
  'grass',
  'forest',
  'meadow',
  'cemetery',
  'recreation_ground',
  'village_green',
]);

/** What a turn restriction says, and to whom. */
const TURN_KEYS = ['', ':vehicle', ':motor_vehicle', ':motorcar', ':goods', ':bicycle'].flatMap((whom) => [
  `restriction${whom}`,
  `restriction${whom}:conditional`,
]);

/** Streets have names by the thousand: only those of places are kept, and of relations only what makes them areas. */
const KEPT_KEYS_OF: Readonly<Record<OsmKind, ReadonlySet<string>>> = {
  node: new Set([...KEPT_KEYS, ...ROAD_SIGN_KEYS, 'place', 'name']),
  way: KEPT_KEYS,
  relation: new Set([...KEPT_KEYS, 'type', 'except', ...TURN_KEYS]),
};

export function isKeptKey(key: string, kind: OsmKind): boolean {
  return KEPT_KEYS_OF[kind].has(key);
}

/** Where ships, and no wheels, take one across (https://wiki.openstreetmap.org/wiki/Tag:route=ferry). */
export function isFerry(tags: Tags): boolean {
  return tags.route === 'ferry' && tags.highway === undefined;
}

/** True if the way is a street, a ferry, a building, an address or several in a line, water, green, the shore of the sea, a row of bollards or a zone's edge. */
export function isWantedWay(tags: Tags): boolean {
  if (isBarrierLine(tags) || isLowEmissionZone(tags) || isFerry(tags)) return true;
  if (tags['addr:housenumber'] !== undefined || isNumberLine(tags)) return true;
  return tags.highway !== undefined || isShore(tags) || isWantedArea(tags);
}

/** True if a relation with these tags is a building, water, green or a parcel locker. */
export function isWantedArea(tags: Tags): boolean {
  return isBuilding(tags) || isWater(tags) || isGreen(tags) || isParcelLocker(tags);
}

/** House numbers that the map gives as a line between two (https://wiki.openstreetmap.org/wiki/Key:addr:interpolation). */
export function isNumberLine(tags: Tags): boolean {
  if (tags['addr:interpolation'] === undefined || tags['addr:housenumber'] !== undefined) return false;
  return tags.highway === undefined && !isBuilding(tags);
}

/**
 * Where recipients fetch parcels out of compartments: `parcel_locker`, or as it was tagged before, a vending machine
 * (https://wiki.openstreetmap.org/wiki/Tag:amenity=parcel_locker).
 */
export function isParcelLocker(tags: Tags): boolean {
  if (tags.amenity === 'parcel_locker') return true;
  return tags.amenity === 'vending_machine' && (tags.vending ?? '').split(/\s*;\s*/).includes('parcel_pickup');
}

export function isBuilding(tags: Tags): boolean {
  return tags.building !== undefined && tags.building !== 'no';
}

/** The sea lies to the right of such a way (https://wiki.openstreetmap.org/wiki/Tag:natural=coastline). */
export function isShore(tags: Tags): boolean {
  return tags.natural === 'coastline';
}

export function isWater(tags: Tags): boolean {
  return tags.natural === 'water' || tags.waterway === 'riverbank' || tags.waterway === 'dock';
}

export function isGreen(tags: Tags): boolean {
  return GREEN.has(tags.leisure ?? '') || GREEN_LAND.has(tags.landuse ?? '') || tags.natural === 'wood';
}
