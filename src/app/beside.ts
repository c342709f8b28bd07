// A free spot beside something, near enough to share its street and far enough to be taken hold of on the map.
import type { Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';

/** Between things that are put beside each other. */
const BESIDE: Metres = 60;

/** East or west of a place, the nearest spot on which nothing of the list stands. */
export function beside({ x, y }: Point, others: readonly { readonly position: Point }[]): Point {
  const isFree = (place: number) => others.every(({ position }) => position.x !== x + place || position.y !== y);
  let aside = BESIDE;
  // To both sides in turn, so that none is far from the first one's street.
  while (!isFree(aside)) aside = aside > 0 ? -aside : BESIDE - aside;
  return { x: x + aside, y };
}
