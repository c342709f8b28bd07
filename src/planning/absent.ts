// The stops that are on no tour for now, each with its place in the list.

export interface Absent {
  readonly list: Int32Array;
  /** By stop: where it stands in the list, -1 if it is on a tour or no vehicle can serve it at all. */
  readonly at: Int32Array;
  count: number;
  /** Sum of the penalties of the stops in the list. */
  penalty: number;
}

export function noneAbsent(stops: number): Absent {
  return { list: new Int32Array(stops), at: new Int32Array(stops).fill(-1), count: 0, penalty: 0 };
}

/** Adds a stop that is not in the list, or takes one out that is. */
export function setAbsent(absent: Absent, stop: number, isAbsent: boolean, penalty: number): void {
  const at = absent.at[stop] as number;
  if (isAbsent === at >= 0) return;
  if (isAbsent) {
    absent.at[stop] = absent.count;
    absent.list[absent.count++] = stop;
    absent.penalty += penalty;
  } else {
    const last = absent.list[--absent.count] as number;
    absent.list[at] = last;
    absent.at[last] = at;
    absent.at[stop] = -1;
    absent.penalty -= penalty;
  }
}
