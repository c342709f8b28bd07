// Which stops lie near each stop: the short list that keeps ruin and recreate local.

/** Row-major, `width` a row: the other stops, and half the cost there and back. */
export interface Neighbourhood {
  readonly neighbours: Int32Array;
  readonly nearness: Float32Array;
}

/**
 * The nearest `width` other stops of each stop by the cost there and back under the cheapest of the matrices, nearest
 * first, ties by index. Matrices are `size` wide and begin with the stops; `into` are the same
 * with rows and columns exchanged.
 */
export function neighboursOf(
  stops: number,
  size: number,
  out: readonly Float32Array[],
  into: readonly Float32Array[],
  width: number,
): Neighbourhood {
  const neighbours = new Int32Array(stops * width);
  const nearness = new Float32Array(stops * width);
  const near = new Float64Array(width);
  const row = new Float64Array(stops);
  for (let stop = 0; stop < stops; stop++) {
    row.fill(Number.POSITIVE_INFINITY);
    for (let k = 0; k < out.length; k++) {
      const there = out[k] as Float32Array;
      const back = into[k] as Float32Array;
      const begin = stop * size;
      for (let other = 0; other < stops; other++) {
        const both = (there[begin + other] as number) + (back[begin + other] as number);
        if (both < (row[other] as number)) row[other] = both;
      }
    }
    const start = stop * width;
    let filled = 0;
    for (let other = 0; other < stops; other++) {
      if (other === stop) continue;
      const far = row[other] as number;
      if (filled === width && far >= (near[width - 1] as number)) continue;
      let at = filled < width ? filled++ : width - 1;
      while (at > 0 && (near[at - 1] as number) > far) {
        near[at] = near[at - 1] as number;
        neighbours[start + at] = neighbours[start + at - 1] as number;
        at--;
      }
      near[at] = far;
      neighbours[start + at] = other;
    }
    for (let at = 0; at < width; at++) nearness[start + at] = (near[at] as number) / 2;
  }
  return { neighbours, nearness };
}
