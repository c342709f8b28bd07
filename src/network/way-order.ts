// Which of several ways of equal time counts, for ways that are made of links and of shortcuts for them.

/**
 * Links and shortcuts under one numbering. Step e is the link `right[e]` of the road network where `left[e]` is -1, else
 * a shortcut for step `left[e]` followed by step `right[e]`.
 */
export interface Steps {
  readonly left: Int32Array;
  readonly right: Int32Array;
  /** The last of the links that a step stands for. */
  readonly last: Int32Array;
}

/**
 * Where the order that `countsBefore` tells of is decided by the last links of two steps with which two ways end:
 * negative for the first way, positive for the second, 0 where the rest has to be looked at.
 */
export function byLastLink({ last }: Steps, linkTime: Int32Array, a: number, b: number): number {
  const p = last[a] as number;
  const q = last[b] as number;
  return (linkTime[q] as number) - (linkTime[p] as number) || p - q;
}

/**
 * True if way a counts before way b, where both lead from the same node to the same node in the same time. Dijkstra's
 * algorithm keeps the way whose last junction settles first, by time and then by number: of two ways, looked at from
 * their ends backwards, the one with the longer (in time) link where they first differ, then the lower link, since links
 * are numbered by the node that they leave. This order holds for any parts of ways as for the whole, so that shortcuts
 * keep it. `a` and `b` list steps in driving order and are used up.
 */
export function countsBefore(steps: Steps, linkTime: Int32Array, a: number[], b: number[]): boolean {
  for (;;) {
    // Where both end with the same step there is nothing to unpack.
    while (a.length > 0 && a[a.length - 1] === b[b.length - 1]) {
      a.pop();
      b.pop();
    }
    const p = lastLink(steps, a);
    const q = lastLink(steps, b);
    if (p === q) {
      if (p === -1) return false;
      continue;
    }
    if (p === -1 || q === -1) return p === -1;
    const longer = (linkTime[p] as number) - (linkTime[q] as number);
    return longer !== 0 ? longer > 0 : p < q;
  }
}

/** Takes the last link off a list of steps; -1 where there is none. */
function lastLink({ left, right }: Steps, steps: number[]): number {
  let step = steps.pop();
  if (step === undefined) return -1;
  while (left[step] !== -1) {
    steps.push(left[step] as number);
    step = right[step] as number;
  }
  return right[step] as number;
}

/** The links that steps stand for, in driving order. */
export function linksOf({ left, right }: Steps, steps: readonly number[]): number[] {
  const links: number[] = [];
  const open = [...steps].reverse();
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (left[step] === -1) links.push(right[step] as number);
    else open.push(right[step] as number, left[step] as number);
  }
  return links;
}
