// Cuts OpenStreetMap ways into pieces of street that meet at junctions.
import { length } from '../base/maths.ts';
import { type Dropped, importPhrases } from './import-phrases.ts';
import { isFerry, type OsmExtract } from './osm-extract.ts';
import { type NodeSigns, type PieceSign, type Stand, signsAlong } from './osm-road-signs.ts';
import { type StreetUse, streetUse, whyNoFerry } from './osm-street.ts';
import { ROAD_CLASSES } from './street-graph.ts';

/** A piece of street between two nodes. Nothing leaves it in between. */
export interface Piece extends StreetUse {
  readonly from: number;
  readonly to: number;
  /** x, y, x, y ... with both ends, in whole decimetres of the city's plane. */
  readonly points: readonly number[];
  /** Rows of the ways of the extract with which it begins and ends. */
  readonly startWay: number;
  readonly endWay: number;
  readonly signs: readonly PieceSign[];
}

/** Ways between two pauses. */
const SLICE = 500;

/** Counts why something was left out: `drop('ways', 'highway=steps')`. */
export type Drop = (what: Dropped, reason: string, count?: number) => void;

/**
 * The pieces of all ways that somebody may use, cut at junctions and at the nodes of `cuts`; nodes keep their index in
 * the extract, save those for which another stands as `nodeOf` says. x and y in whole decimetres. Yields after each slice.
 */
export function* piecesOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  cuts: { has(node: number): boolean },
  signs: NodeSigns,
  drop: Drop,
): Generator<undefined, { pieces: Piece[]; nodeOf: (node: number) => number }, undefined> {
  const streets = yield* usedWays(extract, drop);
  yield;
  const nodeOf = meltedNodes(extract, streets, x, y);
  yield;
  const runs: { readonly nodes: readonly number[]; readonly use: StreetUse; readonly way: number }[] = [];
  for (const [row, { way, use }] of streets.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    const found = runsOf(extract, way, nodeOf);
    if (found.length === 0) drop('ways', importPhrases().reasons.fewNodes);
    for (const nodes of found) runs.push({ nodes, use, way });
  }
  yield;

  /** How many pieces could leave a node: 1 for each end of a run, 2 where one goes through. Above 2 it is a junction. */
  const degree = new Uint16Array(extract.nodeId.length);
  for (const { nodes } of runs) {
    nodes.forEach((node, index) => {
      degree[node]! += index === 0 || index === nodes.length - 1 ? 1 : 2;
    });
  }
  /** Of nodes with signs the class of the largest street there. */
  const largest = new Map<number, number>();
  const classOf = ({ roadClass }: StreetUse): number => ROAD_CLASSES.indexOf(roadClass);
  for (const { nodes, use } of signs.size === 0 ? [] : runs) {
    for (const node of nodes) {
      if (signs.has(node)) largest.set(node, Math.min(classOf(use), largest.get(node) ?? ROAD_CLASSES.length));
    }
  }
  const standsOn = (nodes: readonly number[], use: StreetUse): Stand[] => {
    let at = 0;
    return nodes.map((node, k) => {
      const before = nodes[k - 1] ?? node;
      at += length((x[node] as number) - (x[before] as number), (y[node] as number) - (y[before] as number));
      const isMinor = (largest.get(node) ?? classOf(use)) < classOf(use);
      return { node, at, isJunction: (degree[node] as number) > 2, isMinor };
    });
  };
  yield;
  const pieces: Piece[] = [];
  for (const [row, { nodes, use, way }] of runs.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    let start = 0;
    for (let at = 1; at < nodes.length; at++) {
      const node = nodes[at] as number;
      if (at < nodes.length - 1 && (degree[node] as number) <= 2 && !cuts.has(node)) continue;
      const points: number[] = [];
      for (let k = start; k <= at; k++) points.push(x[nodes[k] as number] as number, y[nodes[k] as number] as number);
      const own = signs.size === 0 ? [] : signsAlong(standsOn(nodes.slice(start, at + 1), use), signs);
      pieces.push({ ...use, from: nodes[start] as number, to: node, points, startWay: way, endWay: way, signs: own });
      start = at;
    }
  }
  return { pieces, nodeOf };
}

interface UsedWay {
  readonly way: number;
  readonly use: StreetUse;
}

function* usedWays(extract: OsmExtract, drop: Drop): Generator<undefined, UsedWay[], undefined> {
  const used: UsedWay[] = [];
  let looked = 0;
  for (const [way, tags] of extract.wayTags.entries()) {
    if (isFerry(tags) && hasNodes(extract, way)) drop('ways', whyNoFerry(tags));
    if (tags.highway === undefined) continue;
    if (looked++ % SLICE === SLICE - 1) yield;
    const use = streetUse(tags);
    if (typeof use === 'string') drop('ways', use);
    else used.push({ way, use });
  }
  return used;
}

function hasNodes(extract: OsmExtract, way: number): boolean {
  return extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1]).some((node) => node !== -1);
}

/** The nodes of a way in stretches without gaps or repeats, at least two each. Clipped extracts lack nodes. */
function runsOf(extract: OsmExtract, way: number, nodeOf: (node: number) => number): number[][] {
  const runs: number[][] = [];
  let run: number[] = [];
  const close = (): void => {
    if (run.length > 1) runs.push(run);
    run = [];
  };
  for (let at = extract.wayStart[way] as number; at < (extract.wayStart[way + 1] as number); at++) {
    const raw = extract.wayNode[at] as number;
    if (raw === -1) close();
    else {
      const node = nodeOf(raw);
      if (run[run.length - 1] !== node) run.push(node);
    }
  }
  close();
  return runs;
}

/**
 * Neighbours on a way that fall on the same decimetre count as one node, so that no street has length 0. Gives the node
 * that stands for a node.
 */
function meltedNodes(
  extract: OsmExtract,
  streets: readonly UsedWay[],
  x: Int32Array,
  y: Int32Array,
): (node: number) => number {
  const standIn = new Map<number, number>();
  const nodeOf = (node: number): number => {
    let found = node;
    for (let next = standIn.get(found); next !== undefined; next = standIn.get(found)) found = next;
    return found;
  };
  for (const { way } of streets) {
    for (let at = (extract.wayStart[way] as number) + 1; at < (extract.wayStart[way + 1] as number); at++) {
      const before = extract.wayNode[at - 1] as number;
      const node = extract.wayNode[at] as number;
      if (before === -1 || node === -1 || x[before] !== x[node] || y[before] !== y[node]) continue;
      const a = nodeOf(before);
      const b = nodeOf(node);
      if (a !== b) standIn.set(Math.max(a, b), Math.min(a, b));
    }
  }
  return nodeOf;
}
