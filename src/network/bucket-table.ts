// Shortest ways from many places to many: searches up from all goals leave entries at the nodes that they meet, and a
// search up from each start reads them (Knopp, Sanders, Schultes, Schulz, Wagner 2007, doi 10.1137/1.9781611972870.4).
import type { Hierarchy } from './hierarchy.ts';
import { type Seeds, searchUp, type UpwardSearch, upwardSearch } from './hierarchy-search.ts';
import { groupByNode } from './node-rows.ts';
import { UNREACHED } from './shortest-path.ts';

/** Goals that are entered at a time, so that entries stay within some tens of megabytes. */
const GOALS = 2_048;

/** Takes the ticks of time and length from start i to goal j; called where there is a way. */
export type Put = (i: number, j: number, time: number, length: number) => void;

/** Finds the way that counts from every start to every goal. */
export function fillTable(hierarchy: Hierarchy, starts: readonly Seeds[], goals: readonly Seeds[], put: Put): void {
  const forward = upwardSearch(hierarchy, false);
  const backward = upwardSearch(hierarchy, true);
  for (let first = 0; first < goals.length; first += GOALS) {
    const some = goals.slice(first, first + GOALS);
    const entries = entriesOf(hierarchy, backward, some);
    const column = (): Int32Array => new Int32Array(some.length);
    const best = { time: column(), length: column(), seeds: column() };
    starts.forEach((seeds, i) => {
      if (seeds.node.length === 0) return;
      searchUp(hierarchy, forward, seeds);
      readEntries(forward, entries, best);
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
}

function entriesOf(hierarchy: Hierarchy, search: UpwardSearch, goals: readonly Seeds[]): Entries {
  const nodes = hierarchy.rankOf.length;
  const ranks: number[] = [];
  const goal: number[] = [];
  const time: number[] = [];
  const length: number[] = [];
  const seed: number[] = [];
  goals.forEach((seeds, j) => {
    searchUp(hierarchy, search, seeds);
    for (const rank of search.settled) {
      ranks.push(rank);
      goal.push(j);
      time.push(search.time[rank] as number);
      length.push(search.length[rank] as number);
      seed.push(search.seed[rank] as number);
    }
  });
  const { first, items } = groupByNode(
    nodes,
    Int32Array.from(ranks, (_, entry) => entry),
    (entry) => ranks[entry] as number,
  );
  const column = (values: readonly number[]): Int32Array => Int32Array.from(items, (entry) => values[entry] as number);
  return {
    first,
    goal: column(goal),
    time: column(time),
    length: column(length),
    seed: Uint8Array.from(column(seed)),
  };
}

/** For each goal the best way so far, and which seeds it begins and ends with (256 times the one plus the other). */
interface Best {
  readonly time: Int32Array;
  readonly length: Int32Array;
  readonly seeds: Int32Array;
}

/** Of ways of equal time the one from the earlier seed counts, then the one to the earlier seed, then the shorter one. */
function readEntries(search: UpwardSearch, entries: Entries, best: Best): void {
  const { first, goal, time: rest, length: restLength, seed } = entries;
  const { time, length, seeds } = best;
  time.fill(UNREACHED);
  for (const rank of search.settled) {
    const now = search.time[rank] as number;
    const metres = search.length[rank] as number;
    const begins = 256 * (search.seed[rank] as number);
    const end = first[rank + 1] as number;
    for (let entry = first[rank] as number; entry < end; entry++) {
      const j = goal[entry] as number;
      const total = now + (rest[entry] as number);
      const known = time[j] as number;
      if (total > known || total >= UNREACHED) continue;
      const ends = begins + (seed[entry] as number);
      const whole = metres + (restLength[entry] as number);
      if (total === known) {
        const later = ends - (seeds[j] as number) || whole - (length[j] as number);
        if (later >= 0) continue;
      }
      time[j] = total;
      length[j] = whole;
      seeds[j] = ends;
    }
  }
}
