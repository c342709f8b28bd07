// Streets where a van and a bike can stop at a facility and leave again for anywhere.
import { atOnce } from '../base/slices.ts';
import { isOpen } from './shortest-path.ts';
import { arcHead, arcTail, ROAD_CLASSES, type RoadClass, type StreetGraph } from './street-graph.ts';
import { largestPart, strongPartSteps } from './strong-parts.ts';
import type { TravelProfile } from './travel.ts';

/** No kerb to stop at. */
const FAST: ReadonlySet<RoadClass> = new Set<RoadClass>(['motorway', 'trunk']);

/**
 * 1 for each segment that motors and bikes may use, each from everywhere and to everywhere in their main part of the
 * network, and where one can stop: no motorway, trunk road or bridge. Where no segment is like that, stopping is let be.
 */
export function kerbsideOf(graph: StreetGraph): Uint8Array {
  return atOnce(kerbsideSteps(graph));
}

/** The same in slices: yields after each. */
export function* kerbsideSteps(graph: StreetGraph): Generator<undefined, Uint8Array, undefined> {
  const motors = yield* partsOf(graph, 'motor');
  const core = largestPart(motors);
  yield;
  const bikes = yield* partsOf(graph, 'bike');
  yield;
  const shared = partWithMost(bikes, (node) => motors[node] === core);
  yield;
  const isWithin = (segment: number, mode: TravelProfile['mode'], part: Int32Array, main: number): boolean =>
    (isOpen(graph, 2 * segment, mode) || isOpen(graph, 2 * segment + 1, mode)) &&
    part[graph.from[segment] as number] === main &&
    part[graph.to[segment] as number] === main;
  const reached = Uint8Array.from({ length: graph.segmentCount }, (_, segment) =>
    isWithin(segment, 'motor', motors, core) && isWithin(segment, 'bike', bikes, shared) ? 1 : 0,
  );
  const kerbside = reached.map((is, segment) => (is === 1 && canStop(graph, segment) ? 1 : 0));
  return kerbside.includes(1) ? kerbside : reached;
}

function canStop(graph: StreetGraph, segment: number): boolean {
  return graph.bridge[segment] !== 1 && !FAST.has(ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass);
}

function* partsOf(graph: StreetGraph, mode: TravelProfile['mode']): Generator<undefined, Int32Array, undefined> {
  const tails: number[] = [];
  const heads: number[] = [];
  for (let arc = 0; arc < 2 * graph.segmentCount; arc++) {
    if (!isOpen(graph, arc, mode)) continue;
    tails.push(arcTail(graph, arc));
    heads.push(arcHead(graph, arc));
  }
  yield;
  return yield* strongPartSteps(graph.nodeCount, tails, heads);
}

/** The part with most nodes of a kind, ties to the one that holds the lowest; -1 where there is none. */
function partWithMost(part: Int32Array, counts: (node: number) => boolean): number {
  const sizes = new Map<number, number>();
  part.forEach((number, node) => {
    if (counts(node)) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  });
  let best = -1;
  for (const [number, size] of sizes) if (best === -1 || size > (sizes.get(best) as number)) best = number;
  return best;
}
