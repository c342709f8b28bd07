// How places that lie part way along a segment join the network of junctions.
import type { Place } from './city.ts';
import { type RoadNetwork, TICKS } from './shortest-path.ts';

/**
 * Each place i joins the network at two slots: 2 i at the end of its segment (`to`), which one leaves for going forward
 * and arrives from going backward, and 2 i + 1 at the start (`from`). All ticks; infinite time where the direction is
 * closed to the traveller.
 */
export interface Joints {
  readonly count: number;
  /** Node at each slot from which one arrives, and the one that one leaves for: a copy where a turn is banned there. */
  readonly node: Int32Array;
  readonly leaveNode: Int32Array;
  /** Further nodes by slot from which one arrives: copies of the junction. */
  readonly alsoFrom: Map<number, readonly number[]>;
  /** From the place to the junction. */
  readonly leave: Float64Array;
  /** From the junction to the place. */
  readonly arrive: Float64Array;
  /** Length between the place and the junction. */
  readonly length: Float64Array;
  /** Per place: its segment, and time and length from the segment's start to the place. */
  readonly segment: Int32Array;
  readonly timeAt: Float64Array;
  readonly lengthAt: Float64Array;
  /** Per place, where a stretch of its segment is closed: 1 before it, 2 behind it, 3 in it; 0 elsewhere. */
  readonly side: Uint8Array;
}

/** Throws where a place names a segment that is not there. `spare` rows beyond the places are left for `joinAt`. */
export function jointsOf(network: RoadNetwork, places: readonly Place[], spare = 0): Joints {
  const rows = places.length + spare;
  const joints = {
    count: places.length,
    node: new Int32Array(2 * rows),
    leaveNode: new Int32Array(2 * rows),
    alsoFrom: new Map<number, readonly number[]>(),
    leave: new Float64Array(2 * rows),
    arrive: new Float64Array(2 * rows),
    length: new Float64Array(2 * rows),
    segment: new Int32Array(rows),
    timeAt: new Float64Array(rows),
    lengthAt: new Float64Array(rows),
    side: new Uint8Array(rows),
  };
  for (let i = 0; i < places.length; i++) joinAt(network, joints, i, places[i] as Place);
  return joints;
}

/** Lets a place join the network in row i. */
export function joinAt(network: RoadNetwork, joints: Joints, i: number, { segment, along }: Place): void {
  const { graph, segmentTime, segmentLength, open, closed, delay, leadsTo } = network;
  const { node, leaveNode, leave, arrive, length } = joints;
  if (!(segment >= 0 && segment < graph.segmentCount)) {
    throw new Error(`place ${i}: expected a segment from 0 to ${graph.segmentCount - 1}, found ${segment}`);
  }
  const whole = segmentLength[segment] as number;
  const ticks = Math.min(whole, Math.max(0, Math.round(along * TICKS)));
  // Time follows from whole ticks of length, so that places at the same length are at the same time.
  const time = whole > 0 ? Math.round(((segmentTime[segment] as number) * ticks) / whole) : 0;
  const restTime = (segmentTime[segment] as number) - time;
  const forward = open[2 * segment] === 1;
  const backward = open[2 * segment + 1] === 1;
  const stretch = closed.get(segment);
  const isBefore = stretch === undefined || along < stretch.from;
  const isBehind = stretch === undefined || along > stretch.to;
  joints.segment[i] = segment;
  joints.timeAt[i] = time;
  joints.lengthAt[i] = ticks;
  joints.side[i] = stretch === undefined ? 0 : isBefore ? 1 : isBehind ? 2 : 3;
  node[2 * i] = graph.to[segment] as number;
  leave[2 * i] = forward && isBehind ? restTime + (delay[2 * segment] as number) : Number.POSITIVE_INFINITY;
  arrive[2 * i] = backward && isBehind ? restTime : Number.POSITIVE_INFINITY;
  length[2 * i] = whole - ticks;
  node[2 * i + 1] = graph.from[segment] as number;
  leave[2 * i + 1] = backward && isBefore ? time + (delay[2 * segment + 1] as number) : Number.POSITIVE_INFINITY;
  arrive[2 * i + 1] = forward && isBefore ? time : Number.POSITIVE_INFINITY;
  length[2 * i + 1] = ticks;
  leaveNode[2 * i] = node[2 * i] as number;
  leaveNode[2 * i + 1] = node[2 * i + 1] as number;
  if (leadsTo.size > 0 || network.alsoFrom.size > 0) {
    turnsAt(network, joints, 2 * i, 2 * segment);
    turnsAt(network, joints, 2 * i + 1, 2 * segment + 1);
  }
}

/** Which copies of the junction at a slot count, where one leaves by an arc and arrives by the one back. */
function turnsAt(network: RoadNetwork, { node, leaveNode, alsoFrom }: Joints, slot: number, leaving: number): void {
  leaveNode[slot] = network.leadsTo.get(leaving) ?? (node[slot] as number);
  const also = network.alsoFrom.get(leaving ^ 1);
  if (also !== undefined) alsoFrom.set(slot, also);
  else alsoFrom.delete(slot);
}

/** Ticks of time straight along the segment that places i and j share; infinite where they share none or it is closed. */
export function straightAlong(joints: Joints, i: number, j: number): number {
  if (joints.segment[i] !== joints.segment[j]) return Number.POSITIVE_INFINITY;
  const ahead = (joints.lengthAt[j] as number) - (joints.lengthAt[i] as number);
  if (ahead === 0) return 0;
  if (joints.side[i] !== joints.side[j]) return Number.POSITIVE_INFINITY;
  // Between a closed stretch and an end of the street the direction is told by who may come from, or go to, that end.
  const [leaving, arriving] = ahead > 0 ? [2 * i, 2 * i + 1] : [2 * i + 1, 2 * i];
  const isOpen = Number.isFinite(joints.leave[leaving]) || Number.isFinite(joints.arrive[arriving]);
  return isOpen ? Math.abs((joints.timeAt[j] as number) - (joints.timeAt[i] as number)) : Number.POSITIVE_INFINITY;
}
