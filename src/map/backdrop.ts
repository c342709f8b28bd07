// The still ground under everything: land, water, parks and streets, drawn in slices beside the picture on show and swapped in when done.
// A stacked 2D canvas costs nothing a frame, looks the same in every renderer, and is drawn anew only when the zoom rests.
import type { Palette } from '../base/palette.ts';
import type { CityView } from '../service/protocol.ts';
import { type Camera, type ViewSize, visibleBox } from './camera.ts';
import { drawGround, type GroundPaths, prepareGround } from './ground-layer.ts';
import { coversView, openPicture, type Picture, pictureSize, placePicture } from './picture.ts';
import { runInSlices } from './slices.ts';
import { drawStreets, type StreetPaths } from './street-layer.ts';
import { streetsOf } from './street-store.ts';

export interface Backdrop {
  readonly element: HTMLElement;
  setCity(city: CityView): void;
  setPalette(palette: Palette): void;
  /** Moves the picture to where the camera looks, and draws a new one where it is worth it. */
  show(camera: Camera, size: ViewSize, settled: boolean): void;
  /** True once the picture on show was drawn for just this camera, with all streets. */
  isSharp(): boolean;
  destroy(): void;
}

export function createBackdrop(palette: Palette, pixelRatio: () => number, onSharp: () => void): Backdrop {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none';
  let colours = palette;
  let ground: GroundPaths | null = null;
  let streets: StreetPaths | null = null;
  let shown: Picture | null = null;
  let spare: HTMLCanvasElement | null = null;
  let wanted: { camera: Camera; size: ViewSize } | null = null;
  let drawing = false;
  /** A new city, new streets or new colours call off the drawing of the old ones. */
  let edition = 0;
  let shownEdition = -1;
  let cityEdition = 0;

  const fits = (picture: Picture, share = 0): boolean =>
    wanted !== null &&
    shownEdition === edition &&
    picture.camera.scale === wanted.camera.scale &&
    coversView(picture, wanted.camera, wanted.size, share);

  async function draw(): Promise<void> {
    if (!wanted || !ground || drawing) return;
    drawing = true;
    const mine = edition;
    const { camera } = wanted;
    const size = pictureSize(wanted.size);
    const canvas = spare ?? document.createElement('canvas');
    spare = null;
    const work = drawPicture(canvas, camera, size, pixelRatio(), ground, streets ?? [], colours);
    const done = await runInSlices(work, () => mine !== edition);
    drawing = false;
    if (done === null) {
      spare = canvas;
      return draw();
    }
    const before = shown?.canvas;
    shown = { canvas, camera, size };
    shownEdition = mine;
    placePicture(shown, wanted.camera, wanted.size);
    element.append(canvas);
    before?.remove();
    spare = before ?? null;
    if (fits(shown)) onSharp();
    else void draw();
  }

  function redraw(): void {
    edition++;
    void draw();
  }

  return {
    element,
    setCity(city) {
      const mine = ++cityEdition;
      ground = prepareGround(city);
      streets = null;
      shown?.canvas.remove();
      shown = null;
      redraw();
      void streetsOf(city).then((paths) => {
        if (paths === null || mine !== cityEdition) return;
        streets = paths;
        redraw();
      });
    },
    setPalette(palette) {
      colours = palette;
      redraw();
    },
    show(camera, size, settled) {
      wanted = { camera, size };
      if (!shown) return void draw();
      placePicture(shown, camera, size);
      const grow = camera.scale / shown.camera.scale;
      // While the zoom moves, a picture is drawn anew only where the old one is scaled too far.
      if (grow !== 1 && !settled && grow < 2.2 && grow > 0.62) return;
      if (!fits(shown, 0.5)) void draw();
    },
    isSharp: () => shown !== null && streets !== null && !drawing && fits(shown),
    destroy() {
      edition++;
      cityEdition++;
      ground = null;
      wanted = null;
      element.remove();
    },
  };
}

function* drawPicture(
  canvas: HTMLCanvasElement,
  camera: Camera,
  size: ViewSize,
  pixelRatio: number,
  ground: GroundPaths,
  streets: StreetPaths,
  palette: Palette,
): Generator<void, true, undefined> {
  const context = openPicture(canvas, camera, size, pixelRatio);
  if (!context) return true;
  const seen = visibleBox(camera, size);
  context.fillStyle = palette.ground.land;
  context.fillRect(seen.left, seen.bottom, seen.right - seen.left, seen.top - seen.bottom);
  drawGround(context, ground, palette);
  yield;
  for (const step of drawStreets(context, streets, seen, camera.scale, palette)) {
    // Reading a pixel makes the canvas do the work now, inside the slice.
    context.getImageData(0, 0, 1, 1);
    yield step;
  }
  return true;
}
