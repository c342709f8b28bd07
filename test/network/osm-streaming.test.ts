import { gzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { atOnce } from '../../src/base/slices.ts';
import type { ByteSource } from '../../src/network/byte-source.ts';
import type { CutOut } from '../../src/network/cut-out.ts';
import type { OsmExtract } from '../../src/network/osm-extract.ts';
import { openOsm } from '../../src/network/osm-reader.ts';
import { KeptWays } from '../../src/network/osm-ways.ts';
import { readOsm } from '../builders/osm-import.ts';
import { aMap, asPbf, asXml, gridMap, type OsmMap, USUAL } from './osm-map.ts';

/** A source that notes what is asked of it. */
function watched(bytes: Uint8Array): { source: ByteSource; most: () => number; total: () => number } {
  let [most, total] = [0, 0];
  const source = {
    size: bytes.length,
    read(from: number, to: number): Uint8Array {
      most = Math.max(most, to - from);
      total += to - from;
      // A copy, as a file gives: nobody may count on bytes that were read before.
      return bytes.slice(from, to);
    },
  };
  return { source, most: () => most, total: () => total };
}

function read(source: ByteSource, cut: CutOut | null = null): OsmExtract {
  const reader = openOsm(source, 'town', cut);
  while (reader.step());
  return reader.extract();
}

const town = gridMap(12);
/** Blobs of 20 things each. */
const SMALL = { ...USUAL, perBlob: 20 };

describe('an extract that is read part by part', () => {
  test.each([
    ['.osm.pbf', asPbf(town, SMALL)],
    ['.osm.pbf sorted by kind', asPbf(town, { ...SMALL, isSorted: true })],
    ['XML', asXml(town)],
    ['gzipped XML', gzipSync(asXml(town))],
  ])('is the same as one read at once: %s', (_, bytes) => {
    expect(read(watched(bytes).source)).toEqual(readOsm(asXml(town), 'town'));
  });

  test('is never asked for more than a blob of a .osm.pbf', () => {
    const bytes = asPbf(gridMap(30), { ...SMALL, isSorted: true });
    const { source, most, total } = watched(bytes);
    read(source);
    expect(bytes.length).toBeGreaterThan(30_000);
    // The first bytes, which tell the format.
    expect(most()).toBeLessThanOrEqual(4_096);
    // Each blob once, a glance at each header, and the few blobs at which the order is looked up.
    expect(total()).toBeLessThan(1.6 * bytes.length);
  });

  test('is never asked for more than a slice of XML, however long it is', () => {
    const long = `${new TextDecoder().decode(asXml(town)).replace('</osm>', '')}${'<!-- filler -->'.repeat(60_000)}</osm>`;
    const bytes = new TextEncoder().encode(long);
    for (const [whole, limit] of [
      [bytes, 256 * 1024],
      [gzipSync(bytes, { level: 0 }), 32 * 1024],
    ] as const) {
      const { source, most } = watched(whole);
      expect(read(source)).toEqual(readOsm(asXml(town), 'town'));
      expect(whole.length).toBeGreaterThan(800_000);
      expect(most()).toBeLessThanOrEqual(limit);
    }
  });

  test('has room for the nodes of its ways only, however many the file holds', () => {
    const ways = new KeptWays();
    ways.add(7, [900, -3, 900, 5], { highway: 'road' });
    ways.add(8, [5, 12], null);
    const store = atOnce(ways.neededNodes());
    for (let id = 0; id < 10_000; id++) store.place(id, id, -id);
    expect([...store.rows.ids]).toEqual([-3, 5, 12, 900]);
    expect([...store.latitudes.subarray(1)]).toEqual([5, 12, 900]);
    expect(store.isComplete()).toBe(false);
  });

  test('may list ways before nodes and relations before both', () => {
    const map = aMap(
      { a: [0, 0], b: [100, 0], c: [100, 100] },
      [
        ['a b c a', {}],
        ['a b', { highway: 'road' }],
      ],
      undefined,
      [['0 outer', { type: 'multipolygon', building: 'yes' }]],
    );
    const turned = new TextDecoder().decode(asXml(map)).split('\n');
    const body = turned.slice(2, -1).reverse();
    const bytes = new TextEncoder().encode([...turned.slice(0, 2), ...body, '</osm>'].join('\n'));
    expect(readOsm(bytes, 'x')).toEqual(readOsm(asXml(map), 'x'));
  });

  test('may say it is sorted and hold few kinds of things or none', () => {
    const sorted = { ...SMALL, isSorted: true };
    const empty: OsmMap = { nodes: [], ways: [] };
    for (const map of [empty, { ...town, ways: [] }, { ...town, nodes: [] }]) {
      expect(readOsm(asPbf(map, sorted), 'x')).toEqual(readOsm(asXml(map), 'x'));
    }
  });

  test('takes a way or an address that is there twice once', () => {
    const map = aMap({ a: [0, 0], b: [100, 0], c: [50, 5, { 'addr:housenumber': '1' }] }, [
      ['a b', { highway: 'road' }],
    ]);
    const twice = { nodes: [...map.nodes, ...map.nodes], ways: [...map.ways, ...map.ways] };
    for (const bytes of [asXml(twice), asPbf(twice)]) {
      const { wayNode, taggedNode, repeated } = readOsm(bytes, 'x');
      expect([...wayNode]).toEqual([0, 1]);
      expect([...taggedNode]).toEqual([2]);
      expect(repeated).toEqual({ nodes: 1, ways: 1 });
    }
  });
});
