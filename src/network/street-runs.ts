// The edges of a planar map joined to streets between junctions, and the taking away of some of them.
import type { Point } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import type { Metres } from '../base/units.ts';
import { groupByNode } from './node-rows.ts';
import { edgeEnds, edgeLength, type PlanarMap, pointOf, removeEdge, type Street } from './planar-map.ts';

/** A street from one junction (or dead end, or change of kind) to the next, by way of its bends. */
export interface StreetRun {
  readonly street: Street;
  readonly nodes: readonly number[];
}

/** Nodes, edges or runs between two pauses. */
const SLICE = 5_000;

/** Joins edges to runs, in the order of the junctions they start from. In slices, as what follows: yields after each. */
export function* streetRuns(map: PlanarMap): Generator<undefined, StreetRun[], undefined> {
  const { ends, streets, first, arms } = yield* armsOf(map);
  yield;
  const streetAt = (arm: number): Street => streets[arm >> 1] as Street;
  const isBend = (node: number): boolean => {
    const at = first[node] as number;
    if ((first[node + 1] as number) - at !== 2) return false;
    return streetAt(arms[at] as number).kind === streetAt(arms[at + 1] as number).kind;
  };
  const runs: StreetRun[] = [];
  const done = new Uint8Array(streets.length);
  for (let start = 0; start + 1 < first.length; start++) {
    if (start % SLICE === SLICE - 1) yield;
    if (isBend(start)) continue;
    for (let at = first[start] as number; at < (first[start + 1] as number); at++) {
      let arm = arms[at] as number;
      if (done[arm >> 1] === 1) continue;
      const street = streetAt(arm);
      const nodes = [start];
      for (;;) {
        done[arm >> 1] = 1;
        const here = ends[arm ^ 1] as number;
        nodes.push(here);
        if (here === start || !isBend(here)) break;
        // A bend has two arms: on by the other one.
        const one = arms[first[here] as number] as number;
        arm = one >> 1 === arm >> 1 ? (arms[(first[here] as number) + 1] as number) : one;
      }
      if (nodes[nodes.length - 1] !== start) runs.push({ street, nodes });
    }
  }
  return runs;
}

/**
 * Edges that are streets, with their ends, and the arms of each node in compressed rows. Arm 2 e leaves the lower end of
 * edge e, arm 2 e + 1 the other; `ends[arm]` is where it leaves from.
 */
function* armsOf(map: PlanarMap) {
  const streets: Street[] = [];
  const ends: number[] = [];
  for (const [key, street] of map.edges) {
    if (street.kind === 'none') continue;
    if (streets.push(street) % SLICE === 0) yield;
    const [a, b] = edgeEnds(key);
    ends.push(a, b);
  }
  yield;
  const rows = new Int32Array(ends.length);
  for (let arm = 0; arm < rows.length; arm++) rows[arm] = arm;
  yield;
  const { first, items: arms } = groupByNode(map.x.length, rows, (arm) => ends[arm] as number);
  return { streets, ends, first, arms };
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
export function* thinStreets(
  map: PlanarMap,
  share: (middle: Point, kind: Street['kind']) => number,
  luck: Stream,
): Generator<undefined, void, undefined> {
  const runs = (yield* streetRuns(map)).filter((run) => run.street.kind !== 'path');
  yield;
  const ends = (run: StreetRun): [number, number] => [
    run.nodes[0] as number,
    run.nodes[run.nodes.length - 1] as number,
  ];
  const degree = new Map<number, number>();
  for (const [k, run] of runs.entries()) {
    if (k % (4 * SLICE) === 0) yield;
    for (const end of ends(run)) degree.set(end, (degree.get(end) ?? 0) + 1);
  }
  yield;
  const root = Int32Array.from(map.x.keys());
  const find = (node: number): number => {
    let here = node;
    for (let up = root[here] as number; up !== here; up = root[here] as number) {
      // Every second node on the way is hung one higher, so that no way stays long.
      root[here] = root[up] as number;
      here = root[here] as number;
    }
    return here;
  };
  const touched = new Set<number>();
  const doubtful: StreetRun[] = [];
  for (const [k, run] of runs.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    const [a, b] = ends(run);
    const isCandidate =
      (run.street.kind === 'residential' || run.street.kind === 'tertiary') &&
      luck(k) < share(runMiddle(map, run), run.street.kind) &&
      (degree.get(a) as number) >= 3 &&
      (degree.get(b) as number) >= 3 &&
      !touched.has(a) &&
      !touched.has(b);
    if (isCandidate) {
      touched.add(a).add(b);
      doubtful.push(run);
    } else root[find(a)] = find(b);
  }
  yield;
  for (const run of doubtful) {
    const [a, b] = ends(run);
    if (find(a) !== find(b)) root[find(a)] = find(b);
    else removeRun(map, run);
  }
}

/** Takes away streets that lead nowhere because they ended at the edge of town, the long ones more often. */
export function* trimEdgeStreets(
  map: PlanarMap,
  edgeNodes: ReadonlySet<number>,
  longest: Metres,
  luck: Stream,
): Generator<undefined, void, undefined> {
  const runs = yield* streetRuns(map);
  yield;
  for (const [k, run] of runs.entries()) {
    if (k % SLICE === SLICE - 1) yield;
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
