import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InputError } from '../../src/base/problem.ts';
import type { City } from '../../src/network/city.ts';
import { buildStreetGraph, ROAD_CLASSES, streetBox } from '../../src/network/street-graph.ts';
import { decodeCity, encodeCity, type StreetsBlock } from '../../src/network/streets-block.ts';

/** Whole decimetres in metres, up to some 30 km from the origin. */
const metres = fc.integer({ min: -300_000, max: 300_000 }).map((value) => value / 10);
const points = fc.array(fc.record({ x: metres, y: metres }), { maxLength: 6 });

/** Cities without sense but with everything that a city may hold. */
const cities: fc.Arbitrary<City> = fc
  .record({
    nodes: fc.array(fc.tuple(metres, metres), { minLength: 1, maxLength: 12 }),
    segments: fc.array(
      fc.record({
        from: fc.nat(),
        to: fc.nat(),
        roadClass: fc.constantFrom(...ROAD_CLASSES),
        access: fc.nat(31),
        bridge: fc.boolean(),
        between: points,
      }),
      { minLength: 1, maxLength: 15 },
    ),
    addresses: fc.array(
      fc.record({
        segment: fc.nat(),
        share: fc.double({ min: 0, max: 1, noNaN: true }),
        x: metres,
        y: metres,
        kind: fc.nat(2),
        households: fc.integer({ min: 1, max: 63 }),
        centre: fc.nat(1),
      }),
      { maxLength: 20 },
    ),
    water: fc.array(points, { maxLength: 3 }),
    parks: fc.array(points, { maxLength: 3 }),
    middle: fc.record({ x: metres, y: metres }),
  })
  .map(({ nodes, segments, addresses, water, parks, middle }) => {
    const streets = buildStreetGraph(
      nodes.map(([x]) => x),
      nodes.map(([, y]) => y),
      segments.map((segment) => ({
        ...segment,
        from: segment.from % nodes.length,
        to: segment.to % nodes.length,
        between: segment.between.flatMap(({ x, y }) => [x, y]),
      })),
    );
    const rows = addresses.map((row) => {
      const segment = row.segment % streets.segmentCount;
      return { ...row, segment, along: Math.floor(row.share * (streets.length[segment] as number) * 10) / 10 };
    });
    return {
      streets,
      addresses: {
        count: rows.length,
        segment: Int32Array.from(rows, (row) => row.segment),
        along: Float64Array.from(rows, (row) => row.along),
        x: Float64Array.from(rows, (row) => row.x),
        y: Float64Array.from(rows, (row) => row.y),
        kind: Uint8Array.from(rows, (row) => row.kind),
        households: Uint16Array.from(rows, (row) => row.households),
        centre: Uint8Array.from(rows, (row) => row.centre),
      },
      water,
      parks,
      middle,
      box: streetBox(streets),
      attribution: '© somebody',
      origin: { latitude: 49.41, longitude: 8.7 },
    };
  });

const small: City = fc.sample(cities, { numRuns: 1, seed: 5 })[0] as City;
const encoded = (city: City): StreetsBlock => encodeCity(city, 'town.osm', 'ODbL');

describe('a streets block', () => {
  test('gives back the city to the bit, through JSON, too', () => {
    fc.assert(
      fc.property(cities, (city) => {
        const block = JSON.parse(JSON.stringify(encoded(city))) as StreetsBlock;
        expect(decodeCity(block)).toEqual(city);
      }),
      { numRuns: 100 },
    );
  });

  test('is the same text each time, and again after a round trip', () => {
    const block = encoded(small);
    expect(encoded(small)).toEqual(block);
    expect(encodeCity(decodeCity(block), block.source, block.licence)).toEqual(block);
  });

  test('says where the streets come from', () => {
    expect(encoded(small)).toMatchObject({
      source: 'town.osm',
      licence: 'ODbL',
      attribution: '© somebody',
      encoding: 'doorstep-streets-1',
      origin: { latitude: 49.41, longitude: 8.7 },
    });
  });

  test('rounds what is finer than a decimetre', () => {
    const streets = buildStreetGraph([0.04, 100.06], [0, 0], [{ from: 0, to: 1, roadClass: 'primary', access: 31 }]);
    const city = { ...small, streets, addresses: { ...small.addresses, count: 0 }, box: streetBox(streets) };
    const table = { segment: [0], along: [streets.length[0] as number], x: [5.55], y: [-0.02] };
    const back = decodeCity(
      encoded({
        ...city,
        addresses: {
          count: 1,
          segment: Int32Array.from(table.segment),
          along: Float64Array.from(table.along),
          x: Float64Array.from(table.x),
          y: Float64Array.from(table.y),
          kind: Uint8Array.of(0),
          households: Uint16Array.of(1),
          centre: Uint8Array.of(1),
        },
      }),
    );
    expect([...back.streets.x]).toEqual([0, 100.1]);
    expect(back.addresses.along[0]).toBeLessThanOrEqual(back.streets.length[0] as number);
    expect(back.addresses.x[0]).toBeCloseTo(5.6, 9);
  });

  test('is not made of a city without a place on the globe', () => {
    expect(() => encoded({ ...small, origin: null })).toThrow('a place on the globe');
  });
});

describe('a damaged streets block', () => {
  const block = encoded(small);

  test('is refused with its path or says the same, whatever character is changed', () => {
    let refused = 0;
    for (let at = 0; at < block.data.length; at++) {
      const other = block.data[at] === 'A' ? 'B' : 'A';
      const damaged = { ...block, data: block.data.slice(0, at) + other + block.data.slice(at + 1) };
      try {
        // A few bits only fill up bytes and tell nothing.
        expect(decodeCity(damaged)).toEqual(small);
      } catch (error) {
        expect(error).toBeInstanceOf(InputError);
        expect((error as InputError).message).toMatch(/^city\.data/);
        refused++;
      }
    }
    expect(refused).toBeGreaterThan(0.9 * block.data.length);
  });

  test.each([
    ['nothing', ''],
    ['no base64', 'city!'],
    ['no zlib data', 'AAAABBBBCCCC'],
    ['half of it', block.data.slice(0, Math.floor(block.data.length / 8) * 4)],
  ])('is refused: %s', (_, data) => {
    expect(() => decodeCity({ ...block, data }, 'study.city')).toThrow(InputError);
    expect(() => decodeCity({ ...block, data }, 'study.city')).toThrow(/^study\.city\.data/);
  });
});
