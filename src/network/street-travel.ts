// Travel between places on a street graph: rows of shortest ways are searched when first needed and kept.
import type { Metres } from '../base/units.ts';
import type { Place } from './city.ts';
import { type Joints, jointsOf, straightAlong } from './place-joints.ts';
import { arcsTo, type PathRow, type RoadNetwork, roadNetwork, searchFrom, TICKS, UNREACHED } from './shortest-path.ts';
import type { StreetGraph } from './street-graph.ts';
import type { Travel, TravelMatrix, TravelProfile } from './travel.ts';
import { lineAlong, type Stretch } from './way-line.ts';

/** Bytes of rows that one Travel keeps; beyond, the row unused for longest is dropped. */
const ROW_MEMORY = 192 * 1024 * 1024;

/** Shortest travel on a street graph under one profile. A vehicle may leave a place in either direction that is open. */
export function streetTravel(graph: StreetGraph, profile: TravelProfile): Travel {
  const network = roadNetwork(graph, profile);
  const rowFrom = keptRows(network);
  const noRow = new Int32Array(2 * graph.nodeCount).fill(UNREACHED);

  /** The rows from both ends of place i's segment: ahead and behind. A closed direction needs no search. */
  const rowsOf = (joints: Joints, i: number): readonly [PathRow, PathRow] => {
    const ahead = Number.isFinite(joints.leave[2 * i]) ? rowFrom(joints.node[2 * i] as number) : noRow;
    const behind = Number.isFinite(joints.leave[2 * i + 1]) ? rowFrom(joints.node[2 * i + 1] as number) : noRow;
    return [ahead, behind];
  };

  const from = (place: Place, targets: readonly Place[]) => {
    const joints = jointsOf(network, [place, ...targets]);
    const seconds = new Float64Array(targets.length);
    const metres = new Float64Array(targets.length);
    fillRow(graph.nodeCount, joints, rowsOf(joints, 0), 0, 1, seconds, metres, 0);
    return { seconds, metres };
  };

  const wayOf = (start: Place, goal: Place): { along: Stretch[]; metres: Metres } => {
    const joints = jointsOf(network, [start, goal]);
    const rows = rowsOf(joints, 0);
    const choice = fastest(graph.nodeCount, joints, rows, 0, 1);
    if (!Number.isFinite(choice.time)) {
      const spot = (place: Place): string => `segment ${place.segment} at ${place.along} m`;
      throw new Error(`way: expected a way (${profile.mode}) from ${spot(start)} to ${spot(goal)}, found none`);
    }
    return { along: stretches(network, joints, rows, choice, start, goal), metres: choice.metres / TICKS };
  };

  return {
    profile,
    from,
    matrix(places): TravelMatrix {
      const size = places.length;
      const joints = jointsOf(network, places);
      const seconds = new Float64Array(size * size);
      const metres = new Float64Array(size * size);
      for (let i = 0; i < size; i++) {
        fillRow(graph.nodeCount, joints, rowsOf(joints, i), i, 0, seconds, metres, i * size);
      }
      return { size, seconds, metres };
    },
    seconds: (start, goal) => from(start, [goal]).seconds[0] as number,
    metres: (start, goal) => from(start, [goal]).metres[0] as number,
    way(start, goal) {
      const { along, metres } = wayOf(start, goal);
      return lineAlong(graph, along, metres);
    },
    pieces: (start, goal) =>
      wayOf(start, goal).along.map(({ segment, start: from, end, ticks }) => {
        return { segment, metres: Math.abs(end - from), seconds: ticks / TICKS };
      }),
    nodeMetres(start) {
      const joints = jointsOf(network, [start]);
      const [ahead, behind] = rowsOf(joints, 0);
      const metres = new Float64Array(graph.nodeCount).fill(Number.POSITIVE_INFINITY);
      for (let node = 0; node < graph.nodeCount; node++) {
        const forward = (joints.leave[0] as number) + (ahead[node] as number);
        const backward = (joints.leave[1] as number) + (behind[node] as number);
        if (Math.min(forward, backward) >= UNREACHED) continue;
        const ticks =
          forward <= backward
            ? (joints.length[0] as number) + (ahead[graph.nodeCount + node] as number)
            : (joints.length[1] as number) + (behind[graph.nodeCount + node] as number);
        metres[node] = ticks / TICKS;
      }
      return metres;
    },
  };
}

/** Rows by source node, searched on first use; the least recently used make room. */
function keptRows(network: RoadNetwork): (node: number) => PathRow {
  const limit = Math.max(64, Math.floor(ROW_MEMORY / (8 * Math.max(1, network.graph.nodeCount))));
  const rows = new Map<number, PathRow>();
  return (node) => {
    const kept = rows.get(node);
    if (kept !== undefined && rows.size < limit) return kept;
    const row = kept ?? searchFrom(network, node);
    // A Map lists its keys in order of insertion: a row put in again moves to the end, so the first is the oldest.
    rows.delete(node);
    rows.set(node, row);
    if (rows.size > limit) rows.delete(rows.keys().next().value as number);
    return row;
  };
}

/** A choice among the ways from one place to another, in ticks. Slots of Joints; -1 where it goes straight along. */
interface Choice {
  readonly time: number;
  readonly metres: number;
  readonly leave: number;
  readonly arrive: number;
}

/** The fastest way from place i to place j; equal ones: straight along, then leaving ahead, then arriving at the end. */
function fastest(nodeCount: number, joints: Joints, rows: readonly [PathRow, PathRow], i: number, j: number): Choice {
  let time = straightAlong(joints, i, j);
  let metres = Math.abs((joints.lengthAt[j] as number) - (joints.lengthAt[i] as number));
  let leave = -1;
  let arrive = -1;
  for (let exit = 2 * i; exit <= 2 * i + 1; exit++) {
    const row = rows[exit - 2 * i] as PathRow;
    for (let entry = 2 * j; entry <= 2 * j + 1; entry++) {
      const node = joints.node[entry] as number;
      const total = (joints.leave[exit] as number) + (row[node] as number) + (joints.arrive[entry] as number);
      if (total >= time || total >= UNREACHED) continue;
      time = total;
      metres = (joints.length[exit] as number) + (row[nodeCount + node] as number) + (joints.length[entry] as number);
      leave = exit;
      arrive = entry;
    }
  }
  return { time, metres, leave, arrive };
}

/** Seconds and metres from place i to all places from `first` on, written from `at` on. */
function fillRow(
  nodeCount: number,
  joints: Joints,
  rows: readonly [PathRow, PathRow],
  i: number,
  first: number,
  seconds: Float64Array,
  metres: Float64Array,
  at: number,
): void {
  const [ahead, behind] = rows;
  const { node, arrive, length, segment } = joints;
  const aheadTime = joints.leave[2 * i] as number;
  const behindTime = joints.leave[2 * i + 1] as number;
  const aheadLength = length[2 * i] as number;
  const behindLength = length[2 * i + 1] as number;
  for (let j = first; j < joints.count; j++) {
    let time: number;
    let way: number;
    if (segment[i] === segment[j]) {
      const choice = fastest(nodeCount, joints, rows, i, j);
      time = choice.time;
      way = choice.metres;
    } else {
      // The four combinations of `fastest` written out: a thousand places take a million turns of this loop.
      const end = node[2 * j] as number;
      const start = node[2 * j + 1] as number;
      const endTime = arrive[2 * j] as number;
      const startTime = arrive[2 * j + 1] as number;
      const toEnd = aheadTime + (ahead[end] as number) + endTime;
      const toStart = aheadTime + (ahead[start] as number) + startTime;
      const backToEnd = behindTime + (behind[end] as number) + endTime;
      const backToStart = behindTime + (behind[start] as number) + startTime;
      const goesAhead = toEnd <= toStart ? toEnd : toStart;
      const goesBack = backToEnd <= backToStart ? backToEnd : backToStart;
      if (goesAhead <= goesBack) {
        time = goesAhead;
        const entry = toEnd <= toStart ? 2 * j : 2 * j + 1;
        way = aheadLength + (ahead[nodeCount + (node[entry] as number)] as number) + (length[entry] as number);
      } else {
        time = goesBack;
        const entry = backToEnd <= backToStart ? 2 * j : 2 * j + 1;
        way = behindLength + (behind[nodeCount + (node[entry] as number)] as number) + (length[entry] as number);
      }
    }
    const isReached = time < UNREACHED;
    seconds[at + j - first] = isReached ? time / TICKS : Number.POSITIVE_INFINITY;
    metres[at + j - first] = isReached ? way / TICKS : Number.POSITIVE_INFINITY;
  }
}

/** The stretches of street of a chosen way, in order. */
function stretches(
  network: RoadNetwork,
  joints: Joints,
  rows: readonly [PathRow, PathRow],
  choice: Choice,
  start: Place,
  goal: Place,
): Stretch[] {
  const { graph } = network;
  if (choice.leave === -1) {
    return [{ segment: start.segment, start: start.along, end: goal.along, ticks: choice.time }];
  }
  const lengthOf = (segment: number): number => graph.length[segment] as number;
  const row = rows[choice.leave] as PathRow;
  const leavesAhead = choice.leave === 0;
  const arrivesFromEnd = choice.arrive === 2;
  const first: Stretch = {
    segment: start.segment,
    start: start.along,
    end: leavesAhead ? lengthOf(start.segment) : 0,
    ticks: joints.leave[choice.leave] as number,
  };
  const middle = arcsTo(network, row, joints.node[choice.arrive] as number).map((arc): Stretch => {
    const segment = arc >> 1;
    const isBackward = (arc & 1) === 1;
    const [from, to] = isBackward ? [lengthOf(segment), 0] : [0, lengthOf(segment)];
    return { segment, start: from, end: to, ticks: network.segmentTime[segment] as number };
  });
  const last: Stretch = {
    segment: goal.segment,
    start: arrivesFromEnd ? lengthOf(goal.segment) : 0,
    end: goal.along,
    ticks: joints.arrive[choice.arrive] as number,
  };
  return [first, ...middle, last];
}
