// Finds ways by a contraction hierarchy: what a city of a hundred thousand junctions takes, in little memory.
import { fillTable } from './bucket-table.ts';
import { contract, contraction } from './contraction.ts';
import type { Hierarchy } from './hierarchy.ts';
import { hierarchyKey, isHierarchyOf } from './hierarchy-key.ts';
import {
  type Seeds,
  searchUp,
  stepsOf,
  sweepDown,
  sweptRow,
  type UpwardSearch,
  upwardSearch,
} from './hierarchy-search.ts';
import { type Joints, straightAlong } from './place-joints.ts';
import { type RoadNetwork, TICKS, UNREACHED } from './shortest-path.ts';
import { linksOf } from './steps.ts';
import type { Choice, WayFinder } from './way-finder.ts';

/** Goals from which on a sweep over the whole city (8 ms at 102,400 junctions) is faster than a search from each (0.4 ms). */
const MANY_GOALS = 24;

const NONE: readonly number[] = [];

/** Made at the first question where it is not at hand. */
export function hierarchyFinder(network: RoadNetwork, made?: Hierarchy): WayFinder {
  let kept: { hierarchy: Hierarchy; forward: UpwardSearch; backward: UpwardSearch } | undefined;
  const readyWith = (hierarchy: Hierarchy) => {
    kept = { hierarchy, forward: upwardSearch(hierarchy, false), backward: upwardSearch(hierarchy, true) };
    return kept;
  };
  const ready = () => kept ?? readyWith(made ?? contract(network));

  /** The forward search may be left from the last choice where that was from the same place. */
  const choose = (joints: Joints, i: number, j: number, isSearched = false): Choice => {
    const { hierarchy, forward, backward } = ready();
    const straight = straightAlong(joints, i, j);
    const starts = leaving(joints, i);
    const goals = arriving(joints, j);
    if (!isSearched) searchUp(hierarchy, forward, starts);
    searchUp(hierarchy, backward, goals);
    const top = meeting(forward, backward);
    const time = top === -1 ? UNREACHED : (forward.time[top] as number) + (backward.time[top] as number);
    if (time >= UNREACHED || straight <= time) {
      return { time: straight, metres: lengthBetween(joints, i, j), leave: -1, arrive: -1, links: [] };
    }
    return {
      time,
      metres: (forward.length[top] as number) + (backward.length[top] as number),
      leave: starts.slot[forward.seed[top] as number] as number,
      arrive: goals.slot[backward.seed[top] as number] as number,
      links: linksOf(hierarchy, [...stepsOf(forward, top), ...stepsOf(backward, top)]),
    };
  };

  return {
    fillRow(joints, i, first, seconds, metres, at) {
      const { hierarchy, forward } = ready();
      if (joints.count - first < MANY_GOALS) {
        for (let j = first; j < joints.count; j++) {
          const { time, metres: length } = choose(joints, i, j, j > first);
          seconds[at + j - first] = time / TICKS;
          metres[at + j - first] = Number.isFinite(time) ? length / TICKS : Number.POSITIVE_INFINITY;
        }
        return;
      }
      searchUp(hierarchy, forward, leaving(joints, i));
      sweepDown(hierarchy, forward);
      const found = new Int32Array(2);
      for (let j = first; j < joints.count; j++) {
        arrival(forward, hierarchy.rankOf, joints, j, found);
        settle(joints, i, j, found[0] as number, found[1] as number, seconds, metres, at + j - first);
      }
    },
    fillAll(joints, seconds, metres) {
      const { hierarchy } = ready();
      const { count } = joints;
      seconds.fill(UNREACHED);
      const places = Array.from({ length: count }, (_, place) => place);
      const starts = places.map((place) => leaving(joints, place));
      const goals = places.map((place) => arriving(joints, place));
      fillTable(hierarchy, starts, goals, (i, j, time, length) => {
        seconds[i * count + j] = time;
        metres[i * count + j] = length;
      });
      for (let i = 0, at = 0; i < count; i++) {
        for (let j = 0; j < count; j++, at++) {
          settle(joints, i, j, seconds[at] as number, metres[at] as number, seconds, metres, at);
        }
      }
    },
    ahead: {
      key: () => hierarchyKey(network),
      isThere: () => kept !== undefined || made !== undefined,
      *work() {
        return readyWith(yield* contraction(network)).hierarchy;
      },
      take(value) {
        if (!isHierarchyOf(network, value)) return false;
        readyWith(value);
        return true;
      },
    },
    choose: (joints) => choose(joints, 0, 1),
    reach(joints) {
      const { hierarchy, forward } = ready();
      searchUp(hierarchy, forward, leaving(joints, 0));
      sweepDown(hierarchy, forward);
      return sweptRow(hierarchy, forward);
    },
  };
}

/** Ticks of time and length from where the search that swept all nodes began to place j, the first of equal ways. */
function arrival(search: UpwardSearch, rankOf: Int32Array, joints: Joints, j: number, found: Int32Array): void {
  let time = UNREACHED;
  let length = 0;
  let seed = 0;
  for (let slot = 2 * j; slot <= 2 * j + 1; slot++) {
    const rest = joints.arrive[slot] as number;
    const also = joints.alsoFrom.get(slot) ?? NONE;
    for (let k = -1; k < also.length; k++) {
      const rank = rankOf[(k === -1 ? joints.node[slot] : also[k]) as number] as number;
      const total = (search.time[rank] as number) + rest;
      if (total > time || total >= UNREACHED) continue;
      if (total === time && (search.seed[rank] as number) >= seed) continue;
      time = total;
      length = (search.length[rank] as number) + (joints.length[slot] as number);
      seed = search.seed[rank] as number;
    }
  }
  found[0] = time;
  found[1] = length;
}

/** Writes the better of the way between junctions and the one straight along, as seconds and metres. */
function settle(
  joints: Joints,
  i: number,
  j: number,
  time: number,
  length: number,
  seconds: Float64Array,
  metres: Float64Array,
  at: number,
): void {
  const straight = joints.segment[i] === joints.segment[j] ? straightAlong(joints, i, j) : Number.POSITIVE_INFINITY;
  const isStraight = straight <= time && Number.isFinite(straight);
  const isReached = isStraight || time < UNREACHED;
  seconds[at] = isReached ? (isStraight ? straight : time) / TICKS : Number.POSITIVE_INFINITY;
  metres[at] = isReached ? (isStraight ? lengthBetween(joints, i, j) : length) / TICKS : Number.POSITIVE_INFINITY;
}

function lengthBetween({ lengthAt }: Joints, i: number, j: number): number {
  return Math.abs((lengthAt[j] as number) - (lengthAt[i] as number));
}

interface SlotSeeds extends Seeds {
  /** Slot of the joints that each seed comes of. */
  readonly slot: readonly number[];
}

function leaving(joints: Joints, place: number): SlotSeeds {
  return seedsOf(joints, joints.leave, place, (slot) => [joints.leaveNode[slot] as number]);
}

function arriving(joints: Joints, place: number): SlotSeeds {
  const { node, alsoFrom } = joints;
  return seedsOf(joints, joints.arrive, place, (slot) => [node[slot] as number, ...(alsoFrom.get(slot) ?? [])]);
}

function seedsOf(
  { length }: Joints,
  ticks: Float64Array,
  place: number,
  nodesAt: (slot: number) => readonly number[],
): SlotSeeds {
  const seeds = { slot: [] as number[], node: [] as number[], time: [] as number[], length: [] as number[] };
  for (const slot of [2 * place, 2 * place + 1]) {
    if (!Number.isFinite(ticks[slot])) continue;
    for (const node of nodesAt(slot)) {
      seeds.slot.push(slot);
      seeds.node.push(node);
      seeds.time.push(ticks[slot] as number);
      seeds.length.push(length[slot] as number);
    }
  }
  return seeds;
}

/** The rank where the way that counts goes over from one search to the other; -1 where they do not meet. */
function meeting(forward: UpwardSearch, backward: UpwardSearch): number {
  let best = -1;
  let time = UNREACHED;
  for (const rank of backward.settled) {
    const total = (forward.time[rank] as number) + (backward.time[rank] as number);
    if (total > time || total >= UNREACHED) continue;
    if (total === time && !isBefore(rank, best)) continue;
    time = total;
    best = rank;
  }
  return best;

  function isBefore(rank: number, other: number): boolean {
    const later =
      (forward.seed[rank] as number) - (forward.seed[other] as number) ||
      (backward.seed[rank] as number) - (backward.seed[other] as number) ||
      (forward.length[rank] as number) +
        (backward.length[rank] as number) -
        (forward.length[other] as number) -
        (backward.length[other] as number);
    return later < 0;
  }
}
