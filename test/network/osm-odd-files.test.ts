// Files as they come: cut off, unsorted, edited, with history, on the date line, tiny.

import fc from 'fast-check';
import { gzipSync } from 'fflate';
import { PbfWriter } from 'pbf';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, asXml, blob, framed, gridMap, joined, type OsmMap, USUAL } from './osm-map.ts';

const town = gridMap(3);
const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function problemOf(bytes: Uint8Array, name = 'city.osm'): string {
  try {
    cityFromOsm(readOsm(bytes, name));
  } catch (error) {
    if (error instanceof InputError) return error.message;
    throw error;
  }
  return 'no problem';
}

const header = (features: readonly string[] = []): Uint8Array => {
  const writer = new PbfWriter();
  for (const feature of features) writer.writeStringField(4, feature);
  return blob('OSMHeader', writer.finish(), false);
};

describe('a .osm.pbf', () => {
  const whole = asPbf(town, { ...USUAL, perBlob: 8, isSorted: true });

  test('that is cut off inside of a blob is refused before any of it is read', () => {
    for (const lost of [1, 5, 40]) {
      expect(problemOf(whole.subarray(0, whole.length - lost))).toMatch(/^city\.osm, byte \d+: expected a blob/);
    }
  });

  test('with any bytes overwritten gives an input error or a city, and never hangs or breaks', () => {
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.uint8Array({ minLength: 1, maxLength: 6 }), (at, bytes) => {
        const damaged = whole.slice();
        damaged.set(bytes.subarray(0, Math.min(bytes.length, damaged.length - at)), at);
        problemOf(damaged);
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['LZMA', 4],
    ['bzip2', 5],
    ['LZ4', 6],
    ['Zstandard', 7],
  ])('packed with %s says so', (name, field) => {
    const body = new PbfWriter();
    body.writeVarintField(2, 10);
    body.writeBytesField(field, new Uint8Array(10));
    const bytes = joined([header(['OsmSchema-V0.6']), framed('OSMData', body.finish())]);
    expect(problemOf(bytes)).toMatch(/blob at byte \d+: expected raw or zlib data, found .* compression$/);
    expect(problemOf(bytes)).toContain(name);
  });

  test('whose blob claims another size than it has is refused', () => {
    const body = new PbfWriter();
    body.writeVarintField(2, 7);
    body.writeBytesField(3, new Uint8Array([120, 156, 3, 0, 0, 0, 0, 1]));
    expect(problemOf(joined([header(), framed('OSMData', body.finish())]))).toContain('expected 7 bytes of content');
    const huge = new PbfWriter();
    huge.writeVarintField(2, 40_000_000);
    huge.writeBytesField(3, new Uint8Array([120, 156, 3, 0, 0, 0, 0, 1]));
    expect(problemOf(joined([header(), framed('OSMData', huge.finish())]))).toContain('found 40000000 bytes');
  });

  test('with a coarse scale is read', () => {
    const scaled = asPbf(town, { ...USUAL, granularity: 1_000 });
    expect(cityFromOsm(readOsm(scaled, 'x')).city.streets.segmentCount).toBeGreaterThan(0);
  });

  test('that is not sorted though its header says so is refused, not half read', () => {
    const sorted = asPbf(town, { ...USUAL, perBlob: 6, isSorted: true });
    const end = headerEnd(sorted);
    // The same blobs twice: nodes, ways, nodes, ways.
    const lying = joined([sorted, sorted.subarray(end)]);
    expect(problemOf(lying)).toMatch(/expected nodes, then ways, then relations, .* found a \w+ among others$/);
  });

  test('with a bounding box in its header is read as without', () => {
    const box = new PbfWriter();
    for (const [field, value] of [8.6e9, 8.8e9, 49.5e9, 49.3e9].entries()) box.writeSVarintField(field + 1, value);
    const writer = new PbfWriter();
    writer.writeBytesField(1, box.finish());
    for (const feature of ['OsmSchema-V0.6', 'DenseNodes']) writer.writeStringField(4, feature);
    writer.writeStringField(5, 'Has_Metadata');
    const bytes = asPbf(town);
    const size = new DataView(bytes.buffer).getUint32(0);
    // Behind the first header and its blob come the blobs of data.
    const plain = asPbf({ nodes: [], ways: [] });
    expect(size).toBe(new DataView(plain.buffer).getUint32(0));
    const rest = bytes.subarray(headerEnd(bytes));
    expect(readOsm(joined([blob('OSMHeader', writer.finish(), true), rest]), 'x')).toEqual(readOsm(bytes, 'x'));
  });

  test('that holds history needs a reader for it, which this is not', () => {
    const bytes = asPbf(town, { ...USUAL, features: ['OsmSchema-V0.6', 'DenseNodes', 'HistoricalInformation'] });
    expect(problemOf(bytes)).toContain('the feature "HistoricalInformation"');
  });

  test('with one group of all kinds is read', () => {
    const parts = asPbf(town, { ...USUAL, isDense: false });
    expect(readOsm(parts, 'x')).toEqual(readOsm(asXml(town), 'x'));
  });
});

/** Where the first blob ends. */
function headerEnd(bytes: Uint8Array): number {
  const headSize = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  // The header's last field is the size of the blob: one or two bytes behind the key 0x18.
  let at = 4 + headSize - 1;
  while (bytes[at - 1] !== 0x18) at--;
  const low = bytes[at] as number;
  const size = low < 0x80 ? low : (low & 0x7f) | ((bytes[at + 1] as number) << 7);
  return 4 + headSize + size;
}

describe('XML', () => {
  test('that is gzipped and cut off says so, with no half city', () => {
    const packed = gzipSync(asXml(town));
    for (const size of [packed.length >> 1, packed.length - 30, 30, 12]) {
      expect(problemOf(packed.subarray(0, size))).toMatch(/expected (whole gzip data|well-formed XML)/);
    }
  });

  test('that is gzipped and not what was packed, or without its last bytes, says so', () => {
    const bytes = asXml(town);
    const packed = gzipSync(bytes);
    const wrong = (at: number): Uint8Array => packed.map((byte, k) => (k === packed.length - at ? byte ^ 1 : byte));
    // The last eight bytes: a check sum, then how long the content is.
    for (const at of [8, 5]) expect(problemOf(wrong(at))).toContain('damaged or cut-off data (wrong check sum)');
    for (const at of [4, 1]) expect(problemOf(wrong(at))).toContain('damaged or cut-off data (wrong length)');
    for (const most of [-1, -4, -8]) expect(problemOf(packed.slice(0, most))).toContain('expected whole gzip data');
    const parts = joined([wrong(8), gzipSync(text('\n'))]);
    expect(problemOf(parts)).toContain('damaged or cut-off data (wrong check sum)');
    expect(problemOf(joined([packed, Uint8Array.of(1, 2)]))).toContain('expected whole gzip data');
  });

  test('in several gzip parts laid end to end is read whole', () => {
    const bytes = asXml(town);
    const packed = joined([gzipSync(bytes.subarray(0, 1_000)), gzipSync(bytes.subarray(1_000))]);
    expect(readOsm(packed, 'x')).toEqual(readOsm(bytes, 'x'));
  });

  test('with characters split between two slices is read', () => {
    const named = aMap({ a: [0, 0], b: [10, 0, { place: 'town', name: 'Käßdörf – ヤマ' }] }, [
      ['a b', { highway: 'road' }],
    ]);
    const bytes = asXml(named);
    const packed = joined(Array.from(bytes, (byte) => gzipSync(Uint8Array.of(byte))));
    expect(readOsm(packed, 'x').nodeTags).toEqual([{ place: 'town', name: 'Käßdörf – ヤマ' }]);
  });

  test('of an editor or with history leaves out what was deleted', () => {
    const extract = readOsm(
      text(
        '<osm><node id="1" version="1" visible="true" lat="1" lon="2"/><node id="2" version="2" visible="false"/>' +
          '<node id="-3" lat="1.001" lon="2"/><node id="4" action="delete" lat="1" lon="2"/>' +
          '<way id="-5"><nd ref="1"/><nd ref="-3"/><nd ref="4"/><tag k="highway" v="road"/></way>' +
          '<way id="6" visible="false"><nd ref="1"/><nd ref="-3"/><tag k="highway" v="road"/></way></osm>',
      ),
      'x',
    );
    expect([...extract.nodeId]).toEqual([-3, 1]);
    expect([...extract.wayNode]).toEqual([1, 0, -1]);
    expect([...extract.wayId]).toEqual([-5]);
  });

  test('of a change file is no extract', () => {
    expect(problemOf(text('<osmChange version="0.6"><create/></osmChange>'))).toContain('found <osmChange>');
  });
});

describe('a place', () => {
  const street = { highway: 'residential' };

  test('of two nodes and one street is a city', () => {
    const { city } = cityFromOsm(readOsm(asXml(aMap({ a: [0, 0], b: [120, 0] }, [['a b', street]])), 'islet.osm'));
    expect(city.streets.segmentCount).toBe(1);
    expect(city.streets.length[0]).toBeCloseTo(120, 0);
  });

  test('whose ways are there twice has each street once', () => {
    const once = cityFromOsm(readOsm(asXml(town), 'x'));
    const twice: OsmMap = { nodes: [...town.nodes, ...town.nodes], ways: [...town.ways, ...town.ways] };
    for (const bytes of [asXml(twice), asPbf(twice), asPbf(twice, { ...USUAL, isSorted: true })]) {
      const { city, report } = cityFromOsm(readOsm(bytes, 'x'));
      expect(city.streets).toEqual(once.city.streets);
      expect(city.addresses).toEqual(once.city.addresses);
      expect(report.dropped).toContainEqual({ what: 'ways', reason: 'twice in the file', count: town.ways.length });
    }
  });

  test('astride the date line can be cut out of a file, too', () => {
    const map = aMap(
      { a: [0, 0], b: [200, 0], c: [200, 200], d: [0, 200], e: [5_000, 0], f: [5_200, 0] },
      [
        ['a b c d a', street],
        ['e f', street],
      ],
      { latitude: -16.8, longitude: 179.9995 },
    );
    const cut = { source: '--box', west: 179.99, south: -16.9, east: -179.99, north: -16.7, rings: null };
    for (const bytes of [asXml(map), asPbf(map)]) {
      const { city } = cityFromOsm(readOsm(bytes, 'x', cut));
      expect([...city.streets.length].map(Math.round)).toEqual([800]);
    }
  });
});
