// The spots at which somebody stops already, in cells of a grid, and the nearest of them.
import { distance, type Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';

/** About the distance between neighbouring stops of a thin tour; the answer does not depend on it. */
const CELL: Metres = 200;
/** Of so few each is looked at. */
const FEW = 32;
/** More columns than any map has cells. */
const COLUMNS = 1 << 20;

export interface StopSpots {
  readonly all: Point[];
  readonly byCell: Map<number, Point[]>;
}

export function noStops(): StopSpots {
  return { all: [], byCell: new Map() };
}

export function addStop({ all, byCell }: StopSpots, { x, y }: Point): void {
  const spot = { x, y };
  all.push(spot);
  const cell = cellAt(columnOf(x), columnOf(y));
  const there = byCell.get(cell);
  if (there === undefined) byCell.set(cell, [spot]);
  else there.push(spot);
}

/** Metres as the crow flies to the nearest stop; Infinity where there is none. */
export function nearestStop({ all, byCell }: StopSpots, spot: Point): Metres {
  if (all.length <= FEW) return nearestOf(all, spot);
  const [column, row] = [columnOf(spot.x), columnOf(spot.y)];
  let least = Number.POSITIVE_INFINITY;
  // Whatever lies farther out than a ring of cells is farther away than the rings within it are wide.
  for (let ring = 0; least > (ring - 1) * CELL; ring++) {
    for (let down = -ring; down <= ring; down++) {
      const across = Math.abs(down) === ring ? 1 : 2 * ring;
      for (let right = -ring; right <= ring; right += across) {
        const there = byCell.get(cellAt(column + right, row + down));
        if (there !== undefined) least = Math.min(least, nearestOf(there, spot));
      }
    }
  }
  return least;
}

function nearestOf(spots: readonly Point[], spot: Point): Metres {
  let least = Number.POSITIVE_INFINITY;
  for (const other of spots) least = Math.min(least, distance(other, spot));
  return least;
}

function columnOf(metres: Metres): number {
  return Math.floor(metres / CELL);
}

function cellAt(column: number, row: number): number {
  return row * COLUMNS + column;
}
