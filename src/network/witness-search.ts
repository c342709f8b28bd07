// Looks for ways around a node: where there is one as good as the way through it, no shortcut is needed.
import { type KeyHeap, keyHeap, pop, push, strideOf } from './key-heap.ts';
import type { Overlay } from './overlay.ts';
import { UNREACHED } from './shortest-path.ts';
import { WIDTH } from './step-rows.ts';
import { byLastLink, countsBefore } from './way-order.ts';

/** Room for a search, used again and again. */
export interface WitnessSearch {
  /** Ticks from the source, UNREACHED beyond the search. */
  readonly time: Int32Array;
  /** The step by which a node was reached; -1 at the source. */
  readonly by: Int32Array;
  readonly touched: number[];
  readonly heap: KeyHeap;
  readonly stride: number;
  /** 1 for a node that the search is to settle. */
  readonly wanted: Uint8Array;
  /** Nodes settled in all searches so far: how much work was done. */
  settled: number;
}

export function witnessSearch(nodeCount: number): WitnessSearch {
  return {
    time: new Int32Array(nodeCount).fill(UNREACHED),
    by: new Int32Array(nodeCount).fill(-1),
    touched: [],
    heap: keyHeap(),
    stride: strideOf(nodeCount),
    wanted: new Uint8Array(nodeCount),
    settled: 0,
  };
}

/**
 * Dijkstra's algorithm from a node past another one, until `count` wanted nodes are settled, ways take more than `limit`
 * ticks or `most` nodes are settled. What it leaves in `search` are real ways, if perhaps not the best.
 */
export function searchAround(
  overlay: Overlay,
  linkTime: Int32Array,
  search: WitnessSearch,
  source: number,
  without: number,
  count: number,
  limit: number,
  most: number,
): void {
  const { pool, first, size } = overlay.out;
  const { time, by, touched, heap, stride, wanted } = search;
  for (const node of touched) time[node] = UNREACHED;
  touched.length = 0;
  heap.size = 0;
  const perStride = 1 / stride;
  time[source] = 0;
  by[source] = -1;
  touched.push(source);
  push(heap, source);
  let left = count;
  let settled = 0;
  while (heap.size > 0 && settled < most) {
    const top = pop(heap);
    const now = Math.floor(top * perStride);
    const node = top - now * stride;
    if (now > (time[node] as number)) continue;
    if (wanted[node] === 1 && --left === 0) break;
    settled++;
    const start = first[node] as number;
    const stop = start + WIDTH * (size[node] as number);
    for (let at = start; at < stop; at += WIDTH) {
      const reached = now + (pool[at + 1] as number);
      if (reached > limit) continue;
      const end = pool[at] as number;
      if (end === without) continue;
      const known = time[end] as number;
      if (reached < known) {
        if (known === UNREACHED) touched.push(end);
        time[end] = reached;
        by[end] = pool[at + 2] as number;
        push(heap, reached * stride + end);
      } else if (reached === known && end !== source) {
        const step = pool[at + 2] as number;
        const before = by[end] as number;
        const order = byLastLink(overlay, linkTime, step, before);
        if (order > 0) continue;
        const steps = order < 0 ? [] : stepsUntil(overlay, search, step);
        if (order < 0 || countsBefore(overlay, linkTime, steps, stepsUntil(overlay, search, before))) by[end] = step;
      }
    }
  }
  search.settled += settled;
}

/** The steps of the way that ends with a step, in driving order. */
export function stepsUntil({ tail }: Overlay, { by }: WitnessSearch, last: number): number[] {
  const steps: number[] = [];
  for (let step = last; step !== -1; step = by[tail[step] as number] as number) steps.push(step);
  return steps.reverse();
}
