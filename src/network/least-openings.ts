// The streets for those with business there that must be a way through, so that streets cut off by them are come to and left.
import { bothWays, MOTORS } from './driver.ts';
import type { Piece } from './osm-pieces.ts';
import { lengthOf } from './street-signs.ts';

/** Bits of access of who drives along a street's line, and against it. */
interface Direction {
  readonly forward: number;
  readonly backward: number;
}

/** Streets tried between two pauses. */
const SLICE = 10;

/** The way back is a way in against the direction of the streets. */
const DIRECTIONS: readonly Direction[] = [MOTORS, { forward: MOTORS.backward, backward: MOTORS.forward }];

/**
 * Rows of kept streets that must be opened for those that are cut off to be come to, and left, from the streets that are
 * neither: of all in a neighbourhood each, the longest first, stays kept that the others can do without. Yields between
 * slices.
 */
export function* leastOpenings(
  streets: readonly Piece[],
  isKept: (street: Piece) => boolean,
  cutOff: readonly number[],
): Generator<undefined, ReadonlySet<number>, undefined> {
  const isLost = new Uint8Array(streets.length);
  for (const row of cutOff) isLost[row] = 1;
  const seeds = new Set<number>();
  const others: number[] = [];
  streets.forEach((street, row) => {
    if ((street.access & bothWays(MOTORS)) === 0) return;
    if (isLost[row] === 1 || isKept(street)) others.push(row);
    else seeds.add(street.from).add(street.to);
  });
  const metres = (row: number): number => lengthOf((streets[row] as Piece).points);
  const opened = new Set<number>();
  for (const rows of neighbourhoods(streets, others, seeds)) {
    const kept = rows.filter((row) => isKept(streets[row] as Piece));
    // Kept streets that are cut off can be come to once the others are.
    const goals = rows.filter((row) => isLost[row] === 1 && !isKept(streets[row] as Piece));
    if (goals.length === 0 || kept.length === 0) continue;
    const ways = DIRECTIONS.map((direction) => ({
      steps: stepsAlong(streets, rows, direction),
      starts: goals.map((row) => startsOf(streets[row] as Piece, direction)),
    }));
    const shut = new Set<number>();
    for (const [k, row] of kept.sort((a, b) => metres(b) - metres(a) || a - b).entries()) {
      if (k % SLICE === SLICE - 1) yield;
      shut.add(row);
      const areServed = ways.every(({ steps, starts }) => {
        const seen = comeTo(steps, seeds, (other) => shut.has(other));
        return starts.every((nodes) => nodes.some((node) => seen.has(node)));
      });
      if (!areServed) shut.delete(row);
    }
    for (const row of kept) if (!shut.has(row)) opened.add(row);
    yield;
  }
  return opened;
}

/** The rows in groups that hang together without the seeds. */
function neighbourhoods(streets: readonly Piece[], rows: readonly number[], seeds: ReadonlySet<number>): number[][] {
  const at = new Map<number, number[]>();
  const endsOf = (row: number): number[] => {
    const { from, to } = streets[row] as Piece;
    return [from, to].filter((node) => !seeds.has(node));
  };
  for (const row of rows) {
    for (const node of endsOf(row)) {
      const there = at.get(node);
      if (there === undefined) at.set(node, [row]);
      else there.push(row);
    }
  }
  const seen = new Set<number>();
  return rows.flatMap((first) => {
    if (seen.has(first)) return [];
    seen.add(first);
    const group = [first];
    // The list grows while it is gone through.
    for (const row of group) {
      for (const next of endsOf(row).flatMap((node) => at.get(node) ?? [])) {
        if (seen.has(next)) continue;
        seen.add(next);
        group.push(next);
      }
    }
    return [group];
  });
}

/** Where one comes to along which row, by the node at which one begins. */
type Steps = ReadonlyMap<number, readonly { readonly row: number; readonly head: number }[]>;

function stepsAlong(streets: readonly Piece[], rows: readonly number[], direction: Direction): Steps {
  const steps = new Map<number, { row: number; head: number }[]>();
  for (const row of rows) {
    const { from, to } = streets[row] as Piece;
    for (const tail of startsOf(streets[row] as Piece, direction)) {
      const step = { row, head: tail === from ? to : from };
      const others = steps.get(tail);
      if (others === undefined) steps.set(tail, [step]);
      else others.push(step);
    }
  }
  return steps;
}

/** The nodes that one comes to from the seeds along rows that are not shut. */
function comeTo(steps: Steps, seeds: ReadonlySet<number>, isShut: (row: number) => boolean): ReadonlySet<number> {
  const open = [...steps.keys()].filter((node) => seeds.has(node));
  const seen = new Set(open);
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const { row, head } of steps.get(node) ?? []) {
      if (seen.has(head) || isShut(row)) continue;
      seen.add(head);
      open.push(head);
    }
  }
  return seen;
}

/** The nodes at which one may begin to drive along a street. */
function startsOf({ from, to, access }: Piece, { forward, backward }: Direction): number[] {
  return [...((access & forward) !== 0 ? [from] : []), ...((access & backward) !== 0 ? [to] : [])];
}
