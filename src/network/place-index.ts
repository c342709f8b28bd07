// Finds the spot on a street that lies nearest to a point, and the point and heading of such a spot.
import Flatbush from 'flatbush';
import { nearestOnPiece, type Point } from '../base/geometry.ts';
import { atan2, length } from '../base/maths.ts';
import { atOnce } from '../base/slices.ts';
import type { Metres } from '../base/units.ts';
import type { Place } from './city.ts';
import { isOpen } from './shortest-path.ts';
import type { StreetGraph } from './street-graph.ts';
import type { TravelProfile } from './travel.ts';
import { distancesAlong, pointAt } from './way-line.ts';

/** A street graph with a packed R-tree over the boxes of its segments. */
export interface PlaceIndex {
  readonly graph: StreetGraph;
  /** Null where there are no streets. */
  readonly tree: Flatbush | null;
}

/** Segments between two pauses. */
const SLICE = 20_000;

export interface NearPlace {
  readonly place: Place;
  readonly x: Metres;
  readonly y: Metres;
  readonly distance: Metres;
}

export function placeIndex(graph: StreetGraph): PlaceIndex {
  return atOnce(placeIndexSteps(graph));
}

/** The same in slices: yields after each. */
export function* placeIndexSteps(graph: StreetGraph): Generator<undefined, PlaceIndex, undefined> {
  if (graph.segmentCount === 0) return { graph, tree: null };
  const tree = new Flatbush(graph.segmentCount);
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % SLICE === SLICE - 1) yield;
    let left = Number.POSITIVE_INFINITY;
    let bottom = Number.POSITIVE_INFINITY;
    let right = Number.NEGATIVE_INFINITY;
    let top = Number.NEGATIVE_INFINITY;
    for (let p = graph.shapeStart[segment] as number; p < (graph.shapeStart[segment + 1] as number); p++) {
      left = Math.min(left, graph.shapeX[p] as number);
      right = Math.max(right, graph.shapeX[p] as number);
      bottom = Math.min(bottom, graph.shapeY[p] as number);
      top = Math.max(top, graph.shapeY[p] as number);
    }
    tree.add(left, bottom, right, top);
  }
  yield;
  tree.finish();
  return { graph, tree };
}

/**
 * The nearest spot on a street that the mode may use in at least one direction and that `accepts`, or null where there
 * is none. Equal distances: the segment of lower number.
 */
export function nearestPlace(
  index: PlaceIndex,
  point: Point,
  mode: TravelProfile['mode'],
  accepts: (segment: number) => boolean = () => true,
): NearPlace | null {
  const { graph, tree } = index;
  if (tree === null) return null;
  const isUsable = (segment: number): boolean =>
    (isOpen(graph, 2 * segment, mode) || isOpen(graph, 2 * segment + 1, mode)) && accepts(segment);
  // The tree ranks boxes, not streets: the best of a few near boxes bounds how far off the nearest street can be.
  const near = tree.neighbors(point.x, point.y, 4, Number.POSITIVE_INFINITY, isUsable);
  let bound = Number.POSITIVE_INFINITY;
  for (const segment of near) bound = Math.min(bound, nearestOnSegment(graph, segment, point).distance);
  if (!Number.isFinite(bound)) return null;
  const reach = bound * (1 + 1e-9);
  const candidates = tree
    .search(point.x - reach, point.y - reach, point.x + reach, point.y + reach, isUsable)
    .concat(near)
    .sort((a, b) => a - b);
  let best: NearPlace | null = null;
  for (const segment of candidates) {
    const found = nearestOnSegment(graph, segment, point);
    if (best === null || found.distance < best.distance) best = found;
  }
  return best;
}

/** The spot of one segment nearest to a point. */
function nearestOnSegment(graph: StreetGraph, segment: number, point: Point): NearPlace {
  const first = graph.shapeStart[segment] as number;
  const last = (graph.shapeStart[segment + 1] as number) - 1;
  const along = distancesAlong(graph, first, last);
  const pointOf = (p: number): Point => ({ x: graph.shapeX[p] as number, y: graph.shapeY[p] as number });
  let best: NearPlace | null = null;
  for (let p = first; p < last; p++) {
    const spot = nearestOnPiece(point, pointOf(p), pointOf(p + 1));
    if (best !== null && spot.distance >= best.distance) continue;
    const before = along[p - first] as number;
    const metres = before + spot.share * ((along[p - first + 1] as number) - before);
    best = { place: { segment, along: metres }, x: spot.x, y: spot.y, distance: spot.distance };
  }
  return best as NearPlace;
}

/**
 * Where a place lies and how its street runs there: a direction of length 1 from the segment's first point to its last,
 * and the same as an angle in radians from east, counter-clockwise, -pi to pi.
 */
export function placePoint(
  graph: StreetGraph,
  place: Place,
): { x: Metres; y: Metres; dx: number; dy: number; heading: number } {
  const first = graph.shapeStart[place.segment] as number;
  const last = (graph.shapeStart[place.segment + 1] as number) - 1;
  const along = distancesAlong(graph, first, last);
  const [x, y] = pointAt(graph, first, along, place.along);
  let piece = first;
  while (piece < last - 1 && (along[piece + 1 - first] as number) <= place.along) piece++;
  const dx = (graph.shapeX[piece + 1] as number) - (graph.shapeX[piece] as number);
  const dy = (graph.shapeY[piece + 1] as number) - (graph.shapeY[piece] as number);
  const size = length(dx, dy);
  return size > 0 ? { x, y, dx: dx / size, dy: dy / size, heading: atan2(dy, dx) } : { x, y, dx: 1, dy: 0, heading: 0 };
}
