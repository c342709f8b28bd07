// The edges of a planar map joined to streets between junctions, and the taking away of some of them.
import type { Point } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import type { Metres } from '../base/units.ts';
import { edgeEnds, edgeKey, edgeLength, type PlanarMap, pointOf, removeEdge, type Street } from './planar-map.ts';

/** A street from one junction (or dead end, or change of kind) to the next, by way of its bends. */
export interface StreetRun {
  readonly street: Street;
  readonly nodes: readonly number[];
}

/** Joins edges to runs, in the order of the junctions they start from. */
export function streetRuns(map: PlanarMap): StreetRun[] {
  const arms = armsOf(map);
  const isBend = (node: number): boolean => {
    const list = arms.get(node) ?? [];
    return list.length === 2 && list[0]?.street.kind === list[1]?.street.kind;
  };
  const runs: StreetRun[] = [];
  const done = new Set<number>();
  for (const [start, list] of [...arms].sort((p, q) => p[0] - q[0])) {
    if (isBend(start)) continue;
    for (const { to, street } of list) {
      if (done.has(edgeKey(start, to))) continue;
      const nodes = [start, to];
      done.add(edgeKey(start, to));
      for (let here = to; here !== start && isBend(here); ) {
        const before = nodes[nodes.length - 2] as number;
        const onward = (arms.get(here) ?? []).find((arm) => arm.to !== before);
        if (onward === undefined) break;
        nodes.push(onward.to);
        done.add(edgeKey(here, onward.to));
        here = onward.to;
      }
      if (nodes[nodes.length - 1] !== start) runs.push({ street, nodes });
    }
  }
  return runs;
}

function armsOf(map: PlanarMap): Map<number, { to: number; street: Street }[]> {
  const arms = new Map<number, { to: number; street: Street }[]>();
  const add = (from: number, to: number, street: Street): void => {
    const list = arms.get(from);
    if (list === undefined) arms.set(from, [{ to, street }]);
    else list.push({ to, street });
  };
  for (const [key, street] of map.edges) {
    if (street.kind === 'none') continue;
    const [a, b] = edgeEnds(key);
    add(a, b, street);
    add(b, a, street);
  }
  return arms;
}

export function runLength(map: PlanarMap, run: StreetRun): Metres {
  let metres = 0;
  for (let k = 1; k < run.nodes.length; k++) {
    metres += edgeLength(map, run.nodes[k - 1] as number, run.nodes[k] as number);
  }
  return metres;
}

/** The spot about half way along a run. */
export function runMiddle(map: PlanarMap, run: StreetRun): Point {
  const a = pointOf(map, run.nodes[(run.nodes.length - 1) >> 1] as number);
  const b = pointOf(map, run.nodes[run.nodes.length >> 1] as number);
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

/**
 * Takes away a share of the lesser streets between two junctions, never two at one junction and never one that holds the
 * city together, so that blocks of odd shape and junctions of three arms come about.
 */
export function thinStreets(map: PlanarMap, share: (middle: Point) => number, luck: Stream): void {
  const runs = streetRuns(map).filter((run) => run.street.kind !== 'path');
  const ends = (run: StreetRun): [number, number] => [
    run.nodes[0] as number,
    run.nodes[run.nodes.length - 1] as number,
  ];
  const degree = new Map<number, number>();
  for (const run of runs) for (const end of ends(run)) degree.set(end, (degree.get(end) ?? 0) + 1);
  const root = new Map<number, number>();
  const find = (node: number): number => {
    let here = node;
    for (let up = root.get(here); up !== undefined; up = root.get(here)) here = up;
    if (here !== node) root.set(node, here);
    return here;
  };
  const touched = new Set<number>();
  const doubtful: StreetRun[] = [];
  runs.forEach((run, k) => {
    const [a, b] = ends(run);
    const isCandidate =
      run.street.kind === 'residential' &&
      luck(k) < share(runMiddle(map, run)) &&
      (degree.get(a) as number) >= 3 &&
      (degree.get(b) as number) >= 3 &&
      !touched.has(a) &&
      !touched.has(b);
    if (isCandidate) {
      touched.add(a).add(b);
      doubtful.push(run);
    } else if (find(a) !== find(b)) root.set(find(a), find(b));
  });
  for (const run of doubtful) {
    const [a, b] = ends(run);
    if (find(a) !== find(b)) root.set(find(a), find(b));
    else removeRun(map, run);
  }
}

/** Takes away streets that lead nowhere because they ended at the edge of town, the long ones more often. */
export function trimEdgeStreets(map: PlanarMap, edgeNodes: ReadonlySet<number>, longest: Metres, luck: Stream): void {
  for (const run of streetRuns(map)) {
    const last = run.nodes[run.nodes.length - 1] as number;
    const first = run.nodes[0] as number;
    const end = edgeNodes.has(last) ? last : edgeNodes.has(first) ? first : -1;
    if (end === -1 || run.street.kind === 'primary' || run.street.kind === 'secondary') continue;
    if ((edgeNodes.has(last) && edgeNodes.has(first)) || runLength(map, run) > longest || luck(end) < 0.4)
      removeRun(map, run);
  }
}

function removeRun(map: PlanarMap, run: StreetRun): void {
  for (let k = 1; k < run.nodes.length; k++) removeEdge(map, run.nodes[k - 1] as number, run.nodes[k] as number);
}
