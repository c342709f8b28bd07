// What is kept of random files, held against a plain reading of the rules over all of it in memory.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import type { CutOut } from '../../src/network/cut-out.ts';
import type { OsmExtract } from '../../src/network/osm-extract.ts';
import { readOsm } from '../builders/osm-import.ts';
import { asPbf, asXml, type OsmMap, USUAL } from './osm-map.ts';

const ids = fc.integer({ min: -5, max: 25 });
const wayTags = fc.constantFrom({ highway: 'road' }, { building: 'yes' }, { power: 'line' }, {});
const nodeTags = fc.constantFrom({}, {}, {}, { 'addr:housenumber': '1' }, { note: 'x' });
const maps: fc.Arbitrary<OsmMap> = fc.record({
  nodes: fc.uniqueArray(
    fc.record({
      id: ids,
      // On a plane of a few kilometres, in steps that seven digits hold.
      latitude: fc.integer({ min: 0, max: 40 }).map((k) => 49 + k / 1000),
      longitude: fc.integer({ min: 0, max: 40 }).map((k) => 8 + k / 1000),
      tags: nodeTags,
    }),
    { selector: ({ id }) => id, maxLength: 20 },
  ),
  ways: fc
    .array(fc.record({ refs: fc.array(ids, { minLength: 1, maxLength: 6 }), tags: wayTags }), { maxLength: 8 })
    .map((ways) => ways.map((way, k) => ({ id: 1000 + k, ...way }))),
  relations: fc
    .array(
      fc.record({
        members: fc.array(
          fc.record({
            kind: fc.constant('way' as const),
            ref: fc.integer({ min: 1000, max: 1009 }),
            role: fc.constantFrom('outer', 'inner'),
          }),
          {
            maxLength: 3,
          },
        ),
        tags: fc.constantFrom({ type: 'multipolygon', natural: 'water' }, { type: 'route' }),
      }),
      { maxLength: 3 },
    )
    .map((relations) => relations.map((relation, k) => ({ id: 1 + k, ...relation }))),
});

/** Ids of the nodes and ways that the rules keep, by looking at everything. */
function keptOf(map: OsmMap, cut: CutOut | null): { nodes: number[]; ways: number[] } {
  const isInside = ({ latitude, longitude }: OsmMap['nodes'][number]): boolean =>
    cut === null || (longitude >= cut.west && longitude <= cut.east && latitude >= cut.south && latitude <= cut.north);
  const known = new Map(map.nodes.map((node) => [node.id, node]));
  const inside = (ref: number): boolean => {
    const node = known.get(ref);
    return node !== undefined && isInside(node);
  };
  const reaches = (refs: readonly number[]): boolean => cut === null || refs.some(inside);
  const ways = map.ways.filter(({ tags, refs }) => ('highway' in tags || 'building' in tags) && reaches(refs));
  const nodes = new Set<number>();
  for (const { refs } of ways) for (const ref of refs) if (known.has(ref)) nodes.add(ref);
  for (const node of map.nodes) if ('addr:housenumber' in node.tags && isInside(node)) nodes.add(node.id);
  return { nodes: [...nodes].sort((a, b) => a - b), ways: ways.map(({ id }) => id) };
}

function idsIn({ nodeId, wayId, wayNode, wayStart }: OsmExtract) {
  return {
    nodes: [...nodeId],
    ways: [...wayId],
    lines: [...wayId].map((_, k) =>
      [...wayNode.subarray(wayStart[k], wayStart[k + 1])].map((node) => (node === -1 ? null : nodeId[node])),
    ),
  };
}

const shapes = [
  asXml,
  (map: OsmMap) => asPbf(map, { ...USUAL, perBlob: 3 }),
  (map: OsmMap) => asPbf(map, { ...USUAL, perBlob: 3, isSorted: true }),
];

describe('a random file', () => {
  test('gives the ways that count with all their nodes that are there, in whatever format', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const plain = { ...map, relations: [] };
        const expected = keptOf(plain, null);
        const known = new Set(map.nodes.map(({ id }) => id));
        for (const shape of shapes) {
          const { nodes, ways, lines } = idsIn(readOsm(shape(plain), 'x'));
          expect({ nodes, ways }).toEqual({ nodes: expected.nodes, ways: expected.ways });
          const refs = map.ways.filter(({ id }) => ways.includes(id)).map((way) => way.refs);
          expect(lines).toEqual(refs.map((list) => list.map((ref) => (known.has(ref) ? ref : null))));
        }
      }),
    );
  });

  test('with relations is the same in whatever format, and in whatever order nodes and ways stand', () => {
    fc.assert(
      fc.property(maps, (map) => {
        const [first, ...others] = shapes.map((shape) => readOsm(shape(map), 'x'));
        for (const other of others) expect(other).toEqual(first);
        const turned = { ...map, nodes: [...map.nodes].reverse() };
        const { nodeId, wayNode, areas } = readOsm(asXml(turned), 'x');
        expect([nodeId, wayNode, areas]).toEqual([first?.nodeId, first?.wayNode, first?.areas]);
      }),
    );
  });

  test('gives of a box what reaches into it, whole', () => {
    const boxes = fc.record({ west: fc.nat(30), south: fc.nat(30), width: fc.nat(20), height: fc.nat(20) });
    fc.assert(
      fc.property(maps, boxes, (map, { west, south, width, height }) => {
        const cut: CutOut = {
          source: 'box',
          west: 8 + (west - 0.5) / 1000,
          south: 49 + (south - 0.5) / 1000,
          east: 8 + (west + width + 0.5) / 1000,
          north: 49 + (south + height + 0.5) / 1000,
          rings: null,
        };
        const plain = { ...map, relations: [] };
        const expected = keptOf(plain, cut);
        for (const shape of shapes) {
          try {
            const { nodes, ways } = idsIn(readOsm(shape(plain), 'x', cut));
            expect({ nodes, ways }).toEqual({ nodes: expected.nodes, ways: expected.ways });
          } catch (error) {
            if (!(error instanceof InputError)) throw error;
            expect(expected).toMatchObject({ nodes: [], ways: [] });
          }
        }
        try {
          const [first, ...others] = shapes.map((shape) => readOsm(shape(map), 'x', cut));
          for (const other of others) expect(other).toEqual(first);
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
        }
      }),
    );
  });
});
