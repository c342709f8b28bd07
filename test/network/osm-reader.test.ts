import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { sourceOfBytes } from '../../src/network/byte-source.ts';
import { openOsm } from '../../src/network/osm-reader.ts';
import { readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, asXml, blob, framed, joined, type OsmMap, USUAL } from './osm-map.ts';

const town = aMap(
  {
    a: [0, 0],
    b: [100, 0, { barrier: 'bollard', note: 'not kept' }],
    c: [100, 100],
    door: [50, 12, { 'addr:housenumber': '7½', shop: 'Käse & mehr' }],
    lost: [500, 500],
  },
  [
    ['a b c', { highway: 'residential', name: 'not kept', oneway: 'yes' }],
    ['c a gone', { highway: 'cycleway' }],
    ['a c', { power: 'line' }],
    ['c door', {}],
  ],
  undefined,
  [
    ['2 outer, 3 outer, 9 outer, 0 inner', { type: 'multipolygon', natural: 'water', name: 'not kept' }],
    ['0 from, 1 to', { type: 'restriction', restriction: 'no_left_turn' }],
    ['0', { type: 'route' }],
  ],
);

/** Errors of input only: anything else is a fault of ours. */
function problemOf(bytes: Uint8Array, name = 'city.osm.pbf'): string {
  try {
    readOsm(bytes, name);
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

describe('an extract', () => {
  test('holds streets, doors and barriers and forgets the rest', () => {
    const extract = readOsm(asXml(town), 'town.osm');
    expect(extract.source).toBe('town.osm');
    expect([...extract.nodeId]).toEqual([1, 2, 3, 4]);
    expect(extract.wayTags).toEqual([{ highway: 'residential', oneway: 'yes' }, { highway: 'cycleway' }]);
    expect([...extract.wayStart]).toEqual([0, 3, 6]);
    expect([...extract.wayNode]).toEqual([0, 1, 2, 2, 0, -1]);
    expect([...extract.taggedNode]).toEqual([1, 3]);
    expect(extract.nodeTags).toEqual([{ barrier: 'bollard' }, { 'addr:housenumber': '7½', shop: 'Käse & mehr' }]);
    expect(extract.read).toEqual({ nodes: 5, ways: 4, relations: 3 });
    expect(extract.areas).toEqual([
      {
        tags: { type: 'multipolygon', natural: 'water' },
        outer: [Int32Array.of(0, 2, 3)],
        inner: [Int32Array.of(0, 1, 2)],
      },
    ]);
    expect(extract.turns).toEqual([
      {
        tags: { type: 'restriction', restriction: 'no_left_turn' },
        members: [
          { kind: 'way', id: 1000, role: 'from' },
          { kind: 'way', id: 1001, role: 'to' },
        ],
      },
    ]);
    expect(extract.latitude[0]).toBe(494_100_000);
    expect(extract.longitude[0]).toBe(87_000_000);
  });

  test.each([
    ['dense nodes, deflated', USUAL],
    ['single nodes', { ...USUAL, isDense: false }],
    ['blobs as they are', { ...USUAL, isDeflated: false }],
    ['a coarser scale and an offset', { ...USUAL, granularity: 50, offset: [12_345_000, -9_876_500] as const }],
  ])('is the same from XML and from .osm.pbf with %s', (_, shape) => {
    expect(readOsm(asPbf(town, shape), 'town')).toEqual(readOsm(asXml(town), 'town'));
  });

  test('may be gzipped', () => {
    expect(readOsm(gzipSync(asXml(town)), 'town')).toEqual(readOsm(asXml(town), 'town'));
  });

  test('may have nodes out of order and ids below zero, as editors write them', () => {
    const nodes = [-7, 900, -8, 3].map((id, k) => ({ id, latitude: 49 + k / 1e4, longitude: 8, tags: {} }));
    const map: OsmMap = { nodes, ways: [{ id: 1, refs: [900, -7, 3, -8, -9], tags: { highway: 'service' } }] };
    for (const bytes of [asXml(map), asPbf(map)]) {
      const extract = readOsm(bytes, 'edited');
      expect([...extract.nodeId]).toEqual([-8, -7, 3, 900]);
      expect([...extract.wayNode]).toEqual([3, 1, 2, 0, -1]);
      expect([...extract.latitude]).toEqual([490_002_000, 490_000_000, 490_003_000, 490_001_000]);
    }
  });

  test('is read in steps whose share rises to 1', () => {
    const reader = openOsm(sourceOfBytes(asPbf(town)), 'town');
    const shares: number[] = [reader.share()];
    while (reader.step()) shares.push(reader.share());
    shares.push(reader.share());
    expect(shares.length).toBeGreaterThan(4);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('skips what an editor deleted', () => {
    const extract = readOsm(
      text(
        '<osm><node id="1" lat="1" lon="2"/><node id="2" action="delete" lat="1" lon="2"/>' +
          '<way id="3"><nd ref="1"/><nd ref="2"/><tag k="highway" v="road"/></way></osm>',
      ),
      'x',
    );
    expect([...extract.wayNode]).toEqual([0, -1]);
  });
});

describe('a file that is no extract', () => {
  test.each([
    ['empty', new Uint8Array(0), 'found an empty file'],
    ['a web page', text('<!DOCTYPE html><html><body>Not found</body></html>'), 'found a web page'],
    ['JSON', text('{"elements": []}'), 'found JSON'],
    ['a zip archive', text('PK\u0003\u0004...'), 'a zip archive'],
    ['bzip2', text('BZh91AY'), 'bzip2'],
    ['plain text', text('lat,lon\n1,2\n'), 'another kind of file'],
    ['damaged gzip', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), 'gzip'],
    ['a few zeros', new Uint8Array(64), 'another kind of file'],
  ])('is refused with what it is: %s', (_, bytes, found) => {
    const problem = problemOf(bytes);
    expect(problem).toContain('city.osm.pbf');
    expect(problem).toContain(found);
  });
});

describe('a damaged .osm.pbf', () => {
  const whole = asPbf(town);

  test('that is cut off anywhere is refused with the place, or is a whole number of blobs', () => {
    for (let size = 1; size < whole.length; size++) {
      const problem = problemOf(whole.subarray(0, size));
      if (problem !== 'no problem') expect(problem).toMatch(/^city\.osm\.pbf.*: expected .*, found /);
    }
    expect(problemOf(whole.subarray(0, whole.length - 1))).toMatch(/byte \d+: expected a blob .* cut off/);
  });

  test('with a flipped bit gives an input error or is read, and never hangs or breaks', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(7), (at, bit) => {
        const damaged = whole.slice();
        damaged[at] = (damaged[at] as number) ^ (1 << bit);
        problemOf(damaged);
      }),
      { numRuns: 500 },
    );
  });

  test('in a compression that is not known names it', () => {
    const body = new PbfWriter();
    body.writeVarintField(2, 10);
    body.writeBytesField(7, new Uint8Array(10));
    expect(problemOf(framed('OSMHeader', body.finish()))).toContain('Zstandard compression');
  });

  test('that needs a feature we lack names it', () => {
    const bytes = asPbf(town, { ...USUAL, features: ['OsmSchema-V0.6', 'HistoricalInformation'] });
    expect(problemOf(bytes)).toContain('"HistoricalInformation"');
  });

  test('that does not begin with a header is refused', () => {
    expect(problemOf(blob('OSMData', new Uint8Array(0), false))).toContain('found "OSMData"');
  });

  test('with a blob of an unknown type is read past it', () => {
    const bytes = joined([whole, blob('OSMExtra', new Uint8Array(3), true)]);
    expect(readOsm(bytes, 'x').read.nodes).toBe(5);
  });

  test('with positions off the globe is refused', () => {
    const map: OsmMap = { nodes: [{ id: 1, latitude: 91, longitude: 0, tags: {} }], ways: [] };
    expect(problemOf(asPbf(map))).toContain('latitude from -90 to 90, found 91');
  });
});

describe('damaged XML', () => {
  test.each([
    ['cut off', '<osm><node id="1" lat="1" lon="2"/>\n<way id="2">', 'line 2'],
    ['wrongly nested', '<osm>\n<node id="1" lat="1" lon="2"></way></osm>', 'line 2'],
    ['without a position', '<osm>\n\n<node id="1" lat="1"/></osm>', 'line 3: expected a number as lon, found none'],
    ['with a word for a number', '<osm><node id="1" lat="north" lon="2"/></osm>', 'number as lat, found "north"'],
    ['off the globe', '<osm><node id="1" lat="95" lon="2"/></osm>', 'lat from -90 to 90, found 95'],
    ['of another kind', '<gpx version="1.1"></gpx>', '<osm>, found <gpx>'],
    ['with a broken tag', '<osm><way id="1"><tag k="highway"/></way></osm>', 'a tag with k and v'],
  ])('is refused with the line: %s', (_, content, found) => {
    const problem = problemOf(text(content), 'city.osm');
    expect(problem).toMatch(/^city\.osm, line \d+: expected /);
    expect(problem).toContain(found);
  });
});
