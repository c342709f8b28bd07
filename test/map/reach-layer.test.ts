import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../src/base/palette.ts';
import { createReachLayer } from '../../src/map/reach-layer.ts';
import type { ReachView } from '../../src/service/protocol.ts';

const CAMERA = { x: 0, y: 0, scale: 1 };
const SIZE = { width: 400, height: 300 };

afterEach(() => vi.unstubAllGlobals());

const street = Float32Array.from({ length: 40 }, (_, p) => 25 * p);
const reached = (id: string): ReachView => ({
  id,
  x: street.slice(),
  y: new Float32Array(40),
  addresses: 10,
  parcelsPerDay: 5,
});

/** A layer with one reached street, and what was drawn of it the last time. */
async function aLayer() {
  const drawn: string[] = [];
  const canvas = parseHTML('<canvas></canvas>').document.querySelector('canvas') as unknown as HTMLCanvasElement;
  const note = (what: string) => () => void drawn.push(what);
  const context = { setTransform() {}, setLineDash() {}, fill: note('ground'), stroke: note('rim') };
  canvas.getContext = (() => context) as unknown as typeof canvas.getContext;
  vi.stubGlobal('document', { createElement: () => canvas });
  vi.stubGlobal(
    'Path2D',
    class {
      addPath() {}
      moveTo() {}
      lineTo() {}
      closePath() {}
    },
  );
  const onReady = vi.fn();
  const layer = createReachLayer(paletteOf('light'), () => 1, onReady);
  layer.setReach([reached('market')]);
  await vi.waitUntil(layer.isReady);
  const draw = () => {
    drawn.length = 0;
    layer.draw(CAMERA, SIZE, true);
    return [...drawn];
  };
  return { layer, draw, onReady };
}

test('what the bikes reach has a ground and a rim', async () => {
  const { draw } = await aLayer();
  expect(draw()).toEqual(['ground', 'rim']);
});

test('areas that were not seen before are outlined in slices and drawn all at once; known ones are there at once', async () => {
  const { layer, draw, onReady } = await aLayer();
  const many = Array.from({ length: 200 }, (_, k) => reached(`depot ${k}`));
  layer.setReach(many);
  expect(layer.isReady()).toBe(false);
  expect(draw()).toEqual(['ground']);
  onReady.mockClear();
  await vi.waitUntil(layer.isReady);
  expect(onReady).toHaveBeenCalledOnce();
  expect(draw()).toEqual(['ground', ...many.map(() => 'rim')]);
  layer.setReach(many.slice(0, 2));
  expect(layer.isReady()).toBe(true);
  expect(draw()).toEqual(['ground', 'rim', 'rim']);
});

test('an area that is moved while others are outlined stays where it was put', async () => {
  const { layer, draw } = await aLayer();
  layer.setReach(['west', 'east'].map(reached));
  layer.setOne(reached('west'));
  await vi.waitUntil(layer.isReady);
  expect(draw()).toEqual(['ground', 'rim', 'rim']);
});

test('areas of another scenario call off those that are still being outlined', async () => {
  const { layer, draw } = await aLayer();
  layer.setReach(Array.from({ length: 200 }, (_, k) => reached(`depot ${k}`)));
  layer.setReach([reached('alone')]);
  await vi.waitUntil(layer.isReady);
  expect(draw()).toEqual(['ground', 'rim']);
});

test('where the map is shaded, what the bikes reach has a rim only, so that the shades keep the colours of their legend', async () => {
  const { layer, draw } = await aLayer();
  draw();
  layer.setGrounded(false);
  layer.setChosen('market');
  expect(draw()).toEqual(['rim']);
  layer.setGrounded(true);
  expect(draw()).toEqual(['ground', 'ground', 'rim']);
});
