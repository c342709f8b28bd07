// Things grouped by the node they belong to, in compressed sparse rows.

/** The things of node v are `items[first[v]]` to `items[first[v + 1] - 1]`. */
export interface NodeRows {
  readonly first: Int32Array;
  readonly items: Int32Array;
}

/** Groups items by node; within a node they keep their order. */
export function groupByNode(
  nodeCount: number,
  items: ArrayLike<number>,
  nodeOf: (item: number, index: number) => number,
): NodeRows {
  const first = new Int32Array(nodeCount + 1);
  for (let k = 0; k < items.length; k++) {
    const slot = nodeOf(items[k] as number, k) + 1;
    first[slot] = (first[slot] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node++) {
    first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  }
  const rows = new Int32Array(items.length);
  const next = first.slice();
  for (let k = 0; k < items.length; k++) {
    const node = nodeOf(items[k] as number, k);
    const slot = next[node] as number;
    rows[slot] = items[k] as number;
    next[node] = slot + 1;
  }
  return { first, items: rows };
}
