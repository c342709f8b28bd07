import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestOnPiece } from '../../src/base/geometry.ts';
import { simplify } from '../../src/network/line-simplification.ts';

const lines = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 2, maxLength: 40 }).map((values) => {
  return values.length % 2 === 0 ? values : values.slice(1).concat(0, 0);
});
const pairs = (line: readonly number[]): { x: number; y: number }[] =>
  Array.from({ length: line.length / 2 }, (_, k) => ({ x: line[2 * k] as number, y: line[2 * k + 1] as number }));

describe('a simplified line', () => {
  test('keeps both ends and strays by no more than the tolerance', () => {
    fc.assert(
      fc.property(lines, fc.integer({ min: 0, max: 30 }), (line, tolerance) => {
        const simple = pairs(simplify(line, tolerance));
        const points = pairs(line);
        expect(simple[0]).toEqual(points[0]);
        expect(simple.at(-1)).toEqual(points.at(-1));
        for (const point of points) {
          const apart = simple.slice(1).map((end, k) => nearestOnPiece(point, simple[k] ?? end, end).distance);
          const nearest = Math.min(...apart, Math.hypot(point.x - (simple[0]?.x ?? 0), point.y - (simple[0]?.y ?? 0)));
          expect(nearest).toBeLessThanOrEqual(tolerance + 1e-9);
        }
      }),
    );
  });

  test('leaves out points on a straight piece and keeps a corner', () => {
    expect(simplify([0, 0, 5, 0, 10, 0, 10, 10], 0)).toEqual([0, 0, 10, 0, 10, 10]);
  });

  test('that closes keeps its shape', () => {
    expect(simplify([0, 0, 10, 0, 10, 10, 0, 10, 0, 0], 1)).toEqual([0, 0, 10, 0, 10, 10, 0, 10, 0, 0]);
  });
});
