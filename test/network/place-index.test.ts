import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestOnPiece } from '../../src/base/geometry.ts';
import { nearestPlace, placeIndex, placePoint } from '../../src/network/place-index.ts';
import { BIKE_FORWARD, buildStreetGraph, WALK } from '../../src/network/street-graph.ts';
import { gridTown, OPEN } from './street-drafts.ts';

test('the nearest place is the nearest of all streets, however long and bent they are', () => {
  const spot = fc.record({ x: fc.integer({ min: 0, max: 1000 }), y: fc.integer({ min: 0, max: 1000 }) });
  const streets = fc.array(fc.array(spot, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(streets, spot, (lines, point) => {
      const ends = lines.flatMap((line) => [line[0], line.at(-1)]) as { x: number; y: number }[];
      const graph = buildStreetGraph(
        ends.map((end) => end.x),
        ends.map((end) => end.y),
        lines.map((line, k) => ({
          from: 2 * k,
          to: 2 * k + 1,
          roadClass: 'residential',
          access: OPEN,
          between: line.slice(1, -1).flatMap((bend) => [bend.x, bend.y]),
        })),
      );
      let expected = Number.POSITIVE_INFINITY;
      for (const line of lines) {
        for (let k = 1; k < line.length; k++) {
          const a = line[k - 1] as { x: number; y: number };
          expected = Math.min(expected, nearestOnPiece(point, a, line[k] as { x: number; y: number }).distance);
        }
      }
      const found = nearestPlace(placeIndex(graph), point, 'motor');
      expect(found?.distance).toBe(expected);
      const back = placePoint(graph, (found as { place: { segment: number; along: number } }).place);
      expect(back.x).toBeCloseTo(found?.x as number, 6);
      expect(back.y).toBeCloseTo(found?.y as number, 6);
    }),
    { seed: 3 },
  );
});

test('a mode finds only streets that it may use, and only those that are accepted', () => {
  const graph = buildStreetGraph(
    [0, 100, 0, 100],
    [0, 0, 50, 50],
    [
      { from: 0, to: 1, roadClass: 'path', access: BIKE_FORWARD | WALK },
      { from: 2, to: 3, roadClass: 'residential', access: OPEN },
    ],
  );
  const index = placeIndex(graph);
  const point = { x: 40, y: 10 };
  expect(nearestPlace(index, point, 'bike')).toEqual({ place: { segment: 0, along: 40 }, x: 40, y: 0, distance: 10 });
  expect(nearestPlace(index, point, 'motor')?.place).toEqual({ segment: 1, along: 40 });
  expect(nearestPlace(index, point, 'walk', (segment) => segment !== 0)?.place.segment).toBe(1);
  expect(nearestPlace(index, point, 'motor', () => false)).toBeNull();
});

test('of streets equally near the one of lower number is taken', () => {
  expect(nearestPlace(placeIndex(gridTown(3, 3)), { x: 50, y: 50 }, 'motor')?.place.segment).toBe(0);
});

test('no streets, no place', () => {
  expect(nearestPlace(placeIndex(buildStreetGraph([], [], [])), { x: 0, y: 0 }, 'walk')).toBeNull();
});

test('the heading of a place is that of its street', () => {
  const bent = buildStreetGraph(
    [0, 100],
    [0, 100],
    [{ from: 0, to: 1, roadClass: 'residential', access: OPEN, between: [100, 0] }],
  );
  expect(placePoint(bent, { segment: 0, along: 40 })).toEqual({ x: 40, y: 0, dx: 1, dy: 0, heading: 0 });
  expect(placePoint(bent, { segment: 0, along: 150 })).toEqual({ x: 100, y: 50, dx: 0, dy: 1, heading: Math.PI / 2 });
});
