// The street network: junctions joined by street segments that carry their geometry, and the arcs that vehicles may drive.
import type { Box } from '../base/geometry.ts';
import { length } from '../base/maths.ts';
import { atOnce } from '../base/slices.ts';
import { type RoadSigns, roadSigns } from './road-signs.ts';

/** Road classes from fast to slow; a segment stores the index. Names follow OpenStreetMap's `highway` values. */
export const ROAD_CLASSES = [
  'motorway',
  'trunk',
  'primary',
  'secondary',
  'tertiary',
  'residential',
  'living_street',
  'service',
  'pedestrian',
  'path',
] as const;
export type RoadClass = (typeof ROAD_CLASSES)[number];

/** Who may use a segment in which direction, as bits of `access`. Forward runs along the geometry. */
export const MOTOR_FORWARD = 1;
export const MOTOR_BACKWARD = 2;
export const BIKE_FORWARD = 4;
export const BIKE_BACKWARD = 8;
/** Recipients walk both ways wherever this bit is set. */
export const WALK = 16;

/** What else is known of a segment, as bits of `marks`: surfaces that slow bikes, and no way through for motors. */
export const COBBLED = 1;
export const UNPAVED = 2;
/** Open to motors that have business there; see TravelProfile.keepsOut. */
export const NO_THROUGH = 4;
/** A road that motors may use, but not come to from the rest and leave again, as at the edge of a map; shown and measured only. */
export const CUT_OFF = 8;

/** Whom a banned turn binds, as bits. */
export const BINDS_MOTORS = 1;
export const BINDS_BIKES = 2;

/** The slowest class that counts among the roads of a network; service roads and paths do not. */
const SLOWEST_ROAD = ROAD_CLASSES.indexOf('living_street');

export function isRoad(roadClass: RoadClass): boolean {
  return ROAD_CLASSES.indexOf(roadClass) <= SLOWEST_ROAD;
}

/**
 * A directed street graph in compressed sparse rows (CSR). Segment s runs from node `from[s]` to node `to[s]` along
 * the points `shapeStart[s]` to `shapeStart[s + 1]` (exclusive) of `shapeX`, `shapeY`, both ends included. It gives two
 * arcs: 2 s forward and 2 s + 1 backward. The arcs that leave node v are `arcs[firstArc[v]]` to
 * `arcs[firstArc[v + 1] - 1]`, in rising order; an arc stands there if any vehicle may use it. All metres, in the
 * city's projected plane. Plain data: it can be cloned and sent between threads as it is.
 */
export interface StreetGraph extends RoadSigns {
  readonly nodeCount: number;
  readonly segmentCount: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** Metres along the geometry. */
  readonly length: Float64Array;
  /** Index into ROAD_CLASSES. */
  readonly roadClass: Uint8Array;
  /** Bits MOTOR_FORWARD ... WALK. */
  readonly access: Uint8Array;
  /** 1 where the segment is a bridge. */
  readonly bridge: Uint8Array;
  /** Bits COBBLED, UNPAVED, NO_THROUGH, CUT_OFF. */
  readonly marks: Uint8Array;
  readonly shapeStart: Int32Array;
  readonly shapeX: Float64Array;
  readonly shapeY: Float64Array;
  readonly firstArc: Int32Array;
  readonly arcs: Int32Array;
  /**
   * Turns that vehicles may not make: ban b forbids those of `banBinds[b]` (bits BINDS_MOTORS, BINDS_BIKES) to drive the
   * arcs `banArc[banStart[b]]` to `banArc[banStart[b + 1] - 1]` one after another; two arcs or more.
   */
  readonly banStart: Int32Array;
  readonly banArc: Int32Array;
  readonly banBinds: Uint8Array;
}

/** One street between two junctions, as a builder hands it over. */
export interface SegmentDraft {
  readonly from: number;
  readonly to: number;
  readonly roadClass: RoadClass;
  readonly access: number;
  readonly bridge?: boolean;
  readonly marks?: number;
  /** Points between the two junctions, without the ends, as x, y, x, y ... in metres. */
  readonly between?: readonly number[];
}

/**
 * Puts junctions, segments, banned turns and signs (arc and kind) into a StreetGraph. Bans bind motor vehicles where
 * `binds` says nothing. Throws where a segment names a node that is not there.
 */
export function buildStreetGraph(...parts: Parameters<typeof streetGraphSteps>): StreetGraph {
  return atOnce(streetGraphSteps(...parts));
}

/** Segments between two pauses. */
const SLICE = 10_000;

/** The same in slices: yields after each. */
export function* streetGraphSteps(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  drafts: readonly SegmentDraft[],
  bans: readonly (readonly number[])[] = [],
  signs: readonly (readonly [arc: number, kind: number])[] = [],
  binds: readonly number[] = [],
): Generator<undefined, StreetGraph, undefined> {
  const nodeCount = x.length;
  const segmentCount = drafts.length;
  let points = 0;
  for (const draft of drafts) points += 2 + (draft.between?.length ?? 0) / 2;
  const graph = {
    nodeCount,
    segmentCount,
    x: Float64Array.from(x),
    y: Float64Array.from(y),
    from: new Int32Array(segmentCount),
    to: new Int32Array(segmentCount),
    length: new Float64Array(segmentCount),
    roadClass: new Uint8Array(segmentCount),
    access: new Uint8Array(segmentCount),
    bridge: new Uint8Array(segmentCount),
    marks: new Uint8Array(segmentCount),
    shapeStart: new Int32Array(segmentCount + 1),
    shapeX: new Float64Array(points),
    shapeY: new Float64Array(points),
  };
  let point = 0;
  for (const [segment, draft] of drafts.entries()) {
    if (segment % SLICE === SLICE - 1) yield;
    for (const node of [draft.from, draft.to]) {
      if (!(node >= 0 && node < nodeCount)) {
        throw new Error(`segment ${segment}: expected a node from 0 to ${nodeCount - 1}, found ${node}`);
      }
    }
    graph.from[segment] = draft.from;
    graph.to[segment] = draft.to;
    graph.roadClass[segment] = ROAD_CLASSES.indexOf(draft.roadClass);
    graph.access[segment] = draft.access;
    graph.bridge[segment] = draft.bridge ? 1 : 0;
    graph.marks[segment] = draft.marks ?? 0;
    graph.shapeStart[segment] = point;
    const put = (px: number, py: number): void => {
      graph.shapeX[point] = px;
      graph.shapeY[point] = py;
      point++;
    };
    put(x[draft.from] as number, y[draft.from] as number);
    const between = draft.between ?? [];
    for (let k = 0; k + 1 < between.length; k += 2) put(between[k] as number, between[k + 1] as number);
    put(x[draft.to] as number, y[draft.to] as number);
    let metres = 0;
    for (let p = (graph.shapeStart[segment] as number) + 1; p < point; p++) {
      metres += length(
        (graph.shapeX[p] as number) - (graph.shapeX[p - 1] as number),
        (graph.shapeY[p] as number) - (graph.shapeY[p - 1] as number),
      );
    }
    graph.length[segment] = metres;
    graph.shapeStart[segment + 1] = point;
  }
  yield;
  const banStart = new Int32Array(bans.length + 1);
  bans.forEach((arcs, ban) => {
    banStart[ban + 1] = (banStart[ban] as number) + arcs.length;
  });
  const banArc = Int32Array.from(bans.flat());
  const banBinds = Uint8Array.from(bans, (_, ban) => binds[ban] ?? BINDS_MOTORS);
  return { ...graph, ...compressArcs(graph), banStart, banArc, banBinds, ...roadSigns(signs) };
}

/** The rows of arcs that leave each node. */
function compressArcs(graph: Pick<StreetGraph, 'nodeCount' | 'segmentCount' | 'from' | 'to' | 'access'>) {
  const firstArc = new Int32Array(graph.nodeCount + 1);
  const leaves = (segment: number, backward: boolean): boolean =>
    ((graph.access[segment] as number) &
      (backward ? MOTOR_BACKWARD | BIKE_BACKWARD | WALK : MOTOR_FORWARD | BIKE_FORWARD | WALK)) !==
    0;
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (leaves(segment, false)) firstArc[(graph.from[segment] as number) + 1]!++;
    if (leaves(segment, true)) firstArc[(graph.to[segment] as number) + 1]!++;
  }
  for (let node = 0; node < graph.nodeCount; node++) firstArc[node + 1]! += firstArc[node] as number;
  const arcs = new Int32Array(firstArc[graph.nodeCount] as number);
  const next = firstArc.slice();
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (leaves(segment, false)) arcs[next[graph.from[segment] as number]!++] = 2 * segment;
    if (leaves(segment, true)) arcs[next[graph.to[segment] as number]!++] = 2 * segment + 1;
  }
  return { firstArc, arcs };
}

/** The node an arc starts from. */
export function arcTail(graph: StreetGraph, arc: number): number {
  return ((arc & 1) === 0 ? graph.from[arc >> 1] : graph.to[arc >> 1]) as number;
}

/** The node an arc leads to. */
export function arcHead(graph: StreetGraph, arc: number): number {
  return ((arc & 1) === 0 ? graph.to[arc >> 1] : graph.from[arc >> 1]) as number;
}

/** The smallest box around all street geometry. Throws on an empty graph. */
export function streetBox(graph: StreetGraph): Box {
  if (graph.segmentCount === 0) throw new Error('streetBox: expected at least one street segment, found none');
  let left = Number.POSITIVE_INFINITY;
  let bottom = Number.POSITIVE_INFINITY;
  let right = Number.NEGATIVE_INFINITY;
  let top = Number.NEGATIVE_INFINITY;
  for (let p = 0; p < graph.shapeX.length; p++) {
    const px = graph.shapeX[p] as number;
    const py = graph.shapeY[p] as number;
    if (px < left) left = px;
    if (px > right) right = px;
    if (py < bottom) bottom = py;
    if (py > top) top = py;
  }
  return { left, bottom, right, top };
}

/** The turns that are banned for some of those of `who` (bits BINDS_MOTORS, BINDS_BIKES), as lists of arcs. */
export function bansOf({ banStart, banArc, banBinds }: StreetGraph, who: number): number[][] {
  const bans: number[][] = [];
  for (let ban = 0; ban < banStart.length - 1; ban++) {
    if (((banBinds[ban] as number) & who) !== 0) bans.push([...banArc.subarray(banStart[ban], banStart[ban + 1])]);
  }
  return bans;
}
