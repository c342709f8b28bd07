// Finds the parcel lockers of an OpenStreetMap extract: they stand there already.
import { distance, type Point, type Ring } from '../base/geometry.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { areaAndMiddle, ringOf } from './osm-doors.ts';
import { isParcelLocker, type OsmExtract, type Tags } from './osm-extract.ts';

export interface OsmLocker {
  /** Metres of the city's plane. */
  readonly position: Point;
  /** What it says on it; empty where the map does not tell. */
  readonly name: string;
  /** Compartments as tagged. */
  readonly capacity: number | null;
  /** Parcels can be sent from it, too. */
  readonly takesIn: boolean;
}

/** Metres within which a locker and the building of one are the same. */
const SAME = 15;

/** In the order of the file, nodes first; x and y are its nodes in whole decimetres. */
export function lockersOf(extract: OsmExtract, x: Int32Array, y: Int32Array): OsmLocker[] {
  const lockers: OsmLocker[] = [];
  extract.nodeTags.forEach((tags, index) => {
    const node = extract.taggedNode[index] as number;
    if (node === -1 || !isParcelLocker(tags)) return;
    lockers.push(lockerAt({ x: x[node] as number, y: y[node] as number }, tags));
  });
  const nodes = lockers.length;
  const add = (tags: Tags, ring: Ring): void => {
    if (ring.length === 0) return;
    const locker = lockerAt(areaAndMiddle(ring).middle, tags);
    const isKnown = lockers.slice(0, nodes).some(({ position }) => distance(position, locker.position) < SAME);
    if (!isKnown) lockers.push(locker);
  };
  extract.wayTags.forEach((tags, way) => {
    if (!isParcelLocker(tags)) return;
    add(tags, ringOf(extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]), x, y));
  });
  for (const { tags, outer } of extract.areas) {
    const line = outer[0];
    if (line !== undefined && isParcelLocker(tags)) add(tags, ringOf(line, x, y));
  }
  return lockers;
}

function lockerAt(spot: Point, tags: Tags): OsmLocker {
  const capacity = Number(tags.capacity);
  return {
    position: { x: spot.x / DECIMETRES, y: spot.y / DECIMETRES },
    name: (tags.name ?? tags.brand ?? tags.operator ?? '').trim().slice(0, 80),
    capacity: Number.isInteger(capacity) && capacity > 0 && capacity <= 2_000 ? capacity : null,
    takesIn: tags.parcel_mail_in === 'yes' || (tags.vending ?? '').includes('parcel_mail_in'),
  };
}
