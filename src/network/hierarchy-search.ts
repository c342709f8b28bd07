// Searches in a contraction hierarchy: up from a few nodes to all that matter, and down again to every node.
import type { Hierarchy } from './hierarchy.ts';
import { type KeyHeap, keyHeap, pop, push, strideOf } from './key-heap.ts';
import { type PathRow, UNREACHED } from './shortest-path.ts';

/** Where a search begins (or, against driving, ends): nodes with the ticks between the place and them, best first. */
export interface Seeds {
  readonly node: readonly number[];
  readonly time: readonly number[];
  readonly length: readonly number[];
}

/** What a search found, by rank; room for one search after another. */
export interface UpwardSearch {
  /** True if it goes from goals up against driving. */
  readonly isBackward: boolean;
  /** UNREACHED where the search did not come. */
  readonly time: Int32Array;
  readonly length: Int32Array;
  /** The step by which a node was reached and the rank it was reached from; -1 at a seed. */
  readonly by: Int32Array;
  readonly via: Int32Array;
  /** Which of the seeds the way begins with. */
  readonly seed: Uint8Array;
  /** Ranks settled on a way that can be part of a shortest one, in the order of time. */
  readonly settled: number[];
  readonly touched: number[];
  isSwept: boolean;
  readonly heap: KeyHeap;
}

export function upwardSearch({ rankOf }: Hierarchy, isBackward: boolean): UpwardSearch {
  const nodes = rankOf.length;
  return {
    isBackward,
    time: new Int32Array(nodes).fill(UNREACHED),
    length: new Int32Array(nodes),
    by: new Int32Array(nodes),
    via: new Int32Array(nodes),
    seed: new Uint8Array(nodes),
    settled: [],
    touched: [],
    isSwept: false,
    heap: keyHeap(),
  };
}

/**
 * Dijkstra's algorithm over the steps that lead up. Of ways of equal time the one from the earlier seed counts, then the
 * shorter one. A node that is reached as well from above is not searched on (stall on demand): of the nodes on ways that
 * count the highest is still reached, since what stands above a stalled node on such a way leads to it too. Streets that
 * are all alike have so many equal ways that searches would go on from ten times as many nodes without that.
 */
export function searchUp(hierarchy: Hierarchy, search: UpwardSearch, seeds: Seeds): void {
  const { rankOf, end, time: stepTime, length: stepLength } = hierarchy;
  const [first, firstBack] = search.isBackward
    ? [hierarchy.firstDown, hierarchy.firstUp]
    : [hierarchy.firstUp, hierarchy.firstDown];
  const { time, length, by, via, seed, settled, touched, heap } = search;
  clear(search);
  const stride = strideOf(rankOf.length);
  const perStride = 1 / stride;
  seeds.node.forEach((node, k) => {
    const rank = rankOf[node] as number;
    const ticks = seeds.time[k] as number;
    if (ticks >= (time[rank] as number)) return;
    if (time[rank] === UNREACHED) touched.push(rank);
    time[rank] = ticks;
    length[rank] = seeds.length[k] as number;
    by[rank] = -1;
    via[rank] = -1;
    seed[rank] = k;
    push(heap, ticks * stride + rank);
  });
  while (heap.size > 0) {
    const top = pop(heap);
    const now = Math.floor(top * perStride);
    const rank = top - now * stride;
    if (now > (time[rank] as number)) continue;
    let isStalled = false;
    for (let step = firstBack[rank] as number; step < (firstBack[rank + 1] as number); step++) {
      const above = end[step] as number;
      const around = (time[above] as number) + (stepTime[step] as number);
      if (around > now) continue;
      if (around === now && isWorse(search, above, (length[above] as number) + (stepLength[step] as number), rank)) {
        continue;
      }
      isStalled = true;
      break;
    }
    if (isStalled) continue;
    settled.push(rank);
    for (let step = first[rank] as number; step < (first[rank + 1] as number); step++) {
      const head = end[step] as number;
      const reached = now + (stepTime[step] as number);
      const known = time[head] as number;
      if (reached > known) continue;
      const metres = (length[rank] as number) + (stepLength[step] as number);
      if (reached === known) {
        if (!isBetter(search, rank, metres, head)) continue;
      } else {
        if (known === UNREACHED) touched.push(head);
        time[head] = reached;
        push(heap, reached * stride + head);
      }
      length[head] = metres;
      by[head] = step;
      via[head] = rank;
      seed[head] = seed[rank] as number;
    }
  }
}

/**
 * Carries what a search from a start found down to every node (Delling, Goldberg, Nowatzyk, Werneck 2011, PHAST, doi
 * 10.1109/IPDPS.2011.89): a pass over all ranks from the highest, without a heap.
 */
export function sweepDown(hierarchy: Hierarchy, search: UpwardSearch): void {
  const { firstDown, end, time: stepTime, length: stepLength } = hierarchy;
  const { time, length, by, via, seed } = search;
  search.isSwept = true;
  for (let rank = time.length - 1; rank >= 0; rank--) {
    for (let step = firstDown[rank] as number; step < (firstDown[rank + 1] as number); step++) {
      const above = end[step] as number;
      const known = time[rank] as number;
      const reached = (time[above] as number) + (stepTime[step] as number);
      if (reached > known || reached >= UNREACHED) continue;
      const metres = (length[above] as number) + (stepLength[step] as number);
      if (reached === known && !isBetter(search, above, metres, rank)) continue;
      time[rank] = reached;
      length[rank] = metres;
      by[rank] = step;
      via[rank] = above;
      seed[rank] = seed[above] as number;
    }
  }
}

/** What a search that swept all ranks found, by node: ticks of time and then of length, or UNREACHED. */
export function sweptRow({ rankOf }: Hierarchy, { time, length }: UpwardSearch): PathRow {
  const nodes = rankOf.length;
  const row = new Int32Array(2 * nodes).fill(UNREACHED);
  for (let node = 0; node < nodes; node++) {
    const rank = rankOf[node] as number;
    if (time[rank] === UNREACHED) continue;
    row[node] = time[rank] as number;
    row[nodes + node] = length[rank] as number;
  }
  return row;
}

/** The steps of the way to (or, backwards, from) a rank, in driving order. */
export function stepsOf(search: UpwardSearch, rank: number): number[] {
  const steps: number[] = [];
  for (let here = rank; search.by[here] !== -1; here = search.via[here] as number) {
    steps.push(search.by[here] as number);
  }
  return search.isBackward ? steps : steps.reverse();
}

/** True if a way by `rank`, so long at `head`, counts before the one of equal time that `head` has. */
function isBetter({ seed, length }: UpwardSearch, rank: number, metres: number, head: number): boolean {
  const later = (seed[rank] as number) - (seed[head] as number);
  return later < 0 || (later === 0 && metres < (length[head] as number));
}

/** True if a way by `above`, so long at `rank`, counts behind the one of equal time that `rank` has. */
function isWorse({ seed, length }: UpwardSearch, above: number, metres: number, rank: number): boolean {
  const later = (seed[above] as number) - (seed[rank] as number);
  return later > 0 || (later === 0 && metres > (length[rank] as number));
}

function clear(search: UpwardSearch): void {
  const { time, settled, touched, heap } = search;
  if (search.isSwept) time.fill(UNREACHED);
  else for (const rank of touched) time[rank] = UNREACHED;
  search.isSwept = false;
  touched.length = 0;
  settled.length = 0;
  heap.size = 0;
}
