// Links of a road network and shortcuts for them, under one numbering.

/** Step e is the link `right[e]` where `left[e]` is -1, else a shortcut for step `left[e]` followed by step `right[e]`. */
export interface Steps {
  readonly left: Int32Array;
  readonly right: Int32Array;
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
