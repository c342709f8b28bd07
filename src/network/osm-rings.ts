// Joins ways, each a list of node ids, to rings: those of a multipolygon, or those of a shore.

/**
 * Ways laid end to end, turned round where need be unless they are `directed`, in the order of their first. A line whose
 * first id is its last is a ring; where ways are missing, as at the edge of an extract, lines stay open.
 */
export function joinWays(ways: readonly (readonly number[])[], directed = false): number[][] {
  const whole = ways.filter((way) => way.length > 1);
  const beginning = byId(whole.map(firstOf));
  const ending = byId(whole.map(lastOf));
  const taken = new Uint8Array(whole.length);
  const take = (rows: readonly number[] | undefined): readonly number[] | undefined => {
    const row = rows?.find((candidate) => taken[candidate] === 0);
    if (row === undefined) return undefined;
    taken[row] = 1;
    return whole[row];
  };
  const turned = (way: readonly number[] | undefined): readonly number[] | undefined => way && [...way].reverse();
  /** A way that goes on from an id, or one that leads to it. */
  const onward = (id: number) => take(beginning.get(id)) ?? (directed ? undefined : turned(take(ending.get(id))));
  const backward = (id: number) => take(ending.get(id)) ?? (directed ? undefined : turned(take(beginning.get(id))));
  const lines: number[][] = [];
  whole.forEach((way, row) => {
    if (taken[row] === 1) return;
    taken[row] = 1;
    const parts = [way];
    let [head, tail] = [firstOf(way), lastOf(way)];
    for (const [find, put] of [
      [() => onward(tail), (part: readonly number[]) => parts.push(part)],
      [() => backward(head), (part: readonly number[]) => parts.unshift(part)],
    ] as const) {
      for (let part = head === tail ? undefined : find(); part !== undefined; ) {
        put(part);
        [head, tail] = [firstOf(parts[0] as readonly number[]), lastOf(parts[parts.length - 1] as readonly number[])];
        part = head === tail ? undefined : find();
      }
    }
    lines.push(parts.flatMap((part, k) => (k === 0 ? part : part.slice(1))));
  });
  return lines;
}

const firstOf = (way: readonly number[]): number => way[0] as number;
const lastOf = (way: readonly number[]): number => way[way.length - 1] as number;

/** The rows at which each id stands. */
function byId(ids: readonly number[]): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  ids.forEach((id, row) => {
    const known = rows.get(id);
    if (known === undefined) rows.set(id, [row]);
    else known.push(row);
  });
  return rows;
}
