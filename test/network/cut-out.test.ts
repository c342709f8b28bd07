import { describe, expect, test } from 'vitest';
import { isInside } from '../../src/base/geometry.ts';
import { InputError } from '../../src/base/problem.ts';
import { cutBox } from '../../src/network/cut-box.ts';
import { type CutOut, insideOf } from '../../src/network/cut-out.ts';
import { projectionAt } from '../../src/network/projection.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, asXml, gridMap, TOWN, USUAL } from './osm-map.ts';

/** A box in metres around the town's corner. */
function boxOf(left: number, bottom: number, right: number, top: number): CutOut {
  const { toGlobe } = projectionAt(TOWN);
  const low = toGlobe({ x: left, y: bottom });
  const high = toGlobe({ x: right, y: top });
  return {
    source: '--box',
    west: low.longitude,
    south: low.latitude,
    east: high.longitude,
    north: high.latitude,
    rings: null,
  };
}

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}

const town = gridMap(10);
const files = [
  ['XML', asXml(town)],
  ['.osm.pbf', asPbf(town, { ...USUAL, perBlob: 30 })],
  ['.osm.pbf sorted by kind', asPbf(town, { ...USUAL, perBlob: 30, isSorted: true })],
] as const;

describe('a box that is cut out', () => {
  test.each(files)('of %s has the streets and doors inside and nothing else', (_, bytes) => {
    const { city, report } = cityFromOsm(readOsm(bytes, 'town', boxOf(150, 150, 550, 450)));
    // Five streets each way from 200 to 500 m and 200 to 400 m: junctions on the corners are none.
    const { x, y } = city.streets;
    expect(Math.max(...x) - Math.min(...x)).toBeCloseTo(300, 0);
    expect(Math.max(...y) - Math.min(...y)).toBeCloseTo(200, 0);
    expect(city.addresses.count).toBe(3 * 21);
    expect(report.dropped).toContainEqual(expect.objectContaining({ reason: 'of streets that leave the area' }));
    expect(report.dropped.some(({ reason }) => reason === 'far outside the rest')).toBe(false);
    expect(report.read).toEqual({ nodes: town.nodes.length, ways: town.ways.length, relations: 0 });
  });

  test('keeps of the file only what reaches into it', () => {
    for (const [, bytes] of files) {
      const { nodeId, wayId } = readOsm(bytes, 'town', boxOf(150, 150, 250, 250));
      // One street each way, whole, and the doors along the one.
      expect(wayId).toHaveLength(2);
      expect(nodeId).toHaveLength(21 + 6);
    }
  });

  test('keeps areas whole that reach into it, and leaves out those beyond', () => {
    const map = aMap(
      {
        a: [0, 0],
        b: [400, 0],
        c: [400, 400],
        d: [0, 400],
        p: [100, 100],
        q: [900, 100],
        r: [900, 200],
        s: [100, 200],
        t: [5000, 0],
        u: [5200, 0],
        v: [5200, 200],
      },
      [
        ['a b c d a', { highway: 'residential' }],
        ['p q r', {}],
        ['r s p', {}],
        ['t u v t', {}],
      ],
      undefined,
      [
        ['1 outer, 2 outer', { type: 'multipolygon', natural: 'water' }],
        ['3 outer', { type: 'multipolygon', leisure: 'park' }],
      ],
    );
    for (const bytes of [asXml(map), asPbf(map, { ...USUAL, isSorted: true })]) {
      const extract = readOsm(bytes, 'x', boxOf(-100, -100, 500, 500));
      expect(extract.areas.map(({ tags, outer }) => [tags.natural, outer.map((line) => line.length)])).toEqual([
        ['water', [5]],
      ]);
      expect(extract.nodeId).toHaveLength(8);
    }
  });

  test('lies by the sea whose shore runs beyond it, ways apart', () => {
    const shore = { natural: 'coastline' };
    const map = aMap(
      {
        a: [0, 0],
        b: [400, 0],
        c: [400, 400],
        d: [0, 400],
        p: [-3_000, -200],
        q: [-100, -200],
        r: [300, -220],
        s: [3_000, -200],
      },
      [
        ['a b c d a', { highway: 'residential' }],
        ['p q', shore],
        ['q r', shore],
        ['r s', shore],
      ],
    );
    for (const bytes of [asXml(map), asPbf(map, { ...USUAL, isSorted: true })]) {
      const { water, origin } = cityFromOsm(readOsm(bytes, 'x', boxOf(-50, -50, 450, 450))).city;
      const { toPlane } = projectionAt(origin as NonNullable<typeof origin>);
      const isWet = (x: number, y: number): boolean => {
        const spot = toPlane(projectionAt(TOWN).toGlobe({ x, y }));
        return water.some((ring) => isInside(spot, ring));
      };
      expect([isWet(200, -260), isWet(200, 200), isWet(0, -100)]).toEqual([true, false, false]);
    }
  });

  test('is refused where nothing is inside, with where the extract lies', () => {
    const [, bytes] = files[1];
    const { latitude, longitude } = TOWN;
    const read = (text: string): string => problemOf(() => readOsm(bytes, 'town', cutBox(text, '--box')));
    expect(read('8.8,49.5,8.9,49.6')).toMatch(
      /^--box: expected an area on the extract, which reaches over 8\.7,49\.4\d*,8\.71\d*,49\.41\d*, found 8\.8,49\.5,8\.9,49\.6$/,
    );
    expect(read(`${latitude},${longitude},${latitude + 0.01},${longitude + 0.01}`)).toContain(
      '(did you mean 8.7,49.41,8.71,49.42? Longitude comes first)',
    );
    expect(read('8.7004,49.4104,8.7008,49.4108')).toContain('expected an area with streets, found nothing inside');
    expect(read('8.7004,49.41094,8.7025,49.411')).toBe('no problem');
    expect(
      problemOf(() => cityFromOsm(readOsm(bytes, 'town', cutBox('8.7004,49.41094,8.7025,49.411', '--box')))),
    ).toMatch(/^--box: expected at least one street that vans may drive there and back in the area, found /);
  });
});

describe('a box as text', () => {
  test('is west, south, east and north', () => {
    expect(cutBox(' 8.64, 49.385,8.71 ,49.425', '--box')).toEqual({
      source: '--box',
      west: 8.64,
      south: 49.385,
      east: 8.71,
      north: 49.425,
      rings: null,
    });
  });

  test('may lie astride the date line', () => {
    const isAstride = insideOf(cutBox('179.9,-17,-179.9,-16', '--box'));
    expect(isAstride(-16.5e7, 179.95e7)).toBe(true);
    expect(isAstride(-16.5e7, -179.95e7)).toBe(true);
    expect(isAstride(-16.5e7, 179.8e7)).toBe(false);
    expect(isAstride(-16.5e7, 0)).toBe(false);
  });

  test.each([
    ['8.64,49.385,8.71', 'found 8.64,49.385,8.71'],
    ['8.64,49.385,8.71,north', 'expected WEST,SOUTH,EAST,NORTH in degrees'],
    ['', 'found '],
    ['8.71,49.385,8.64,49.425', '(reversed; did you mean 8.64,49.385,8.71,49.425?)'],
    ['8.64,49.425,8.71,49.385', '(reversed; did you mean 8.64,49.385,8.71,49.425?)'],
    ['45.5,-122.7,45.6,-122.6', '(did you mean -122.7,45.5,-122.6,45.6? Longitude comes first)'],
    ['8.64,49.385,8.64,49.425', '(a line, no box)'],
    ['8.64,-149,8.71,200', 'found 8.64,-149,8.71,200'],
  ])('is refused with the reason: %s', (text, found) => {
    expect(problemOf(() => cutBox(text, '--box'))).toMatch(/^--box: expected WEST/);
    expect(problemOf(() => cutBox(text, '--box'))).toContain(found);
  });
});

describe('rings', () => {
  const ring = (...values: number[]): readonly number[] => values;
  const shape: CutOut = {
    source: 'area.geojson',
    west: 0,
    south: 0,
    east: 10,
    north: 10,
    rings: [ring(0, 0, 10, 0, 0, 10), ring(1, 1, 3, 1, 3, 3, 1, 3), ring(9, 9, 10, 9, 10, 10)],
  };

  test.each<[string, number, number, boolean]>([
    ['inside the first', 4, 4, true],
    ['in its hole', 2, 2, false],
    ['beyond its slope', 7, 7, false],
    ['inside the other part', 9.2, 9.7, true],
    ['outside the box', -1, 4, false],
  ])('hold a point: %s', (_, latitude, longitude, inside) => {
    expect(insideOf(shape)(latitude * 1e7, longitude * 1e7)).toBe(inside);
  });
});
