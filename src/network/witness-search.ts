// Looks for ways around a node: where there is one as good as the way through it, no shortcut is needed.
import { type KeyHeap, keyHeap, pop, push, strideOf } from './key-heap.ts';
import type { Overlay } from './overlay.ts';
import { UNREACHED } from './shortest-path.ts';
import { stepsAt, WIDTH } from './step-rows.ts';

/** Room for searches, used again and again. */
export interface WitnessSearch {
  /** Ticks of time from the source, UNREACHED beyond the search, and of length. */
  readonly time: Int32Array;
  readonly length: Int32Array;
  readonly touched: number[];
  readonly heap: KeyHeap;
  readonly stride: number;
  /** The last steps of ways around, by the node that they leave: entries `firstLast[node]`, `next[that]` ... until -1. */
  readonly firstLast: Int32Array;
  readonly lasts: {
    readonly node: number[];
    readonly next: number[];
    readonly goal: number[];
    readonly step: number[];
  };
  /** Nodes settled in all searches so far: how much work was done. */
  settled: number;
}

export function witnessSearch(nodeCount: number): WitnessSearch {
  return {
    time: new Int32Array(nodeCount).fill(UNREACHED),
    length: new Int32Array(nodeCount),
    touched: [],
    heap: keyHeap(),
    stride: strideOf(nodeCount),
    firstLast: new Int32Array(nodeCount).fill(-1),
    lasts: { node: [], next: [], goal: [], step: [] },
    settled: 0,
  };
}

/**
 * Lists, pair by pair, the step into a node and the step out of it that a shortcut has to stand for. Each search settles
 * `most` nodes at most: what it does not find gets a shortcut, which does no harm. The last step of a way around is looked
 * up and not searched for (Geisberger et al. 2008, section 3: a search from one side meets what one hop from the other
 * side left).
 */
export function findShortcuts(
  overlay: Overlay,
  search: WitnessSearch,
  node: number,
  most: number,
  found: number[],
): void {
  found.length = 0;
  const outs = stepsAt(overlay.out, node);
  const intos = stepsAt(overlay.into, node);
  if (outs.length === 0 || intos.length === 0) return;
  const { head, tail, time } = overlay;
  const nearest = layLastSteps(overlay, search, node, outs);
  /** Ticks through the node to each goal; -1 where no way is wanted any more. */
  const through = new Int32Array(outs.length);
  for (const into of intos) {
    const source = tail[into] as number;
    let wanted = 0;
    let limit = -1;
    outs.forEach((out, k) => {
      const ticks = head[out] === source ? -1 : (time[into] as number) + (time[out] as number);
      through[k] = ticks;
      if (ticks === -1) return;
      wanted++;
      limit = Math.max(limit, ticks - (nearest[k] as number));
    });
    if (wanted === 0) continue;
    searchAround(overlay, search, source, node, into, outs, through, wanted, limit, most);
    outs.forEach((out, k) => {
      if (through[k] !== -1) found.push(into, out);
    });
  }
  const { lasts, firstLast } = search;
  for (const begin of lasts.node) firstLast[begin] = -1;
  for (const column of [lasts.node, lasts.next, lasts.goal, lasts.step]) column.length = 0;
}

/** Enters the steps into the goals at the nodes that they leave; gives the ticks of the shortest for each goal. */
function layLastSteps(overlay: Overlay, search: WitnessSearch, without: number, outs: readonly number[]): number[] {
  const { pool, first, size } = overlay.into;
  const { lasts, firstLast } = search;
  return outs.map((out, goal) => {
    const end = overlay.head[out] as number;
    const start = first[end] as number;
    const stop = start + WIDTH * (size[end] as number);
    let shortest = UNREACHED;
    for (let at = start; at < stop; at += WIDTH) {
      const begin = pool[at] as number;
      if (begin === without) continue;
      shortest = Math.min(shortest, pool[at + 1] as number);
      lasts.next.push(firstLast[begin] as number);
      firstLast[begin] = lasts.node.length;
      lasts.node.push(begin);
      lasts.goal.push(goal);
      lasts.step.push(pool[at + 2] as number);
    }
    return shortest;
  });
}

/**
 * Dijkstra's algorithm from a node past another one. Sets `through` of each goal that is reached without it as fast and
 * as shortly to -1; ends when all are, when ways take more than `limit` ticks, or after `most` nodes.
 */
function searchAround(
  overlay: Overlay,
  search: WitnessSearch,
  source: number,
  without: number,
  into: number,
  outs: readonly number[],
  through: Int32Array,
  wanted: number,
  limit: number,
  most: number,
): void {
  const { pool, first, size } = overlay.out;
  const { time, length, touched, heap, stride, firstLast, lasts } = search;
  for (const node of touched) time[node] = UNREACHED;
  touched.length = 0;
  heap.size = 0;
  const perStride = 1 / stride;
  time[source] = 0;
  length[source] = 0;
  touched.push(source);
  push(heap, source);
  let left = wanted;
  let settled = 0;
  while (heap.size > 0 && settled < most) {
    const top = pop(heap);
    const now = Math.floor(top * perStride);
    if (now > limit) break;
    const node = top - now * stride;
    if (now > (time[node] as number)) continue;
    settled++;
    for (let entry = firstLast[node] as number; entry !== -1; entry = lasts.next[entry] as number) {
      const goal = lasts.goal[entry] as number;
      const step = lasts.step[entry] as number;
      const longer = now + (overlay.time[step] as number) - (through[goal] as number);
      // Through -1 the difference is above 0: such a goal is done with.
      if (longer > 0) continue;
      if (longer === 0) {
        const out = outs[goal] as number;
        const metres = (length[node] as number) + (overlay.length[step] as number);
        if (metres > (overlay.length[into] as number) + (overlay.length[out] as number)) continue;
      }
      through[goal] = -1;
      left--;
    }
    if (left === 0) break;
    const start = first[node] as number;
    const stop = start + WIDTH * (size[node] as number);
    for (let at = start; at < stop; at += WIDTH) {
      const reached = now + (pool[at + 1] as number);
      // The quickest come first.
      if (reached > limit) break;
      const end = pool[at] as number;
      if (end === without) continue;
      const known = time[end] as number;
      if (reached > known) continue;
      const metres = (length[node] as number) + (overlay.length[pool[at + 2] as number] as number);
      if (reached < known) {
        if (known === UNREACHED) touched.push(end);
        time[end] = reached;
        length[end] = metres;
        push(heap, reached * stride + end);
      } else if (metres < (length[end] as number)) length[end] = metres;
    }
  }
  search.settled += settled;
}
