// Builds a contraction hierarchy: takes one node after another out of the road network, the least important first, and
// puts shortcuts where the only way that counts led through it.
import { atOnce, creeping } from '../base/slices.ts';
import { type Hierarchy, packHierarchy } from './hierarchy.ts';
import { keyHeap, pop, push, strideOf } from './key-heap.ts';
import { addShortcut, detach, type Overlay, overlaySteps } from './overlay.ts';
import type { RoadNetwork } from './shortest-path.ts';
import { stepsAt } from './step-rows.ts';
import { findShortcuts, witnessSearch } from './witness-search.ts';

/** Nodes that a search for a way around settles at most, when weighing a node and when contracting it. */
const WEIGHING = 40;
const CONTRACTING = 800;
/** Nodes settled in a slice of work, some five milliseconds. */
const SLICE = 20_000;
/** What looking at a node comes to beside that, in such nodes. */
const NODE = 3;

/** The hierarchy of a road network, at once. */
export function contract(network: RoadNetwork): Hierarchy {
  return atOnce(contraction(network));
}

/**
 * The same in slices of some milliseconds; yields the share of nodes contracted. The order of nodes follows Geisberger
 * et al. (2008) as Dibbelt, Strasser and Wagner's RoutingKit weighs them: height in the hierarchy so far, steps put in
 * for each step taken out, and links under them likewise; ties by node. It depends on nothing but the network.
 */
export function* contraction(network: RoadNetwork): Generator<number, Hierarchy, undefined> {
  const overlay = yield* creeping(0, 0, overlaySteps(network));
  const nodes = network.nodeCount;
  const search = witnessSearch(nodes);
  const queue = keyHeap();
  const stride = strideOf(nodes);
  const height = new Int32Array(nodes);
  const isStale = new Uint8Array(nodes);
  const order = new Int32Array(nodes);
  let paused = 0;
  let done = 0;
  const isDue = (): boolean => {
    // Dead ends and bends need no search, but some work each.
    done += NODE;
    if (search.settled + done - paused < SLICE) return false;
    paused = search.settled + done;
    return true;
  };
  const found: number[] = [];
  const weigh = (node: number): number => {
    findShortcuts(overlay, search, node, WEIGHING, found);
    return 1000 * (height[node] as number) + workOf(overlay, node, found);
  };
  for (let node = 0; node < nodes; node++) {
    push(queue, weigh(node) * stride + node);
    if (isDue()) yield 0;
  }
  for (let count = 0; count < nodes; ) {
    const node = pop(queue) % stride;
    if (isStale[node] === 1) {
      // What changed around the node since it was weighed may have made it heavier.
      isStale[node] = 0;
      const weight = weigh(node);
      if (queue.size > 0 && weight * stride + node > (queue.keys[0] as number)) {
        push(queue, weight * stride + node);
        if (isDue()) yield count / nodes;
        continue;
      }
    }
    findShortcuts(overlay, search, node, CONTRACTING, found);
    order[count++] = node;
    const near = neighboursOf(overlay, node);
    for (let k = 0; k < found.length; k += 2) addShortcut(overlay, found[k] as number, found[k + 1] as number);
    detach(overlay, node);
    for (const other of near) {
      height[other] = Math.max(height[other] as number, (height[node] as number) + 1);
      isStale[other] = 1;
    }
    if (isDue()) yield count / nodes;
  }
  return yield* creeping(1, 1, packHierarchy(overlay, order));
}

/** How much a node's contraction would add for what it takes away, in thousandths. */
function workOf({ out, into, links }: Overlay, node: number, shortcuts: readonly number[]): number {
  const removed = (out.size[node] as number) + (into.size[node] as number);
  if (removed === 0) return 0;
  let removedLinks = 0;
  for (const step of stepsAt(out, node)) removedLinks += links[step] as number;
  for (const step of stepsAt(into, node)) removedLinks += links[step] as number;
  let addedLinks = 0;
  for (const step of shortcuts) addedLinks += links[step] as number;
  return Math.floor((1000 * shortcuts.length) / removed) + Math.floor((1000 * addedLinks) / removedLinks);
}

function neighboursOf({ out, into, head, tail }: Overlay, node: number): Set<number> {
  const near = new Set<number>();
  for (const step of stepsAt(out, node)) near.add(head[step] as number);
  for (const step of stepsAt(into, node)) near.add(tail[step] as number);
  return near;
}
