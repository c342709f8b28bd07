// A contraction hierarchy as plain typed arrays: it can be kept, and sent between threads, as it is.
import type { Overlay } from './overlay.ts';
import { type StepRows, stepsAt } from './step-rows.ts';
import type { Steps } from './steps.ts';

/**
 * Nodes are numbered by rank, the order in which they were contracted; a way needs only go up from its start and up
 * against driving from its goal (Geisberger, Sanders, Schultes, Delling 2008, doi 10.1007/978-3-540-68552-4_24). Steps up
 * from rank r are `firstUp[r]` to `firstUp[r + 1] - 1`, steps down into it `firstDown[r]` to `firstDown[r + 1] - 1`, under
 * one numbering; `end` is the rank of the higher end, ticks are exact.
 */
export interface Hierarchy extends Steps {
  /** Rank by node of the road network, and back. */
  readonly rankOf: Int32Array;
  readonly nodeOf: Int32Array;
  readonly firstUp: Int32Array;
  readonly firstDown: Int32Array;
  readonly end: Int32Array;
  readonly time: Int32Array;
  readonly length: Int32Array;
}

/** Nodes that are packed in a slice of work. */
const SLICE = 4_096;
/** Rows of a column that are filled in one. */
const ROWS = 100_000;

/** Packs an overlay whose nodes were all contracted, in the order given; yields between slices of work. */
export function* packHierarchy(overlay: Overlay, nodeOf: Int32Array): Generator<undefined, Hierarchy, undefined> {
  const nodes = nodeOf.length;
  const rankOf = new Int32Array(nodes);
  for (let rank = 0; rank < nodes; rank++) rankOf[nodeOf[rank] as number] = rank;
  const numberOf = new Int32Array(overlay.count).fill(-1);
  const packed: number[] = [];
  const end = new Int32Array(overlay.count);
  function* rowsOf(of: StepRows, far: Int32Array): Generator<undefined, Int32Array, undefined> {
    const rows = new Int32Array(nodes + 1);
    for (let rank = 0; rank < nodes; rank++) {
      if (rank % SLICE === SLICE - 1) yield;
      rows[rank] = packed.length;
      const row = stepsAt(of, nodeOf[rank] as number);
      const farRank = (step: number): number => rankOf[far[step] as number] as number;
      row.sort((a, b) => farRank(a) - farRank(b));
      for (const step of row) {
        numberOf[step] = packed.length;
        end[packed.length] = farRank(step);
        packed.push(step);
      }
    }
    rows[nodes] = packed.length;
    return rows;
  }
  const firstUp = yield* rowsOf(overlay.out, overlay.head);
  const firstDown = yield* rowsOf(overlay.into, overlay.tail);
  function* column(values: Int32Array): Generator<undefined, Int32Array, undefined> {
    yield;
    const column = new Int32Array(packed.length);
    for (let row = 0; row < packed.length; row++) {
      if (row % ROWS === ROWS - 1) yield;
      column[row] = values[packed[row] as number] as number;
    }
    return column;
  }
  const left = yield* column(overlay.left);
  const right = yield* column(overlay.right);
  for (let step = 0; step < left.length; step++) {
    if (step % ROWS === ROWS - 1) yield;
    if (left[step] === -1) continue;
    left[step] = numberOf[left[step] as number] as number;
    right[step] = numberOf[right[step] as number] as number;
  }
  return {
    rankOf,
    nodeOf,
    firstUp,
    firstDown,
    end: end.slice(0, packed.length),
    time: yield* column(overlay.time),
    length: yield* column(overlay.length),
    left,
    right,
  };
}
