// A binary heap of single numbers: searches pack a time and a node into one, so that equal times settle by node.

export interface KeyHeap {
  keys: Float64Array;
  size: number;
}

export function keyHeap(): KeyHeap {
  return { keys: new Float64Array(1024), size: 0 };
}

/** The least power of two that holds so many nodes: a key is time * stride + node. */
export function strideOf(nodeCount: number): number {
  let stride = 1;
  while (stride < nodeCount) stride *= 2;
  return stride;
}

export function push(heap: KeyHeap, key: number): void {
  if (heap.size === heap.keys.length) {
    const keys = new Float64Array(2 * heap.size);
    keys.set(heap.keys);
    heap.keys = keys;
  }
  const { keys } = heap;
  let slot = heap.size++;
  while (slot > 0) {
    const parent = (slot - 1) >> 1;
    const above = keys[parent] as number;
    if (above <= key) break;
    keys[slot] = above;
    slot = parent;
  }
  keys[slot] = key;
}

/** Takes the least key; there must be one. */
export function pop(heap: KeyHeap): number {
  const { keys } = heap;
  const top = keys[0] as number;
  const size = --heap.size;
  const last = keys[size] as number;
  let hole = 0;
  for (let child = 1; child < size; child = 2 * hole + 1) {
    let least = keys[child] as number;
    if (child + 1 < size && (keys[child + 1] as number) < least) least = keys[++child] as number;
    if (least >= last) break;
    keys[hole] = least;
    hole = child;
  }
  keys[hole] = last;
  return top;
}
