// The outline of the area a micro-depot really serves: a smooth edge around the street points it reaches.
import { contours } from 'd3';
import type { Metres } from '../base/units.ts';
import type { ReachView } from '../service/protocol.ts';

/** Rings of an area as x, y, x, y ... in metres; the first is the outer edge, the others are holes. */
export type OutlinePolygon = readonly Float32Array[];

/** Side of a grid cell; street points lie about 25 m apart. */
const CELL: Metres = 20;
/** The area is grown by this much, so that both sides of a block meet and the edge has no frays, */
const GROW: Metres = 105;
/** and then shrunk by this much, so that it ends about half a block beyond its last street. */
const SHRINK: Metres = 55;
/** Smaller holes and islands are noise of the street grid, not places that are cut off. */
const SMALLEST: number = 40_000;
/** The most cells a side, for reaches of many kilometres. */
const MOST_CELLS = 260;

/**
 * Polygons around the reached points: a morphological closing on a grid by distances (two-pass chamfer, Borgefors
 * 1986), smoothed, then cut by marching squares.
 */
export function outlineReach(reach: Pick<ReachView, 'x' | 'y'>): OutlinePolygon[] {
  const { x, y } = reach;
  if (x.length === 0) return [];
  let left = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < x.length; p++) {
    left = Math.min(left, x[p] as number);
    right = Math.max(right, x[p] as number);
    bottom = Math.min(bottom, y[p] as number);
    top = Math.max(top, y[p] as number);
  }
  const margin = 2 * GROW;
  const cell = Math.max(CELL, (right - left + 2 * margin) / MOST_CELLS, (top - bottom + 2 * margin) / MOST_CELLS);
  const columns = Math.ceil((right - left + 2 * margin) / cell);
  const rows = Math.ceil((top - bottom + 2 * margin) / cell);
  const away = new Float32Array(columns * rows).fill(margin);
  for (let p = 0; p < x.length; p++) {
    const column = Math.floor(((x[p] as number) - left + margin) / cell);
    const row = Math.floor(((y[p] as number) - bottom + margin) / cell);
    away[row * columns + column] = 0;
  }
  spreadDistance(away, columns, rows, cell);
  const far = Math.max(GROW, 3 * cell);
  let inside: Float32Array = away.map((metres) => (metres >= far ? 0 : margin));
  spreadDistance(inside, columns, rows, cell);
  for (let pass = 0; pass < 3; pass++) inside = smooth(inside, columns, rows);
  // Marching squares only read by index, so the typed array need not be copied.
  const shape = contours().size([columns, rows]).thresholds([SHRINK])(inside as unknown as number[])[0];
  if (shape === undefined) return [];
  const toMetres = (ring: readonly (readonly number[])[]): Float32Array => {
    // The last point repeats the first.
    const out = new Float32Array(2 * (ring.length - 1));
    for (let k = 0; k + 1 < ring.length; k++) {
      const [column, row] = ring[k] as [number, number];
      out[2 * k] = left - margin + column * cell;
      out[2 * k + 1] = bottom - margin + row * cell;
    }
    return out;
  };
  return shape.coordinates
    .map((polygon) => polygon.map(toMetres).filter((ring) => Math.abs(ringArea(ring)) >= SMALLEST || x.length < 8))
    .filter((polygon) => polygon.length > 0);
}

/** Signed area of a ring of x, y, x, y ...; square metres. */
export function ringArea(ring: Float32Array): number {
  let double = 0;
  for (let k = 0, j = ring.length - 2; k < ring.length; j = k, k += 2) {
    double += (ring[j] as number) * (ring[k + 1] as number) - (ring[k] as number) * (ring[j + 1] as number);
  }
  return double / 2;
}

/**
 * Lowers each cell to the distance to the nearest low one, in two sweeps; the outermost cells stay as they are. The
 * weights are those of Borgefors for a 3 x 3 mask.
 */
function spreadDistance(away: Float32Array, columns: number, rows: number, cell: Metres): void {
  const side = cell * 0.95509;
  const corner = cell * 1.3693;
  for (const step of [1, -1] as const) {
    const next = step * columns;
    let at = step === 1 ? columns + 1 : (rows - 1) * columns - 2;
    for (let row = 1; row < rows - 1; row++) {
      for (let column = 1; column < columns - 1; column++, at += step) {
        const beside = (away[at - step] as number) + side;
        const above = (away[at - next] as number) + side;
        const before = (away[at - next - step] as number) + corner;
        const after = (away[at - next + step] as number) + corner;
        const straight = beside < above ? beside : above;
        const slanted = before < after ? before : after;
        const least = straight < slanted ? straight : slanted;
        if (least < (away[at] as number)) away[at] = least;
      }
      at += 2 * step;
    }
  }
}

/** The mean of each cell and its neighbours, weighted 1-2-1 both ways. */
function smooth(values: Float32Array, columns: number, rows: number): Float32Array {
  const across = values.slice();
  for (let row = 0; row < rows; row++) {
    for (let k = row * columns + 1; k < (row + 1) * columns - 1; k++) {
      across[k] = ((values[k - 1] as number) + 2 * (values[k] as number) + (values[k + 1] as number)) / 4;
    }
  }
  const out = across.slice();
  for (let k = columns; k < (rows - 1) * columns; k++) {
    out[k] = ((across[k - columns] as number) + 2 * (across[k] as number) + (across[k + columns] as number)) / 4;
  }
  return out;
}
