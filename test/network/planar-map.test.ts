import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { atOnce } from '../../src/base/slices.ts';
import { planCut } from '../../src/network/block-cut.ts';
import { grown } from '../../src/network/block-patterns.ts';
import { ringArea, ringPoints } from '../../src/network/block-shape.ts';
import { subdivide } from '../../src/network/block-subdivision.ts';
import { arrange, type PlanLine } from '../../src/network/line-arrangement.ts';
import { cutBlock, directed, edgeEnds, insertNode, type PlanarMap } from '../../src/network/planar-map.ts';

function aSquare(size: number): PlanLine {
  const points = [
    { x: 0, y: 0 },
    { x: size, y: 0 },
    { x: size, y: size },
    { x: 0, y: size },
  ];
  return { points, kind: 'residential', isClosed: true };
}

const road = (...points: [number, number][]): PlanLine => ({
  points: points.map(([x, y]) => ({ x, y })),
  kind: 'primary',
});

const areas = (map: PlanarMap): number[] => map.blocks.map((block) => ringArea(ringPoints(map, block.ring)));

/** Every edge of every ring says that the block lies on its left. */
function expectWhole(map: PlanarMap): void {
  map.blocks.forEach((block, number) => {
    block.ring.forEach((node, k) => {
      expect(map.left.get(directed(node, block.ring[(k + 1) % block.ring.length] as number))).toBe(number);
    });
  });
  const degree = new Array<number>(map.x.length).fill(0);
  for (const key of map.edges.keys()) for (const end of edgeEnds(key)) degree[end] = (degree[end] as number) + 1;
  expect(map.degree).toEqual(degree);
}

describe('lines that cross', () => {
  test('part a square into blocks, counter-clockwise, and lose their loose ends', () => {
    const map = arrange([aSquare(100), road([-20, 40], [120, 40]), road([30, -20], [30, 60])], 2);
    expect(areas(map).sort((a, b) => a - b)).toEqual([1200, 2800, 6000]);
    expectWhole(map);
    expect(Math.min(...map.x.filter((_, node) => (map.degree[node] as number) > 0))).toBe(0);
  });

  test('keep the end of a road that leaves the city', () => {
    const map = arrange([aSquare(100), { ...road([50, 0.5], [50, 300]), leaves: 'end' }], 2);
    expect(Math.max(...map.y.filter((_, node) => map.degree[node] === 1))).toBe(300);
  });

  test('are drawn together where they would leave an edge too short to be a street', () => {
    const map = arrange([aSquare(100), road([-20, 3], [120, 60])], 12);
    for (const key of map.edges.keys()) {
      const [a, b] = edgeEnds(key);
      const [dx, dy] = [(map.x[a] as number) - (map.x[b] as number), (map.y[a] as number) - (map.y[b] as number)];
      expect(dx * dx + dy * dy).toBeGreaterThanOrEqual(144);
    }
    expectWhole(map);
  });
});

describe('a block', () => {
  test('is cut into two that share the new street and fill it', () => {
    const map = arrange([aSquare(100)], 2);
    const [a, b, c, d] = (map.blocks[0] as { ring: number[] }).ring as [number, number, number, number];
    const p = insertNode(map, a, b, 50, 0);
    const q = insertNode(map, c, d, 50, 100);
    cutBlock(map, 0, p, q, [{ x: 60, y: 50 }], 'tertiary');
    expect(areas(map)).toEqual([5500, 4500]);
    expectWhole(map);
  });

  test('is not cut where a part would be too narrow or the street too skew', () => {
    const map = arrange([aSquare(100)], 2);
    const points = ringPoints(map, (map.blocks[0] as { ring: number[] }).ring);
    const rule = { snap: 8, gap: 10, width: 30, bend: 0 };
    expect(planCut(map, 0, points, { at: { x: 50, y: 50 }, dx: 0, dy: 1 }, rule)).not.toBeNull();
    expect(planCut(map, 0, points, { at: { x: 12, y: 50 }, dx: 0, dy: 1 }, rule)).toBeNull();
    expect(planCut(map, 0, points, { at: { x: 50, y: 50 }, dx: 0.69, dy: 0.724 }, { ...rule, snap: 0 })).toBeNull();
  });

  test('falls into smaller ones that lose no ground, whatever the luck', () => {
    fc.assert(
      fc.property(fc.nat(10_000), fc.integer({ min: 150, max: 700 }), (seed, size) => {
        const map = arrange([aSquare(size), road([-20, size / 3], [size + 20, size / 2])], 5);
        const pattern = grown({
          area: () => 9000,
          rule: () => ({ snap: 25, gap: 18, width: 24, bend: 0.5 }),
          collector: 100_000,
          bow: 1,
          crossings: 0.5,
          yards: () => 0.1,
        });
        atOnce(
          subdivide(
            map,
            [0, 1],
            () => pattern,
            luckOf(seed, 0).stream('blocks'),
            () => false,
          ),
        );
        expectWhole(map);
        const found = areas(map);
        expect(Math.min(...found)).toBeGreaterThan(600);
        expect(Math.abs(found.reduce((sum, area) => sum + area, 0) - size * size)).toBeLessThan(0.01 * size);
      }),
      { numRuns: 20 },
    );
  });
});
