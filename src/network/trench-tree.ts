// The trenches that bring a cable to homes: the shortest-path tree over the streets from one head, dug once however many homes lie beyond.
import type { AddressTable, Place } from './city.ts';
import { keyHeap, pop, push, strideOf } from './key-heap.ts';
import { ROAD_CLASSES, type StreetGraph } from './street-graph.ts';

/** Rows by rising segment: streets that are dug up, in whole or from one end. */
export interface TrenchTree {
  readonly homes: number;
  readonly segment: Int32Array;
  readonly metres: Float64Array;
  /** Homes that are reached through it. */
  readonly homesBeyond: Int32Array;
}

/** Distances are summed in whole ticks, so that equal ways are equal in every engine. */
const TICKS = 16;
const MOTORWAY = ROAD_CLASSES.indexOf('motorway');

/**
 * Dijkstra's tree (1959) by length over all streets but motorways, both ways: who digs heeds no one-way signs. A home hangs on
 * the end of its street that is nearer by trench; a street that the tree passes through serves its homes without more digging.
 * Homes that no street leads to are left out.
 */
export function trenchTree(
  streets: StreetGraph,
  doors: AddressTable,
  homes: ArrayLike<number>,
  head: Place,
): TrenchTree {
  const { far, through, order } = treeFrom(streets, head);
  const beyond = new Int32Array(streets.nodeCount);
  const passed = new Int32Array(streets.segmentCount);
  /** Metres dug from either end of a street, and the homes on them. */
  const dug = [new Float64Array(streets.segmentCount), new Float64Array(streets.segmentCount)] as const;
  const here = [new Int32Array(streets.segmentCount), new Int32Array(streets.segmentCount)] as const;
  let reached = 0;
  /** The head's own street is dug both ways from the head. */
  const own = { homes: 0, from: head.along, until: head.along };
  const stretch = (along: number): void => {
    own.from = Math.min(own.from, along);
    own.until = Math.max(own.until, along);
  };
  for (let row = 0; row < homes.length; row++) {
    const door = homes[row] as number;
    const segment = doors.segment[door] as number;
    const along = doors.along[door] as number;
    if (segment === head.segment) {
      reached++;
      own.homes++;
      stretch(along);
      continue;
    }
    const [start, end] = [streets.from[segment] as number, streets.to[segment] as number];
    const rest = (streets.length[segment] as number) - along;
    const ways = [(far[start] as number) + along * TICKS, (far[end] as number) + rest * TICKS];
    if (!Number.isFinite(Math.min(...ways))) continue;
    reached++;
    const nearer = (ways[1] as number) < (ways[0] as number) ? 1 : 0;
    // At a tie the nearer end may be one that this street leads to: the home hangs on the other, or it would be counted twice.
    const isBehind = through[nearer === 0 ? start : end] === segment;
    const side = isBehind === (nearer === 1) ? 0 : 1;
    dug[side][segment] = Math.max(dug[side][segment] as number, side === 0 ? along : rest);
    here[side][segment] = (here[side][segment] as number) + 1;
    const node = side === 0 ? start : end;
    beyond[node] = (beyond[node] as number) + 1;
  }
  // The farthest junctions first: what lies beyond each is known when its own way is laid.
  for (let row = order.length - 1; row >= 0; row--) {
    const node = order[row] as number;
    const segment = through[node] as number;
    if (beyond[node] === 0) continue;
    if (segment < 0) {
      own.homes += beyond[node] as number;
      stretch(node === streets.from[head.segment] ? 0 : (streets.length[head.segment] as number));
      continue;
    }
    passed[segment] = (passed[segment] as number) + (beyond[node] as number);
    const before = streets.from[segment] === node ? (streets.to[segment] as number) : (streets.from[segment] as number);
    beyond[before] = (beyond[before] as number) + (beyond[node] as number);
  }
  const homesOf = (segment: number): number =>
    segment === head.segment
      ? own.homes
      : (passed[segment] as number) + (here[0][segment] as number) + (here[1][segment] as number);
  const metresOf = (segment: number): number => {
    const whole = streets.length[segment] as number;
    if (segment === head.segment) return own.until - own.from;
    if ((passed[segment] as number) > 0) return whole;
    return Math.min(whole, (dug[0][segment] as number) + (dug[1][segment] as number));
  };
  const rows = Array.from(passed.keys()).filter((segment) => homesOf(segment) > 0);
  return {
    homes: reached,
    segment: Int32Array.from(rows),
    metres: Float64Array.from(rows, metresOf),
    homesBeyond: Int32Array.from(rows, homesOf),
  };
}

/** Ticks to each junction, the street through which it is reached (-1 at the head's own street's ends), and all in the order of reaching. */
function treeFrom(streets: StreetGraph, head: Place) {
  const { nodeCount, from, to, length, roadClass } = streets;
  const { first, entries } = touching(streets);
  const far = new Float64Array(nodeCount).fill(Number.POSITIVE_INFINITY);
  const through = new Int32Array(nodeCount).fill(-1);
  const order: number[] = [];
  const isOver = new Uint8Array(nodeCount);
  const heap = keyHeap();
  const stride = strideOf(nodeCount);
  const reach = (node: number, ticks: number, segment: number): void => {
    if (ticks >= (far[node] as number)) return;
    far[node] = ticks;
    through[node] = segment;
    push(heap, ticks * stride + node);
  };
  reach(from[head.segment] as number, Math.round(head.along * TICKS), -1);
  reach(to[head.segment] as number, Math.round(((length[head.segment] as number) - head.along) * TICKS), -1);
  while (heap.size > 0) {
    const node = pop(heap) % stride;
    if (isOver[node] === 1) continue;
    isOver[node] = 1;
    order.push(node);
    for (let entry = first[node] as number; entry < (first[node + 1] as number); entry++) {
      const segment = entries[entry] as number;
      if (roadClass[segment] === MOTORWAY) continue;
      const other = from[segment] === node ? (to[segment] as number) : (from[segment] as number);
      reach(other, (far[node] as number) + Math.max(1, Math.round((length[segment] as number) * TICKS)), segment);
    }
  }
  return { far, through, order };
}

/** The streets that touch each junction, in compressed sparse rows, by rising number. */
function touching({ nodeCount, segmentCount, from, to }: StreetGraph) {
  const first = new Int32Array(nodeCount + 1);
  for (let segment = 0; segment < segmentCount; segment++) {
    for (const node of [from[segment], to[segment]] as number[]) first[node + 1] = (first[node + 1] as number) + 1;
  }
  for (let node = 0; node < nodeCount; node++) first[node + 1] = (first[node + 1] as number) + (first[node] as number);
  const entries = new Int32Array(2 * segmentCount);
  const next = first.slice();
  for (let segment = 0; segment < segmentCount; segment++) {
    for (const node of [from[segment], to[segment]] as number[]) {
      entries[next[node] as number] = segment;
      next[node] = (next[node] as number) + 1;
    }
  }
  return { first, entries };
}
