// Ids in rising order, and the row at which each stands.

export class SortedIds {
  readonly ids: Float64Array;
  /** Where the last search ended: files list nodes in the order of their ids, and ways nodes that were drawn one after another. */
  private at = 0;

  /** The ids must be in rising order, each once. */
  constructor(ids: Float64Array) {
    this.ids = ids;
  }

  /** The row of an id, or -1. */
  rowOf(id: number): number {
    const { ids } = this;
    const { length } = ids;
    let low = this.at;
    let high = this.at;
    // Steps that double until they pass it: it is not far, as a rule.
    if (low < length && (ids[low] as number) < id) {
      for (let step = 1; high < length && (ids[high] as number) < id; step *= 2) {
        low = high + 1;
        high += step;
      }
      if (high > length) high = length;
    } else {
      for (let step = 1; low > 0 && (ids[low - 1] as number) >= id; step *= 2) {
        high = low - 1;
        low = low > step ? low - step : 0;
      }
    }
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ids[middle] as number) < id) low = middle + 1;
      else high = middle;
    }
    this.at = low;
    return ids[low] === id ? low : -1;
  }
}

/** The ids in rising order, each once; the array is sorted in place and its front part given. */
export function sortedOnce(ids: Float64Array): Float64Array {
  let isRising = true;
  for (let at = 1; at < ids.length && isRising; at++) isRising = (ids[at] as number) > (ids[at - 1] as number);
  if (isRising) return ids;
  ids.sort();
  let count = 0;
  for (let at = 0; at < ids.length; at++) {
    if (at > 0 && ids[at] === ids[at - 1]) continue;
    ids[count++] = ids[at] as number;
  }
  return ids.subarray(0, count);
}
