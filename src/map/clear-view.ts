// Views and spots clear of the cards that float over the map: what the reader must see never lies under one.
import type { Box, Point } from '../base/geometry.ts';
import { type Camera, fitBox, type Padding, toScreen, type ViewSize } from './camera.ts';

/** What lies over the map; pixels of the map, y down. */
export interface Cover {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of a city that is shown first, and the points of it that must be seen. */
export interface Home {
  readonly box: Box;
  readonly points: readonly Point[];
}

/** A place on the map, pixels. */
interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Half a symbol and some air, pixels. */
const SYMBOL = 18;

/** The closest camera that shows the whole box inside the padding with as few of the points under covers as can be. */
export function fitClear(home: Home, size: ViewSize, padding: Padding, covers: readonly Cover[]): Camera {
  let best = fitBox(home.box, size, padding);
  let least = countCovered(home.points, best, size, covers);
  for (const tried of paddings(size, padding, covers)) {
    const camera = fitBox(home.box, size, tried);
    const covered = countCovered(home.points, camera, size, covers);
    if (covered < least || (covered === least && camera.scale > best.scale)) {
      best = camera;
      least = covered;
    }
  }
  return best;
}

/** The same spot, or the nearest beside the cover it lies under, where it stays inside the view. */
export function clearSpot(
  spot: Spot,
  half: { readonly width: number; readonly height: number },
  size: ViewSize,
  covers: readonly Cover[],
): Spot {
  const isFree = (at: Spot): boolean =>
    at.x >= half.width &&
    at.x <= size.width - half.width &&
    at.y >= half.height &&
    at.y <= size.height - half.height &&
    !covers.some((cover) => isUnder(at, half, cover));
  if (isFree(spot)) return spot;
  const found = covers
    .flatMap((cover) => [
      { x: cover.right + half.width + 1, y: spot.y },
      { x: cover.left - half.width - 1, y: spot.y },
      { x: spot.x, y: cover.bottom + half.height + 1 },
      { x: spot.x, y: cover.top - half.height - 1 },
    ])
    .filter(isFree)
    .sort((a, b) => distance(a, spot) - distance(b, spot) || a.x - b.x || a.y - b.y);
  return found[0] ?? spot;
}

/** The padding as it is, and with each cover kept free by a side of the view or not at all, in every combination. */
function paddings(size: ViewSize, padding: Padding, covers: readonly Cover[]): Padding[] {
  let all: Padding[] = [padding];
  for (const { left, top, right, bottom } of covers) {
    const isLow = top + bottom > size.height;
    const isRight = left + right > size.width;
    all = all.flatMap((one) => [
      one,
      isLow
        ? { ...one, bottom: Math.max(one.bottom, size.height - top + SYMBOL) }
        : { ...one, top: Math.max(one.top, bottom + SYMBOL) },
      isRight
        ? { ...one, right: Math.max(one.right, size.width - left + SYMBOL) }
        : { ...one, left: Math.max(one.left, right + SYMBOL) },
    ]);
  }
  return all.filter((one) => one.left + one.right < size.width && one.top + one.bottom < size.height);
}

function countCovered(points: readonly Point[], camera: Camera, size: ViewSize, covers: readonly Cover[]): number {
  const half = { width: SYMBOL, height: SYMBOL };
  return points.filter((point) => {
    const spot = toScreen(camera, size, point);
    return covers.some((cover) => isUnder(spot, half, cover));
  }).length;
}

function distance(a: Spot, b: Spot): number {
  return Math.abs(a.x - b.x) + Math.abs(a.y - b.y);
}

function isUnder(spot: Point, half: { readonly width: number; readonly height: number }, cover: Cover): boolean {
  return (
    spot.x + half.width > cover.left &&
    spot.x - half.width < cover.right &&
    spot.y + half.height > cover.top &&
    spot.y - half.height < cover.bottom
  );
}
