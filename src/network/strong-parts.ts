// Strongly connected parts of a directed graph: within a part one can drive from every node to every other and back.
import { atOnce } from '../base/slices.ts';
import { groupByNode } from './node-rows.ts';

/**
 * The part of each node, numbered from 0, by Tarjan's algorithm (1972) without recursion. Arc k goes from `tails[k]` to
 * `heads[k]`.
 */
export function strongParts(nodeCount: number, tails: ArrayLike<number>, heads: ArrayLike<number>): Int32Array {
  return atOnce(strongPartSteps(nodeCount, tails, heads));
}

/** Nodes between two pauses. */
const SLICE = 50_000;

/** The same in slices: yields after each. */
export function* strongPartSteps(
  nodeCount: number,
  tails: ArrayLike<number>,
  heads: ArrayLike<number>,
): Generator<undefined, Int32Array, undefined> {
  const { first, items: rows } = groupByNode(nodeCount, heads, (_, arc) => tails[arc] as number);
  const part = new Int32Array(nodeCount).fill(-1);
  const order = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  const next = first.slice();
  const path: number[] = [];
  const waiting: number[] = [];
  let visited = 0;
  let parts = 0;
  let looks = 0;
  yield;
  for (let start = 0; start < nodeCount; start++) {
    if (order[start] !== -1) continue;
    path.push(start);
    while (path.length > 0) {
      if (++looks % SLICE === 0) yield;
      const node = path[path.length - 1] as number;
      if (order[node] === -1) {
        order[node] = visited;
        low[node] = visited++;
        waiting.push(node);
      }
      let deeper = -1;
      while ((next[node] as number) < (first[node + 1] as number)) {
        const head = rows[next[node] as number] as number;
        next[node] = (next[node] as number) + 1;
        if (order[head] === -1) {
          deeper = head;
          break;
        }
        if (part[head] === -1) low[node] = Math.min(low[node] as number, order[head] as number);
      }
      if (deeper !== -1) {
        path.push(deeper);
        continue;
      }
      path.pop();
      const parent = path[path.length - 1];
      if (parent !== undefined) low[parent] = Math.min(low[parent] as number, low[node] as number);
      if (low[node] !== order[node]) continue;
      for (let member = -1; member !== node; ) {
        member = waiting.pop() as number;
        part[member] = parts;
      }
      parts++;
    }
  }
  return part;
}

/** The number of the part with most nodes, ties to the one that holds the lowest node; -1 where there are none. */
export function largestPart(part: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const number of part) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  let best = -1;
  for (const [number, size] of sizes) if (best === -1 || size > (sizes.get(best) as number)) best = number;
  return best;
}
