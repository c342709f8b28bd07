import { describe, expect, test } from 'vitest';
import { centreOf, crowdOf } from '../../src/network/crowd.ts';

/** Points on a grid of so many metres between two corners. */
function field(left: number, bottom: number, right: number, top: number, step: number): [number[], number[]] {
  const x: number[] = [];
  const y: number[] = [];
  for (let py = bottom + step / 2; py < top; py += step) {
    for (let px = left + step / 2; px < right; px += step) {
      x.push(px);
      y.push(py);
    }
  }
  return [x, y];
}

describe('density', () => {
  test('counts points per km2 around a spot', () => {
    const [x, y] = field(-1_000, -1_000, 1_000, 1_000, 50);
    const crowd = crowdOf(x, y);
    expect(crowd.density(0, 0)).toBe(400);
    expect(crowd.density(5_000, 0)).toBe(0);
  });
});

describe('the centre', () => {
  const [wideX, wideY] = field(-3_000, -3_000, 3_000, 3_000, 100);
  const [denseX, denseY] = field(1_000, 0, 2_400, 300, 20);
  const x = [...wideX, ...denseX];
  const y = [...wideY, ...denseY];

  test('takes the shape of the dense part and holds the share asked for', () => {
    const { isCentre, middle } = centreOf(x, y, 0.15);
    const inside = [...isCentre.keys()].filter((k) => isCentre[k] === 1);
    expect(inside.length / x.length).toBeGreaterThanOrEqual(0.15);
    expect(inside.length / x.length).toBeLessThan(0.17);
    for (const k of inside) {
      expect(x[k]).toBeGreaterThan(900);
      expect(x[k]).toBeLessThan(2_500);
      expect(Math.abs((y[k] as number) - 150)).toBeLessThan(260);
    }
    expect(Math.abs(middle.x - 1_700)).toBeLessThan(150);
    expect(Math.abs(middle.y - 150)).toBeLessThan(50);
  });

  test('of nothing is nothing', () => {
    expect(centreOf([], [], 0.25)).toEqual({ isCentre: new Uint8Array(0), middle: { x: 0, y: 0 } });
  });
});
