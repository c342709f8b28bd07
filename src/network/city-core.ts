// The built-up core of a synthetic city: the square by which it is set beside its model, as the boxes of the real cities.
import type { Box, Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';

/** Half the side of the square at most. */
export const CORE: Metres = 2_000;

/** Half the side of the square in a city of that radius. */
export function coreReach(radius: Metres): Metres {
  return Math.min(CORE, 0.66 * radius);
}

export function squareAround({ x, y }: Point, half: Metres): Box {
  return { left: x - half, bottom: y - half, right: x + half, top: y + half };
}
