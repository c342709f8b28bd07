import fc from 'fast-check';
import Flatbush from 'flatbush';
import { describe, expect, test } from 'vitest';
import { isInside, type Point, type Ring } from '../../src/base/geometry.ts';
import { length } from '../../src/base/maths.ts';
import { arterialEnds } from '../../src/network/arterial-ends.ts';
import { ADDRESS_KINDS, addressPlace } from '../../src/network/city.ts';
import { networkStatistics } from '../../src/network/network-statistics.ts';
import { placePoint } from '../../src/network/place-index.ts';
import { modelCity } from '../../src/network/real-cities.ts';
import { isOpen } from '../../src/network/shortest-path.ts';
import { arcHead, arcTail, type StreetGraph } from '../../src/network/street-graph.ts';
import { largestPart, strongParts } from '../../src/network/strong-parts.ts';
import { buildSyntheticCity, type SyntheticCitySettings } from '../../src/network/synthetic-city.ts';

function aCity(settings: Partial<SyntheticCitySettings> = {}): SyntheticCitySettings {
  const radius = settings.radius ?? 900;
  return {
    style: 'european',
    seed: 1,
    radius,
    centreRadius: 0.3 * radius,
    addresses: 300,
    outskirts: 1.6 * radius,
    river: true,
    parks: 3,
    ...settings,
  };
}

const someSettings = fc
  .record({
    style: fc.constantFrom('european' as const, 'grid' as const, 'town' as const, 'small town' as const),
    seed: fc.nat(1000),
    radius: fc.integer({ min: 300, max: 800 }),
    centre: fc.double({ min: 0.2, max: 0.4, noNaN: true }),
    addresses: fc.integer({ min: 1, max: 200 }),
    out: fc.double({ min: 1, max: 3, noNaN: true }),
    river: fc.boolean(),
    parks: fc.nat(4),
  })
  .map(({ centre, out, ...rest }) => ({ ...rest, centreRadius: centre * rest.radius, outskirts: out * rest.radius }));

test('in a hamlet of which no street is built up, houses stand on what is driven', () => {
  const hamlet = aCity({
    style: 'small town',
    seed: 0,
    radius: 300,
    centreRadius: 50,
    outskirts: 200,
    addresses: 1,
    parks: 4,
  });
  expect(buildSyntheticCity(hamlet).addresses.count).toBe(1);
});

describe('a synthetic city', () => {
  test('of any settings can be driven, cycled and walked from every address to every arterial end and back', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const { streets, addresses } = buildSyntheticCity(settings);
        const ends = arterialEnds(streets);
        expect(ends.length).toBeGreaterThanOrEqual(settings.style === 'small town' ? 3 : 4);
        for (const mode of ['motor', 'bike', 'walk'] as const) {
          const part = partsOf(streets, mode);
          const main = largestPart(part);
          const lost = Array.from(addresses.segment).filter((segment) => {
            const isUsable = isOpen(streets, 2 * segment, mode) || isOpen(streets, 2 * segment + 1, mode);
            const ends = [streets.from[segment] as number, streets.to[segment] as number];
            return !isUsable || ends.some((end) => part[end] !== main);
          });
          expect(lost).toEqual([]);
          expect(ends.filter((end) => part[end] !== main)).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('of any settings is a plane map: streets meet at junctions only, and cross water on bridges only', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const { streets, water, parks } = buildSyntheticCity(settings);
        expect(crossings(streets)).toEqual([]);
        expect(parks.length).toBe(settings.parks);
        expect(water.length).toBe(settings.river ? 1 : 0);
        for (let segment = 0; segment < streets.segmentCount; segment++) {
          if (streets.bridge[segment] === 1) continue;
          expect(shapeOf(streets, segment).filter((point) => isInAny(point, water))).toEqual([]);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('of any settings has its doors beside the street, on dry land, outside the parks', () => {
    fc.assert(
      fc.property(someSettings, (settings) => {
        const { streets, addresses, water, parks, middle } = buildSyntheticCity(settings);
        expect(addresses.count).toBe(settings.addresses);
        for (let address = 0; address < addresses.count; address++) {
          const door = { x: addresses.x[address] as number, y: addresses.y[address] as number };
          const street = placePoint(streets, addressPlace(addresses, address));
          const off = length(door.x - street.x, door.y - street.y);
          expect(off).toBeGreaterThan(5.9);
          expect(off).toBeLessThan(15.1);
          expect(isInAny(door, [...water, ...parks])).toBe(false);
          const isCentral = length(street.x - middle.x, street.y - middle.y) <= settings.centreRadius;
          expect(addresses.centre[address]).toBe(isCentral ? 1 : 0);
          const households = addresses.households[address] as number;
          if (ADDRESS_KINDS[addresses.kind[address] as number] === 'flats') {
            expect(households).toBeGreaterThanOrEqual(4);
            expect(households).toBeLessThanOrEqual(16);
          } else expect(households).toBe(1);
        }
      }),
      { numRuns: 8 },
    );
  });

  test('has room for a house even where parks cover every street of a hamlet', () => {
    const hamlet = aCity({
      style: 'small town',
      radius: 400,
      centreRadius: 50,
      outskirts: 200,
      river: false,
      parks: 4,
    });
    expect(buildSyntheticCity({ ...hamlet, addresses: 1 }).addresses.count).toBe(1);
  });

  test('is the same for the same settings and another one for another seed', { timeout: 240_000 }, () => {
    for (const style of ['european', 'grid', 'town', 'small town'] as const) {
      const first = buildSyntheticCity(aCity({ style }));
      expect(buildSyntheticCity(aCity({ style }))).toEqual(first);
      expect(buildSyntheticCity(aCity({ style, seed: 2 })).streets.shapeX).not.toEqual(first.streets.shapeX);
    }
  });

  test('keeps its streets when it gets more addresses', () => {
    const few = buildSyntheticCity(aCity({ addresses: 50 }));
    expect(buildSyntheticCity(aCity({ addresses: 500 })).streets).toEqual(few.streets);
  });

  test('grows sparser outwards, with flats and businesses in the middle', () => {
    const { addresses, middle } = buildSyntheticCity(aCity({ radius: 1500, centreRadius: 500, addresses: 3000 }));
    const inRing = (low: number, high: number): number[] =>
      Array.from({ length: addresses.count }, (_, k) => k).filter((k) => {
        const r = length((addresses.x[k] as number) - middle.x, (addresses.y[k] as number) - middle.y);
        return r >= low && r < high;
      });
    const perKm2 = (low: number, high: number): number =>
      inRing(low, high).length / ((Math.PI * (high * high - low * low)) / 1e6);
    const shareOfHouses = (low: number, high: number): number => {
      const all = inRing(low, high);
      return all.filter((k) => ADDRESS_KINDS[addresses.kind[k] as number] === 'house').length / all.length;
    };
    expect(perKm2(0, 500)).toBeGreaterThan(1.5 * perKm2(500, 1000));
    expect(perKm2(500, 1000)).toBeGreaterThan(1.2 * perKm2(1000, 1500));
    expect(shareOfHouses(0, 500)).toBeLessThan(0.5);
    expect(shareOfHouses(1000, 1500)).toBeGreaterThan(0.6);
  });

  test('has bridges and main roads in every direction, whatever its seed', () => {
    for (let seed = 0; seed < 4; seed++) {
      for (const style of ['european', 'grid'] as const) {
        const { streets, middle } = buildSyntheticCity(aCity({ style, seed, radius: 1200, addresses: 1 }));
        const bridges = streets.bridge.reduce((sum, bridge) => sum + bridge, 0);
        expect(bridges).toBeGreaterThanOrEqual(2);
        expect(bridges).toBeLessThanOrEqual(10);
        const quadrants = arterialEnds(streets).map(
          (end) => `${(streets.x[end] as number) > middle.x}/${(streets.y[end] as number) > middle.y}`,
        );
        expect(new Set(quadrants).size).toBeGreaterThanOrEqual(3);
      }
    }
  });
});

describe('the streets of a synthetic city measure about as those of its model', () => {
  test.each(['european', 'grid'] as const)('%s', (style) => {
    const radius = 2600;
    const { streets } = buildSyntheticCity(aCity({ style, seed: 3, radius, centreRadius: 650, addresses: 1 }));
    const half = 0.62 * radius;
    const found = networkStatistics(streets, { left: -half, right: half, bottom: -half, top: half });
    const model = modelCity(style);
    const near = (key: 'junctionsPerKm2' | 'streetKmPerKm2' | 'medianSegment' | 'meanSegment' | 'meanDegree'): number =>
      found[key] / model[key];
    for (const key of ['junctionsPerKm2', 'streetKmPerKm2', 'medianSegment', 'meanSegment', 'meanDegree'] as const) {
      expect(near(key), key).toBeGreaterThan(0.8);
      expect(near(key), key).toBeLessThan(1.25);
    }
    expect(Math.abs(found.circuity - model.circuity)).toBeLessThan(0.03);
    for (const key of ['deadEnds', 'threeWay', 'fourWay'] as const) {
      expect(Math.abs(found[key] - model[key]), key).toBeLessThan(0.1);
    }
    expect(Math.abs(found.orientationOrder - model.orientationOrder)).toBeLessThan(0.15);
  });
});

function partsOf(streets: StreetGraph, mode: 'motor' | 'bike' | 'walk'): Int32Array {
  const arcs = Array.from({ length: 2 * streets.segmentCount }, (_, arc) => arc).filter((arc) =>
    isOpen(streets, arc, mode),
  );
  return strongParts(
    streets.nodeCount,
    arcs.map((arc) => arcTail(streets, arc)),
    arcs.map((arc) => arcHead(streets, arc)),
  );
}

function shapeOf(streets: StreetGraph, segment: number): Point[] {
  const points: Point[] = [];
  for (let p = streets.shapeStart[segment] as number; p < (streets.shapeStart[segment + 1] as number); p++) {
    points.push({ x: streets.shapeX[p] as number, y: streets.shapeY[p] as number });
  }
  return points;
}

function isInAny(point: Point, rings: readonly Ring[]): boolean {
  return rings.some((ring) => isInside(point, ring));
}

/** Pairs of segments whose lines cross other than at a shared point. */
function crossings(streets: StreetGraph): string[] {
  const pieces: { segment: number; a: Point; b: Point }[] = [];
  for (let segment = 0; segment < streets.segmentCount; segment++) {
    const shape = shapeOf(streets, segment);
    for (let k = 1; k < shape.length; k++) pieces.push({ segment, a: shape[k - 1] as Point, b: shape[k] as Point });
  }
  const tree = new Flatbush(pieces.length);
  const boxes = pieces.map(
    ({ a, b }) => [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)] as const,
  );
  for (const box of boxes) tree.add(...box);
  tree.finish();
  const side = (p: Point, q: Point, r: Point): number => (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
  const found: string[] = [];
  pieces.forEach(({ segment, a, b }, k) => {
    for (const other of tree.search(...(boxes[k] as readonly [number, number, number, number]))) {
      if (other <= k) continue;
      const { segment: with_, a: c, b: d } = pieces[other] as (typeof pieces)[number];
      if ([c, d].some((end) => (end.x === a.x && end.y === a.y) || (end.x === b.x && end.y === b.y))) continue;
      if (side(a, b, c) * side(a, b, d) < 0 && side(c, d, a) * side(c, d, b) < 0) found.push(`${segment} x ${with_}`);
    }
  });
  return found;
}
