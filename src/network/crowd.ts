// How densely points lie: tells the centre of a city from its edge.
import type { Point } from '../base/geometry.ts';
import { atOnce } from '../base/slices.ts';
import type { Metres } from '../base/units.ts';
import { LeastFirst } from './least-first.ts';

/** Counts of points in square cells of 100 m. */
export interface Crowd {
  /** Points per km2 in the 500 m square around a spot. */
  density(x: Metres, y: Metres): number;
}

const CELL: Metres = 100;
/** Cells that a square of 500 m, a neighbourhood, and one of 1.3 km, a quarter, reach to each side of their middle. */
const NEIGHBOURHOOD = 2;
const QUARTER = 6;
/** Cells that the centre steps over to grow on beyond a river or a park. */
const STEP = 3;
/** Columns in a row of cells; wider than any city, so that a cell's number is unique. */
const ROW = 1 << 20;
/** Cells whose quarters are counted between two pauses. */
const SLICE = 400;

export function crowdOf(x: ArrayLike<number>, y: ArrayLike<number>): Crowd {
  const counts = countsOf(x, y);
  const kept = new Map<number, number>();
  return {
    density(px, py) {
      const cell = cellAt(px, py);
      let density = kept.get(cell);
      if (density === undefined) {
        density = densityIn(counts, cell, NEIGHBOURHOOD);
        kept.set(cell, density);
      }
      return density;
    },
  };
}

/**
 * Marks the points of the dense centre with 1: from the densest cell of the densest quarter on, the cell in the densest
 * neighbourhood joins until the cells hold the given share of all points. So the centre has the shape of the old town,
 * not that of a circle.
 */
export function centreOf(...points: Parameters<typeof centreSteps>): Centre {
  return atOnce(centreSteps(...points));
}

export interface Centre {
  readonly isCentre: Uint8Array;
  readonly middle: Point;
}

/** The same in slices: yields after each. */
export function* centreSteps(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  share: number,
): Generator<undefined, Centre, undefined> {
  const counts = countsOf(x, y);
  yield;
  const density = new Map<number, number>();
  let quarter = -1;
  let most = 0;
  for (const [row, cell] of [...counts.keys()].sort((a, b) => a - b).entries()) {
    if (row % SLICE === SLICE - 1) yield;
    density.set(cell, densityIn(counts, cell, NEIGHBOURHOOD));
    const here = densityIn(counts, cell, QUARTER);
    if (here <= most) continue;
    quarter = cell;
    most = here;
  }
  yield;
  const densest = densestAround(density, quarter);
  /** All cells, the densest first, ties by number, and the place of each in that order. */
  const order = [...density.keys()].sort((a, b) => (density.get(b) as number) - (density.get(a) as number) || a - b);
  const rank = new Map(order.map((cell, place) => [cell, place]));
  const inside = new Set<number>();
  const met = new Set<number>();
  const edge = new LeastFirst();
  const meet = (cell: number): void => {
    if (!counts.has(cell) || met.has(cell)) return;
    met.add(cell);
    edge.push(rank.get(cell) as number);
  };
  meet(densest);
  let held = 0;
  while (held < share * x.length && edge.size > 0) {
    const next = order[edge.pop() as number] as number;
    inside.add(next);
    if (inside.size % SLICE === 0) yield;
    held += counts.get(next) as number;
    for (let row = -STEP; row <= STEP; row++) {
      for (let column = -STEP; column <= STEP; column++) {
        meet(next + row * ROW + column);
      }
    }
  }
  yield;
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

/** The densest cell of the quarter around a cell, ties to the lowest; the cell itself where the quarter is empty. */
function densestAround(density: ReadonlyMap<number, number>, middle: number): number {
  let densest = middle;
  for (let row = -QUARTER; row <= QUARTER; row++) {
    for (let column = -QUARTER; column <= QUARTER; column++) {
      const cell = middle + row * ROW + column;
      if ((density.get(cell) ?? 0) > (density.get(densest) ?? 0)) densest = cell;
    }
  }
  return densest;
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

/** Points per km2 in the square that reaches so many cells to each side. */
function densityIn(counts: ReadonlyMap<number, number>, cell: number, reach: number): number {
  let sum = 0;
  for (let row = -reach; row <= reach; row++) {
    for (let column = -reach; column <= reach; column++) sum += counts.get(cell + row * ROW + column) ?? 0;
  }
  const side = ((2 * reach + 1) * CELL) / 1000;
  return sum / (side * side);
}
