// When the view goes by itself, and when it stays where the reader has it.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCameraControl, PADDING } from '../../src/map/camera-control.ts';
import type { Views } from '../../src/map/home-view.ts';

beforeAll(() => {
  vi.stubGlobal('window', globalThis);
});
afterAll(() => {
  vi.unstubAllGlobals();
});

const GROUND = { left: -5000, bottom: -5000, right: 5000, top: 5000 };
const LEGEND = { left: 0, top: 500, right: 300, bottom: 700 };

/** Both views of a placement whose farthest place is so far east. */
function viewsTo(right: number): Views {
  const box = { left: 0, bottom: 0, right, top: 800 };
  const points = [
    { x: 0, y: 0 },
    { x: right, y: 800 },
  ];
  return { home: { box, points }, whole: { box, points } };
}

function aControl() {
  const control = createCameraControl({ width: 900, height: 700 }, PADDING, () => undefined);
  control.setReducedMotion(true);
  control.setGround(GROUND, viewsTo(1000));
  return control;
}

test.each(['home', 'whole'] as const)(
  'a placement that changes moves nothing, nor do the cards after it: %s',
  (shown) => {
    const control = aControl();
    if (shown === 'whole') control.fit();
    const before = control.camera;
    control.setViews(viewsTo(2500), false);
    expect(control.camera).toEqual(before);
    control.setCovers([]);
    expect(control.camera).toEqual(before);
    control.fit();
    expect(control.camera.scale).toBeLessThan(before.scale);
  },
);

test('the first view keeps clear of the cards, until it is held for what the reader does in it', () => {
  const control = aControl();
  const bare = control.camera;
  control.setCovers([LEGEND]);
  const clear = control.camera;
  expect(clear).not.toEqual(bare);
  control.hold();
  control.setCovers([]);
  expect(control.camera).toEqual(clear);
});

test('a new size of the map shows the placement as it is now', () => {
  const control = aControl();
  control.setViews(viewsTo(2500), false);
  const before = control.camera;
  control.resize({ width: 900, height: 699 });
  expect(control.camera.scale).toBeLessThan(before.scale);
});
