// Finds the doors of an OpenStreetMap extract: addresses, and buildings that have none.
import Flatbush from 'flatbush';
import { isInside, type Point, type Ring } from '../base/geometry.ts';
import { joinHoles } from './area-ring.ts';
import { type AddressKind, MOST_HOUSEHOLDS } from './city.ts';
import { businessFloor, isWorkplace, kindOf, levelsOf } from './osm-building.ts';
import { isBuilding, type OsmExtract, type Tags } from './osm-extract.ts';
import { type NumberedSpot, numbersBetween } from './osm-interpolation.ts';
import { pointsOf } from './osm-lines.ts';
import type { Drop } from './osm-pieces.ts';

/** A door as tags and outlines tell of it; null where they do not say. Whole decimetres of the city's plane. */
export interface Door {
  readonly x: number;
  readonly y: number;
  readonly kind: AddressKind | null;
  /** Households as tagged. */
  readonly flats: number | null;
  /** m2 of ground that the building covers, its levels, and how many doors share it. */
  readonly ground: number | null;
  readonly levels: number | null;
  readonly sharedBy: number;
  /** m2 of floor for each business of a building that is one; null where the door is that of a single business. */
  readonly businessFloor: number | null;
}

export interface Doors {
  /** With a house number. */
  readonly tagged: readonly Door[];
  /** Where the map says that house numbers lie between two. */
  readonly between: readonly Door[];
  /** Middles of buildings that no tagged door belongs to. */
  readonly untagged: readonly Door[];
  /** Shops, offices and the like without a house number. */
  readonly workplaces: readonly Door[];
}

/** Its outline, courtyards cut out, is made anew when asked for: a large city has half a million of them. */
interface Building {
  readonly outline: () => Ring;
  readonly tags: Tags;
  /** m2. */
  readonly ground: number;
  readonly middle: Point;
  /** House numbers of the doors found inside: where people live or may live, and of businesses. */
  readonly numbers: string[];
  readonly businesses: string[];
}

/** Buildings, or tagged nodes, looked at in one slice of some ten milliseconds. */
const SLICE = 2_000;

/** x and y are the extract's nodes in whole decimetres. Yields after each slice. */
export function* doorsOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  drop: Drop,
): Generator<undefined, Doors, undefined> {
  const buildings = yield* buildingsOf(extract, x, y);
  const find = yield* buildingFinder(buildings);
  yield;
  const points: (NumberedSpot & { readonly building: Building | null })[] = [];
  for (const [index, tags] of extract.nodeTags.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const node = extract.taggedNode[index] as number;
    const number = tags['addr:housenumber'];
    if (node === -1 || (number === undefined && !isWorkplace(tags))) continue;
    const spot = { x: x[node] as number, y: y[node] as number };
    const building = find(spot);
    const list = kindOf(tags) === 'business' ? building?.businesses : building?.numbers;
    list?.push(number ?? '');
    points.push({ spot, tags, building });
  }
  yield;
  const mapped = points.length;
  for (const { spot, tags } of yield* numbersBetween(extract, x, y, drop)) {
    const building = find(spot);
    building?.numbers.push(tags['addr:housenumber'] as string);
    points.push({ spot, tags, building });
  }
  yield;
  const tagged: Door[] = [];
  const workplaces: Door[] = [];
  const between: Door[] = [];
  for (const [index, { spot, tags, building }] of points.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    const door = doorAt(spot, tags, building, Math.max(1, building?.numbers.length ?? 1));
    if (index >= mapped) between.push(door);
    else (tags['addr:housenumber'] === undefined ? workplaces : tagged).push(door);
  }
  yield;
  const untagged: Door[] = [];
  for (const building of buildings) {
    const number = building.tags['addr:housenumber'];
    const homes = building.numbers.length;
    if (number !== undefined && isDoorOfItsOwn(building, number)) {
      tagged.push(doorAt(building.middle, building.tags, building, homes + 1));
    } else if (number === undefined && homes === 0 && isUnnumbered(building)) {
      untagged.push(doorAt(building.middle, building.tags, building, 1));
    }
  }
  return { tagged, between, untagged, workplaces };
}

/** The same number as a node inside is the same door, but people live above the shop of their number. */
function isDoorOfItsOwn({ numbers, businesses, tags }: Building, number: string): boolean {
  if (numbers.includes(number)) return false;
  const kind = kindOf(tags);
  return !businesses.includes(number) || kind === 'flats' || kind === 'house';
}

/** Sheds and garages have no door for parcels; a shop inside with a house number is the door, unless people live there. */
function isUnnumbered({ ground, tags, businesses }: Building): boolean {
  const kind = kindOf(tags);
  if (ground < 35 || kind === 'none') return false;
  return !businesses.some((number) => number !== '') || kind === 'flats' || kind === 'house';
}

/** A door of a building that has `doors` of them, or of none that is known. */
function doorAt(spot: Point, tags: Tags, building: Building | null, doors: number): Door {
  const own = kindOf(tags);
  const house = building === null ? null : kindOf(building.tags);
  const kind = own !== null && own !== 'none' ? own : house === 'none' ? null : house;
  const isWhole = building !== null && (tags === building.tags || own === null);
  const levels = building === null ? null : levelsOf(building.tags);
  // Where shops are known in a house with people, they have the ground floor.
  const hasShops = building !== null && building.businesses.length > 0 && kind !== 'business';
  const flats = Number(tags['building:flats']);
  // Plus 0 turns -0 into 0: a city must come back from its block to the bit.
  return {
    x: Math.round(spot.x) + 0,
    y: Math.round(spot.y) + 0,
    kind,
    flats: flats > 0 ? Math.min(MOST_HOUSEHOLDS, Math.round(flats)) : null,
    ground: building?.ground ?? null,
    levels: levels !== null && hasShops ? Math.max(1, levels - 1) : levels,
    sharedBy: doors,
    // Shops that are known in it are businesses of their own.
    businessFloor:
      isWhole && house === 'business' && building.businesses.length === 0 ? businessFloor(building.tags) : null,
  };
}

/** Closed ways with a building or an address, in the order of the file, then buildings made of several ways. */
function* buildingsOf(extract: OsmExtract, x: Int32Array, y: Int32Array): Generator<undefined, Building[], undefined> {
  const buildings: Building[] = [];
  const add = (tags: Tags, outline: () => Ring): void => {
    const ring = outline();
    if (ring.length === 0) return;
    const { area, middle } = areaAndMiddle(ring);
    buildings.push({ outline, tags, ground: area / 100, middle, numbers: [], businesses: [] });
  };
  for (const [way, tags] of extract.wayTags.entries()) {
    if (way % SLICE === SLICE - 1) yield;
    if (tags.highway !== undefined || (!isBuilding(tags) && tags['addr:housenumber'] === undefined)) continue;
    const line = extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]);
    add(tags, () => ringOf(line, x, y));
  }
  for (const { tags, outer, inner } of extract.areas) {
    if (!isBuilding(tags)) continue;
    const courts = (): Ring[] => inner.map((line) => ringOf(line, x, y)).filter((ring) => ring.length > 0);
    for (const line of outer) add(tags, () => joinHoles([ringOf(line, x, y)], courts())[0] as Ring);
  }
  return buildings;
}

/** The points of a closed line whose nodes are all there; none for other lines. */
export function ringOf(line: Int32Array, x: Int32Array, y: Int32Array): Ring {
  if (line.length < 4 || line[0] !== line[line.length - 1] || line.includes(-1)) return [];
  return pointsOf(line.subarray(1), x, y);
}

/** Area by the shoelace formula, in squares of the ring's unit, and the centre of gravity. */
export function areaAndMiddle(ring: Ring): { area: number; middle: Point } {
  const origin = ring[0] as Point;
  let [twice, sumX, sumY] = [0, 0, 0];
  for (let k = 0; k < ring.length; k++) {
    const a = ring[k] as Point;
    const b = ring[(k + 1) % ring.length] as Point;
    const [ax, ay, bx, by] = [a.x - origin.x, a.y - origin.y, b.x - origin.x, b.y - origin.y];
    const cross = ax * by - bx * ay;
    twice += cross;
    sumX += (ax + bx) * cross;
    sumY += (ay + by) * cross;
  }
  if (twice === 0) return { area: 0, middle: origin };
  return {
    area: Math.abs(twice) / 2,
    middle: { x: origin.x + sumX / (3 * twice), y: origin.y + sumY / (3 * twice) },
  };
}

/** Finds the building around a point; of several the first in the file. */
function* buildingFinder(
  buildings: readonly Building[],
): Generator<undefined, (point: Point) => Building | null, undefined> {
  if (buildings.length === 0) return () => null;
  const tree = new Flatbush(buildings.length);
  for (const [index, { outline }] of buildings.entries()) {
    if (index % SLICE === SLICE - 1) yield;
    let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
    for (const point of outline()) {
      left = Math.min(left, point.x);
      right = Math.max(right, point.x);
      bottom = Math.min(bottom, point.y);
      top = Math.max(top, point.y);
    }
    tree.add(left, bottom, right, top);
  }
  yield;
  tree.finish();
  return (point) => {
    const around = tree.search(point.x, point.y, point.x, point.y).sort((a, b) => a - b);
    for (const index of around) {
      const building = buildings[index] as Building;
      if (isInside(point, building.outline())) return building;
    }
    return null;
  };
}
