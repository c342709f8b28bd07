import { describe, expect, test } from 'vitest';
import { isInside, type Ring } from '../../src/base/geometry.ts';
import { type OutlinePolygon, outlineReach, ringArea } from '../../src/map/reach-outline.ts';

/** Street points every 25 m along a grid of streets 100 m apart, where `isReached`. */
function streetPoints(half: number, isReached: (x: number, y: number) => boolean) {
  const x: number[] = [];
  const y: number[] = [];
  for (let across = -half; across <= half; across += 100) {
    for (let along = -half; along <= half; along += 25) {
      for (const [px, py] of [
        [across, along],
        [along, across],
      ] as const) {
        if (!isReached(px, py)) continue;
        x.push(px);
        y.push(py);
      }
    }
  }
  return { x: Float32Array.from(x), y: Float32Array.from(y) };
}

function ringOf(flat: Float32Array): Ring {
  return Array.from({ length: flat.length / 2 }, (_, k) => ({
    x: flat[2 * k] as number,
    y: flat[2 * k + 1] as number,
  }));
}

function area(polygon: OutlinePolygon): number {
  return polygon.reduce((sum, ring, k) => sum + (k === 0 ? 1 : -1) * Math.abs(ringArea(ring)), 0);
}

describe('the outline of a reach', () => {
  const disc = streetPoints(800, (x, y) => x * x + y * y <= 640_000);

  test('is one ring around all reached points, about half a block outside', () => {
    const outline = outlineReach(disc);
    expect(outline).toHaveLength(1);
    expect(outline[0]).toHaveLength(1);
    const ring = ringOf(outline[0]?.[0] as Float32Array);
    for (let p = 0; p < disc.x.length; p++) {
      expect(isInside({ x: disc.x[p] as number, y: disc.y[p] as number }, ring)).toBe(true);
    }
    const radius = Math.sqrt(area(outline[0] as OutlinePolygon) / Math.PI);
    expect(radius).toBeGreaterThan(800);
    expect(radius).toBeLessThan(900);
  });

  test('leaves out what a river cuts off', () => {
    const banks = streetPoints(800, (x, y) => x * x + y * y <= 640_000 && Math.abs(x - 200) > 150);
    const outline = outlineReach(banks);
    expect(outline).toHaveLength(2);
    for (const polygon of outline) {
      expect(isInside({ x: 200, y: 0 }, ringOf(polygon[0] as Float32Array))).toBe(false);
    }
  });

  test('keeps a large hole and fills a small one', () => {
    const lake = outlineReach(streetPoints(800, (x, y) => x * x + y * y > 90_000));
    expect(lake).toHaveLength(1);
    expect(lake[0]).toHaveLength(2);
    const square = outlineReach(streetPoints(800, (x, y) => x * x + y * y > 15_000));
    expect(square[0]).toHaveLength(1);
  });

  test('moves with its points', () => {
    const far = { x: disc.x.map((x) => x + 5000), y: disc.y.map((y) => y - 3000) };
    const here = outlineReach(disc)[0]?.[0] as Float32Array;
    const there = outlineReach(far)[0]?.[0] as Float32Array;
    expect(there.length).toBe(here.length);
    for (let k = 0; k < here.length; k += 2) {
      expect((there[k] as number) - (here[k] as number)).toBeCloseTo(5000, 2);
      expect((there[k + 1] as number) - (here[k + 1] as number)).toBeCloseTo(-3000, 2);
    }
  });

  test('of nothing is nothing, and of a single point a small spot', () => {
    expect(outlineReach({ x: new Float32Array(0), y: new Float32Array(0) })).toEqual([]);
    expect(outlineReach({ x: Float32Array.of(7), y: Float32Array.of(9) })).toHaveLength(1);
  });
});
