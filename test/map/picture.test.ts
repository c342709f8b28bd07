import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { openPicture } from '../../src/map/picture.ts';

test('a picture of a hidden layer that is drawn anew stays hidden', () => {
  const canvas = parseHTML('<canvas></canvas>').document.querySelector('canvas') as unknown as HTMLCanvasElement;
  canvas.style.visibility = 'hidden';
  openPicture(canvas, { x: 0, y: 0, scale: 1 }, { width: 400, height: 300 }, 1);
  expect(canvas.style.visibility).toBe('hidden');
  expect(canvas.style.width).toBe('400px');
});
