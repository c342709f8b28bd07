// Points out one street or one square: a line of the accent with a rim of paper, and a ring where the street is short.
import { Graphics } from 'pixi.js';
import type { Box, Point } from '../base/geometry.ts';
import type { Palette } from '../base/palette.ts';
import type { Metres } from '../base/units.ts';
import { type Camera, toScreen, type ViewSize } from './camera.ts';
import type { GroundMark } from './shade.ts';

export interface GroundMarkLayer {
  readonly view: Graphics;
  setMark(mark: GroundMark | null): void;
  setPalette(palette: Palette): void;
  draw(camera: Camera, size: ViewSize): void;
}

/** Pixels. */
const WIDTH = 6;
const RIM = 2.5;
const RING = 16;
/** Of a side of what is shown around a mark, at least. */
const AROUND: Metres = 900;

export function createGroundMarkLayer(palette: Palette): GroundMarkLayer {
  const view = new Graphics();
  let colours = palette;
  let mark: GroundMark | null = null;

  return {
    view,
    setMark(next) {
      mark = next;
    },
    setPalette(next) {
      colours = next;
    },
    draw(camera, size) {
      view.clear();
      if (mark === null) return;
      const points = outlineOf(mark).map((point) => toScreen(camera, size, point));
      const { left, bottom, right, top } = boxOfMark(mark);
      const isShort = Math.max(right - left, top - bottom) * camera.scale < 2 * RING;
      const middle = toScreen(camera, size, { x: (left + right) / 2, y: (bottom + top) / 2 });
      for (const [color, width] of [
        [colours.paper, WIDTH + 2 * RIM],
        [colours.accent, WIDTH],
      ] as const) {
        if (isShort) view.circle(middle.x, middle.y, RING);
        else view.poly(points, mark.kind === 'square');
        view.stroke({ color, width, cap: 'round', join: 'round' });
      }
    },
  };
}

function outlineOf(mark: GroundMark): Point[] {
  if (mark.kind === 'street') return Array.from(mark.x, (x, p) => ({ x, y: mark.y[p] as number }));
  const { x, y, side } = mark;
  return [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ];
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
