import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../src/base/palette.ts';
import { createReachLayer } from '../../src/map/reach-layer.ts';
import type { ReachView } from '../../src/service/protocol.ts';

const CAMERA = { x: 0, y: 0, scale: 1 };
const SIZE = { width: 400, height: 300 };

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const street = Float32Array.from({ length: 40 }, (_, p) => 25 * p);
const reached = (id: string): ReachView => ({
  id,
  x: street.slice(),
  y: new Float32Array(40),
  addresses: 10,
  parcelsPerDay: 5,
});

/** A layer with one reached street, what was drawn of it the last time, and the northern ends of the areas that have a rim. */
async function aLayer() {
  const drawn: string[] = [];
  const rims: number[] = [];
  const page = parseHTML('').document;
  const note = (what: string) => () => void drawn.push(what);
  const context = {
    setTransform() {},
    setLineDash() {},
    getImageData() {},
    fill: note('ground'),
    stroke(path: { readonly north: number }) {
      drawn.push('rim');
      rims.push(path.north);
    },
  };
  const createElement = (name: string) => Object.assign(page.createElement(name), { getContext: () => context });
  vi.stubGlobal('document', { createElement });
  vi.stubGlobal(
    'Path2D',
    class {
      north = Number.NEGATIVE_INFINITY;
      addPath() {}
      moveTo(_: number, y: number) {
        this.north = Math.max(this.north, y);
      }
      lineTo(_: number, y: number) {
        this.north = Math.max(this.north, y);
      }
      closePath() {}
    },
  );
  const onReady = vi.fn();
  const layer = createReachLayer(paletteOf('light'), () => 1, onReady);
  layer.setReach([reached('market')]);
  await vi.waitUntil(layer.isReady);
  /** A slice lasts as long as there is anything to draw, unless said otherwise. */
  const draw = (clock = () => 0) => {
    drawn.length = rims.length = 0;
    const now = vi.spyOn(performance, 'now').mockImplementation(clock);
    layer.draw(CAMERA, SIZE, true);
    now.mockRestore();
    return [...drawn];
  };
  return { layer, draw, onReady, drawn, rims };
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
  expect(draw()).toEqual([]);
  onReady.mockClear();
  await vi.waitUntil(layer.isReady);
  expect(onReady).toHaveBeenCalledOnce();
  expect(draw()).toEqual(['ground', ...many.map(() => 'rim')]);
  layer.setReach(many.slice(0, 2));
  expect(layer.isReady()).toBe(true);
  expect(draw()).toEqual(['ground', 'rim', 'rim']);
});

test('an area that is moved while others are outlined stays where it was put', async () => {
  const { layer, draw, rims } = await aLayer();
  layer.setReach(['west', 'east'].map(reached));
  layer.setOne({ ...reached('west'), y: new Float32Array(40).fill(5_000) });
  await vi.waitUntil(layer.isReady);
  expect(draw()).toEqual(['ground', 'rim', 'rim']);
  expect(rims.map((north) => Math.round(north / 5_000))).toEqual([1, 0]);
});

test('many areas are drawn in slices, and the picture before stays until they are all there', async () => {
  const { layer, draw, onReady, drawn } = await aLayer();
  draw();
  const [before] = layer.element.children;
  const many = Array.from({ length: 20 }, (_, k) => reached(`depot ${k}`));
  layer.setReach(many);
  await vi.waitUntil(layer.isReady);
  onReady.mockClear();
  let time = 0;
  // Each look at the clock is a slice further.
  expect(draw(() => 100 * time++)).toEqual(['ground']);
  expect(layer.element.children.length).toBe(1);
  expect(layer.element.children[0]).toBe(before);
  expect(layer.isReady()).toBe(false);
  await vi.waitUntil(layer.isReady);
  expect(drawn).toEqual(['ground', ...many.map(() => 'rim')]);
  expect(onReady).toHaveBeenCalledOnce();
  await vi.waitUntil(() => layer.element.children[0] !== before);
  expect(layer.element.children.length).toBe(1);
});

test('areas of another scenario call off those that are being drawn', async () => {
  const { layer, draw } = await aLayer();
  layer.setReach(Array.from({ length: 20 }, (_, k) => reached(`depot ${k}`)));
  await vi.waitUntil(layer.isReady);
  let time = 0;
  draw(() => 100 * time++);
  layer.setReach([]);
  await vi.waitUntil(layer.isReady);
  expect(layer.element.children.length).toBe(0);
});

test('those called off half drawn are not put up, and the ones of now are drawn with the next frame', async () => {
  const { layer, draw, onReady, drawn } = await aLayer();
  draw();
  const [before] = layer.element.children;
  layer.setReach(Array.from({ length: 20 }, (_, k) => reached(`depot ${k}`)));
  await vi.waitUntil(layer.isReady);
  const alone = reached('alone');
  layer.setOne(alone);
  onReady.mockClear();
  let looks = 0;
  // Each area is a slice; other areas come with the fifth look at the clock, when some are drawn.
  const clock = () => {
    if (++looks === 5) layer.setReach([alone]);
    return 100 * looks;
  };
  draw(clock);
  vi.spyOn(performance, 'now').mockImplementation(clock);
  await vi.waitUntil(() => onReady.mock.calls.length > 0);
  expect(drawn.length).toBe(3);
  expect(layer.element.children.length).toBe(1);
  expect(layer.element.children[0]).toBe(before);
  expect(draw()).toEqual(['ground', 'rim']);
  expect(layer.element.children.length).toBe(1);
  expect(layer.element.children[0]).not.toBe(before);
});

test('where nothing is in reach there is no picture, not even an empty one', async () => {
  const { layer, draw } = await aLayer();
  draw();
  const canvas = layer.element.querySelector('canvas');
  expect(canvas?.width).toBeGreaterThan(0);
  layer.setReach([]);
  expect(draw()).toEqual([]);
  expect(canvas?.width).toBe(0);
  expect(layer.element.children.length).toBe(0);
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
