// How many levels buildings have around a spot, where enough of them are tagged to tell.
import type { Metres } from '../base/units.ts';

const CELL: Metres = 250;
/** Columns in a row of cells; wider than any city, so that a cell's number is unique. */
const ROW = 1 << 20;
/** Fewer tagged buildings than these say nothing of their neighbours: towers and churches are tagged first. */
const FEWEST = 5;

export interface Levelled {
  /** Metres. */
  readonly x: Metres;
  readonly y: Metres;
  readonly levels: number | null;
}

/** The middle one of the levels tagged in the 750 m square around a spot; null where too few are. */
export function levelsAround(buildings: readonly Levelled[]): (x: Metres, y: Metres) => number | null {
  const tagged = new Map<number, number[]>();
  for (const { x, y, levels } of buildings) {
    if (levels === null) continue;
    const cell = cellAt(x, y);
    const list = tagged.get(cell);
    if (list === undefined) tagged.set(cell, [levels]);
    else list.push(levels);
  }
  const kept = new Map<number, number | null>();
  return (x, y) => {
    const cell = cellAt(x, y);
    let middle = kept.get(cell);
    if (middle === undefined) {
      const around: number[] = [];
      for (let row = -1; row <= 1; row++) {
        for (let column = -1; column <= 1; column++) around.push(...(tagged.get(cell + row * ROW + column) ?? []));
      }
      around.sort((a, b) => a - b);
      middle = around.length < FEWEST ? null : (around[around.length >> 1] as number);
      kept.set(cell, middle);
    }
    return middle;
  };
}

function cellAt(x: Metres, y: Metres): number {
  return (Math.floor(y / CELL) + ROW / 2) * ROW + Math.floor(x / CELL) + ROW / 2;
}
