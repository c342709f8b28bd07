import { parseHTML } from 'linkedom';
import { afterEach, expect, test, vi } from 'vitest';
import { paletteOf } from '../../src/base/palette.ts';
import { createReachLayer } from '../../src/map/reach-layer.ts';

const CAMERA = { x: 0, y: 0, scale: 1 };
const SIZE = { width: 400, height: 300 };

afterEach(() => vi.unstubAllGlobals());

/** A layer with one reached street, and what was drawn of it the last time. */
function aLayer() {
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
  const layer = createReachLayer(paletteOf('light'), () => 1);
  const street = Float32Array.from({ length: 40 }, (_, p) => 25 * p);
  layer.setReach([{ id: 'market', x: street, y: new Float32Array(40), addresses: 10, parcelsPerDay: 5 }]);
  const draw = () => {
    drawn.length = 0;
    layer.draw(CAMERA, SIZE, true);
    return [...drawn];
  };
  return { layer, draw };
}

test('what the bikes reach has a ground and a rim', () => {
  expect(aLayer().draw()).toEqual(['ground', 'rim']);
});

test('where the map is shaded, what the bikes reach has a rim only, so that the shades keep the colours of their legend', () => {
  const { layer, draw } = aLayer();
  draw();
  layer.setGrounded(false);
  layer.setChosen('market');
  expect(draw()).toEqual(['rim']);
  layer.setGrounded(true);
  expect(draw()).toEqual(['ground', 'ground', 'rim']);
});
