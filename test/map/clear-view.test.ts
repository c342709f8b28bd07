import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitBox, toScreen } from '../../src/map/camera.ts';
import { clearSpot, fitClear } from '../../src/map/clear-view.ts';

const size = { width: 900, height: 700 };
const padding = { top: 32, right: 32, bottom: 40, left: 32 };
const legend = { left: 14, top: 560, right: 344, bottom: 660 };
const buttons = { left: 14, top: 14, right: 200, bottom: 50 };
const box = { left: -1000, bottom: -1000, right: 1000, top: 1000 };

describe('the first view', () => {
  test('is as close as the padding lets it be where nothing lies over a facility', () => {
    const home = { box, points: [{ x: 0, y: 0 }] };
    expect(fitClear(home, size, padding, [legend, buttons])).toEqual(fitBox(box, size, padding));
  });

  test('leaves no facility under a card that can be kept free, and still shows the whole city', () => {
    const place = fc.record({ x: fc.integer({ min: -1000, max: 1000 }), y: fc.integer({ min: -1000, max: 1000 }) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 12 }), (points) => {
        const camera = fitClear({ box, points }, size, padding, [legend, buttons]);
        for (const point of points) {
          const { x, y } = toScreen(camera, size, point);
          for (const cover of [legend, buttons]) {
            expect(x > cover.left && x < cover.right && y > cover.top && y < cover.bottom).toBe(false);
          }
        }
        const corner = toScreen(camera, size, { x: box.left, y: box.bottom });
        expect(corner.x).toBeGreaterThanOrEqual(padding.left - 1e-6);
        expect(corner.y).toBeLessThanOrEqual(size.height - padding.bottom + 1e-6);
      }),
    );
  });
});

describe('a hub held at the edge', () => {
  const half = { width: 17, height: 10 };

  test('stays where it is when nothing lies over it', () => {
    expect(clearSpot({ x: 500, y: 670 }, half, size, [legend])).toEqual({ x: 500, y: 670 });
  });

  test('moves to the nearest spot beside the card that lies over it', () => {
    expect(clearSpot({ x: 300, y: 640 }, half, size, [legend])).toEqual({ x: 300, y: 671 });
    expect(clearSpot({ x: 330, y: 600 }, half, size, [legend])).toEqual({ x: 362, y: 600 });
  });
});
