// The still picture under everything that moves: ground and streets on a 2D canvas, drawn in slices beside the one on show and swapped in when done.
// A stacked canvas costs nothing a frame; while the camera moves, the last picture is moved and scaled along with it.
import type { Palette } from '../base/palette.ts';
import type { CityView } from '../service/protocol.ts';
import { type Camera, type ViewSize, visibleBox } from './camera.ts';
import { drawGround, type GroundPaths, prepareGround } from './ground-layer.ts';
import { runInSlices } from './slices.ts';
import { drawStreets, prepareStreets, type StreetPaths } from './street-layer.ts';

export interface Backdrop {
  readonly element: HTMLElement;
  setCity(city: CityView): void;
  setPalette(palette: Palette): void;
  /** Moves the picture to where the camera looks, and draws a new one where it is worth it. */
  show(camera: Camera, size: ViewSize): void;
  /** True once the picture on show was drawn for just this camera. */
  isSharp(): boolean;
  destroy(): void;
}

interface Picture {
  readonly canvas: HTMLCanvasElement;
  readonly camera: Camera;
  /** Size of the picture: that of the view and a margin on each side. */
  readonly size: ViewSize;
}

/** Wait after the last zoom step before drawing anew, milliseconds. */
const SETTLE = 90;
/** Most device pixels of one picture. */
const MOST_PIXELS = 14e6;

export function createBackdrop(palette: Palette, pixelRatio: () => number, onSharp: () => void): Backdrop {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0;overflow:hidden;pointer-events:none';
  let colours = palette;
  let ground: GroundPaths | null = null;
  let streets: StreetPaths | null = null;
  let shown: Picture | null = null;
  let wanted: { camera: Camera; size: ViewSize } | null = null;
  /** Each new one calls off the work of the one before. */
  let order = 0;
  let cityOrder = 0;
  let drawing = false;
  let timer = 0;
  let spare: HTMLCanvasElement | null = null;

  const isSharp = (): boolean =>
    shown !== null &&
    wanted !== null &&
    !drawing &&
    shown.camera.scale === wanted.camera.scale &&
    covers(shown, wanted.camera, wanted.size);

  function place(): void {
    if (!shown || !wanted) return;
    const { camera, size } = wanted;
    const grow = camera.scale / shown.camera.scale;
    const left = size.width / 2 - (grow * shown.size.width) / 2 + (shown.camera.x - camera.x) * camera.scale;
    const top = size.height / 2 - (grow * shown.size.height) / 2 - (shown.camera.y - camera.y) * camera.scale;
    shown.canvas.style.transform = `translate(${left}px, ${top}px) scale(${grow})`;
  }

  async function draw(): Promise<void> {
    clearTimeout(timer);
    timer = 0;
    if (!wanted || !ground || drawing) return;
    const mine = order;
    drawing = true;
    const { camera, size } = wanted;
    const margin = Math.round(Math.min(size.width, size.height) * 0.3);
    const full = { width: size.width + 2 * margin, height: size.height + 2 * margin };
    const ratio = Math.min(pixelRatio(), Math.sqrt(MOST_PIXELS / (full.width * full.height)));
    const canvas = spare ?? document.createElement('canvas');
    spare = null;
    const done = await runInSlices(
      drawPicture(canvas, camera, full, ratio, ground, streets ?? [], colours),
      () => mine !== order,
    );
    drawing = false;
    if (done === null) {
      spare = canvas;
      void draw();
      return;
    }
    const before = shown;
    shown = { canvas, camera, size: full };
    place();
    element.append(canvas);
    if (before) {
      before.canvas.remove();
      spare = before.canvas;
    }
    if (wanted.camera.scale !== camera.scale || !covers(shown, wanted.camera, wanted.size)) void draw();
    else onSharp();
  }

  function redraw(): void {
    order++;
    void draw();
  }

  return {
    element,
    setCity(city) {
      order++;
      const mine = ++cityOrder;
      ground = prepareGround(city);
      streets = null;
      shown?.canvas.remove();
      shown = null;
      void runInSlices(prepareStreets(city), () => mine !== cityOrder).then((paths) => {
        if (paths === null || mine !== cityOrder) return;
        streets = paths;
        redraw();
      });
    },
    setPalette(palette) {
      colours = palette;
      redraw();
    },
    show(camera, size) {
      const first = wanted === null;
      wanted = { camera, size };
      place();
      if (first || !shown || drawing) {
        if (!drawing) void draw();
        return;
      }
      const grow = camera.scale / shown.camera.scale;
      if (grow !== 1) {
        // A picture scaled too far is drawn anew in the middle of the movement.
        if (grow > 2 || grow < 0.6) void draw();
        else {
          clearTimeout(timer);
          timer = window.setTimeout(() => void draw(), SETTLE);
        }
      } else if (!covers(shown, camera, size, 0.5)) void draw();
    },
    isSharp,
    destroy() {
      order++;
      cityOrder++;
      clearTimeout(timer);
      ground = null;
      wanted = null;
      element.remove();
    },
  };
}

/** True if the picture reaches over the whole view; `share` asks that this much of its margin be left, too. */
function covers(picture: Picture, camera: Camera, size: ViewSize, share = 0): boolean {
  const marginX = ((picture.size.width - size.width) / 2) * (1 - share);
  const marginY = ((picture.size.height - size.height) / 2) * (1 - share);
  return (
    Math.abs(picture.camera.x - camera.x) * camera.scale <= marginX + 0.5 &&
    Math.abs(picture.camera.y - camera.y) * camera.scale <= marginY + 0.5
  );
}

function* drawPicture(
  canvas: HTMLCanvasElement,
  camera: Camera,
  size: ViewSize,
  ratio: number,
  ground: GroundPaths,
  streets: StreetPaths,
  palette: Palette,
): Generator<void, true, undefined> {
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  canvas.style.cssText = `position:absolute;left:0;top:0;width:${size.width}px;height:${size.height}px;transform-origin:0 0`;
  // Drawn at once and not put off to the next frame, where all slices together would be one long task.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return true;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.fillStyle = palette.ground.land;
  context.fillRect(0, 0, canvas.width, canvas.height);
  const unit = camera.scale * ratio;
  context.setTransform(
    unit,
    0,
    0,
    -unit,
    canvas.width / 2 - camera.x * unit,
    canvas.height / 2 + camera.y * unit,
  );
  drawGround(context, ground, palette);
  yield;
  for (const step of drawStreets(context, streets, visibleBox(camera, size), camera.scale, palette)) {
    context.getImageData(0, 0, 1, 1);
    yield step;
  }
  return true;
}
