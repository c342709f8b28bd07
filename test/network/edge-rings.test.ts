import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, type Point } from '../../src/base/geometry.ts';
import { joinHoles, signedArea } from '../../src/network/area-ring.ts';
import { ringsAlongEdges } from '../../src/network/edge-rings.ts';
import { clipLine, clipRing } from '../../src/network/line-clip.ts';
import { joinWays } from '../../src/network/osm-rings.ts';

const box = { left: 0, bottom: 0, right: 1_000, top: 1_000 };
const point = (x: number, y: number): Point => ({ x, y });
const somewhere = fc.record({ x: fc.integer({ min: -500, max: 1_500 }), y: fc.integer({ min: -500, max: 1_500 }) });
const inBox = ({ x, y }: Point): boolean => x >= 0 && x <= 1_000 && y >= 0 && y <= 1_000;

describe('ways', () => {
  test('laid end to end in any order and direction give the ring they were cut from', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 3, max: 30 }),
        fc.array(fc.nat(29), { maxLength: 8 }),
        fc.array(fc.boolean()),
        (n, cuts, turns) => {
          const at = [...new Set([0, ...cuts.map((cut) => cut % n)])].sort((a, b) => a - b);
          const ways = at.map((start, row) => {
            const end = at[row + 1] ?? n;
            const way = Array.from({ length: end - start + 1 }, (_, k) => (start + k) % n);
            return turns[row] === true ? way.reverse() : way;
          });
          const lines = joinWays([...ways].sort((a, b) => (b[0] as number) - (a[0] as number)));
          expect(lines).toHaveLength(1);
          expect(lines[0]?.[0]).toBe(lines[0]?.at(-1));
          expect(new Set(lines[0]).size).toBe(n);
          expect(lines[0]).toHaveLength(n + 1);
        },
      ),
    );
  });

  test('with a direction are not turned round', () => {
    expect(
      joinWays(
        [
          [3, 4],
          [1, 2],
          [2, 3],
          [9, 4],
        ],
        true,
      ),
    ).toEqual([
      [1, 2, 3, 4],
      [9, 4],
    ]);
  });
});

describe('a clipped line or ring', () => {
  test('stays in the box, and a ring keeps what is inside', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 2, maxLength: 12 }), (line) => {
        for (const part of clipLine(line, box)) {
          expect(part.length).toBeGreaterThan(1);
          expect(part.every(inBox)).toBe(true);
        }
        expect(clipRing(line, box).every(inBox)).toBe(true);
      }),
    );
    expect(clipLine([point(-100, 500), point(500, 500), point(500, 1_500)], box)).toEqual([
      [point(0, 500), point(500, 500), point(500, 1_000)],
    ]);
    const ring = [point(-500, -500), point(500, -500), point(500, 500), point(-500, 500)];
    expect(signedArea(clipRing(ring, box))).toBe(250_000);
  });
});

describe('lines through a box', () => {
  test('of any shape end in rings inside it', () => {
    const lines = fc.array(fc.array(somewhere, { minLength: 2, maxLength: 6 }), { maxLength: 6 });
    fc.assert(
      fc.property(lines, fc.boolean(), (drawn, directed) => {
        for (const ring of ringsAlongEdges(drawn, box, directed)) expect(ring.every(inBox)).toBe(true);
      }),
    );
  });

  test('with a direction have the area on their left, whatever else crosses', () => {
    const up = [point(300, -50), point(300, 1_050)];
    const down = [point(700, 1_050), point(700, -50)];
    const area = (lines: Point[][]): number =>
      ringsAlongEdges(lines, box, true).reduce((sum, ring) => sum + signedArea(ring), 0);
    expect(area([up])).toBe(300_000);
    expect(area([down])).toBe(300_000);
    expect(area([up, down])).toBe(600_000);
    expect(area([[...up].reverse(), [...down].reverse()])).toBe(400_000);
  });

  test('hundreds of them that stop inside are led to the edge without looking at every pair', () => {
    const lines = Array.from({ length: 400 }, (_, k) => [point(100 + 2 * k, 400), point(100 + 2 * k, 600)]);
    expect(ringsAlongEdges(lines, box, false).flat().every(inBox)).toBe(true);
  });
});

test('a hole is no longer inside, and the rest still is', () => {
  const square = (low: number, high: number): Point[] => [
    point(low, low),
    point(high, low),
    point(high, high),
    point(low, high),
  ];
  const [ring] = joinHoles([square(0, 900)], [square(100, 200), [...square(300, 600)].reverse(), square(2_000, 2_100)]);
  if (ring === undefined) throw new Error('expected a ring');
  expect(signedArea(ring)).toBe(810_000 - 10_000 - 90_000);
  for (const [x, y, inside] of [
    [50, 51, true],
    [150, 151, false],
    [450, 451, false],
    [700, 701, true],
    [250, 251, true],
  ] as const) {
    expect(isInside(point(x, y), ring)).toBe(inside);
  }
});
