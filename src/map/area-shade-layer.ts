// Neighbourhoods shaded by what their parcels cost or how late they are: squares under the streets' names, see-through, so that the ground stays.
import type { Palette } from '../base/palette.ts';
import type { Camera, ViewSize } from './camera.ts';
import { createOverlay, type DrawOverlay, type Overlay } from './overlay.ts';
import { AREA_ALPHA, type AreaShade, type ShadedSquare } from './shade.ts';

export interface AreaShadeLayer extends Pick<Overlay, 'element' | 'isSharp' | 'destroy'> {
  setShade(shade: AreaShade | null): void;
  setPalette(palette: Palette): void;
  show(camera: Camera, size: ViewSize, settled: boolean): void;
}

/** Pixels between squares, and of a side from which its name is written into it. */
const GAP = 1;
const NAMED = 44;
const NAME_SIZE = 10;

export function createAreaShadeLayer(palette: Palette, pixelRatio: () => number, onSharp: () => void): AreaShadeLayer {
  const overlay = createOverlay(pixelRatio, onSharp);
  let colours = palette;
  let shade: AreaShade | null = null;

  const redraw = (): void => overlay.setDrawing(shade === null ? null : drawSquares(shade, colours));

  return {
    element: overlay.element,
    isSharp: overlay.isSharp,
    destroy: overlay.destroy,
    show: overlay.show,
    setShade(next) {
      shade = next;
      redraw();
    },
    setPalette(next) {
      colours = next;
      redraw();
    },
  };
}

function drawSquares({ ramp, squares }: AreaShade, palette: Palette): DrawOverlay {
  return function* draw(context, box, scale) {
    const seen = squares.filter(
      ({ x, y, side }) => x < box.right && x + side > box.left && y < box.top && y + side > box.bottom,
    );
    const gap = GAP / scale;
    context.globalAlpha = AREA_ALPHA;
    for (const { x, y, side, step } of seen) {
      if (step === null) continue;
      context.fillStyle = palette.ramp[ramp][step] as string;
      context.fillRect(x + gap / 2, y + gap / 2, side - gap, side - gap);
    }
    context.globalAlpha = 1;
    yield;
    if ((seen[0]?.side ?? 0) * scale >= NAMED) writeNames(context, seen, scale, palette);
    yield;
  };
}

function writeNames(
  context: CanvasRenderingContext2D,
  squares: readonly ShadedSquare[],
  scale: number,
  palette: Palette,
): void {
  context.font = `${NAME_SIZE / scale}px system-ui, sans-serif`;
  context.textBaseline = 'top';
  context.lineJoin = 'round';
  context.lineWidth = 3 / scale;
  context.strokeStyle = palette.paper;
  context.fillStyle = palette.secondInk;
  for (const { name, x, y, side, step } of squares) {
    if (step === null) continue;
    context.save();
    // Text stands upright where north is up.
    context.translate(x + 4 / scale, y + side - 4 / scale);
    context.scale(1, -1);
    context.strokeText(name, 0, 0);
    context.fillText(name, 0, 0);
    context.restore();
  }
}
