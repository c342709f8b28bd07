// Ways of cargo bikes, checked against OpenStreetMap's own streets: one-way rules, barriers and banned turns of their own, and where they may not be.
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { addressPlace, type City } from '../../src/network/city.ts';
import { BIKE_BACKWARD, BIKE_FORWARD } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asXml, TOWN } from './osm-map.ts';
import { type RawStreets, rawStreets } from './raw-streets.ts';
import { aBike } from './street-drafts.ts';

const data = process.env.DOORSTEP_DATA ?? fileURLToPath(new URL('../../../shared/data', import.meta.url));
const EXTRACTS = ['monaco.osm.pbf', 'heidelberg.osm.pbf', 'portland-central.osm.pbf', 'berlin-neukoelln.osm'];
const pathOf = (file: string): string => `${data}/osm/${file}`;

/** A town of blocks some of whose streets say what bikes may do there, one way and at all. */
function bikeTown(blocks: number): Uint8Array {
  const kinds: Record<string, string>[] = [
    {},
    { oneway: 'yes' },
    { oneway: 'yes', 'oneway:bicycle': 'no' },
    { oneway: 'yes', cycleway: 'opposite_lane' },
    { bicycle: 'no' },
    { 'oneway:vehicle': 'yes' },
    { highway: 'pedestrian' },
    { oneway: '-1', 'cycleway:left': 'opposite' },
    { bicycle: 'dismount' },
    { highway: 'pedestrian', bicycle: 'yes', oneway: '-1' },
    { oneway: 'no', 'oneway:bicycle': 'yes' },
    {},
    { vehicle: 'no', bicycle: 'yes' },
  ];
  /** What stands half way along some of them. */
  const barriers: Record<string, string>[] = [
    { barrier: 'bollard' },
    { barrier: 'cycle_barrier' },
    { barrier: 'stile' },
    { barrier: 'gate', access: 'private' },
    { barrier: 'gate', access: 'private', bicycle: 'yes' },
    { barrier: 'bollard', bicycle: 'no' },
    { barrier: 'kissing_gate' },
  ];
  const rowOf = new Map<string, number>();
  const spots: Record<string, [number, number] | [number, number, Record<string, string>]> = {};
  const ways: [string, Record<string, string>][] = [];
  const street = (from: string, to: string, isOuter: boolean): void => {
    const row = ways.length;
    rowOf.set(`${from} ${to}`, row);
    rowOf.set(`${to} ${from}`, row);
    const own = isOuter ? {} : (kinds[(5 * row) % kinds.length] as Record<string, string>);
    const barrier = isOuter || row % 4 !== 1 ? undefined : barriers[(row >> 2) % barriers.length];
    const [ax, ay] = spots[from] as [number, number];
    const [bx, by] = spots[to] as [number, number];
    if (barrier !== undefined) spots[`post-${row}`] = [(ax + bx) / 2 + 3, (ay + by) / 2 + 2, barrier];
    const line = barrier === undefined ? `${from} ${to}` : `${from} post-${row} ${to}`;
    ways.push([line, { highway: 'residential', ...own }]);
  };
  for (let column = 0; column <= blocks; column++) {
    for (let row = 0; row <= blocks; row++) {
      const here = `${column}-${row}`;
      spots[here] = [100 * column + ((7 * row) % 11), 100 * row + ((5 * column) % 13)];
      if (column > 0) street(`${column - 1}-${row}`, here, row % blocks === 0);
      if (row > 0) street(`${column}-${row - 1}`, here, column % blocks === 0);
      if (column > 0) spots[`house ${here}`] = [100 * column - 50, 100 * row + 9, { 'addr:housenumber': here }];
    }
  }
  const relations: [string, Record<string, string>][] = [];
  for (let column = 1; column < blocks; column++) {
    for (let row = 1; row < blocks; row++) {
      const here = `${column}-${row}`;
      const way = (to: string): number => rowOf.get(`${here} ${to}`) as number;
      const [west, east, north] = [`${column - 1}-${row}`, `${column + 1}-${row}`, `${column}-${row + 1}`].map(way);
      const tags = [
        { restriction: 'no_left_turn' },
        { restriction: 'no_left_turn', except: 'bicycle' },
        { 'restriction:bicycle': 'no_left_turn' },
        { restriction: 'only_straight_on', except: 'psv;bicycle' },
        { restriction: 'no_right_turn' },
      ][(column + 2 * row) % 5] as Record<string, string>;
      const [from, to] = 'restriction' in tags && tags.restriction === 'no_right_turn' ? [east, north] : [west, north];
      relations.push([`${from} from, ${here} via, ${to} to`, { type: 'restriction', ...tags }]);
      const up = `${column + 1}-${row + 1}`;
      const beyond = rowOf.get(`${up} ${column + 2}-${row + 1}`);
      if ((column + 3 * row) % 4 !== 0 || beyond === undefined) continue;
      const over = `${west} from, ${east} via, ${rowOf.get(`${column + 1}-${row} ${up}`)} via, ${beyond} to`;
      const bikesToo = row % 2 === 0 ? { restriction: 'no_u_turn' } : { 'restriction:bicycle': 'no_straight_on' };
      relations.push([over, { type: 'restriction', ...bikesToo }]);
      relations.push([over, { type: 'restriction', restriction: 'only_straight_on', except: 'bicycle' }]);
    }
  }
  return asXml(aMap(spots, ways, TOWN, relations));
}

/** The lines of bikes between some of a city's doors, as far as there is a way. */
function rides({ addresses, streets }: City, doors: number): { x: Float64Array; y: Float64Array }[] {
  const bike = streetTravel(streets, aBike);
  const places = Array.from({ length: doors }, (_, k) =>
    addressPlace(addresses, Math.floor((k * addresses.count) / doors)),
  );
  const { metres } = bike.matrix(places);
  return places.flatMap((from, row) =>
    places.flatMap((to, column) => {
      const way = metres[row * doors + column] as number;
      return Number.isFinite(way) && way > 0 ? [bike.way(from, to)] : [];
    }),
  );
}

function imported(bytes: Uint8Array, name: string): { city: City; raw: RawStreets } {
  const extract = readOsm(bytes, name);
  const { city } = cityFromOsm(extract);
  return { city, raw: rawStreets(extract, city.origin as NonNullable<City['origin']>) };
}

describe('the ways of cargo bikes', () => {
  test('go neither against a street nor where bikes may not, in a town that closes much of itself to them', () => {
    const { city, raw } = imported(bikeTown(8), 'bikes.osm');
    expect(rides(city, 50).flatMap(({ x, y }) => raw.checkRide(x, y))).toEqual([]);
    const all = BIKE_FORWARD | BIKE_BACKWARD;
    const { access, banBinds } = city.streets;
    const unbound = banBinds.map(() => 0);
    const free = { ...city, streets: { ...city.streets, access: access.map((bits) => bits | all), banBinds: unbound } };
    const found = rides(free, 50).flatMap(({ x, y }) => raw.checkRide(x, y));
    for (const what of [
      'against its direction',
      'bicycle=no',
      'highway=pedestrian',
      'bicycle=dismount',
      'banned turn at',
      'banned turn over',
      'barrier at node',
    ]) {
      expect(found.filter((problem) => problem.includes(what)).length, what).toBeGreaterThan(5);
    }
  });

  test.for(EXTRACTS.filter((file) => existsSync(pathOf(file))))('do neither in %s', { timeout: 240_000 }, (file) => {
    const { city, raw } = imported(new Uint8Array(readFileSync(pathOf(file))), file);
    const ways = rides(city, 25);
    expect([...new Set(ways.flatMap(({ x, y }) => raw.checkRide(x, y)))]).toEqual([]);
    expect(ways.length).toBeGreaterThan(300);
  });
});
