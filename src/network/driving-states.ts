// Where a vehicle stands as far as the rules of its way go: what it has driven of a banned turn, and whether it came into
// streets that are open to who has business there only. Each such standing is a further node of the road network.
import { atOnce } from '../base/slices.ts';
import { BANNED, turnStates } from './turn-states.ts';

/** The streets as searches see them. */
export interface DrivenStreets {
  readonly nodeCount: number;
  readonly arcCount: number;
  isOpen(arc: number): boolean;
  /** True for streets that one may come to and leave but not pass through. */
  isKept(arc: number): boolean;
  tailOf(arc: number): number;
  headOf(arc: number): number;
  /** The open arcs that leave a node, in rising order. */
  leaving(node: number): Iterable<number>;
}

/** Links between nodes, and between the copies of nodes that are numbered from `nodeCount` of the streets on. */
export interface DrivingStates {
  readonly copyOf: Int32Array;
  readonly arcs: number[];
  readonly tails: number[];
  readonly heads: number[];
  /** The first so many links leave plain nodes. */
  readonly plain: number;
  /** The copy to which an arc leads who starts on it, where it leads to one. */
  readonly leadsTo: Map<number, number>;
  /** The copies from which an arc may be driven. */
  readonly alsoFrom: Map<number, number[]>;
}

/** Came by streets open to all; came into streets kept to those with business there; started in them. */
const OUTSIDE = 0;
const INSIDE = 1;
const STARTED = 2;

/** Arcs, or states, between two pauses. */
const SLICE = 25_000;

interface State {
  readonly node: number;
  readonly mode: number;
  /** Copy of the turn states, or -1. */
  readonly turn: number;
}

/**
 * All states that can come up. Who came into kept streets from outside does not come out of them again but by a new
 * start; who starts in them drives on in them and out. Without kept streets the states are those of the banned turns.
 */
export function drivingStates(streets: DrivenStreets, bans: readonly (readonly number[])[]): DrivingStates {
  return atOnce(drivingStateSteps(streets, bans));
}

/** The same in slices: yields after each. */
export function* drivingStateSteps(
  streets: DrivenStreets,
  bans: readonly (readonly number[])[],
): Generator<undefined, DrivingStates, undefined> {
  const { nodeCount, arcCount } = streets;
  const turns = turnStates(bans);
  const states: State[] = Array.from(turns.arcOf, (arc, turn) => ({ node: streets.headOf(arc), mode: OUTSIDE, turn }));
  const known = new Map<string, number>();
  const nodeFor = (arc: number, mode: number, turn: number): number => {
    const node = streets.headOf(arc);
    if (mode === OUTSIDE) return turn === -1 ? node : nodeCount + turn;
    const key = `${mode} ${turn === -1 ? node : `turn ${turn}`}`;
    let found = known.get(key);
    if (found === undefined) {
      found = nodeCount + states.length;
      known.set(key, found);
      states.push({ node, mode, turn });
    }
    return found;
  };
  const arcs: number[] = [];
  const tails: number[] = [];
  const heads: number[] = [];
  const leadsTo = new Map<number, number>();
  const alsoFrom = new Map<number, number[]>();
  const add = (arc: number, tail: number, head: number): void => {
    arcs.push(arc);
    tails.push(tail);
    heads.push(head);
  };
  for (let arc = 0; arc < arcCount; arc++) {
    if (arc % SLICE === SLICE - 1) yield;
    if (!streets.isOpen(arc)) continue;
    const turn = turns.after(arc);
    const isKept = streets.isKept(arc);
    add(arc, streets.tailOf(arc), nodeFor(arc, isKept ? INSIDE : OUTSIDE, turn));
    const start = nodeFor(arc, isKept ? STARTED : OUTSIDE, turn);
    if (start !== streets.headOf(arc)) leadsTo.set(arc, start);
  }
  const plain = arcs.length;
  yield;
  // The list grows while it is gone through.
  for (let row = 0; row < states.length; row++) {
    if (row % SLICE === SLICE - 1) yield;
    const { node, mode, turn } = states[row] as State;
    for (const arc of streets.leaving(node)) {
      const isKept = streets.isKept(arc);
      if (mode === INSIDE && !isKept) continue;
      const next = turn === -1 ? turns.after(arc) : turns.onward(turn, arc);
      if (next === BANNED) continue;
      add(arc, nodeCount + row, nodeFor(arc, isKept ? Math.max(mode, INSIDE) : OUTSIDE, next));
      const from = alsoFrom.get(arc);
      if (from === undefined) alsoFrom.set(arc, [nodeCount + row]);
      else from.push(nodeCount + row);
    }
  }
  return { copyOf: Int32Array.from(states, ({ node }) => node), arcs, tails, heads, plain, leadsTo, alsoFrom };
}
