// The directions in which a driver may take streets, by the junctions and the ways of OpenStreetMap with which they begin and end.
import type { Driver } from './driver.ts';
import type { Piece } from './osm-pieces.ts';

export interface OpenArc {
  readonly arc: number;
  readonly tail: number;
  readonly head: number;
  /** Rows of the ways with which it begins and ends. */
  readonly first: number;
  readonly last: number;
}

export interface OpenArcs {
  readonly from: ReadonlyMap<number, readonly OpenArc[]>;
  readonly into: ReadonlyMap<number, readonly OpenArc[]>;
  /** By the way with which an arc ends, and by its own number. */
  readonly byLast: ReadonlyMap<number, readonly OpenArc[]>;
  readonly byArc: ReadonlyMap<number, OpenArc>;
}

/** Streets between two pauses. */
const SLICE = 5_000;

/** The arcs open to a driver by the nodes that they join. Yields between slices. */
export function* openArcs(
  streets: readonly Piece[],
  { forward, backward }: Driver,
): Generator<undefined, OpenArcs, undefined> {
  const from = new Map<number, OpenArc[]>();
  const into = new Map<number, OpenArc[]>();
  const byLast = new Map<number, OpenArc[]>();
  const byArc = new Map<number, OpenArc>();
  const put = (map: Map<number, OpenArc[]>, key: number, arc: OpenArc): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [arc]);
    else list.push(arc);
  };
  for (const [k, street] of streets.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    const ahead = { arc: 2 * k, tail: street.from, head: street.to, first: street.startWay, last: street.endWay };
    const back = { arc: 2 * k + 1, tail: street.to, head: street.from, first: street.endWay, last: street.startWay };
    for (const [arc, bit] of [
      [ahead, forward],
      [back, backward],
    ] as const) {
      if ((street.access & bit) === 0) continue;
      put(from, arc.tail, arc);
      put(into, arc.head, arc);
      put(byLast, arc.last, arc);
      byArc.set(arc.arc, arc);
    }
  }
  return { from, into, byLast, byArc };
}
