import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Camera,
  fitBox,
  limitCamera,
  limitsFor,
  mixCameras,
  panCamera,
  toScreen,
  toWorld,
  visibleBox,
  zoomAround,
} from '../../src/map/camera.ts';

const size = { width: 940, height: 720 };
const box = { left: -3000, bottom: -2000, right: 3000, top: 2500 };
const limits = limitsFor(box, size);
const metre = fc.double({ min: -2000, max: 2000, noNaN: true });
const cameras: fc.Arbitrary<Camera> = fc.record({
  x: metre,
  y: metre,
  scale: fc.double({ min: limits.least, max: limits.most, noNaN: true }),
});
const pixel = fc.double({ min: 0, max: 720, noNaN: true });

describe('the camera', () => {
  test('shows north above and east on the right', () => {
    const camera = { x: 0, y: 0, scale: 0.1 };
    expect(toScreen(camera, size, { x: 100, y: 200 })).toEqual({ x: 480, y: 340 });
  });

  test('turns pixels into metres and back', () => {
    fc.assert(
      fc.property(cameras, pixel, pixel, (camera, x, y) => {
        const back = toScreen(camera, size, toWorld(camera, size, x, y));
        expect(back.x).toBeCloseTo(x, 6);
        expect(back.y).toBeCloseTo(y, 6);
      }),
    );
  });

  test('keeps the ground under the pointer while it zooms, as long as the limits allow', () => {
    const wide = { box: { left: -1e6, bottom: -1e6, right: 1e6, top: 1e6 }, least: limits.least, most: limits.most };
    fc.assert(
      fc.property(cameras, pixel, pixel, fc.double({ min: 0.2, max: 5, noNaN: true }), (camera, x, y, factor) => {
        const before = toWorld(camera, size, x, y);
        const after = toWorld(zoomAround(camera, size, factor, x, y, wide), size, x, y);
        expect(after.x).toBeCloseTo(before.x, 4);
        expect(after.y).toBeCloseTo(before.y, 4);
      }),
    );
  });

  test('keeps its middle over the city and its scale within limits', () => {
    fc.assert(
      fc.property(
        cameras,
        fc.integer({ min: -9000, max: 9000 }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (camera, by, factor) => {
          const moved = panCamera(zoomAround(camera, size, factor, 10, 700, limits), by, -by, limits);
          expect(moved).toEqual(limitCamera(moved, limits));
          expect(moved.scale).toBeGreaterThanOrEqual(limits.least);
          expect(moved.scale).toBeLessThanOrEqual(limits.most);
        },
      ),
    );
  });

  test('moves the picture by as many pixels as the hand', () => {
    const camera = { x: 100, y: 50, scale: 0.2 };
    const point = { x: 300, y: -100 };
    const before = toScreen(camera, size, point);
    const after = toScreen(panCamera(camera, 30, -12, limits), size, point);
    expect(after.x - before.x).toBeCloseTo(30);
    expect(after.y - before.y).toBeCloseTo(-12);
  });

  test('fits a box inside the padding', () => {
    const padding = { top: 60, right: 20, bottom: 120, left: 200 };
    const camera = fitBox(box, size, padding);
    const topLeft = toScreen(camera, size, { x: box.left, y: box.top });
    const bottomRight = toScreen(camera, size, { x: box.right, y: box.bottom });
    expect(topLeft.x).toBeGreaterThanOrEqual(200 - 1e-6);
    expect(topLeft.y).toBeGreaterThanOrEqual(60 - 1e-6);
    expect(bottomRight.x).toBeLessThanOrEqual(920 + 1e-6);
    expect(bottomRight.y).toBeLessThanOrEqual(600 + 1e-6);
    expect(Math.min(bottomRight.x - topLeft.x - 720, bottomRight.y - topLeft.y - 540)).toBeCloseTo(0);
  });

  test('fits even a box without size into a view without size', () => {
    const camera = fitBox(
      { left: 5, bottom: 5, right: 5, top: 5 },
      { width: 1, height: 1 },
      { top: 9, right: 9, bottom: 9, left: 9 },
    );
    expect(Number.isFinite(camera.x + camera.y + camera.scale)).toBe(true);
    expect(camera.scale).toBeGreaterThan(0);
  });

  test('flies from one view to another without leaving the straight way between them', () => {
    const from = { x: 0, y: 0, scale: 0.1 };
    const to = { x: 1000, y: 500, scale: 1.6 };
    expect(mixCameras(from, to, 0)).toEqual(from);
    expect(mixCameras(from, to, 1)).toEqual(to);
    let last = 0;
    for (const share of [0.2, 0.4, 0.6, 0.8]) {
      const camera = mixCameras(from, to, share);
      expect(camera.x).toBeGreaterThan(last);
      expect(camera.y).toBeCloseTo(camera.x / 2);
      last = camera.x;
    }
    const same = mixCameras({ ...from, scale: 1 }, { ...to, scale: 1 }, 0.25);
    expect(same).toEqual({ x: 250, y: 125, scale: 1 });
  });

  test('sees what lies in view', () => {
    expect(visibleBox({ x: 0, y: 0, scale: 0.5 }, { width: 100, height: 60 }, 10)).toEqual({
      left: -120,
      bottom: -80,
      right: 120,
      top: 80,
    });
  });
});
