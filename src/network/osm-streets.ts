// Makes the street graph of an OpenStreetMap extract.
import { InputError } from '../base/problem.ts';
import { connectedPieces } from './connected-streets.ts';
import { DECIMETRES } from './decimetre-columns.ts';
import { BIKES, type Driver, MOTORS } from './driver.ts';
import { extractPhrases } from './extract-phrases.ts';
import { harmlessBans } from './harmless-bans.ts';
import { keptStreets } from './kept-streets.ts';
import { simplify } from './line-simplification.ts';
import { withOnlyWaysOut } from './only-ways-out.ts';
import { barriersOf, closeAtBarriers } from './osm-barriers.ts';
import type { OsmExtract } from './osm-extract.ts';
import { type Drop, type Piece, piecesOf } from './osm-pieces.ts';
import { nodeSigns } from './osm-road-signs.ts';
import { ruledNodes, turnRules } from './osm-turns.ts';
import { spaceOrder } from './space-order.ts';
import { type Ban, streetBans } from './street-bans.ts';
import { joinChains } from './street-chains.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD, type StreetGraph, streetGraphSteps } from './street-graph.ts';
import { streetSigns } from './street-signs.ts';
import { turnableStreets, usedStreets } from './turnable-streets.ts';

/** Decimetres that a street's line may stray from OpenStreetMap's, to leave out points that nobody sees. */
const TOLERANCE = 3;
/** Streets between two pauses. */
const SLICE = 1_000;

export interface OsmStreets {
  readonly streets: StreetGraph;
  /** 1 for a segment where a van can stop at a door. */
  readonly doors: Uint8Array;
  /** How many barriers close a street, and how many vans pass since they are at junctions. */
  readonly barriers: number;
  readonly passed: number;
  /** How many turn restrictions bind vans, and bikes. */
  readonly turns: number;
  readonly bikeTurns: number;
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
  const rules = turnRules(extract, MOTORS, drop);
  yield;
  const bikeRules = turnRules(extract, BIKES, uncounted);
  yield;
  const ruled = ruledNodes(extract, [...rules, ...bikeRules]);
  yield;
  const isCut = { has: (node: number) => barriers.has(node) || ruled.has(node) };
  const raw = yield* piecesOf(extract, x, y, isCut, nodeSigns(extract), drop);
  yield;
  const open = yield* closeAtBarriers(extract.nodeId.length, raw.pieces, barriers);
  yield;
  const { pieces, nodeCount, number } = yield* renumber(open.pieces, open.nodeCount);
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
  const ownRules = withOnlyWaysOut(rules, extract, kept, nodeOf, MOTORS);
  const ownBikeRules = withOnlyWaysOut(bikeRules, extract, kept, nodeOf, BIKES);
  yield;
  const joined = yield* joinChains(nodeCount, kept, new Set([...ruled].map(nodeOf)));
  yield;
  const chains: Piece[] = [];
  for (const [row, chain] of joined.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    const points = simplify(chain.points, TOLERANCE);
    if (points.some((value, k) => value !== points[k % 2])) chains.push({ ...chain, points });
  }
  yield;
  const found = yield* streetBans(chains, ownRules, nodeOf, MOTORS, drop);
  yield;
  const vans = yield* obeyed(nodeCount, chains, found, MOTORS, drop);
  yield;
  const foundForBikes = yield* streetBans(vans.streets, ownBikeRules, nodeOf, BIKES, uncounted);
  yield;
  const bikes = yield* obeyed(nodeCount, vans.streets, foundForBikes, BIKES, drop);
  yield;
  const { streets, bans } = usedStreets(bikes.streets, boundBy(vans.bans, bikes.bans));
  yield;
  const {
    streets: marked,
    kept: withoutWay,
    lifted,
  } = yield* keptStreets(
    nodeCount,
    streets,
    bans.filter(({ binds }) => (binds & MOTORS.bound) !== 0).map(({ arcs }) => arcs),
  );
  yield;
  return {
    ...(yield* graphOf(marked, bans)),
    barriers: open.closed,
    passed: open.passed,
    turns: found.rules,
    bikeTurns: foundForBikes.rules,
    kept: withoutWay,
    lifted,
  };
}

/** Which rules bikes need not obey is not told: the report counts those of vans. */
const uncounted: Drop = () => {};

/** A driver's streets without those that banned turns cut off, and the bans; timed ones only where they cut nothing off. */
function* obeyed(
  nodeCount: number,
  streets: readonly Piece[],
  { bans, timed }: { readonly bans: readonly Ban[]; readonly timed: readonly Ban[] },
  driver: Driver,
  drop: Drop,
): ReturnType<typeof turnableStreets> {
  const harmless = yield* harmlessBans(nodeCount, streets, bans, timed, driver, driver === MOTORS ? drop : uncounted);
  yield;
  return yield* turnableStreets(nodeCount, streets, [...bans, ...harmless], driver, drop);
}

interface BoundBan {
  readonly arcs: Ban;
  /** Bits of `banBinds`. */
  readonly binds: number;
}

/** Those of vans in their order, and behind them those of bikes alone. */
function boundBy(vans: readonly Ban[], bikes: readonly Ban[]): BoundBan[] {
  const binds = new Map<string, BoundBan>();
  for (const arcs of vans) binds.set(arcs.join(), { arcs, binds: MOTORS.bound });
  for (const arcs of bikes) {
    const key = arcs.join();
    binds.set(key, { arcs, binds: (binds.get(key)?.binds ?? 0) | BIKES.bound });
  }
  return [...binds.values()];
}

/** Numbers the nodes of the pieces from 0 in order of meeting; most nodes of an extract are bends or not streets at all. Yields between slices. */
function* renumber(
  pieces: readonly Piece[],
  limit: number,
): Generator<undefined, { pieces: Piece[]; nodeCount: number; number: Int32Array }, undefined> {
  const number = new Int32Array(limit).fill(-1);
  let nodeCount = 0;
  const numbered = (node: number): number => {
    if (number[node] === -1) number[node] = nodeCount++;
    return number[node] as number;
  };
  const renumbered: Piece[] = [];
  for (const [row, piece] of pieces.entries()) {
    if (row % (8 * SLICE) === 8 * SLICE - 1) yield;
    renumbered.push({ ...piece, from: numbered(piece.from), to: numbered(piece.to) });
  }
  return { pieces: renumbered, nodeCount, number };
}

/** Numbers junctions along a curve through space and streets by their junctions: neighbours get near numbers. */
function* graphOf(
  chains: readonly Piece[],
  bans: readonly BoundBan[],
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
  const segments = drafts.map(({ chain, from, to }) => ({
    from,
    to,
    roadClass: chain.roadClass,
    access: chain.access,
    bridge: chain.bridge,
    marks: chain.marks,
    between: chain.points.slice(2, -2).map((value) => value / DECIMETRES),
  }));
  yield;
  const streets = yield* streetGraphSteps(
    Array.from(order, (index) => (spots[index] as readonly [number, number])[0] / DECIMETRES),
    Array.from(order, (index) => (spots[index] as readonly [number, number])[1] / DECIMETRES),
    segments,
    bans.map(({ arcs }) => arcs.map(arcOf)),
    signs.map(([arc, kind]) => [arcOf(arc), kind]),
    bans.map(({ binds }) => binds),
  );
  return { streets, doors: Uint8Array.from(drafts, ({ chain }) => (chain.doors ? 1 : 0)) };
}
