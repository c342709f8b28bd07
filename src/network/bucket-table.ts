// Shortest ways from many places to many: searches up from all goals leave entries at the nodes that they meet, and a
// search up from each start reads them (Knopp, Sanders, Schultes, Schulz, Wagner 2007, doi 10.1137/1.9781611972870.4).
import type { Hierarchy } from './hierarchy.ts';
import { type Seeds, searchUp, stepsOf, type UpwardSearch, upwardSearch } from './hierarchy-search.ts';
import { groupByNode } from './node-rows.ts';
import { UNREACHED } from './shortest-path.ts';
import { countsBefore } from './way-order.ts';

/** Goals that are entered at a time, so that entries stay within some tens of megabytes. */
const GOALS = 2_048;

/** Takes the ticks of time and length from start i to goal j; called where there is a way. */
export type Put = (i: number, j: number, time: number, length: number) => void;

/** Finds the way that counts from every start to every goal. */
export function fillTable(
  hierarchy: Hierarchy,
  linkTime: Int32Array,
  starts: readonly Seeds[],
  goals: readonly Seeds[],
  put: Put,
): void {
  const forward = upwardSearch(hierarchy, false);
  const backward = upwardSearch(hierarchy, true);
  for (let first = 0; first < goals.length; first += GOALS) {
    const some = goals.slice(first, first + GOALS);
    const entries = entriesOf(hierarchy, linkTime, backward, some);
    const best = {
      time: new Int32Array(some.length),
      length: new Int32Array(some.length),
      entry: new Int32Array(some.length),
      rank: new Int32Array(some.length),
    };
    starts.forEach((seeds, i) => {
      if (seeds.node.length === 0) return;
      searchUp(hierarchy, linkTime, forward, seeds);
      readEntries(hierarchy, linkTime, forward, entries, best);
      for (let j = 0; j < some.length; j++) {
        const time = best.time[j] as number;
        if (time < UNREACHED) put(i, first + j, time, best.length[j] as number);
      }
    });
  }
}

/** What searches from goals left, grouped by rank: entries of rank r are `first[r]` to `first[r + 1] - 1`. */
interface Entries {
  readonly first: Int32Array;
  readonly goal: Int32Array;
  readonly time: Int32Array;
  readonly length: Int32Array;
  readonly seed: Uint8Array;
  /** The step that leads on towards the goal and the entry it leads to; -1 at a seed. */
  readonly by: Int32Array;
  readonly next: Int32Array;
}

function entriesOf(hierarchy: Hierarchy, linkTime: Int32Array, search: UpwardSearch, goals: readonly Seeds[]): Entries {
  const nodes = hierarchy.rankOf.length;
  const columns: number[][] = [[], [], [], [], [], [], []];
  const [ranks, goal, time, length, seed, by, next] = columns as [
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
    number[],
  ];
  const entryAt = new Int32Array(nodes);
  goals.forEach((seeds, j) => {
    searchUp(hierarchy, linkTime, search, seeds);
    for (const rank of search.settled) {
      entryAt[rank] = ranks.length;
      ranks.push(rank);
      goal.push(j);
      time.push(search.time[rank] as number);
      length.push(search.length[rank] as number);
      seed.push(search.seed[rank] as number);
      by.push(search.by[rank] as number);
      next.push(search.by[rank] === -1 ? -1 : (entryAt[search.via[rank] as number] as number));
    }
  });
  const { first, items } = groupByNode(
    nodes,
    Int32Array.from(ranks, (_, entry) => entry),
    (entry) => ranks[entry] as number,
  );
  const place = new Int32Array(items.length);
  items.forEach((entry, slot) => {
    place[entry] = slot;
  });
  const column = (values: readonly number[]): Int32Array => Int32Array.from(items, (entry) => values[entry] as number);
  return {
    first,
    goal: column(goal),
    time: column(time),
    length: column(length),
    seed: Uint8Array.from(column(seed)),
    by: column(by),
    next: column(next).map((entry) => (entry === -1 ? -1 : (place[entry] as number))),
  };
}

interface Best {
  readonly time: Int32Array;
  readonly length: Int32Array;
  readonly entry: Int32Array;
  readonly rank: Int32Array;
}

function readEntries(
  hierarchy: Hierarchy,
  linkTime: Int32Array,
  search: UpwardSearch,
  entries: Entries,
  best: Best,
): void {
  const { first, goal, time: rest, length: restLength } = entries;
  const { time, length, entry: bestEntry, rank: bestRank } = best;
  time.fill(UNREACHED);
  for (const rank of search.settled) {
    const now = search.time[rank] as number;
    const metres = search.length[rank] as number;
    const end = first[rank + 1] as number;
    for (let entry = first[rank] as number; entry < end; entry++) {
      const j = goal[entry] as number;
      const total = now + (rest[entry] as number);
      const known = time[j] as number;
      if (total > known || total >= UNREACHED) continue;
      if (
        total === known &&
        !meetsBefore(hierarchy, linkTime, search, entries, rank, entry, bestRank[j] as number, bestEntry[j] as number)
      ) {
        continue;
      }
      time[j] = total;
      length[j] = metres + (restLength[entry] as number);
      bestEntry[j] = entry;
      bestRank[j] = rank;
    }
  }
}

/** True if the way that meets an entry at a rank counts before another of equal time to the same goal. */
function meetsBefore(
  hierarchy: Hierarchy,
  linkTime: Int32Array,
  search: UpwardSearch,
  entries: Entries,
  rank: number,
  entry: number,
  otherRank: number,
  otherEntry: number,
): boolean {
  const { seed, by, next } = entries;
  const bySeed =
    (search.seed[rank] as number) - (search.seed[otherRank] as number) ||
    (seed[entry] as number) - (seed[otherEntry] as number);
  if (bySeed !== 0) return bySeed < 0;
  const stepsThrough = (at: number, from: number): number[] => {
    const steps = stepsOf(search, at);
    for (let here = from; by[here] !== -1; here = next[here] as number) steps.push(by[here] as number);
    return steps;
  };
  return countsBefore(hierarchy, linkTime, stepsThrough(rank, entry), stepsThrough(otherRank, otherEntry));
}
