// Makes a street graph of a finished planar map: streets between junctions with their bends, bridges, kinds and access.
import type { Point } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { length } from '../base/maths.ts';
import { bridgeSpans } from './bridge-spans.ts';
import type { CityPlan, SyntheticCitySettings } from './city-plan.ts';
import { type Sway, swayedLine } from './ground-sway.ts';
import { type PlanarMap, pointOf } from './planar-map.ts';
import { type OpenStreet, openStreets } from './street-access.ts';
import { surplusLines } from './street-crossings.ts';
import { ROAD_CLASSES, type RoadClass, type SegmentDraft, type StreetGraph, streetGraphSteps } from './street-graph.ts';
import { runMiddle, streetRuns } from './street-runs.ts';

/** Streets between two pauses. */
const SLICE = 2_000;

/** In slices. */
export function* buildStreets(
  map: PlanarMap,
  plan: CityPlan,
  sway: Sway,
  settings: SyntheticCitySettings,
  luck: Luck,
): Generator<undefined, StreetGraph, undefined> {
  const runs = yield* streetRuns(map);
  yield;
  const spans = yield* bridgeSpans(map, runs, plan.river);
  yield;
  const number = new Map<number, number>();
  const arms: number[] = [];
  const nodes: Point[] = [];
  const numberOf = (node: number): number => {
    const known = number.get(node);
    if (known !== undefined) return known;
    number.set(node, nodes.length);
    nodes.push(sway(pointOf(map, node)));
    arms.push(0);
    return nodes.length - 1;
  };
  for (const [k, { run }] of spans.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    for (const end of [run.nodes[0] as number, run.nodes[run.nodes.length - 1] as number]) {
      const number = numberOf(end);
      arms[number] = (arms[number] as number) + 1;
    }
  }
  yield;
  const oneWay = luck.stream('one-way');
  const open: OpenStreet[] = [];
  yield;
  for (const { run, isBridge } of spans) {
    if (open.length % SLICE === SLICE - 1) yield;
    const [first, last] = [run.nodes[0] as number, run.nodes[run.nodes.length - 1] as number];
    const [from, to] = [numberOf(first), numberOf(last)];
    const middle = runMiddle(map, run);
    const { street } = run;
    const isDeadEnd = arms[from] === 1 || arms[to] === 1;
    const along =
      street.dx * (pointOf(map, last).x - pointOf(map, first).x) +
      street.dy * (pointOf(map, last).y - pointOf(map, first).y);
    const way = isDeadEnd ? 0 : plan.oneWay(street, middle, oneWay(street.id + 1000));
    open.push({
      from,
      to,
      kind: street.kind as RoadClass,
      bridge: isBridge,
      between: swayedLine(
        run.nodes.map((node) => pointOf(map, node)),
        sway,
      )
        .slice(1, -1)
        .flatMap(({ x, y }) => [x, y]),
      middle,
      street: street.id,
      oneWay: along < 0 ? -way : way,
      isDeadEnd,
    });
  }
  yield;
  const isCentre = ({ x, y }: Point): boolean => length(x, y) < (plan.calmed ?? settings.centreRadius);
  const lines: Parameters<typeof surplusLines>[0][number][] = [];
  for (const [k, { from, to, between, kind }] of open.entries()) {
    if (k % (5 * SLICE) === 0) yield;
    const points = [nodes[from] as Point, ...pairs(between), nodes[to] as Point];
    lines.push({ points, rank: ROAD_CLASSES.indexOf(kind) });
  }
  const surplus = yield* surplusLines(lines);
  yield;
  const kept = open.filter((_, k) => !surplus.has(k));
  yield;
  const drafts = yield* openStreets(nodes.length, kept, isCentre, luck);
  yield;
  return yield* withoutEmptyNodes(nodes, drafts);
}

function pairs(between: readonly number[]): Point[] {
  return Array.from({ length: between.length / 2 }, (_, k) => ({
    x: between[2 * k] as number,
    y: between[2 * k + 1] as number,
  }));
}

/** Streets that were out of reach leave junctions behind; the rest is numbered anew. */
function* withoutEmptyNodes(
  nodes: readonly Point[],
  drafts: readonly SegmentDraft[],
): Generator<undefined, StreetGraph, undefined> {
  const used = new Int32Array(nodes.length).fill(-1);
  const kept: Point[] = [];
  for (const [k, { from, to }] of drafts.entries()) {
    if (k % (10 * SLICE) === 0) yield;
    for (const node of [from, to]) {
      if (used[node] === -1) used[node] = kept.push(nodes[node] as Point) - 1;
    }
  }
  yield;
  const numbered: SegmentDraft[] = [];
  for (const [k, draft] of drafts.entries()) {
    if (k % (10 * SLICE) === 0) yield;
    numbered.push({ ...draft, from: used[draft.from] as number, to: used[draft.to] as number });
  }
  return yield* streetGraphSteps(
    kept.map((point) => point.x),
    kept.map((point) => point.y),
    numbered,
  );
}
