// A still picture of the ground on a 2D canvas, larger than the view, that is moved and scaled along with the camera until it is worth drawing anew.
import type { Camera, ViewSize } from './camera.ts';

export interface Picture {
  readonly canvas: HTMLCanvasElement;
  /** The camera it was drawn for. */
  readonly camera: Camera;
  /** Size of the picture: that of the view and a margin on each side; pixels of the page. */
  readonly size: ViewSize;
}

/** Most device pixels of one picture. */
const MOST_PIXELS = 14e6;

/** The size of a picture for a view. */
export function pictureSize(view: ViewSize): ViewSize {
  const margin = Math.round(Math.min(view.width, view.height) * 0.3);
  return { width: view.width + 2 * margin, height: view.height + 2 * margin };
}

/**
 * Clears a canvas and gives a context whose unit is a metre, y to the north. The context draws at once and not at the
 * end of the frame, where slices of work would add up to one long task.
 */
export function openPicture(
  canvas: HTMLCanvasElement,
  camera: Camera,
  size: ViewSize,
  pixelRatio: number,
): CanvasRenderingContext2D | null {
  const ratio = Math.min(pixelRatio, Math.sqrt(MOST_PIXELS / (size.width * size.height)));
  canvas.width = Math.round(size.width * ratio);
  canvas.height = Math.round(size.height * ratio);
  const [width, height] = [`${size.width}px`, `${size.height}px`];
  // One by one, so that a layer that the reader has turned off stays hidden.
  Object.assign(canvas.style, { position: 'absolute', left: '0', top: '0', width, height, transformOrigin: '0 0' });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  const unit = camera.scale * ratio;
  context?.setTransform(unit, 0, 0, -unit, canvas.width / 2 - camera.x * unit, canvas.height / 2 + camera.y * unit);
  return context;
}

/** Takes a picture away: even an empty one costs a copy of all its pixels. */
export function closePicture({ canvas }: Picture): void {
  canvas.width = canvas.height = 0;
  Object.assign(canvas.style, { width: '0', height: '0' });
}

/** Moves and scales a picture to where a camera looks now. */
export function placePicture(picture: Picture, camera: Camera, view: ViewSize): void {
  const grow = camera.scale / picture.camera.scale;
  const left = view.width / 2 - (grow * picture.size.width) / 2 + (picture.camera.x - camera.x) * camera.scale;
  const top = view.height / 2 - (grow * picture.size.height) / 2 - (picture.camera.y - camera.y) * camera.scale;
  picture.canvas.style.transform = `translate(${left}px, ${top}px) scale(${grow})`;
}

/** True if the picture reaches over the whole view; `share` asks that this much of its margin be left, too. */
export function coversView(picture: Picture, camera: Camera, view: ViewSize, share = 0): boolean {
  const grow = camera.scale / picture.camera.scale;
  const marginX = ((picture.size.width * grow - view.width) / 2) * (1 - share);
  const marginY = ((picture.size.height * grow - view.height) / 2) * (1 - share);
  return (
    Math.abs(picture.camera.x - camera.x) * camera.scale <= marginX + 0.5 &&
    Math.abs(picture.camera.y - camera.y) * camera.scale <= marginY + 0.5
  );
}
