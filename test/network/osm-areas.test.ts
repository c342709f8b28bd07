import { describe, expect, test } from 'vitest';
import { isInside, type Ring } from '../../src/base/geometry.ts';
import { signedArea } from '../../src/network/area-ring.ts';
import type { City } from '../../src/network/city.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, TOWN } from './osm-map.ts';

type Spots = Parameters<typeof aMap>[0];
type Ways = Parameters<typeof aMap>[1];

/** Streets around a kilometre; ground is kept 300 m beyond them. */
const TOWN_SPOTS: Spots = {
  a: [0, 0],
  b: [1_000, 0],
  c: [1_000, 1_000],
  d: [0, 1_000],
  door: [500, 5, { 'addr:housenumber': '1' }],
};
const STREETS: Ways = [['a b c d a', { highway: 'residential' }]];
const WATER = { type: 'multipolygon', natural: 'water' };

function cityOf(spots: Spots, ways: Ways, relations: Ways = []): City {
  return cityFromOsm(readOsm(asPbf(aMap({ ...TOWN_SPOTS, ...spots }, [...STREETS, ...ways], TOWN, relations)), 'town'))
    .city;
}

/** Whether spots of the map, in metres from the corner a, lie in one of the rings. */
function wet({ water, streets }: City, ...spots: readonly (readonly [number, number])[]): boolean[] {
  const corner = { x: Math.min(...streets.x), y: Math.min(...streets.y) };
  return spots.map(([x, y]) => water.some((ring) => isInside({ x: corner.x + x, y: corner.y + y }, ring)));
}

const hectares = (ring: Ring | undefined): number => Math.round(Math.abs(signedArea(ring ?? [])) / 1_000) / 10;

describe('a multipolygon', () => {
  const lake: Spots = { p: [100, 100], q: [600, 100], r: [600, 600], s: [100, 600] };
  const isle: Spots = { i: [200, 200], j: [400, 200], k: [400, 400], l: [200, 400] };

  test('of several ways in any direction is one water with its island', () => {
    const city = cityOf(
      { ...lake, ...isle },
      [
        ['p q r', {}],
        ['p s', { barrier: 'fence' }],
        ['r s', {}],
        ['i j k l i', {}],
      ],
      [['1 outer, 3 outer, 2 outer, 4 inner', WATER]],
    );
    expect(city.water).toHaveLength(1);
    expect(hectares(city.water[0])).toBeCloseTo(25 - 4, 0);
    expect(wet(city, [150, 150], [300, 300], [500, 500], [700, 300])).toEqual([true, false, true, false]);
  });

  test('of a park with a clearing is a park', () => {
    const city = cityOf(
      { ...lake, ...isle },
      [
        ['p q r s p', {}],
        ['i j k l i', {}],
      ],
      [['1 outer, 2 inner', { type: 'multipolygon', leisure: 'park' }]],
    );
    expect(city.parks.map(hectares)).toEqual([21]);
  });

  test('that crosses the map with missing ways is closed along the edges', () => {
    const banks: Spots = { m: [-600, 400], n: [1_800, 400], o: [1_800, 500], t: [-600, 500] };
    const city = cityOf(
      banks,
      [
        ['m n', {}],
        ['o t', {}],
      ],
      [['1 outer, 2 outer, 90 outer', WATER]],
    );
    expect(wet(city, [500, 450], [500, 350], [500, 550], [-200, 450])).toEqual([true, false, false, true]);
    expect(hectares(city.water[0])).toBe(16);
  });

  test('that stops inside the map for lack of data is closed where it stops, or led to the edge', () => {
    const banks: Spots = { m: [-600, 400], n: [500, 400], o: [500, 500], t: [-600, 500] };
    const city = cityOf(
      banks,
      [
        ['m n', {}],
        ['o t', {}],
      ],
      [['1 outer, 2 outer, 90 outer', WATER]],
    );
    expect(wet(city, [400, 450], [600, 450])).toEqual([true, false]);
    expect(hectares(city.water[0])).toBe(8);
  });

  test('far larger than the map is cut some way beyond the streets', () => {
    const sea: Spots = { p: [-40_000, 500], q: [40_000, 500], r: [40_000, 40_000], s: [-40_000, 40_000] };
    const city = cityOf(sea, [['p q r s p', { natural: 'water' }]]);
    expect(city.water.flat().every(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) < 1_400)).toBe(true);
    expect(wet(city, [500, 800], [500, 300])).toEqual([true, false]);
  });

  test('that is a building has one door, and its courtyard counts no floor', () => {
    const city = cityOf(
      {
        ...{ p: [300, 20], q: [360, 20], r: [360, 80], s: [300, 80] },
        ...{ i: [310, 30], j: [350, 30], k: [350, 70], l: [310, 70] },
      },
      [
        ['p q r', {}],
        ['r s p', {}],
        ['i j k l i', {}],
      ],
      [
        [
          '1 outer, 2 outer, 3 inner',
          { type: 'multipolygon', building: 'apartments', 'building:levels': '4', 'addr:housenumber': '2' },
        ],
      ],
    );
    // 2,000 m2 on 4 levels, 110 m2 a flat; the other is the house of a single number.
    expect([...city.addresses.households].sort((a, b) => b - a)[0]).toBe(63);
    expect(city.addresses.count).toBe(2);
  });
});

describe('a shore', () => {
  const shore = { natural: 'coastline' };

  test('has the sea to its right, out to the edges and beyond', () => {
    const spots: Spots = { p: [-500, 200], q: [400, 250], r: [1_500, 200] };
    const south = cityOf(spots, [
      ['q p', shore],
      ['r q', shore],
    ]);
    expect(wet(south, [500, 600], [500, 100], [-1_000, 600])).toEqual([true, false, true]);
    const north = cityOf(spots, [
      ['p q', shore],
      ['q r', shore],
    ]);
    expect(wet(north, [500, 600], [500, 100], [500, -1_000])).toEqual([false, true, true]);
  });

  test('around an island leaves it dry, whether or not the mainland is there', () => {
    const island: Spots = { i: [400, 500], j: [600, 500], k: [600, 700], l: [400, 700] };
    const alone = cityOf(island, [['i j k l i', shore]]);
    expect(wet(alone, [500, 600], [100, 100], [900, 900])).toEqual([false, true, true]);
    const off = cityOf({ ...island, p: [-500, 200], r: [1_500, 200] }, [
      ['i j k l i', shore],
      ['r p', shore],
    ]);
    expect(wet(off, [500, 600], [100, 100], [900, 900])).toEqual([false, false, true]);
  });

  test('that goes on where the extract ends is led straight to the edge', () => {
    const city = cityOf({ p: [1_100, 400], q: [600, 420], r: [-500, 400] }, [['p q r lost', shore]]);
    expect(wet(city, [1_200, 600], [1_200, 300])).toEqual([true, false]);
  });

  test('in pieces that hardly match still gives sea on one side only', () => {
    const city = cityOf({ p: [1_500, 400], q: [600, 400], q2: [590, 405], r: [-500, 400] }, [
      ['p q', shore],
      ['q2 r', shore],
    ]);
    expect(wet(city, [300, 600], [900, 600], [300, 300], [900, 300])).toEqual([true, true, false, false]);
  });
});
