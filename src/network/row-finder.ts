// Finds ways by rows: from a junction to all others when it is first needed, kept for the next time.
import { keptRows } from './kept-rows.ts';
import { type Joints, straightAlong } from './place-joints.ts';
import { linksTo, type PathRow, type RoadNetwork, TICKS, UNREACHED } from './shortest-path.ts';
import type { Choice, WayFinder } from './way-finder.ts';

export function rowFinder(network: RoadNetwork): WayFinder {
  const { nodeCount } = network;
  const rowFrom = keptRows(network);
  const noRow = new Int32Array(2 * nodeCount).fill(UNREACHED);

  /** The rows from both ends of place i's segment: ahead and behind. A closed direction needs no search. */
  const rowsOf = (joints: Joints, i: number): readonly [PathRow, PathRow] => {
    const ahead = Number.isFinite(joints.leave[2 * i]) ? rowFrom(joints.leaveNode[2 * i] as number) : noRow;
    const behind = Number.isFinite(joints.leave[2 * i + 1]) ? rowFrom(joints.leaveNode[2 * i + 1] as number) : noRow;
    return [ahead, behind];
  };

  const finder: WayFinder = {
    ahead: null,
    fillRow(joints, i, first, seconds, metres, at) {
      fillRow(nodeCount, joints, rowsOf(joints, i), i, first, seconds, metres, at);
    },
    fillAll(joints, seconds, metres) {
      const junctions = junctionsOf(joints);
      for (let i = 0; i < joints.count; i++)
        fillWhole(nodeCount, joints, junctions, rowsOf(joints, i), i, seconds, metres);
    },
    choose(joints) {
      const rows = rowsOf(joints, 0);
      const { goal, ...choice } = fastest(nodeCount, joints, rows, 0, 1);
      if (choice.leave === -1) return { ...choice, links: [] };
      return { ...choice, links: linksTo(network, rows[choice.leave] as PathRow, goal) };
    },
    reach(joints) {
      const [ahead, behind] = rowsOf(joints, 0);
      const reached = new Int32Array(2 * nodeCount).fill(UNREACHED);
      for (let node = 0; node < nodeCount; node++) {
        const forward = (joints.leave[0] as number) + (ahead[node] as number);
        const backward = (joints.leave[1] as number) + (behind[node] as number);
        if (Math.min(forward, backward) >= UNREACHED) continue;
        const [slot, row] = forward <= backward ? [0, ahead] : [1, behind];
        reached[node] = Math.min(forward, backward);
        reached[nodeCount + node] = (joints.length[slot] as number) + (row[nodeCount + node] as number);
      }
      return reached;
    },
  };
  return finder;
}

/** The fastest way from place i to place j, and the node from which it arrives. */
function fastest(
  nodeCount: number,
  joints: Joints,
  rows: readonly [PathRow, PathRow],
  i: number,
  j: number,
): Omit<Choice, 'links'> & { goal: number } {
  let time = straightAlong(joints, i, j);
  let metres = Math.abs((joints.lengthAt[j] as number) - (joints.lengthAt[i] as number));
  let leave = -1;
  let arrive = -1;
  let goal = -1;
  for (let exit = 2 * i; exit <= 2 * i + 1; exit++) {
    const row = rows[exit - 2 * i] as PathRow;
    for (let entry = 2 * j; entry <= 2 * j + 1; entry++) {
      for (const node of [joints.node[entry] as number, ...(joints.alsoFrom.get(entry) ?? [])]) {
        const total = (joints.leave[exit] as number) + (row[node] as number) + (joints.arrive[entry] as number);
        if (total >= time || total >= UNREACHED) continue;
        time = total;
        metres = (joints.length[exit] as number) + (row[nodeCount + node] as number) + (joints.length[entry] as number);
        leave = exit;
        arrive = entry;
        goal = node;
      }
    }
  }
  return { time, metres, leave, arrive, goal };
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
  const { node, alsoFrom, arrive, length, segment } = joints;
  const isPlain = alsoFrom.size === 0;
  const aheadTime = joints.leave[2 * i] as number;
  const behindTime = joints.leave[2 * i + 1] as number;
  const aheadLength = length[2 * i] as number;
  const behindLength = length[2 * i + 1] as number;
  for (let j = first; j < joints.count; j++) {
    let time: number;
    let way: number;
    if (segment[i] === segment[j] || (!isPlain && (alsoFrom.has(2 * j) || alsoFrom.has(2 * j + 1)))) {
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

/** The junctions at which any of the places join the network, each once, and the best way to each from the place at hand. */
interface Junctions {
  readonly node: Int32Array;
  /** Of each slot of the joints, its row here. */
  readonly rowOf: Int32Array;
  /** Ticks; of equal ways the one that leaves ahead. */
  readonly time: Float64Array;
  readonly length: Float64Array;
}

function junctionsOf({ node }: Joints): Junctions {
  const rows = new Map<number, number>();
  const rowOf = node.map((junction) => {
    const row = rows.get(junction) ?? rows.size;
    rows.set(junction, row);
    return row;
  });
  const count = rows.size;
  return { node: Int32Array.from(rows.keys()), rowOf, time: new Float64Array(count), length: new Float64Array(count) };
}

/**
 * What `fillRow` fills in for all places, in half the time: the ways by both ends of i's street are compared once a
 * junction, since many places share one. Ways that are equal by both ends of j's street are left to `fastest`, and so are
 * those where a turn is banned at an end.
 */
function fillWhole(
  nodeCount: number,
  joints: Joints,
  junctions: Junctions,
  rows: readonly [PathRow, PathRow],
  i: number,
  seconds: Float64Array,
  metres: Float64Array,
): void {
  const [ahead, behind] = rows;
  const { count, alsoFrom, arrive, length, segment } = joints;
  const isPlain = alsoFrom.size === 0;
  const { node, rowOf, time, length: lengthTo } = junctions;
  const aheadTime = joints.leave[2 * i] as number;
  const behindTime = joints.leave[2 * i + 1] as number;
  const aheadLength = length[2 * i] as number;
  const behindLength = length[2 * i + 1] as number;
  for (let row = 0; row < node.length; row++) {
    const junction = node[row] as number;
    const forward = aheadTime + (ahead[junction] as number);
    const backward = behindTime + (behind[junction] as number);
    const isForward = forward <= backward;
    time[row] = isForward ? forward : backward;
    lengthTo[row] = isForward
      ? aheadLength + (ahead[nodeCount + junction] as number)
      : behindLength + (behind[nodeCount + junction] as number);
  }
  const own = segment[i] as number;
  for (let j = 0; j < count; j++) {
    const end = rowOf[2 * j] as number;
    const start = rowOf[2 * j + 1] as number;
    const byEnd = (time[end] as number) + (arrive[2 * j] as number);
    const byStart = (time[start] as number) + (arrive[2 * j + 1] as number);
    let ticks = byEnd;
    let way = 0;
    const isOdd = !isPlain && (alsoFrom.has(2 * j) || alsoFrom.has(2 * j + 1));
    if (segment[j] === own || byEnd === byStart || isOdd) {
      const choice = fastest(nodeCount, joints, rows, i, j);
      ticks = choice.time;
      way = choice.metres;
    } else if (byEnd < byStart) way = (lengthTo[end] as number) + (length[2 * j] as number);
    else {
      ticks = byStart;
      way = (lengthTo[start] as number) + (length[2 * j + 1] as number);
    }
    const isReached = ticks < UNREACHED;
    seconds[i * count + j] = isReached ? ticks / TICKS : Number.POSITIVE_INFINITY;
    metres[i * count + j] = isReached ? way / TICKS : Number.POSITIVE_INFINITY;
  }
}
