// Closes streets where a bollard or a locked gate stands: vans turn back there, bikes pass.
import { length } from '../base/maths.ts';
import { BIKES, bothWays, MOTORS } from './driver.ts';
import type { OsmExtract } from './osm-extract.ts';
import { isBarrierLine } from './osm-limit-lines.ts';
import type { Piece } from './osm-pieces.ts';
import { stoppedBy } from './osm-street.ts';
import { WALK } from './street-graph.ts';

/** Decimetres of street that a barrier closes. */
const DEPTH = 10;
/** Pieces between two pauses. */
const SLICE = 3_000;

const MOTOR = bothWays(MOTORS);
/** Vans, bikes and walkers by their bits of access. */
const USERS: readonly number[] = [MOTOR, bothWays(BIKES), WALK];

/** The access bits that a barrier takes away, by the node where it stands. */
export type Barriers = ReadonlyMap<number, number>;

export function barriersOf(extract: OsmExtract): Barriers {
  const stops = new Map<number, number>();
  extract.nodeTags.forEach((tags, index) => {
    const node = extract.taggedNode[index] as number;
    const bits = tags.barrier === undefined ? 0 : stoppedBy(tags);
    if (node !== -1 && bits !== 0) stops.set(node, bits);
  });
  extract.wayTags.forEach((tags, way) => {
    const bits = isBarrierLine(tags) ? stoppedBy(tags) : 0;
    if (bits === 0) return;
    for (const node of extract.wayNode.subarray(extract.wayStart[way], extract.wayStart[way + 1])) {
      if (node !== -1) stops.set(node, bits | (stops.get(node) ?? 0));
    }
  });
  return stops;
}

/**
 * Cuts a metre out of the street at each barrier that stops somebody who has two arms of streets there, and gives all
 * pieces. Others pass: at the end of what they may use it closes nothing, and at a junction of it (`passed` counts those
 * of vans) it is not known which street it closes. New nodes are numbered from `firstNode` on; `nodeCount` says how many
 * there are then. Yields between slices.
 */
export function* closeAtBarriers(
  firstNode: number,
  pieces: readonly Piece[],
  stops: Barriers,
): Generator<undefined, { pieces: Piece[]; nodeCount: number; closed: number; passed: number }, undefined> {
  const arms = yield* armsAt(pieces, stops);
  const closes = new Map<number, number>();
  let passed = 0;
  for (const [node, counts] of arms) {
    const bits = (stops.get(node) as number) & USERS.reduce((all, user, k) => all | (counts[k] === 2 ? user : 0), 0);
    if (bits !== 0) closes.set(node, bits);
    if (((stops.get(node) as number) & MOTOR) !== 0 && (counts[0] as number) > 2) passed++;
  }
  let nodeCount = firstNode;
  const closed = closes.size;
  const result: Piece[] = [];

  for (const [row, piece] of pieces.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    let rest = piece;
    for (const end of ['from', 'to'] as const) {
      const node = piece[end];
      const bits = usersOf(piece) & (closes.get(node) ?? 0);
      if (bits === 0) continue;
      closes.set(node, (closes.get(node) as number) & ~bits);
      const cut = cutAtEnd(rest, end, nodeCount);
      if (cut === null) {
        rest = { ...rest, access: rest.access & ~bits };
        break;
      }
      nodeCount++;
      result.push({ ...cut.stub, access: cut.stub.access & ~bits });
      rest = cut.rest;
    }
    result.push(rest);
  }
  return { pieces: result.filter((piece) => piece.access !== 0), nodeCount, closed, passed };
}

/** How many ends of pieces meet at each barrier, by whose they are in the order of USERS. Yields between slices. */
function* armsAt(
  pieces: readonly Piece[],
  stops: Barriers,
): Generator<undefined, ReadonlyMap<number, readonly number[]>, undefined> {
  const arms = new Map<number, number[]>();
  for (const [row, piece] of pieces.entries()) {
    if (row % SLICE === SLICE - 1) yield;
    for (const node of [piece.from, piece.to]) {
      if (!stops.has(node)) continue;
      const before = arms.get(node) ?? USERS.map(() => 0);
      arms.set(
        node,
        before.map((count, k) => count + ((piece.access & (USERS[k] as number)) === 0 ? 0 : 1)),
      );
    }
  }
  return arms;
}

/** All bits of those who may use a piece in either direction. */
function usersOf({ access }: Piece): number {
  return USERS.reduce((all, user) => all | ((access & user) === 0 ? 0 : user), 0);
}

/** Cuts the first or last metre off a piece at a new node; null where the piece is too short for that. */
function cutAtEnd(piece: Piece, end: 'from' | 'to', node: number): { stub: Piece; rest: Piece } | null {
  const { points } = piece;
  const last = points.length - 2;
  const [at, next] = end === 'from' ? [0, 2] : [last, last - 2];
  const [ax, ay] = [points[at] as number, points[at + 1] as number];
  const [bx, by] = [points[next] as number, points[next + 1] as number];
  const reach = length(bx - ax, by - ay);
  const isLong = reach > 2 * DEPTH;
  if (!isLong && points.length === 4) return null;
  const x = isLong ? Math.round(ax + ((bx - ax) * DEPTH) / reach) + 0 : bx;
  const y = isLong ? Math.round(ay + ((by - ay) * DEPTH) / reach) + 0 : by;
  if (end === 'from') {
    return {
      stub: { ...piece, to: node, signs: [], points: [ax, ay, x, y] },
      rest: { ...piece, from: node, points: [x, y, ...points.slice(isLong ? 2 : 4)] },
    };
  }
  return {
    stub: { ...piece, from: node, signs: [], points: [x, y, ax, ay] },
    rest: { ...piece, to: node, points: [...points.slice(0, isLong ? last : last - 2), x, y] },
  };
}
