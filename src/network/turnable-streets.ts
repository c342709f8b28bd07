// Keeps vans to the streets that they can come to and leave again without a banned turn, so that all reach one another.
import type { Drop, Piece } from './osm-pieces.ts';
import type { Ban } from './street-bans.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD, WALK } from './street-graph.ts';
import { strongParts } from './strong-parts.ts';
import { BANNED, turnStates } from './turn-states.ts';

const MOTOR = MOTOR_FORWARD | MOTOR_BACKWARD;

/**
 * Takes vans off the streets that bans cut off from the largest part in which all can be driven from and to; a street
 * that nobody is left on is dropped. Bans that name such a street end with it. The arcs of bans are numbered anew.
 */
export function turnableStreets(
  nodeCount: number,
  all: readonly Piece[],
  bans: readonly Ban[],
  drop: Drop,
): { streets: readonly Piece[]; bans: readonly Ban[] } {
  if (bans.length === 0) return { streets: all, bans };
  const streets = [...all];
  let valid = bans;
  let lost = 0;
  for (let found = cutOff(nodeCount, streets, valid); found.length > 0; found = cutOff(nodeCount, streets, valid)) {
    const gone = new Set(found);
    for (const k of found) {
      const street = streets[k] as Piece;
      streets[k] = { ...street, access: street.access & ~MOTOR };
    }
    lost += found.length;
    valid = valid.filter((ban) => !ban.some((arc) => gone.has(arc >> 1)));
  }
  if (lost > 0) drop('streets', 'no way there and back for vans without a banned turn', lost);
  const numberOf: number[] = [];
  const kept = streets.filter(({ access, roadClass }, k) => {
    const isUsed = (access & ~WALK) !== 0 || (access !== 0 && roadClass === 'pedestrian');
    numberOf[k] = (numberOf[k - 1] ?? -1) + (isUsed ? 1 : 0);
    return isUsed;
  });
  return {
    streets: kept,
    bans: valid.map((ban) => ban.map((arc) => 2 * (numberOf[arc >> 1] as number) + (arc & 1))),
  };
}

/** The streets open to vans that cannot be reached from the main part, or from which it cannot be reached. */
function cutOff(nodeCount: number, streets: readonly Piece[], bans: readonly Ban[]): number[] {
  const states = turnStates(bans);
  const isOpen = (arc: number): boolean =>
    ((streets[arc >> 1] as Piece).access & ((arc & 1) === 0 ? MOTOR_FORWARD : MOTOR_BACKWARD)) !== 0;
  const tailOf = (arc: number): number => (streets[arc >> 1] as Piece)[(arc & 1) === 0 ? 'from' : 'to'];
  const headOf = (arc: number): number => tailOf(arc ^ 1);
  const from = new Map<number, number[]>();
  const tails: number[] = [];
  const heads: number[] = [];
  const arcs: number[] = [];
  const add = (arc: number, tail: number, copy: number): void => {
    arcs.push(arc);
    tails.push(tail);
    heads.push(copy === -1 ? headOf(arc) : nodeCount + copy);
  };
  for (let arc = 0; arc < 2 * streets.length; arc++) {
    if (!isOpen(arc)) continue;
    add(arc, tailOf(arc), states.after(arc));
    const list = from.get(tailOf(arc));
    if (list === undefined) from.set(tailOf(arc), [arc]);
    else list.push(arc);
  }
  /** The first so many links leave plain junctions: who starts on a street leaves it by one of them. */
  const plain = arcs.length;
  states.arcOf.forEach((arrived, copy) => {
    for (const arc of from.get(headOf(arrived)) ?? []) {
      const next = states.onward(copy, arc);
      if (next !== BANNED) add(arc, nodeCount + copy, next);
    }
  });
  const parts = strongParts(nodeCount + states.arcOf.length, tails, heads);
  const sizes = new Map<number, number>();
  for (let link = 0; link < plain; link++) {
    const part = parts[heads[link] as number] as number;
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  let main = -1;
  for (const [part, size] of sizes) if (main === -1 || size > (sizes.get(main) as number)) main = part;
  const isLeft = new Uint8Array(streets.length);
  const isReached = new Uint8Array(streets.length);
  arcs.forEach((arc, link) => {
    if (link < plain && parts[heads[link] as number] === main) isLeft[arc >> 1] = 1;
    if (parts[tails[link] as number] === main) isReached[arc >> 1] = 1;
  });
  return [...streets.keys()].filter(
    (k) => ((streets[k] as Piece).access & MOTOR) !== 0 && (isLeft[k] === 0 || isReached[k] === 0),
  );
}
