// Points out one street or one square: a line of the accent with a rim of paper, and a ring where the street is short.
import { Graphics } from 'pixi.js';
import type { Box } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Metres } from '../base/units.ts';
import type { Camera, ViewSize } from './camera.ts';
import type { GroundMark } from './shade.ts';

export interface MarkLayer {
  readonly view: Graphics;
  setMark(mark: GroundMark | null): void;
  setPalette(palette: Palette): void;
  draw(camera: Camera, size: ViewSize): void;
}

/** Pixels. */
const WIDTH = 4;
const RIM = 3;
const RING = 16;
/** Of a side of what is shown around a mark, at least. */
const AROUND: Metres = 900;

export function createMarkLayer(palette: Palette): MarkLayer {
  const view = new Graphics();
  let colours = palette;
  let mark: GroundMark | null = null;
  let drawnFor = 0;

  function build(scale: number): void {
    drawnFor = scale;
    view.clear();
    if (mark === null) return;
    const box = boxOfMark(mark);
    const strokes = [
      { color: colours.paper, width: (WIDTH + 2 * RIM) / scale },
      { color: colours.accent, width: WIDTH / scale },
    ];
    const isShort = Math.max(box.right - box.left, box.top - box.bottom) * scale < 2 * RING;
    for (const stroke of strokes) {
      if (isShort) view.circle((box.left + box.right) / 2, (box.bottom + box.top) / 2, RING / scale);
      else if (mark.kind === 'square') view.rect(mark.x, mark.y, mark.side, mark.side);
      else {
        view.moveTo(mark.x[0] as number, mark.y[0] as number);
        for (let p = 1; p < mark.x.length; p++) view.lineTo(mark.x[p] as number, mark.y[p] as number);
      }
      view.stroke({ ...stroke, cap: 'round', join: 'round' });
    }
  }

  return {
    view,
    setMark(next) {
      mark = next;
      drawnFor = 0;
    },
    setPalette(next) {
      colours = next;
      drawnFor = 0;
    },
    draw(camera, size) {
      view.position.set(size.width / 2 - camera.x * camera.scale, size.height / 2 + camera.y * camera.scale);
      view.scale.set(camera.scale, -camera.scale);
      if (drawnFor !== camera.scale) build(camera.scale);
    },
  };
}

export function boxOfMark(mark: GroundMark): Box {
  if (mark.kind === 'square') {
    return { left: mark.x, bottom: mark.y, right: mark.x + mark.side, top: mark.y + mark.side };
  }
  const [x, y] = [Array.from(mark.x), Array.from(mark.y)];
  return { left: Math.min(...x), bottom: Math.min(...y), right: Math.max(...x), top: Math.max(...y) };
}

/** What to show so that the mark is seen with what is around it. */
export function boxAround(mark: GroundMark): Box {
  const { left, bottom, right, top } = boxOfMark(mark);
  const half = Math.max(AROUND, 1.6 * (right - left), 1.6 * (top - bottom)) / 2;
  const [x, y] = [(left + right) / 2, (bottom + top) / 2];
  return { left: x - half, bottom: y - half, right: x + half, top: y + half };
}
