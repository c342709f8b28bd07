// Cuts many points into neighbourhoods of about as many points each.

/**
 * So many parts, each a list of rows, rising; their sizes differ by one at most. The points are halved again and again
 * across the longer side of their box (recursive coordinate bisection, Berger and Bokhari 1987, doi 10.1109/TC.1987.1676942),
 * unevenly where the parts are uneven in number; equal coordinates by row. Neighbouring parts stand beside each other.
 */
export function splitByPlace(x: ArrayLike<number>, y: ArrayLike<number>, parts: number): number[][] {
  const open: { readonly rows: number[]; readonly parts: number }[] = [
    { rows: Array.from({ length: x.length }, (_, row) => row), parts: Math.max(1, Math.min(parts, x.length)) },
  ];
  const done: number[][] = [];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { rows } = next;
    if (next.parts <= 1) {
      done.push(rows.sort((a, b) => a - b));
      continue;
    }
    const along = extentOf(x, rows) >= extentOf(y, rows) ? x : y;
    rows.sort((a, b) => (along[a] as number) - (along[b] as number) || a - b);
    const low = next.parts >> 1;
    const cut = Math.round((rows.length * low) / next.parts);
    open.push({ rows: rows.slice(cut), parts: next.parts - low }, { rows: rows.slice(0, cut), parts: low });
  }
  return done;
}

function extentOf(values: ArrayLike<number>, rows: readonly number[]): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const row of rows) {
    low = Math.min(low, values[row] as number);
    high = Math.max(high, values[row] as number);
  }
  return high - low;
}
