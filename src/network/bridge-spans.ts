// Finds which streets are bridges, and cuts a long road that crosses water so that only the span over it is one.
import { isInside, type Point } from '../base/geometry.ts';
import type { Metres } from '../base/units.ts';
import { edgeLength, insertNode, type PlanarMap, pointOf } from './planar-map.ts';
import type { River } from './river.ts';
import { runLength, type StreetRun } from './street-runs.ts';

/** Land at both ends that still belongs to a bridge. */
const RAMP: Metres = 14;

interface Span {
  readonly run: StreetRun;
  readonly isBridge: boolean;
}

/** Runs between two pauses. */
const SLICE = 1_000;

/** Yields between slices. */
export function* bridgeSpans(
  map: PlanarMap,
  runs: readonly StreetRun[],
  river: River | null,
): Generator<undefined, Span[], undefined> {
  if (river === null) return runs.map((run) => ({ run, isBridge: false }));
  const spans: Span[] = [];
  for (const [k, run] of runs.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    const span = wetSpan(map, run, river);
    if (span === null) {
      spans.push({ run, isBridge: false });
      continue;
    }
    const long = runLength(map, run);
    const cuts = [span[1] + RAMP, span[0] - RAMP].filter((at) => at > 3 * RAMP && at < long - 3 * RAMP);
    const pieces: StreetRun[] = [];
    let rest = run;
    // From the far end on, so that the distances of what is left stay as they are.
    for (const at of cuts) {
      const [before, after] = cutRun(map, rest, at);
      pieces.unshift(after);
      rest = before;
    }
    pieces.unshift(rest);
    const wet = (piece: StreetRun): boolean => wetSpan(map, piece, river) !== null;
    for (const piece of pieces) spans.push({ run: piece, isBridge: wet(piece) });
  }
  return spans;
}

/** First and last metre of a run that lies over water, looked at every few metres. */
function wetSpan(map: PlanarMap, run: StreetRun, river: River): [Metres, Metres] | null {
  let span: [Metres, Metres] | null = null;
  let before = 0;
  for (let k = 1; k < run.nodes.length; k++) {
    const [a, b] = [run.nodes[k - 1] as number, run.nodes[k] as number];
    const long = edgeLength(map, a, b);
    const steps = Math.max(1, Math.ceil(long / 8));
    for (let step = 0; step <= steps; step++) {
      const at = before + (long * step) / steps;
      if (isOnWater(between(map, a, b, step / steps), river)) span = [span === null ? at : span[0], at];
    }
    before += long;
  }
  return span;
}

/** The distance across the river is asked first: it costs next to nothing, and most streets are far from it. */
function isOnWater(point: Point, river: River): boolean {
  return Math.abs(river.beyond(point)) < 1.2 * river.width && isInside(point, river.water);
}

function between(map: PlanarMap, a: number, b: number, share: number): Point {
  const [p, q] = [pointOf(map, a), pointOf(map, b)];
  return { x: p.x + share * (q.x - p.x), y: p.y + share * (q.y - p.y) };
}

/** Cuts a run in two at a distance from its start, with a new node there. */
function cutRun(map: PlanarMap, run: StreetRun, at: Metres): [StreetRun, StreetRun] {
  let before = 0;
  for (let k = 1; k < run.nodes.length; k++) {
    const [a, b] = [run.nodes[k - 1] as number, run.nodes[k] as number];
    const long = edgeLength(map, a, b);
    if (before + long > at || k === run.nodes.length - 1) {
      const spot = between(map, a, b, Math.min(0.95, Math.max(0.05, (at - before) / long)));
      const node = insertNode(map, a, b, spot.x, spot.y);
      return [
        { street: run.street, nodes: [...run.nodes.slice(0, k), node] },
        { street: run.street, nodes: [node, ...run.nodes.slice(k)] },
      ];
    }
    before += long;
  }
  throw new Error(`cutRun: expected a run of at least two nodes, found ${run.nodes.length}`);
}
