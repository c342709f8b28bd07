// The facts of some kinds: many folds look for a few kinds among all that happened, so where each kind stands is found out once.
import type { Fact, FactKind, FactOf } from './facts.ts';

interface Index {
  /** Facts that are sorted in so far: of a run under way there will be more. */
  count: number;
  /** Rows of the facts of a kind, rising. */
  readonly rows: Map<FactKind, number[]>;
}

/** By the list of facts itself, which only grows. */
const known = new WeakMap<readonly Fact[], Index>();

/** In the order in which they happened. */
export function factsOf<Kind extends FactKind>(facts: readonly Fact[], ...kinds: readonly Kind[]): FactOf<Kind>[] {
  const { rows } = indexOf(facts);
  const lists = kinds.map((kind) => rows.get(kind) ?? []);
  const [first = [], ...others] = lists;
  if (others.length === 0) return first.map((row) => facts[row] as FactOf<Kind>);
  // Put side by side as they are: flattened number by number, lists of ten thousands take longer than their sorting.
  const all = new Int32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  const found: FactOf<Kind>[] = [];
  for (let row = 0; row < all.length; row++) found.push(facts[all[row] as number] as FactOf<Kind>);
  return found;
}

function indexOf(facts: readonly Fact[]): Index {
  const index = known.get(facts) ?? { count: 0, rows: new Map<FactKind, number[]>() };
  if (facts.length < index.count)
    throw new Error(`expected a list of facts that only grows, found ${facts.length} after ${index.count}`);
  known.set(facts, index);
  for (; index.count < facts.length; index.count++) {
    const { kind } = facts[index.count] as Fact;
    const rows = index.rows.get(kind);
    if (rows === undefined) index.rows.set(kind, [index.count]);
    else rows.push(index.count);
  }
  return index;
}
