// Joins pieces of street that follow one another without a junction and are alike into one street.
import type { Piece } from './osm-pieces.ts';
import { BIKE_BACKWARD, BIKE_FORWARD, MOTOR_BACKWARD, MOTOR_FORWARD, WALK } from './street-graph.ts';
import { lengthOf } from './street-signs.ts';

/** Pieces between two pauses. */
const SLICE = 2_000;

/**
 * Joins pieces at every node that exactly two like ones share, unless it is one of those to keep. Order: by the first
 * piece that a street holds. Yields between slices.
 */
export function* joinChains(
  nodeCount: number,
  pieces: readonly Piece[],
  keep: ReadonlySet<number>,
): Generator<undefined, Piece[], undefined> {
  const { first, ends } = endsByNode(nodeCount, pieces);
  yield;
  /** The end that a street goes on with beyond this end, or -1 where it stops. An end is 2 * piece + (1 at `to`). */
  const beyond = (end: number): number => {
    const node = nodeAt(pieces, end);
    if (keep.has(node)) return -1;
    const start = first[node] as number;
    if ((first[node + 1] as number) - start !== 2) return -1;
    const other = (ends[start] === end ? ends[start + 1] : ends[start]) as number;
    if (other >> 1 === end >> 1) return -1;
    return areAlike(leaving(pieces, end ^ 1), leaving(pieces, other)) ? other : -1;
  };
  const taken = new Uint8Array(pieces.length);
  const chains: Piece[] = [];
  /** Follows the street from an end into its piece and on. */
  const follow = (start: number): void => {
    const parts: Piece[] = [];
    for (let end = start; end !== -1 && taken[end >> 1] === 0; end = beyond(end ^ 1)) {
      taken[end >> 1] = 1;
      parts.push(leaving(pieces, end));
    }
    chains.push(joined(parts));
  };
  for (let piece = 0; piece < pieces.length; piece++) {
    if (piece % SLICE === SLICE - 1) yield;
    if (taken[piece] !== 0) continue;
    // Walk back to where the street begins; a ring of like pieces begins where it was met.
    let start = 2 * piece;
    for (let back = beyond(start); back !== -1 && back >> 1 !== piece; back = beyond(start)) start = back ^ 1;
    follow(start);
  }
  return chains;
}

function nodeAt(pieces: readonly Piece[], end: number): number {
  const piece = pieces[end >> 1] as Piece;
  return (end & 1) === 0 ? piece.from : piece.to;
}

/** The piece as one walks it from an end on. */
function leaving(pieces: readonly Piece[], end: number): Piece {
  const piece = pieces[end >> 1] as Piece;
  return (end & 1) === 0 ? piece : reversed(piece);
}

function reversed(piece: Piece): Piece {
  const points: number[] = [];
  for (let k = piece.points.length - 2; k >= 0; k -= 2) {
    points.push(piece.points[k] as number, piece.points[k + 1] as number);
  }
  const { access } = piece;
  const turned =
    (access & WALK) |
    (access & MOTOR_FORWARD ? MOTOR_BACKWARD : 0) |
    (access & MOTOR_BACKWARD ? MOTOR_FORWARD : 0) |
    (access & BIKE_FORWARD ? BIKE_BACKWARD : 0) |
    (access & BIKE_BACKWARD ? BIKE_FORWARD : 0);
  return {
    ...piece,
    from: piece.to,
    to: piece.from,
    startWay: piece.endWay,
    endWay: piece.startWay,
    access: turned,
    points,
    signs: turnedSigns(piece),
  };
}

/** Where they are from the other end. */
function turnedSigns({ signs, points }: Piece): Piece['signs'] {
  if (signs.length === 0) return signs;
  const whole = lengthOf(points);
  return signs.map(({ sign, isAhead, at }) => ({ sign, isAhead: !isAhead, at: whole - at }));
}

function areAlike(a: Piece, b: Piece): boolean {
  return (
    a.roadClass === b.roadClass &&
    a.access === b.access &&
    a.bridge === b.bridge &&
    a.doors === b.doors &&
    a.marks === b.marks
  );
}

/** Pieces laid end to end. */
function joined(parts: readonly Piece[]): Piece {
  const head = parts[0] as Piece;
  if (parts.length === 1) return head;
  const points = [...head.points];
  const signs = [...head.signs];
  for (const part of parts.slice(1)) {
    const before = part.signs.length === 0 ? 0 : lengthOf(points);
    for (const sign of part.signs) signs.push({ ...sign, at: before + sign.at });
    for (let k = 2; k < part.points.length; k++) points.push(part.points[k] as number);
  }
  const { to, endWay } = parts[parts.length - 1] as Piece;
  return { ...head, to, endWay, points, signs };
}

/** The ends that meet at each node, in rising order. */
function endsByNode(nodeCount: number, pieces: readonly Piece[]): { first: Int32Array; ends: Int32Array } {
  const first = new Int32Array(nodeCount + 1);
  for (let end = 0; end < 2 * pieces.length; end++) first[nodeAt(pieces, end) + 1]!++;
  for (let node = 0; node < nodeCount; node++) first[node + 1]! += first[node] as number;
  const ends = new Int32Array(2 * pieces.length);
  const free = first.slice();
  for (let end = 0; end < 2 * pieces.length; end++) ends[free[nodeAt(pieces, end)]!++] = end;
  return { first, ends };
}
