// Distances, nearest points and insides agree with what can be told by other means.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distance, isInside, nearestOnPiece, type Point } from '../../src/base/geometry.ts';

/** Whole decimetres within 10 km. */
const coordinate = fc.integer({ min: -100_000, max: 100_000 }).map((decimetres) => decimetres / 10);
const point: fc.Arbitrary<Point> = fc.record({ x: coordinate, y: coordinate });

describe('plane geometry', () => {
  test('measures as Pythagoras does, both ways alike', () => {
    expect(distance({ x: 1, y: 2 }, { x: 4, y: 6 })).toBe(5);
    fc.assert(fc.property(point, point, (a, b) => distance(a, b) === distance(b, a)));
  });

  test('finds no point of a piece nearer than the nearest', () => {
    fc.assert(
      fc.property(point, point, point, fc.double({ min: 0, max: 1, noNaN: true }), (p, a, b, share) => {
        const nearest = nearestOnPiece(p, a, b);
        const other = { x: a.x + share * (b.x - a.x), y: a.y + share * (b.y - a.y) };
        expect(nearest.share >= 0 && nearest.share <= 1).toBe(true);
        expect(nearest.distance).toBeLessThanOrEqual(distance(p, other) + 1e-6);
        expect(nearest.distance).toBeCloseTo(distance(p, nearest), 9);
      }),
    );
  });

  test('takes the one point of a piece without length', () => {
    expect(nearestOnPiece({ x: 3, y: 4 }, { x: 0, y: 0 }, { x: 0, y: 0 })).toEqual({
      x: 0,
      y: 0,
      share: 0,
      distance: 5,
    });
  });

  test('tells inside from outside of a ring with a bay', () => {
    const ring = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 5, y: 2 },
      { x: 0, y: 10 },
    ];
    expect(isInside({ x: 1, y: 5 }, ring)).toBe(true);
    expect(isInside({ x: 9, y: 5 }, ring)).toBe(true);
    expect(isInside({ x: 5, y: 5 }, ring)).toBe(false);
    expect(isInside({ x: -1, y: 5 }, ring)).toBe(false);
    expect(isInside({ x: 5, y: 1 }, ring)).toBe(true);
  });

  test('tells the same whichever way round a ring is walked', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 3, maxLength: 12 }), point, (ring, p) => {
        // On the very edge either is right.
        fc.pre(
          ring.every((a, index) => nearestOnPiece(p, a, ring[(index + 1) % ring.length] as Point).distance > 1e-6),
        );
        expect(isInside(p, [...ring].reverse())).toBe(isInside(p, ring));
      }),
    );
  });

  test('agrees with the side of each edge for a triangle', () => {
    const side = (p: Point, a: Point, b: Point): number => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
    fc.assert(
      fc.property(point, point, point, point, (p, a, b, c) => {
        const sides = [side(p, a, b), side(p, b, c), side(p, c, a)];
        fc.pre(sides.every((value) => Math.abs(value) > 1));
        const isIn = sides.every((value) => value > 0) || sides.every((value) => value < 0);
        expect(isInside(p, [a, b, c])).toBe(isIn);
      }),
    );
  });
});
