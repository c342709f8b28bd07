// The graph that a contraction works on: links between nodes that are still there, and shortcuts past those that are not.
import type { RoadNetwork } from './shortest-path.ts';
import { addEntry, entryOf, removeEntry, type StepRows, stepRows, WIDTH } from './step-rows.ts';
import type { Steps } from './steps.ts';

/** At most one step leads from a node to another, the fastest and then the shortest. Columns grow and are then replaced. */
export interface Overlay extends Steps {
  count: number;
  left: Int32Array;
  right: Int32Array;
  tail: Int32Array;
  head: Int32Array;
  /** Ticks of time and of length. */
  time: Int32Array;
  length: Int32Array;
  /** Links that a step stands for. */
  links: Int32Array;
  /** Steps by the node that they leave and by the one that they lead to. */
  readonly out: StepRows;
  readonly into: StepRows;
}

const COLUMNS = ['left', 'right', 'tail', 'head', 'time', 'length', 'links'] as const;

/** Nodes between two pauses. */
const SLICE = 20_000;

/** The links of a network, in slices: yields after each. */
export function* overlaySteps(network: RoadNetwork): Generator<undefined, Overlay, undefined> {
  const { nodeCount, firstOut, outHead, outTime, outLength } = network;
  const room = 2 * outHead.length + 16;
  const overlay: Overlay = {
    count: 0,
    left: new Int32Array(room),
    right: new Int32Array(room),
    tail: new Int32Array(room),
    head: new Int32Array(room),
    time: new Int32Array(room),
    length: new Int32Array(room),
    links: new Int32Array(room),
    out: stepRows(nodeCount),
    into: stepRows(nodeCount),
  };
  for (let tail = 0; tail < nodeCount; tail++) {
    if (tail % SLICE === SLICE - 1) yield;
    for (let link = firstOut[tail] as number; link < (firstOut[tail + 1] as number); link++) {
      const head = outHead[link] as number;
      if (head === tail) continue;
      const time = outTime[link] as number;
      const length = outLength[link] as number;
      const known = entryOf(overlay.out, tail, head);
      if (known !== -1) {
        const step = overlay.out.pool[known + 2] as number;
        const longer = time - (overlay.time[step] as number) || length - (overlay.length[step] as number);
        if (longer >= 0) continue;
      }
      putStep(overlay, tail, head, time, length, -1, link, 1);
    }
  }
  return overlay;
}

/** A step that stands in for two. */
export function addShortcut(overlay: Overlay, first: number, second: number): void {
  const { tail, head, time, length, links } = overlay;
  putStep(
    overlay,
    tail[first] as number,
    head[second] as number,
    (time[first] as number) + (time[second] as number),
    (length[first] as number) + (length[second] as number),
    first,
    second,
    (links[first] as number) + (links[second] as number),
  );
}

/** Takes a node's steps out of its neighbours' rows; its own rows stay. */
export function detach({ out, into }: Overlay, node: number): void {
  eachFar(out, node, (far) => removeEntry(into, far, node));
  eachFar(into, node, (far) => removeEntry(out, far, node));
}

/** A new step, or another meaning for the one between the same nodes. */
function putStep(
  overlay: Overlay,
  tail: number,
  head: number,
  time: number,
  length: number,
  left: number,
  right: number,
  links: number,
): void {
  const known = entryOf(overlay.out, tail, head);
  let step = overlay.count;
  if (known !== -1) {
    step = overlay.out.pool[known + 2] as number;
    removeEntry(overlay.out, tail, head);
    removeEntry(overlay.into, head, tail);
  } else {
    if (step === overlay.head.length) grow(overlay);
    overlay.count++;
  }
  addEntry(overlay.out, tail, head, time, step);
  addEntry(overlay.into, head, tail, time, step);
  overlay.tail[step] = tail;
  overlay.head[step] = head;
  overlay.time[step] = time;
  overlay.length[step] = length;
  overlay.left[step] = left;
  overlay.right[step] = right;
  overlay.links[step] = links;
}

function grow(overlay: Overlay): void {
  for (const column of COLUMNS) {
    const grown = new Int32Array(2 * overlay.count);
    grown.set(overlay[column]);
    overlay[column] = grown;
  }
}

function eachFar({ pool, first, size }: StepRows, node: number, visit: (far: number) => void): void {
  const start = first[node] as number;
  for (let k = 0; k < (size[node] as number); k++) visit(pool[start + WIDTH * k] as number);
}
