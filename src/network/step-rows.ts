// Rows of steps by node that grow and shrink: each row lies together in memory, since searches read nothing more often.

/**
 * Row of node v: `size[v]` entries of WIDTH numbers from `first[v]` on, the quickest first: the far node, the ticks of
 * time, the step.
 */
export interface StepRows {
  pool: Int32Array;
  /** Where the pool is free. */
  end: number;
  readonly first: Int32Array;
  readonly size: Int32Array;
  readonly room: Int32Array;
}

export const WIDTH = 3;

export function stepRows(nodeCount: number): StepRows {
  return {
    pool: new Int32Array(WIDTH * 8 * Math.max(1, nodeCount)),
    end: 0,
    first: new Int32Array(nodeCount),
    size: new Int32Array(nodeCount),
    room: new Int32Array(nodeCount),
  };
}

/** Puts an entry behind those that take no longer. */
export function addEntry(rows: StepRows, node: number, far: number, time: number, step: number): void {
  const size = rows.size[node] as number;
  if (size === rows.room[node]) moveRow(rows, node);
  const { pool } = rows;
  const start = rows.first[node] as number;
  const end = start + WIDTH * size;
  let at = end;
  while (at > start && (pool[at - WIDTH + 1] as number) > time) at -= WIDTH;
  pool.copyWithin(at + WIDTH, at, end);
  pool[at] = far;
  pool[at + 1] = time;
  pool[at + 2] = step;
  rows.size[node] = size + 1;
}

/** Where the entry for a far node stands in the pool; -1 where there is none. */
export function entryOf({ pool, first, size }: StepRows, node: number, far: number): number {
  const start = first[node] as number;
  const end = start + WIDTH * (size[node] as number);
  for (let at = start; at < end; at += WIDTH) if (pool[at] === far) return at;
  return -1;
}

export function removeEntry(rows: StepRows, node: number, far: number): void {
  const at = entryOf(rows, node, far);
  const size = rows.size[node] as number;
  rows.pool.copyWithin(at, at + WIDTH, (rows.first[node] as number) + WIDTH * size);
  rows.size[node] = size - 1;
}

export function stepsAt({ pool, first, size }: StepRows, node: number): number[] {
  const steps: number[] = [];
  const start = first[node] as number;
  for (let k = 0; k < (size[node] as number); k++) steps.push(pool[start + WIDTH * k + 2] as number);
  return steps;
}

/** Gives a row twice the room at the end of the pool. */
function moveRow(rows: StepRows, node: number): void {
  const room = Math.max(4, 2 * (rows.room[node] as number));
  while (rows.end + WIDTH * room > rows.pool.length) {
    const pool = new Int32Array(2 * rows.pool.length);
    pool.set(rows.pool);
    rows.pool = pool;
  }
  const start = rows.first[node] as number;
  rows.pool.copyWithin(rows.end, start, start + WIDTH * (rows.size[node] as number));
  rows.first[node] = rows.end;
  rows.room[node] = room;
  rows.end += WIDTH * room;
}
