// Makes the street graph of an OpenStreetMap extract.
import { InputError } from '../base/problem.ts';
import { connectedPieces } from './connected-streets.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { extractPhrases } from './extract-phrases.ts';
import { harmlessBans } from './harmless-bans.ts';
import { keptStreets } from './kept-streets.ts';
import { simplify } from './line-simplification.ts';
import { barriersOf, closeAtBarriers } from './osm-barriers.ts';
import type { OsmExtract } from './osm-extract.ts';
import { type Drop, type Piece, piecesOf } from './osm-pieces.ts';
import { nodeSigns } from './osm-road-signs.ts';
import { ruledNodes, turnRules } from './osm-turns.ts';
import { spaceOrder } from './space-order.ts';
import { type Ban, streetBans } from './street-bans.ts';
import { joinChains } from './street-chains.ts';
import { buildStreetGraph, MOTOR_BACKWARD, MOTOR_FORWARD, type StreetGraph } from './street-graph.ts';
import { streetSigns } from './street-signs.ts';
import { turnableStreets } from './turnable-streets.ts';

/** Decimetres that a street's line may stray from OpenStreetMap's, to leave out points that nobody sees. */
const TOLERANCE = 3;
/** Streets between two pauses. */
const SLICE = 1_000;

export interface OsmStreets {
  readonly streets: StreetGraph;
  /** 1 for a segment where a van can stop at a door. */
  readonly doors: Uint8Array;
  /** How many barriers close a street. */
  readonly barriers: number;
  /** How many turn restrictions bind vans. */
  readonly turns: number;
  /** Streets that vans do not pass through, and those that they may since others could not be reached. */
  readonly kept: number;
  readonly lifted: number;
}

/** Streets from a whole extract, in slices: yields after each. x and y are its nodes in whole decimetres of the city's plane. */
export function* streetsOf(
  extract: OsmExtract,
  x: Int32Array,
  y: Int32Array,
  drop: Drop,
): Generator<undefined, OsmStreets, undefined> {
  const barriers = barriersOf(extract);
  yield;
  const rules = turnRules(extract, drop);
  const ruled = ruledNodes(extract, rules);
  yield;
  const isCut = { has: (node: number) => barriers.has(node) || ruled.has(node) };
  const raw = yield* piecesOf(extract, x, y, isCut, nodeSigns(extract), drop);
  yield;
  const open = closeAtBarriers(extract.nodeId.length, raw.pieces, barriers);
  yield;
  const { pieces, nodeCount, number } = renumber(open.pieces, open.nodeCount);
  const nodeOf = (node: number): number => (node === -1 ? -1 : (number[raw.nodeOf(node)] as number));
  yield;
  const kept = yield* connectedPieces(nodeCount, pieces, drop);
  yield;
  if (!kept.some((piece) => (piece.access & (MOTOR_FORWARD | MOTOR_BACKWARD)) !== 0)) {
    const said = extractPhrases().streets;
    const ways = extract.wayTags.filter((tags) => tags.highway !== undefined).length;
    throw new InputError([
      {
        path: extract.cut?.source ?? extract.source,
        expected: said.expected(extract.cut !== null),
        found: ways === 0 ? said.none : said.noneAmong(ways),
      },
    ]);
  }
  const joined = joinChains(nodeCount, kept, new Set([...ruled].map(nodeOf)));
  yield;
  const chains: Piece[] = [];
  for (const [row, chain] of joined.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    const points = simplify(chain.points, TOLERANCE);
    if (points.some((value, k) => value !== points[k % 2])) chains.push({ ...chain, points });
  }
  yield;
  const found = streetBans(chains, rules, nodeOf, drop);
  yield;
  const obeyed = [...found.bans, ...(yield* harmlessBans(nodeCount, chains, found.bans, found.timed, drop))];
  yield;
  const { streets, bans } = yield* turnableStreets(nodeCount, chains, obeyed, drop);
  yield;
  const { streets: marked, kept: withoutWay, lifted } = yield* keptStreets(nodeCount, streets, bans);
  yield;
  return { ...(yield* graphOf(marked, bans)), barriers: open.closed, turns: found.rules, kept: withoutWay, lifted };
}

/** Numbers the nodes of the pieces from 0 in order of meeting; most nodes of an extract are bends or not streets at all. */
function renumber(pieces: readonly Piece[], limit: number): { pieces: Piece[]; nodeCount: number; number: Int32Array } {
  const number = new Int32Array(limit).fill(-1);
  let nodeCount = 0;
  const numbered = (node: number): number => {
    if (number[node] === -1) number[node] = nodeCount++;
    return number[node] as number;
  };
  return {
    pieces: pieces.map((piece) => ({ ...piece, from: numbered(piece.from), to: numbered(piece.to) })),
    nodeCount,
    number,
  };
}

/** Numbers junctions along a curve through space and streets by their junctions: neighbours get near numbers. */
function* graphOf(
  chains: readonly Piece[],
  bans: readonly Ban[],
): Generator<undefined, { streets: StreetGraph; doors: Uint8Array }, undefined> {
  const place: (readonly [number, number] | undefined)[] = [];
  for (const { from, to, points } of chains) {
    place[from] = [points[0] as number, points[1] as number];
    place[to] = [points[points.length - 2] as number, points[points.length - 1] as number];
  }
  const spots: (readonly [number, number])[] = [];
  const nodes: number[] = [];
  place.forEach((spot, node) => {
    if (spot === undefined) return;
    nodes.push(node);
    spots.push(spot);
  });
  const order = spaceOrder(
    spots.map((spot) => spot[0]),
    spots.map((spot) => spot[1]),
  );
  yield;
  const numberOf: number[] = [];
  order.forEach((index, number) => {
    numberOf[nodes[index] as number] = number;
  });
  const drafts = chains
    .map((chain, index) => ({
      chain,
      index,
      from: numberOf[chain.from] as number,
      to: numberOf[chain.to] as number,
    }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.index - b.index);
  yield;
  const segmentOf: number[] = [];
  drafts.forEach(({ index }, segment) => {
    segmentOf[index] = segment;
  });
  const arcOf = (arc: number): number => 2 * (segmentOf[arc >> 1] as number) + (arc & 1);
  const signs = yield* streetSigns(chains);
  yield;
  const streets = buildStreetGraph(
    Array.from(order, (index) => (spots[index] as readonly [number, number])[0] / DECIMETRES),
    Array.from(order, (index) => (spots[index] as readonly [number, number])[1] / DECIMETRES),
    drafts.map(({ chain, from, to }) => ({
      from,
      to,
      roadClass: chain.roadClass,
      access: chain.access,
      bridge: chain.bridge,
      marks: chain.marks,
      between: chain.points.slice(2, -2).map((value) => value / DECIMETRES),
    })),
    bans.map((ban) => ban.map(arcOf)),
    signs.map(([arc, kind]) => [arcOf(arc), kind]),
  );
  return { streets, doors: Uint8Array.from(drafts, ({ chain }) => (chain.doors ? 1 : 0)) };
}
