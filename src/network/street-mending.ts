// Takes single streets out of a small city whose figures stray from its model's, as long as that brings it nearer: of some
// hundred junctions a few dead ends or links too many are five points of a share.
import type { Box } from '../base/geometry.ts';
import type { Stream } from '../base/luck.ts';
import { atOnce } from '../base/slices.ts';
import { modelDistance, modelStrain, type StreetFigures } from './model-distance.ts';
import { statisticsSteps } from './network-statistics.ts';
import { isOpen } from './shortest-path.ts';
import {
  arcHead,
  arcTail,
  buildStreetGraph,
  ROAD_CLASSES,
  type RoadClass,
  type SegmentDraft,
  type StreetGraph,
} from './street-graph.ts';
import { strongParts } from './strong-parts.ts';

/** Segments looked at in all tries, so that none takes longer than some tenths of a second. */
const MOST_LOOKS = 200_000;
/** How often the best that was found is shaken to look on from there, and how many streets that moves. */
const SHAKES = 40;
const SHAKEN = 3;
/** Tries between two pauses. */
const SLICE = 20;
const LESSER: ReadonlySet<RoadClass> = new Set<RoadClass>(['tertiary', 'residential', 'living_street']);

/**
 * The streets without those that were in the way of being `near` the model inside an area. Everybody reaches what is left
 * from everywhere. Yields between slices.
 */
export function* mendedStreets(
  graph: StreetGraph,
  area: Box,
  model: StreetFigures,
  near: number,
  luck: Stream,
): Generator<undefined, StreetGraph, undefined> {
  const gone = new Uint8Array(graph.segmentCount);
  const degree = new Int32Array(graph.nodeCount);
  for (let segment = 0; segment < graph.segmentCount; segment++) turnEnds(graph, degree, segment, 1);
  // Only what reaches into the area is measured.
  const outside = Uint8Array.from(graph.from, (_, segment) => (reachesInto(graph, area, segment) ? 0 : 1));
  const inner = withoutSegments(graph, outside);
  const rows = [...outside.keys()].filter((segment) => outside[segment] === 0);
  const figuresNow = () =>
    statisticsSteps(
      inner,
      area,
      Uint8Array.from(rows, (segment) => gone[segment] as number),
    );
  const candidates = rows.filter((one) => isLesser(graph, one) && isIn(graph, area, one));
  const canTurn = (segment: number): boolean => (gone[segment] === 1 ? canComeBack : canGo)(graph, degree, segment);
  const turn = (segment: number): void => {
    gone[segment] = 1 - (gone[segment] as number);
    turnEnds(graph, degree, segment, gone[segment] === 1 ? -1 : 1);
  };
  const before = yield* figuresNow();
  let strain = modelStrain(before, model);
  let best = { strain, distance: modelDistance(before, model), gone: gone.slice(), degree: degree.slice() };
  let tries = Math.floor(MOST_LOOKS / (1 + rows.length));
  for (let shake = 0; shake <= SHAKES && best.distance > near && tries > 0; shake++) {
    gone.set(best.gone);
    degree.set(best.degree);
    for (let k = 0; shake > 0 && k < SHAKEN; k++) {
      const segment = candidates[Math.floor(luck(k, shake) * candidates.length)];
      if (segment === undefined || !canTurn(segment)) continue;
      turn(segment);
      if (!holdsTogether(graph, gone)) turn(segment);
    }
    strain = modelStrain(yield* figuresNow(), model);
    const order = candidates
      .map((segment) => ({ segment, u: luck(SHAKEN + segment, shake) }))
      .sort((a, b) => a.u - b.u);
    for (let isMoving = true; isMoving && best.distance > near; ) {
      isMoving = false;
      for (const { segment } of order) {
        if (tries === 0) break;
        if (!canTurn(segment)) continue;
        if (--tries % SLICE === 0) yield;
        turn(segment);
        const figures = atOnce(figuresNow());
        const now = modelStrain(figures, model);
        if (now >= strain || !holdsTogether(graph, gone)) {
          turn(segment);
          continue;
        }
        strain = now;
        isMoving = true;
        if (strain >= best.strain) continue;
        best = { strain, distance: modelDistance(figures, model), gone: gone.slice(), degree: degree.slice() };
        if (best.distance <= near) break;
      }
    }
  }
  return best.gone.includes(1) ? withoutSegments(graph, best.gone) : graph;
}

function turnEnds({ from, to }: StreetGraph, degree: Int32Array, segment: number, by: number): void {
  for (const node of [from[segment] as number, to[segment] as number]) degree[node] = (degree[node] as number) + by;
}

function isLesser(graph: StreetGraph, segment: number): boolean {
  return graph.bridge[segment] === 0 && LESSER.has(ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass);
}

function isIn(graph: StreetGraph, area: Box, segment: number): boolean {
  return [graph.from[segment] as number, graph.to[segment] as number].every((node) =>
    isWithin(area, graph.x[node] as number, graph.y[node] as number),
  );
}

function reachesInto({ shapeStart, shapeX, shapeY }: StreetGraph, area: Box, segment: number): boolean {
  for (let p = shapeStart[segment] as number; p < (shapeStart[segment + 1] as number); p++) {
    if (isWithin(area, shapeX[p] as number, shapeY[p] as number)) return true;
  }
  return false;
}

function isWithin({ left, right, bottom, top }: Box, x: number, y: number): boolean {
  return x >= left && x <= right && y >= bottom && y <= top;
}

/** A dead end may go as a whole, a street between two junctions so that two streets are left at each. */
function canGo({ from, to }: StreetGraph, degree: Int32Array, segment: number): boolean {
  const [a, b] = [degree[from[segment] as number] as number, degree[to[segment] as number] as number];
  return from[segment] !== to[segment] && Math.max(a, b) >= 3 && (Math.min(a, b) === 1 || Math.min(a, b) >= 3);
}

/** What went may come back where it would still hang on to something. */
function canComeBack({ from, to }: StreetGraph, degree: Int32Array, segment: number): boolean {
  return Math.max(degree[from[segment] as number] as number, degree[to[segment] as number] as number) >= 2;
}

/** True if motors and bikes get from each of their streets to each other. */
function holdsTogether(graph: StreetGraph, gone: Uint8Array): boolean {
  return (['motor', 'bike'] as const).every((mode) => {
    const tails: number[] = [];
    const heads: number[] = [];
    for (let arc = 0; arc < 2 * graph.segmentCount; arc++) {
      if (gone[arc >> 1] === 1 || !isOpen(graph, arc, mode)) continue;
      tails.push(arcTail(graph, arc));
      heads.push(arcHead(graph, arc));
    }
    const parts = strongParts(graph.nodeCount, tails, heads);
    return tails.every(
      (tail, link) => parts[tail] === parts[tails[0] as number] && parts[heads[link] as number] === parts[tail],
    );
  });
}

/** The rest of the streets, their junctions numbered anew in the same order. */
function withoutSegments(graph: StreetGraph, gone: Uint8Array): StreetGraph {
  const used = new Uint8Array(graph.nodeCount);
  const kept = [...gone.keys()].filter((segment) => gone[segment] === 0);
  for (const segment of kept) used[graph.from[segment] as number] = used[graph.to[segment] as number] = 1;
  const number = new Int32Array(graph.nodeCount);
  const nodes = [...used.keys()].filter((node) => used[node] === 1);
  nodes.forEach((node, row) => {
    number[node] = row;
  });
  const drafts = kept.map((segment): SegmentDraft => {
    const between: number[] = [];
    const last = (graph.shapeStart[segment + 1] as number) - 1;
    for (let p = (graph.shapeStart[segment] as number) + 1; p < last; p++) {
      between.push(graph.shapeX[p] as number, graph.shapeY[p] as number);
    }
    return {
      from: number[graph.from[segment] as number] as number,
      to: number[graph.to[segment] as number] as number,
      roadClass: ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass,
      access: graph.access[segment] as number,
      bridge: graph.bridge[segment] === 1,
      marks: graph.marks[segment] as number,
      between,
    };
  });
  return buildStreetGraph(
    nodes.map((node) => graph.x[node] as number),
    nodes.map((node) => graph.y[node] as number),
    drafts,
  );
}
