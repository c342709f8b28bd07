import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { projectionAt } from '../../src/network/projection.ts';
import { cityFromOsm, readOsm } from '../builders/osm-import.ts';
import { geodesic } from './geodesic.ts';
import { asXml, type OsmMap } from './osm-map.ts';

const origins = fc.record({
  latitude: fc.double({ min: -70, max: 70, noNaN: true }),
  longitude: fc.double({ min: -180, max: 180, noNaN: true }),
});
const offset = fc.double({ min: -0.3, max: 0.3, noNaN: true });

describe('the plane around an origin', () => {
  test('keeps distances of a city and its surroundings within 0.02 %', () => {
    fc.assert(
      fc.property(origins, offset, offset, offset, offset, (origin, a, b, c, d) => {
        const from = { latitude: origin.latitude + a, longitude: origin.longitude + b };
        const to = { latitude: origin.latitude + c, longitude: origin.longitude + d };
        const projection = projectionAt(origin);
        const [p, q] = [projection.toPlane(from), projection.toPlane(to)];
        const onPlane = Math.hypot(q.x - p.x, q.y - p.y);
        const onGround = geodesic(from, to);
        expect(Math.abs(onPlane - onGround)).toBeLessThanOrEqual(0.0002 * onGround + 1e-6);
      }),
    );
  });

  test.each([0, 23, -35, 49, 60, 70])(
    'keeps, at latitude %i, the lengths of a metropolis of 40 x 40 km within a thousandth',
    (latitude) => {
      // A grid of streets 10 km apart, drawn with a node for each kilometre, by degrees alone.
      const north = 1 / 110.574;
      const east = 1 / (111.32 * Math.cos((latitude * Math.PI) / 180));
      const side = Array.from({ length: 41 }, (_, k) => k);
      const nodes = side.flatMap((row) =>
        side.map((column) => ({
          id: 1 + 41 * row + column,
          latitude: latitude + (row - 20) * north,
          longitude: -75 + (column - 20) * east,
          tags: {},
        })),
      );
      const lines = side
        .filter((k) => k % 10 === 0)
        .flatMap((k) => [side.map((j) => 41 * k + j), side.map((j) => 41 * j + k)]);
      const map: OsmMap = {
        nodes,
        ways: lines.map((line, k) => ({ id: 1 + k, refs: line.map((row) => 1 + row), tags: { highway: 'primary' } })),
      };
      const { streets, origin } = cityFromOsm(readOsm(asXml(map), 'metropolis.osm')).city;
      expect(origin?.latitude).toBeCloseTo(latitude, 0);
      const onGround = lines.reduce(
        (sum, line) =>
          sum +
          line
            .slice(1)
            .reduce((own, row, k) => own + geodesic(nodes[line[k] as number] as never, nodes[row] as never), 0),
        0,
      );
      const onPlane = streets.length.reduce((sum, metres) => sum + metres, 0);
      expect(Math.abs(onPlane / onGround - 1)).toBeLessThan(0.0002);
      for (const [a, b] of [
        [0, 41 * 41 - 1],
        [40, 41 * 40],
        [0, 40],
        [40, 41 * 41 - 1],
      ] as const) {
        const { toPlane } = projectionAt(origin as NonNullable<typeof origin>);
        const [from, to] = [nodes[a] as never, nodes[b] as never];
        const [p, q] = [toPlane(from), toPlane(to)];
        expect(Math.abs(Math.hypot(q.x - p.x, q.y - p.y) / geodesic(from, to) - 1)).toBeLessThan(0.001);
      }
    },
  );

  test('leads back to latitude and longitude', () => {
    fc.assert(
      fc.property(origins, offset, offset, (origin, a, b) => {
        const projection = projectionAt(origin);
        const position = { latitude: origin.latitude + a, longitude: origin.longitude + b };
        const back = projection.toGlobe(projection.toPlane(position));
        expect(back.latitude).toBeCloseTo(position.latitude, 7);
        expect(Math.abs(Math.sin(((back.longitude - position.longitude) * Math.PI) / 360))).toBeLessThan(1e-9);
      }),
    );
  });

  test('has x to the east and y to the north', () => {
    const { toPlane } = projectionAt({ latitude: 49.4, longitude: 8.7 });
    expect(toPlane({ latitude: 49.4, longitude: 8.7 })).toEqual({ x: 0, y: 0 });
    expect(toPlane({ latitude: 49.4, longitude: 8.71 }).x).toBeGreaterThan(700);
    expect(toPlane({ latitude: 49.41, longitude: 8.7 }).y).toBeCloseTo(1112.2, 0);
  });

  test('holds together astride the date line', () => {
    const { toPlane } = projectionAt({ latitude: -16.8, longitude: 179.99 });
    const x = toPlane({ latitude: -16.8, longitude: -179.99 }).x;
    expect(x).toBeGreaterThan(2_000);
    expect(x).toBeLessThan(2_300);
  });
});
