// Keeps the streets from which one can go everywhere and come back, and takes access away where that fails.

import { importPhrases } from './import-phrases.ts';
import type { Drop, Piece } from './osm-pieces.ts';
import { BIKE_BACKWARD, BIKE_FORWARD, CUT_OFF, isRoad, MOTOR_BACKWARD, MOTOR_FORWARD, WALK } from './street-graph.ts';
import { strongPartSteps } from './strong-parts.ts';

const MOTOR = MOTOR_FORWARD | MOTOR_BACKWARD;
const BIKE = BIKE_FORWARD | BIKE_BACKWARD;

/**
 * Vans keep the largest part in which each junction reaches each other one; bikes and walkers the part of theirs that
 * shares most junctions with it. Outside its part a traveller loses the street; one that nobody keeps is dropped, unless
 * it is a road. Yields after each kind of traveller.
 */
export function* connectedPieces(
  nodeCount: number,
  pieces: readonly Piece[],
  drop: Drop,
): Generator<undefined, Piece[], undefined> {
  const core = yield* partOf(nodeCount, pieces, MOTOR_FORWARD, MOTOR_BACKWARD);
  yield;
  const bike = yield* partOf(nodeCount, pieces, BIKE_FORWARD, BIKE_BACKWARD, core);
  yield;
  const walk = yield* partOf(nodeCount, pieces, WALK, WALK, core);
  yield;
  const kept: Piece[] = [];
  let lost = 0;
  for (const piece of pieces) {
    const within = (part: Uint8Array): boolean => part[piece.from] === 1 && part[piece.to] === 1;
    const access = piece.access & ((within(core) ? MOTOR : 0) | (within(bike) ? BIKE : 0) | (within(walk) ? WALK : 0));
    const left = leftOf(piece, access);
    if (left !== null) kept.push(left);
    else lost++;
  }
  if (lost > 0) drop('streets', importPhrases().reasons.noWayBack, lost);
  return kept;
}

/**
 * What is left of a street with so much access: null where it is nobody's; a road that vans lost stays to be seen. Those
 * that only walkers kept are no streets but in old towns.
 */
export function leftOf(piece: Piece, access: number): Piece | null {
  const isLost = (piece.access & MOTOR) !== 0 && (access & MOTOR) === 0;
  const marks = isLost && isRoad(piece.roadClass) ? piece.marks | CUT_OFF : piece.marks;
  const isForWheels = (access & ~WALK) !== 0;
  if (isForWheels || (access !== 0 && piece.roadClass === 'pedestrian')) return { ...piece, access, marks };
  return (marks & CUT_OFF) !== 0 ? { ...piece, access: 0, marks } : null;
}

/** Marks the nodes of the largest strong part of one mode, or of the one that shares most with `core`. */
function* partOf(
  nodeCount: number,
  pieces: readonly Piece[],
  forward: number,
  backward: number,
  core?: Uint8Array,
): Generator<undefined, Uint8Array, undefined> {
  const tails: number[] = [];
  const heads: number[] = [];
  const used = new Uint8Array(nodeCount);
  for (const { from, to, access } of pieces) {
    if ((access & forward) !== 0) {
      tails.push(from);
      heads.push(to);
    }
    if ((access & backward) !== 0) {
      tails.push(to);
      heads.push(from);
    }
    if ((access & (forward | backward)) !== 0) used[from] = used[to] = 1;
  }
  yield;
  const parts = yield* strongPartSteps(nodeCount, tails, heads);
  yield;
  // A node without any arc is a part of its own; it must not win where there is nothing else.
  const counts = core === undefined ? used : used.map((isUsed, node) => isUsed & (core[node] as number));
  const best = fullestPart(parts, counts);
  return Uint8Array.from(parts, (part) => (part === best ? 1 : 0));
}

/** The part with most nodes that count, ties to the one that holds the lowest such node; -1 where there is none. */
function fullestPart(parts: Int32Array, counts: Uint8Array): number {
  const sizes = new Map<number, number>();
  for (let node = 0; node < parts.length; node++) {
    const part = parts[node] as number;
    if (counts[node] === 1) sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  let best = -1;
  let most = 0;
  for (const [part, size] of sizes) {
    if (size <= most) continue;
    best = part;
    most = size;
  }
  return best;
}
