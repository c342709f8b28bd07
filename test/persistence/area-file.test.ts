import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { insideOf } from '../../src/network/cut-out.ts';
import { readArea } from '../../src/persistence/area-file.ts';

const RING = [
  [8.6, 49.3],
  [8.8, 49.3],
  [8.8, 49.5],
  [8.6, 49.3],
];
const FLAT = [8.6, 49.3, 8.8, 49.3, 8.8, 49.5];
const polygon = { type: 'Polygon', coordinates: [RING] };

function problemOf(text: string): string {
  try {
    readArea(text, 'area.txt');
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}

describe('an area', () => {
  test.each<[string, unknown, number]>([
    ['Polygon', polygon, 1],
    ['MultiPolygon', { type: 'MultiPolygon', coordinates: [[RING], [RING, RING]] }, 3],
    ['Feature', { type: 'Feature', properties: null, geometry: polygon }, 1],
    ['FeatureCollection', { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: polygon }] }, 1],
    ['GeometryCollection', { type: 'GeometryCollection', geometries: [polygon, polygon] }, 2],
  ])('is read from GeoJSON: %s', (_, value, rings) => {
    expect(readArea(JSON.stringify(value), 'area.geojson')).toEqual({
      source: 'area.geojson',
      west: 8.6,
      south: 49.3,
      east: 8.8,
      north: 49.5,
      rings: Array.from({ length: rings }, () => FLAT),
    });
  });

  test('is read from an Osmosis polygon file, holes and all', () => {
    const text =
      'heidelberg\r\n1\r\n   8.6E+00   4.93E+01\r\n  8.8 49.3\r\n  8.8 49.5\r\n  8.6 49.3\r\nEND\r\n' +
      '!2\n 8.7 49.35\n 8.75 49.35\n 8.75 49.4\nEND\nEND\n';
    expect(readArea(text, 'area.poly').rings).toEqual([FLAT, [8.7, 49.35, 8.75, 49.35, 8.75, 49.4]]);
  });

  const box = (west: number, east: number): number[][] => [
    [west, -17],
    [east, -17],
    [east, -16],
    [west, -16],
    [west, -17],
  ];
  test.each<[string, unknown]>([
    ['a ring that jumps', { type: 'Polygon', coordinates: [box(179, -179)] }],
    [
      'a ring that jumps, with a hole',
      { type: 'Polygon', coordinates: [box(179, -179), box(179.3, 179.4), box(-179.4, -179.3)] },
    ],
    ['two halves', { type: 'MultiPolygon', coordinates: [[box(179, 180)], [box(-180, -179)]] }],
  ])('may lie astride the date line: %s', (_, value) => {
    const area = readArea(JSON.stringify(value), 'area.geojson');
    expect(area).toMatchObject({ west: 179, south: -17, east: -179, north: -16 });
    const isInside = insideOf(area);
    expect([179.5, -179.5].every((longitude) => isInside(-16.5e7, longitude * 1e7))).toBe(true);
    expect([0, 178.9, -178.9].some((longitude) => isInside(-16.5e7, longitude * 1e7))).toBe(false);
  });

  test('as wide as the globe is not astride the date line', () => {
    const globe = { type: 'Polygon', coordinates: [box(-180, 180)] };
    expect(readArea(JSON.stringify(globe), 'area.geojson')).toMatchObject({ west: -180, east: 180 });
  });

  test.each([
    ['nothing', '', 'area.txt: expected GeoJSON or an Osmosis polygon file (.poly), found an empty file'],
    ['broken JSON', '{"type": "Polygon"', 'area.txt, line 1'],
    ['a point', '{"type": "Point", "coordinates": [8, 49]}', 'found "Point"'],
    ['no type', '{"a": 1}', 'found something else'],
    ['a feature without geometry', '{"type": "Feature", "geometry": null}', 'area.txt: geometry: expected a Polygon'],
    ['no polygons', '{"type": "FeatureCollection", "features": []}', 'expected at least one Polygon or MultiPolygon'],
    [
      'two corners',
      '{"type": "Polygon", "coordinates": [[[8, 49], [9, 49], [8, 49]]]}',
      'at least three corners, found 2',
    ],
    [
      'swapped degrees',
      '{"type": "Polygon", "coordinates": [[[45, -122], [45, -123], [46, -122]]]}',
      'area.txt: coordinates[0][0]: expected a longitude and a latitude in degrees, found 45, -122 (longitude comes first)',
    ],
    ['words for degrees', '{"type": "Polygon", "coordinates": [[["a", "b"]]]}', 'coordinates[0][0]'],
    ['a polygon file cut off', 'x\n1\n 8 49\n 9 49\n', 'with END after each ring'],
    [
      'another text',
      'lat,lon\nfirst\n1,2\n',
      'area.txt, line 3: expected a longitude and a latitude, or END, found "1,2"',
    ],
  ])('is refused with the place: %s', (_, text, found) => {
    expect(problemOf(text)).toContain(found);
  });

  test('is refused with every corner that is wrong', () => {
    const ring = [
      [8, 49],
      [8, 'x'],
      [8, 149],
      [9, 50],
    ];
    const json = JSON.stringify({
      type: 'MultiPolygon',
      coordinates: [
        [ring],
        [
          [
            [8, 49],
            [9, 49],
          ],
        ],
      ],
    });
    expect(problemOf(json).split('\n')).toHaveLength(3);
    expect(problemOf('name\n1\n8 49\n8 x\n8 149\nEND\nEND\n').split('\n')).toHaveLength(2);
  });
});
