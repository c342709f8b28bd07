// Gives an imported city its addresses: each door on the street in front of it, with who lives there.
import type { Point } from '../base/geometry.ts';
import { ADDRESS_KINDS, type AddressKind, type AddressTable, MOST_HOUSEHOLDS } from './city.ts';
import { centreSteps, crowdOf } from './crowd.ts';
import { DECIMETRES, whole } from './decimetre-columns.ts';
import { importPhrases } from './import-phrases.ts';
import { groupByNode } from './node-rows.ts';
import { HOUSEHOLD_FLOOR } from './osm-building.ts';
import type { Door, Doors } from './osm-doors.ts';
import { levelsAround } from './osm-levels.ts';
import type { Drop } from './osm-pieces.ts';
import type { OsmStreets } from './osm-streets.ts';
import { type NearPlace, nearestPlace, type PlaceIndex, placeIndexSteps } from './place-index.ts';
import { doorsAlong, isForVans, isLivedOn } from './street-doors.ts';
import { BIKE_BACKWARD, BIKE_FORWARD, ROAD_CLASSES } from './street-graph.ts';

/** More addresses than this are thinned out evenly: a day's parcels go to far fewer doors. */
const MOST_ADDRESSES = 60_000;
/** Doors between two pauses: the nearest street of one takes up to a millisecond. */
const SLICE = 20;
/** Doors taken from streets, and streets whose doors are put in order, between two pauses. */
const GUESSES = 1_500;
const STREETS = 5_000;
/** Doors whose surroundings are looked at between two pauses. */
const RANKED = 2_000;
/** Metres from a street beyond which nobody delivers by it. */
const FARTHEST = 250;
/** Share of all addresses in the dense centre. */
const CENTRE_SHARE = 0.25;
const SERVICE = ROAD_CLASSES.indexOf('service');

export interface OsmAddresses {
  readonly table: AddressTable;
  readonly middle: Point;
  /** How many come from house numbers, from buildings without one, from workplaces without one, from streets alone, and from lines between two house numbers. */
  readonly tagged: number;
  readonly buildings: number;
  readonly workplaces: number;
  readonly guessed: number;
  readonly between: number;
}

/** A door on its street; lengths but `along` in whole decimetres. */
interface Row extends Door {
  readonly segment: number;
  readonly along: number;
  readonly source: 'tagged' | 'buildings' | 'workplaces' | 'guessed' | 'between';
}

/** In slices of some ten milliseconds: yields after each. */
export function* addressesOf(
  { streets, doors: hasDoors }: OsmStreets,
  doors: Doors,
  drop: Drop,
): Generator<undefined, OsmAddresses, undefined> {
  const front = frontFinder(yield* placeIndexSteps(streets), { streets, doors: hasDoors });
  yield;
  let rows: Row[] = [];
  const settle = function* (list: readonly Door[], source: Row['source']): Generator<undefined, void, undefined> {
    let far = 0;
    for (const [index, door] of thinned(list, drop).entries()) {
      if (index % SLICE === SLICE - 1) yield;
      const spot = front({ x: door.x / DECIMETRES, y: door.y / DECIMETRES });
      if (spot === null || spot.distance > FARTHEST) far++;
      else rows.push({ ...door, segment: spot.place.segment, along: floored(spot.place.along), source });
    }
    if (far > 0) drop('addresses', importPhrases().reasons.farAddresses(FARTHEST), far);
  };
  yield* settle(doors.tagged, 'tagged');
  yield* settle(doors.between, 'between');
  // Where most buildings have no address, the map lacks addresses, not the city.
  const numbered = doors.tagged.length + doors.between.length;
  if (doors.untagged.length > 2 * numbered) yield* settle(doors.untagged, 'buildings');

  yield;
  const settled = new Uint8Array(streets.segmentCount);
  for (const row of rows) settled[row.segment] = 1;
  let [lived, covered] = [0, 0];
  for (let segment = 0; segment < streets.segmentCount; segment++) {
    if (!isLivedOn(streets, hasDoors, segment)) continue;
    lived += streets.length[segment] as number;
    if (settled[segment] === 1) covered += streets.length[segment] as number;
  }
  // Where doors were thinned out their streets have none for that, not since the map lacks them.
  const isThinned = rows.length >= MOST_ADDRESSES / 2;
  if (!isThinned && (covered < lived / 2 || rows.length === 0)) {
    const onFoot: Door[] = [];
    const guesses = yield* doorsAlong(streets, hasDoors, (segment) => settled[segment] === 0);
    for (const [index, guess] of guesses.entries()) {
      if (index % GUESSES === GUESSES - 1) yield;
      const door = { ...guess, ...UNKNOWN };
      if (isForVans(streets, guess.segment)) rows.push({ ...door, source: 'guessed' });
      else onFoot.push(door);
    }
    yield* settle(onFoot, 'guessed');
  }
  // They tell nothing of where people live, so that they come last.
  yield* settle(doors.workplaces, 'workplaces');
  yield;
  rows = thinned(yield* alongStreets(rows, streets.segmentCount), drop);
  yield;
  const { table, middle } = yield* tableOf(rows);
  yield;
  const counts = { tagged: 0, buildings: 0, workplaces: 0, guessed: 0, between: 0 };
  for (const { source } of rows) counts[source]++;
  return { table, middle, ...counts };
}

/** By street, and on each as they come along it. */
function* alongStreets(rows: readonly Row[], streets: number): Generator<undefined, Row[], undefined> {
  const { first, items } = groupByNode(streets, Int32Array.from(rows.keys()), (row) => (rows[row] as Row).segment);
  yield;
  const sorted: Row[] = [];
  for (let street = 0; street < streets; street++) {
    if (street % STREETS === STREETS - 1) yield;
    const own = Array.from(items.subarray(first[street], first[street + 1]), (row) => rows[row] as Row);
    own.sort((a, b) => a.along - b.along || a.x - b.x || a.y - b.y);
    for (const row of own) sorted.push(row);
  }
  return sorted;
}

/** What is known of a door that was placed along a street. */
const UNKNOWN = { kind: null, flats: null, ground: null, levels: null, sharedBy: 1, businessFloor: null };

/** At most MOST_ADDRESSES, evenly along the list. */
function thinned<Item>(list: readonly Item[], drop: Drop): Item[] {
  if (list.length <= MOST_ADDRESSES) return [...list];
  drop('addresses', importPhrases().reasons.thinned(MOST_ADDRESSES), list.length - MOST_ADDRESSES);
  const every = list.length / MOST_ADDRESSES;
  return Array.from({ length: MOST_ADDRESSES }, (_, k) => list[Math.floor(k * every)] as Item);
}

function floored(metres: number): number {
  return Math.floor(metres * DECIMETRES) / DECIMETRES;
}

/**
 * The spot on the street in front of a door: a named street that bikes may use, too, unless another street for vans is
 * less than half as far (doors are mapped behind buildings, and yards have service ways).
 */
function frontFinder(
  index: PlaceIndex,
  { streets, doors }: Pick<OsmStreets, 'streets' | 'doors'>,
): (door: Point) => NearPlace | null {
  const isPlain = (segment: number): boolean =>
    doors[segment] === 1 &&
    streets.roadClass[segment] !== SERVICE &&
    ((streets.access[segment] as number) & (BIKE_FORWARD | BIKE_BACKWARD)) !== 0;
  return (door) => {
    const plain = nearestPlace(index, door, 'motor', isPlain);
    if (plain !== null && plain.distance < 25) return plain;
    const any = nearestPlace(index, door, 'motor', (segment) => doors[segment] === 1);
    if (any === null) return nearestPlace(index, door, 'motor');
    return plain !== null && plain.distance <= 2 * any.distance + 15 ? plain : any;
  };
}

function* tableOf(rows: readonly Row[]): Generator<undefined, { table: AddressTable; middle: Point }, undefined> {
  const x = Float64Array.from(rows, (row) => row.x / DECIMETRES);
  const y = Float64Array.from(rows, (row) => row.y / DECIMETRES);
  const { isCentre, middle } = yield* centreSteps(x, y, CENTRE_SHARE);
  yield;
  const ranks = yield* densityRanks(x, y);
  yield;
  const kinds = rows.map((row, index) => kindAt(row, ranks[index] as number, index));
  yield;
  const around = levelsAround(rows.map(({ x, y, levels }) => ({ x: x / DECIMETRES, y: y / DECIMETRES, levels })));
  yield;
  const households = new Uint16Array(rows.length);
  for (const [index, row] of rows.entries()) {
    if (index % STREETS === STREETS - 1) yield;
    const levels = row.levels ?? around(row.x / DECIMETRES, row.y / DECIMETRES);
    households[index] = householdsAt({ ...row, levels }, kinds[index] as AddressKind, ranks[index] as number);
  }
  yield;
  return {
    table: {
      count: rows.length,
      segment: Int32Array.from(rows, (row) => row.segment),
      along: Float64Array.from(rows, (row) => row.along),
      x,
      y,
      kind: Uint8Array.from(kinds, (kind) => ADDRESS_KINDS.indexOf(kind)),
      households,
      centre: isCentre,
    },
    middle: {
      x: whole(middle.x) / DECIMETRES,
      y: whole(middle.y) / DECIMETRES,
    },
  };
}

/** Share of all points that lie in less dense surroundings, 0 to 1. Yields between slices. */
function* densityRanks(x: Float64Array, y: Float64Array): Generator<undefined, Float64Array, undefined> {
  const crowd = crowdOf(x, y);
  const density = new Float64Array(x.length);
  for (let k = 0; k < x.length; k++) {
    if (k % RANKED === RANKED - 1) yield;
    density[k] = crowd.density(x[k] as number, y[k] as number);
  }
  yield;
  const sorted = density.slice().sort();
  const below = new Map<number, number>();
  sorted.forEach((value, k) => {
    if (!below.has(value)) below.set(value, k);
  });
  return density.map((value) => (below.get(value) as number) / x.length);
}

/**
 * As tagged; else a guess from outline and density (assumption). The share of businesses among unknown doors is spread
 * evenly by the golden ratio's multiples, which needs no luck.
 */
function kindAt(row: Row, rank: number, index: number): AddressKind {
  if (row.kind !== null) return row.kind;
  const u = (index * 0.618_033_988_749_894_9) % 1;
  const business = 0.04 + 0.14 * rank;
  if (u < business) return 'business';
  if (row.ground !== null) {
    if (row.levels !== null && row.levels >= 4) return 'flats';
    if (row.ground > 2_000) return 'business';
    return row.ground > 320 - 180 * rank ? 'flats' : 'house';
  }
  return u < business + 0.08 + 0.4 * rank ? 'flats' : 'house';
}

/** Flats as tagged, or by floor, or 3 to 10 by density (assumption); of a business, how many of usual size it is worth. */
function householdsAt(row: Row, kind: AddressKind, rank: number): number {
  if (kind === 'business') return row.businessFloor === null ? 1 : unitsOf(row, row.businessFloor, rank, 1);
  if (kind !== 'flats') return 1;
  if (row.flats !== null) return row.flats;
  return row.ground === null ? 3 + Math.round(7 * rank) : unitsOf(row, HOUSEHOLD_FLOOR, rank, 2);
}

/**
 * How often so much floor goes into the door's part of its building. Where neither its levels nor those around are
 * tagged, halls have one, others 2 to 5 by density (assumption).
 */
function unitsOf({ ground, levels, sharedBy }: Row, floor: number, rank: number, least: number): number {
  const floors = levels ?? (floor > 500 ? 1 : 2 + 3 * rank);
  const units = Math.round(((ground ?? 0) * floors) / sharedBy / floor);
  return Math.max(least, Math.min(MOST_HOUSEHOLDS, units));
}
