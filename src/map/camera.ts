// Where the map looks: turns metres of the city's plane (y to the north) into pixels of the screen (y down) and back.
import type { Box, Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';

export interface Camera {
  /** The point of the city in the middle of the view. */
  readonly x: Metres;
  readonly y: Metres;
  /** Pixels (CSS) a metre. */
  readonly scale: number;
}

export interface ViewSize {
  readonly width: number;
  readonly height: number;
}

/** How far the camera may go. */
export interface CameraLimits {
  readonly box: Box;
  readonly least: number;
  readonly most: number;
}

/** Empty pixels to keep on each side, for instance under floating cards. */
export interface Padding {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

/** Closest look: a house of 10 m is 60 pixels wide. */
const MOST_SCALE = 6;

export function toScreen(camera: Camera, size: ViewSize, point: Point): { x: number; y: number } {
  return {
    x: size.width / 2 + (point.x - camera.x) * camera.scale,
    y: size.height / 2 - (point.y - camera.y) * camera.scale,
  };
}

export function isInView(camera: Camera, size: ViewSize, point: Point): boolean {
  const { x, y } = toScreen(camera, size, point);
  return x >= 0 && y >= 0 && x <= size.width && y <= size.height;
}

export function toWorld(camera: Camera, size: ViewSize, x: number, y: number): Point {
  return {
    x: camera.x + (x - size.width / 2) / camera.scale,
    y: camera.y - (y - size.height / 2) / camera.scale,
  };
}

/** The part of the city's plane in view, grown by a margin in pixels. */
export function visibleBox(camera: Camera, size: ViewSize, margin = 0): Box {
  const halfWidth = (size.width / 2 + margin) / camera.scale;
  const halfHeight = (size.height / 2 + margin) / camera.scale;
  return {
    left: camera.x - halfWidth,
    bottom: camera.y - halfHeight,
    right: camera.x + halfWidth,
    top: camera.y + halfHeight,
  };
}

/** The camera that shows the whole box inside the padding. */
export function fitBox(box: Box, size: ViewSize, padding: Padding): Camera {
  const width = Math.max(size.width - padding.left - padding.right, 1);
  const height = Math.max(size.height - padding.top - padding.bottom, 1);
  const scale = Math.min(
    width / Math.max(box.right - box.left, 1),
    height / Math.max(box.top - box.bottom, 1),
    MOST_SCALE,
  );
  return {
    x: (box.left + box.right) / 2 + (padding.right - padding.left) / 2 / scale,
    y: (box.bottom + box.top) / 2 + (padding.top - padding.bottom) / 2 / scale,
    scale,
  };
}

/** Zooms by a factor and keeps the ground under the pixel (x, y) where it is. */
export function zoomAround(
  camera: Camera,
  size: ViewSize,
  factor: number,
  x: number,
  y: number,
  limits: CameraLimits,
): Camera {
  const scale = Math.min(Math.max(camera.scale * factor, limits.least), limits.most);
  const fixed = toWorld(camera, size, x, y);
  return limitCamera(
    { x: fixed.x - (x - size.width / 2) / scale, y: fixed.y + (y - size.height / 2) / scale, scale },
    limits,
  );
}

/** Moves the picture by (dx, dy) pixels. */
export function panCamera(camera: Camera, dx: number, dy: number, limits: CameraLimits): Camera {
  return limitCamera({ x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale, scale: camera.scale }, limits);
}

/** The nearest camera that keeps the limits: its middle stays over the city. */
export function limitCamera(camera: Camera, limits: CameraLimits): Camera {
  return {
    x: Math.min(Math.max(camera.x, limits.box.left), limits.box.right),
    y: Math.min(Math.max(camera.y, limits.box.bottom), limits.box.top),
    scale: Math.min(Math.max(camera.scale, limits.least), limits.most),
  };
}

/** Limits that let the reader see the whole city at half the view's size, and a single house. */
export function limitsFor(box: Box, size: ViewSize): CameraLimits {
  const whole = fitBox(box, size, { top: 0, right: 0, bottom: 0, left: 0 });
  return { box, least: Math.min(whole.scale / 2, MOST_SCALE / 4), most: MOST_SCALE };
}

/**
 * The camera on the way from one to another, share 0 to 1. The scale moves by equal factors, and the ground moves so
 * that the point both views agree on stays still; a plain mix would swing sideways.
 */
export function mixCameras(from: Camera, to: Camera, share: number): Camera {
  if (share <= 0) return from;
  if (share >= 1) return to;
  const scale = from.scale * (to.scale / from.scale) ** share;
  const ratio = to.scale / from.scale;
  const moved = Math.abs(ratio - 1) < 1e-6 ? share : (1 - from.scale / scale) / (1 - 1 / ratio);
  return { x: from.x + (to.x - from.x) * moved, y: from.y + (to.y - from.y) * moved, scale };
}

/** Slow at both ends. */
export function ease(share: number): number {
  return share < 0.5 ? 4 * share * share * share : 1 - (2 - 2 * share) ** 3 / 2;
}
