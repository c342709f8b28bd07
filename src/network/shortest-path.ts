// Shortest ways from one junction to all others by free-flow time: Dijkstra's algorithm in whole ticks, so that sums are exact.
import { atOnce } from '../base/slices.ts';
import type { Metres, Seconds } from '../base/units.ts';
import { drivingStateSteps } from './driving-states.ts';
import { type ClosedStretch, closedStretchSteps, withoutClosed } from './kept-out.ts';
import { groupByNode } from './node-rows.ts';
import { delayByArc } from './road-signs.ts';
import {
  arcHead,
  arcTail,
  BIKE_BACKWARD,
  BIKE_FORWARD,
  BINDS_BIKES,
  BINDS_MOTORS,
  bansOf,
  COBBLED,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  NO_THROUGH,
  ROAD_CLASSES,
  type RoadClass,
  type StreetGraph,
  UNPAVED,
  WALK,
} from './street-graph.ts';
import { fittingTicks } from './tick-limit.ts';
import type { TravelProfile } from './travel.ts';

/**
 * Ticks in a second and in a metre. Time and length of a segment are rounded once to whole ticks; every sum of them is
 * then exact and does not depend on the order of adding, and dividing by a power of two is exact, too.
 */
export const TICKS = 1024;
/** Stands in a row where there is no way; above every real number of ticks (2^31 / 1024 s are 24 days). */
export const UNREACHED = 0x7fff_ffff;

/** Segments between two pauses. */
const SLICE = 25_000;

/** The arcs that one traveller may use as links between nodes, in compressed sparse rows both ways, and what they cost. */
export interface RoadNetwork {
  readonly graph: StreetGraph;
  readonly nodeCount: number;
  /** The junctions that the nodes from `graph.nodeCount` on stand at. */
  readonly copyOf: Int32Array;
  /** The copy that an arc leads to from its plain tail, where it leads to one; copies that it leaves besides its tail. */
  readonly leadsTo: ReadonlyMap<number, number>;
  readonly alsoFrom: ReadonlyMap<number, readonly number[]>;
  /** Ticks of time along a whole segment, at least 1. */
  readonly segmentTime: Int32Array;
  /** Ticks of time that signals and signs along an arc cost who drives it to its end. */
  readonly delay: Int32Array;
  /** Ticks of length of a whole segment. */
  readonly segmentLength: Int32Array;
  /** 1 for an arc that may be used, but for what is closed of it. */
  readonly open: Uint8Array;
  /** Segments that no link leads along, since a stretch of them is closed. */
  readonly closed: ReadonlyMap<number, ClosedStretch>;
  /** The links that leave node v are numbers `firstOut[v]` to `firstOut[v + 1] - 1`: their arcs, ends and ticks. */
  readonly firstOut: Int32Array;
  readonly outArc: Int32Array;
  readonly outTail: Int32Array;
  readonly outHead: Int32Array;
  readonly outTime: Int32Array;
  readonly outLength: Int32Array;
  /** Links that arrive at node v stand at `firstIn[v]` to `firstIn[v + 1] - 1` in `inLink`. */
  readonly firstIn: Int32Array;
  readonly inLink: Int32Array;
  /** Room for the heap of a search, one search at a time; its contents mean nothing between searches. */
  readonly heap: Float64Array;
}

/** Ticks from one node to every node: time at [v], length of that way at [nodeCount + v]. UNREACHED where there is none. */
export type PathRow = Int32Array;

/** True if the tags of the street let the mode use the arc; its speed is another matter. */
export function isOpen(graph: StreetGraph, arc: number, mode: TravelProfile['mode']): boolean {
  const access = graph.access[arc >> 1] as number;
  const backward = (arc & 1) === 1;
  if (mode === 'motor') return (access & (backward ? MOTOR_BACKWARD : MOTOR_FORWARD)) !== 0;
  if (mode === 'bike') return (access & (backward ? BIKE_BACKWARD : BIKE_FORWARD)) !== 0;
  return (access & WALK) !== 0;
}

/**
 * The part of the street graph that a profile may use. A speed of 0 closes a road class. Nodes beyond the graph's are
 * copies of junctions that vehicles come to on their way to a banned turn, or motor vehicles in streets that they may not
 * pass through (see DrivingStates).
 */
export function roadNetwork(graph: StreetGraph, profile: TravelProfile): RoadNetwork {
  return atOnce(roadNetworkSteps(graph, profile));
}

/** The same in slices: yields after each. */
export function* roadNetworkSteps(
  graph: StreetGraph,
  profile: TravelProfile,
): Generator<undefined, RoadNetwork, undefined> {
  const segmentTime = new Int32Array(graph.segmentCount);
  const segmentLength = new Int32Array(graph.segmentCount);
  const open = new Uint8Array(2 * graph.segmentCount);
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % SLICE === SLICE - 1) yield;
    const metres: Metres = graph.length[segment] as number;
    const speed = speedOn(graph, segment, profile);
    const seconds: Seconds = speed > 0 ? metres / (speed / 3.6) : 0;
    segmentTime[segment] = fittingTicks(Math.max(1, Math.round(seconds * TICKS)), TICKS, segment, metres, speed);
    segmentLength[segment] = fittingTicks(Math.round(metres * TICKS), TICKS, segment, metres, speed);
    if (speed <= 0) continue;
    for (const arc of [2 * segment, 2 * segment + 1]) if (isOpen(graph, arc, profile.mode)) open[arc] = 1;
  }
  yield;
  const isMotor = profile.mode === 'motor';
  const isKept = isMotor && profile.keepsOut === true;
  const states = yield* drivingStateSteps(
    {
      nodeCount: graph.nodeCount,
      arcCount: open.length,
      isOpen: (arc) => open[arc] === 1,
      isKept: (arc) => isKept && ((graph.marks[arc >> 1] as number) & NO_THROUGH) !== 0,
      tailOf: (arc) => arcTail(graph, arc),
      headOf: (arc) => arcHead(graph, arc),
      leaving: (node) =>
        graph.arcs.subarray(graph.firstArc[node], graph.firstArc[node + 1]).filter((arc) => open[arc] === 1),
    },
    profile.mode === 'walk' ? [] : bansOf(graph, isMotor ? BINDS_MOTORS : BINDS_BIKES),
  );
  yield;
  const closed = yield* closedStretchSteps(graph, profile.keptOut ?? []);
  const { copyOf, leadsTo, alsoFrom } = states;
  const { arcs, tails, heads } = withoutClosed(states, closed);
  const nodeCount = graph.nodeCount + copyOf.length;
  const delay = delayByArc(open.length, graph, profile.delays, TICKS);
  const links = Int32Array.from(arcs, (_, link) => link);
  const { first: firstOut, items } = groupByNode(nodeCount, links, (link) => tails[link] as number);
  yield;
  const outArc = items.map((link) => arcs[link] as number);
  const outHead = items.map((link) => heads[link] as number);
  yield;
  const { first: firstIn, items: inLink } = groupByNode(nodeCount, links, (link) => outHead[link] as number);
  yield;
  return {
    graph,
    nodeCount,
    copyOf,
    leadsTo,
    alsoFrom,
    segmentTime,
    delay,
    segmentLength,
    open,
    closed,
    firstOut,
    outArc,
    outTail: items.map((link) => tails[link] as number),
    outHead,
    outTime: outArc.map((arc) => (segmentTime[arc >> 1] as number) + (delay[arc] as number)),
    outLength: outArc.map((arc) => segmentLength[arc >> 1] as number),
    heap: new Float64Array(outArc.length + 1),
    firstIn,
    inLink,
  };
}

/** Km/h on a segment, as the profile says for its class and surface. */
function speedOn(graph: StreetGraph, segment: number, { speed, surfaces }: TravelProfile): number {
  const usual = speed[ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass];
  const marks = graph.marks[segment] as number;
  if (surfaces === undefined || (marks & (COBBLED | UNPAVED)) === 0) return usual;
  return usual * ((marks & UNPAVED) !== 0 ? surfaces.unpaved : surfaces.cobbled);
}

/**
 * Dijkstra's algorithm (1959) from one node to all. The heap is a binary heap of single numbers, time times a power of two
 * plus the node, so that equal times settle by node id; outdated entries are skipped when they come up.
 * Of several ways of equal time the shortest counts.
 */
export function searchFrom(network: RoadNetwork, source: number): PathRow {
  const { nodeCount: nodes, firstOut, outHead, outTime, outLength, heap } = network;
  let stride = 1;
  while (stride < nodes) stride *= 2;
  const perStride = 1 / stride;
  const row = new Int32Array(2 * nodes).fill(UNREACHED);
  row[source] = 0;
  row[nodes + source] = 0;
  heap[0] = source;
  let size = 1;
  while (size > 0) {
    const top = heap[0] as number;
    const last = heap[--size] as number;
    let hole = 0;
    for (let child = 1; child < size; child = 2 * hole + 1) {
      if (child + 1 < size && (heap[child + 1] as number) < (heap[child] as number)) child++;
      if ((heap[child] as number) >= last) break;
      heap[hole] = heap[child] as number;
      hole = child;
    }
    heap[hole] = last;

    const time = Math.floor(top * perStride);
    const node = top - time * stride;
    if (time > (row[node] as number)) continue;
    const metres = row[nodes + node] as number;
    const end = firstOut[node + 1] as number;
    for (let out = firstOut[node] as number; out < end; out++) {
      const head = outHead[out] as number;
      const reached = time + (outTime[out] as number);
      const known = row[head] as number;
      if (reached > known) continue;
      const way = metres + (outLength[out] as number);
      if (reached === known) {
        if (way < (row[nodes + head] as number)) row[nodes + head] = way;
        continue;
      }
      row[head] = reached;
      row[nodes + head] = way;
      const key = reached * stride + head;
      let slot = size++;
      while (slot > 0) {
        const parent = (slot - 1) >> 1;
        if ((heap[parent] as number) <= key) break;
        heap[slot] = heap[parent] as number;
        slot = parent;
      }
      heap[slot] = key;
    }
  }
  return row;
}

/**
 * The links of the way from the row's source to a node, in driving order. No predecessors are kept: since ticks are
 * exact, the last link is one that fits time and length to the tick, and of several the one from the node that
 * settles first.
 */
export function linksTo(network: RoadNetwork, row: PathRow, node: number): number[] {
  const { nodeCount, firstIn, inLink, outTail, outTime, outLength } = network;
  const links: number[] = [];
  let here = node;
  while ((row[here] as number) > 0) {
    let best = -1;
    let bestTail = -1;
    for (let entry = firstIn[here] as number; entry < (firstIn[here + 1] as number); entry++) {
      const link = inLink[entry] as number;
      const tail = outTail[link] as number;
      if ((row[tail] as number) + (outTime[link] as number) !== row[here]) continue;
      if ((row[nodeCount + tail] as number) + (outLength[link] as number) !== row[nodeCount + here]) continue;
      const sooner =
        best === -1 ||
        (row[tail] as number) < (row[bestTail] as number) ||
        (row[tail] === row[bestTail] && tail < bestTail);
      if (sooner) {
        best = link;
        bestTail = tail;
      }
    }
    if (best === -1) throw new Error(`linksTo: expected a way to node ${node}, found none`);
    links.push(best);
    here = bestTail;
  }
  return links.reverse();
}
