import { expect, test } from 'vitest';
import { kindOfFile } from '../../src/ui/file-intake.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test('a file is known by its name', () => {
  expect(kindOfFile('Town.JSON', bytes(''))).toBe('study');
  for (const name of ['a.osm.pbf', 'a.pbf', 'a.osm', 'a.osm.gz']) expect(kindOfFile(name, bytes(''))).toBe('extract');
});

test('a table is known by its name, or by features of GeoJSON whatever it is called', () => {
  for (const name of ['stops.csv', 'Stops.TSV', 'zones.geojson']) expect(kindOfFile(name, bytes(''))).toBe('table');
  expect(kindOfFile('zones.json', bytes('\uFEFF{ "type": "FeatureCollection", "features": ['))).toBe('table');
  expect(kindOfFile('download', bytes('{"type":"Feature","geometry"'))).toBe('table');
  expect(kindOfFile('study.json', bytes('{ "format": 1, "name": "Features"'))).toBe('study');
});

test('a file whose name says nothing is known by its first bytes', () => {
  expect(kindOfFile('download', bytes('  {"format": 1'))).toBe('study');
  expect(kindOfFile('download', bytes('<?xml version="1.0"?><osm>'))).toBe('extract');
  expect(kindOfFile('download', bytes('\0\0\0\x0d\x0a\x09OSMHeader\x18'))).toBe('extract');
  expect(kindOfFile('photo.png', bytes('\x89PNG'))).toBe('unknown');
});
