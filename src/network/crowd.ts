// How densely points lie: tells the centre of a city from its edge.
import type { Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';

/** Counts of points in square cells of 100 m. */
export interface Crowd {
  /** Points per km2 in the 500 m square around a spot. */
  density(x: Metres, y: Metres): number;
}

const CELL: Metres = 100;
/** Cells that the square reaches to each side of its middle. */
const REACH = 2;
const SQUARE_KM = ((2 * REACH + 1) * CELL * ((2 * REACH + 1) * CELL)) / 1e6;
/** Columns in a row of cells; wider than any city, so that a cell's number is unique. */
const ROW = 1 << 20;

export function crowdOf(x: ArrayLike<number>, y: ArrayLike<number>): Crowd {
  const counts = countsOf(x, y);
  const kept = new Map<number, number>();
  return {
    density(px, py) {
      const cell = cellAt(px, py);
      let density = kept.get(cell);
      if (density === undefined) kept.set(cell, (density = densityIn(counts, cell)));
      return density;
    },
  };
}

/**
 * Marks the points of the dense centre with 1: from the densest cell on, the densest neighbour joins until the cells
 * hold the given share of all points. So the centre has the shape of the old town, not that of a circle.
 */
export function centreOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  share: number,
): { isCentre: Uint8Array; middle: Point } {
  const counts = countsOf(x, y);
  const density = new Map<number, number>();
  let densest = -1;
  for (const cell of [...counts.keys()].sort((a, b) => a - b)) {
    const here = densityIn(counts, cell);
    density.set(cell, here);
    if (densest === -1 || here > (density.get(densest) as number)) densest = cell;
  }
  const inside = new Set<number>();
  const edge = new Set<number>(densest === -1 ? [] : [densest]);
  let held = 0;
  while (held < share * x.length && edge.size > 0) {
    let next = -1;
    for (const cell of edge) {
      const gain = next === -1 ? 1 : (density.get(cell) as number) - (density.get(next) as number);
      if (gain > 0 || (gain === 0 && cell < next)) next = cell;
    }
    edge.delete(next);
    inside.add(next);
    held += counts.get(next) as number;
    for (const row of [-ROW, 0, ROW]) {
      for (const column of [-1, 0, 1]) {
        const cell = next + row + column;
        if (counts.has(cell) && !inside.has(cell)) edge.add(cell);
      }
    }
  }
  const isCentre = new Uint8Array(x.length);
  let [sumX, sumY, count] = [0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    if (!inside.has(cellAt(x[k] as number, y[k] as number))) continue;
    isCentre[k] = 1;
    sumX += x[k] as number;
    sumY += y[k] as number;
    count++;
  }
  return { isCentre, middle: { x: sumX / Math.max(1, count), y: sumY / Math.max(1, count) } };
}

function cellAt(x: Metres, y: Metres): number {
  return (Math.floor(y / CELL) + ROW / 2) * ROW + Math.floor(x / CELL) + ROW / 2;
}

function countsOf(x: ArrayLike<number>, y: ArrayLike<number>): Map<number, number> {
  const counts = new Map<number, number>();
  for (let k = 0; k < x.length; k++) {
    const cell = cellAt(x[k] as number, y[k] as number);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  return counts;
}

function densityIn(counts: ReadonlyMap<number, number>, cell: number): number {
  let sum = 0;
  for (let row = -REACH; row <= REACH; row++) {
    for (let column = -REACH; column <= REACH; column++) sum += counts.get(cell + row * ROW + column) ?? 0;
  }
  return sum / SQUARE_KM;
}
