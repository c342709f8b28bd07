// Ways of cargo bikes, checked against OpenStreetMap's own streets: one-way rules of their own, and where they may not be.
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
  const spots: Record<string, [number, number] | [number, number, Record<string, string>]> = {};
  const ways: [string, Record<string, string>][] = [];
  const street = (line: string, isOuter: boolean): void => {
    ways.push([line, { highway: 'residential', ...(isOuter ? {} : kinds[(5 * ways.length) % kinds.length]) }]);
  };
  for (let column = 0; column <= blocks; column++) {
    for (let row = 0; row <= blocks; row++) {
      const here = `${column}-${row}`;
      spots[here] = [100 * column + ((7 * row) % 11), 100 * row + ((5 * column) % 13)];
      if (column > 0) street(`${column - 1}-${row} ${here}`, row % blocks === 0);
      if (row > 0) street(`${column}-${row - 1} ${here}`, column % blocks === 0);
      if (column > 0) spots[`house ${here}`] = [100 * column - 50, 100 * row + 9, { 'addr:housenumber': here }];
    }
  }
  return asXml(aMap(spots, ways, TOWN));
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
    const free = { ...city, streets: { ...city.streets, access: city.streets.access.map((bits) => bits | all) } };
    const found = rides(free, 50).flatMap(({ x, y }) => raw.checkRide(x, y));
    for (const what of ['against its direction', 'bicycle=no', 'highway=pedestrian', 'bicycle=dismount']) {
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
