// The signs that count for each arc: signals that stand close together are one junction's, and cost once.
import type { Piece } from './osm-pieces.ts';
import type { PieceSign } from './osm-road-signs.ts';
import { ROAD_SIGNS } from './road-signs.ts';

/** Decimetres within which signals belong together: stop line, crossing and the junctions of a road with two carriageways. */
const TOGETHER = 400;

interface ArcSign {
  readonly kind: number;
  /** Decimetres from where the arc begins. */
  readonly at: number;
}

const NONE: readonly ArcSign[] = [];

/** Signs as arc and kind, arcs being 2 * street forward and 2 * street + 1 backward. Yields between slices. */
export function* streetSigns(
  streets: readonly Piece[],
): Generator<undefined, [arc: number, kind: number][], undefined> {
  const signals = ROAD_SIGNS.indexOf('signals');
  const byArc = streets.flatMap((street) => {
    if (street.signs.length === 0) return [NONE, NONE];
    const whole = lengthOf(street.points);
    return [true, false].map((isAhead) => signsOf(street.signs, isAhead, whole));
  });
  yield;
  const headOf = (arc: number): number => (streets[arc >> 1] as Piece)[(arc & 1) === 0 ? 'to' : 'from'];
  /** Decimetres from the last signals of an arc to the junction that it leads to, by junction: the arcs with near ones. */
  const near = new Map<number, { arc: number; rest: number }[]>();
  byArc.forEach((signs, arc) => {
    if (signs.length === 0) return;
    const last = signs.filter(({ kind }) => kind === signals).at(-1);
    const rest = last === undefined ? Infinity : lengthOf((streets[arc >> 1] as Piece).points) - last.at;
    if (rest > TOGETHER) return;
    near.set(headOf(arc), [...(near.get(headOf(arc)) ?? []), { arc, rest }]);
  });
  yield;
  return byArc.flatMap((signs, arc) => {
    if (signs.length === 0) return [];
    const before = (near.get(headOf(arc ^ 1)) ?? []).filter((other) => other.arc !== (arc ^ 1));
    let last = -Math.min(Infinity, ...before.map(({ rest }) => rest));
    return signs.flatMap(({ kind, at }): [number, number][] => {
      if (kind !== signals) return [[arc, kind]];
      const isSame = at - last <= TOGETHER;
      last = at;
      return isSame ? [] : [[arc, kind]];
    });
  });
}

/** The signs in the way of who drives a street in one direction, as they come. */
function signsOf(signs: readonly PieceSign[], isAhead: boolean, whole: number): ArcSign[] {
  return signs
    .filter((sign) => sign.isAhead === isAhead)
    .map(({ sign, at }) => ({ kind: ROAD_SIGNS.indexOf(sign), at: isAhead ? at : whole - at }))
    .sort((a, b) => a.at - b.at || a.kind - b.kind);
}

/** Decimetres along x, y, x, y ... */
export function lengthOf(points: readonly number[]): number {
  let sum = 0;
  for (let k = 2; k < points.length; k += 2) {
    const dx = (points[k] as number) - (points[k - 2] as number);
    const dy = (points[k + 1] as number) - (points[k - 1] as number);
    sum += Math.sqrt(dx * dx + dy * dy);
  }
  return sum;
}
