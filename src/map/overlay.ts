// A still picture over the ground, drawn in slices beside the one on show and swapped in when done, as the backdrop is; nothing while there is nothing to show.
import type { Box } from '../base/geometry.ts';
import { type Camera, type ViewSize, visibleBox } from './camera.ts';
import { coversView, openPicture, type Picture, pictureSize, placePicture } from './picture.ts';
import { runInSlices } from './slices.ts';

/** Draws what lies inside a box on a context whose unit is a metre; scale in pixels a metre. */
export type DrawOverlay = (
  context: CanvasRenderingContext2D,
  box: Box,
  scale: number,
) => Generator<void, void, undefined>;

export interface Overlay {
  readonly element: HTMLElement;
  /** What is drawn from now on; null takes the picture away. */
  setDrawing(draw: DrawOverlay | null): void;
  /** Moves the picture to where the camera looks, and draws a new one where it is worth it. */
  show(camera: Camera, size: ViewSize, settled: boolean): void;
  /** True where nothing is to be drawn any more for this camera. */
  isSharp(): boolean;
  destroy(): void;
}

export function createOverlay(pixelRatio: () => number, onSharp: () => void): Overlay {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none';
  let drawing: DrawOverlay | null = null;
  let shown: Picture | null = null;
  let shownEdition = -1;
  /** A new drawing calls off the old one. */
  let edition = 0;
  let isBusy = false;
  let wanted: { camera: Camera; size: ViewSize } | null = null;

  const fits = (share = 0): boolean =>
    shown !== null &&
    wanted !== null &&
    shownEdition === edition &&
    shown.camera.scale === wanted.camera.scale &&
    coversView(shown, wanted.camera, wanted.size, share);

  async function draw(): Promise<void> {
    if (wanted === null || drawing === null || isBusy) return;
    isBusy = true;
    const mine = edition;
    const { camera } = wanted;
    const size = pictureSize(wanted.size);
    const canvas = document.createElement('canvas');
    const done = await runInSlices(paint(canvas, camera, size, pixelRatio(), drawing), () => mine !== edition);
    isBusy = false;
    if (done === null) return draw();
    shown?.canvas.remove();
    shown = { canvas, camera, size };
    shownEdition = mine;
    placePicture(shown, wanted.camera, wanted.size);
    element.append(canvas);
    if (fits()) onSharp();
    else void draw();
  }

  return {
    element,
    setDrawing(next) {
      edition++;
      drawing = next;
      if (next === null) {
        shown?.canvas.remove();
        shown = null;
      } else void draw();
    },
    show(camera, size, settled) {
      wanted = { camera, size };
      if (drawing === null) return;
      if (shown === null) return void draw();
      placePicture(shown, camera, size);
      if (shown.camera.scale !== camera.scale && !settled) return;
      if (!fits(0.5)) void draw();
    },
    isSharp: () => drawing === null || (!isBusy && fits()),
    destroy() {
      edition++;
      drawing = null;
      element.remove();
    },
  };
}

function* paint(
  canvas: HTMLCanvasElement,
  camera: Camera,
  size: ViewSize,
  pixelRatio: number,
  draw: DrawOverlay,
): Generator<void, true, undefined> {
  const context = openPicture(canvas, camera, size, pixelRatio);
  if (context === null) return true;
  for (const step of draw(context, visibleBox(camera, size), camera.scale)) {
    // Reading a pixel makes the canvas do the work now, inside the slice.
    context.getImageData(0, 0, 1, 1);
    yield step;
  }
  return true;
}
