// Signals, signs and humps at the nodes of OpenStreetMap's streets (https://wiki.openstreetmap.org/wiki/Tag:highway=traffic_signals,
// Tag:highway=stop, Tag:highway=give_way, Key:traffic_calming).
import type { OsmExtract } from './osm-extract.ts';
import { isRoadSign, signOf } from './osm-sign-tags.ts';
import type { RoadSign } from './road-signs.ts';

/** A sign at a node; `ahead` and `back` say which way along its street it is meant for, both unset where it does not say. */
export interface NodeSign {
  readonly sign: RoadSign;
  readonly ahead: boolean;
  readonly back: boolean;
  /** True where all who come to the junction stop. */
  readonly isForAll: boolean;
}

/** A sign in the way of who drives a piece of street, so many decimetres from its first node. */
export interface PieceSign {
  readonly sign: RoadSign;
  readonly isAhead: boolean;
  readonly at: number;
}

export type NodeSigns = ReadonlyMap<number, NodeSign>;

export function nodeSigns(extract: OsmExtract): NodeSigns {
  const signs = new Map<number, NodeSign>();
  extract.nodeTags.forEach((tags, index) => {
    const node = extract.taggedNode[index] as number;
    const sign = isRoadSign(tags) ? signOf(tags) : null;
    if (node !== -1 && sign !== null) signs.set(node, sign);
  });
  return signs;
}

/** A node along a piece: where it is, and whether other streets than the two parts of this one meet there. */
export interface Stand {
  readonly node: number;
  readonly at: number;
  readonly isJunction: boolean;
  /** True where a street of a higher class meets the piece there. */
  readonly isMinor: boolean;
}

/** The signs along a piece. Each end counts for those who come to it along the piece, not for those who leave it. */
export function signsAlong(stands: readonly Stand[], signs: NodeSigns): PieceSign[] {
  if (signs.size === 0) return [];
  const whole = stands[stands.length - 1]?.at ?? 0;
  return stands.flatMap(({ node, at, isJunction, isMinor }, k) => {
    const found = signs.get(node);
    if (found === undefined) return [];
    const { sign } = found;
    const [ahead, back] = directions(found, isJunction, isMinor, 2 * at >= whole);
    const put: PieceSign[] = [];
    if (ahead && k > 0) put.push({ sign, isAhead: true, at });
    if (back && k < stands.length - 1) put.push({ sign, isAhead: false, at });
    return put;
  });
}

/** For whom a sign is meant: those who drive along the piece, and those who come against it. */
function directions(
  { sign, ahead, back, isForAll }: NodeSign,
  isJunction: boolean,
  isMinor: boolean,
  isNearEnd: boolean,
): readonly [boolean, boolean] {
  const isRightOfWay = sign === 'stop' || sign === 'give_way';
  // In a junction "forward" names no street: signals are there for all, a stop for those of the lesser streets.
  if (isJunction) return isRightOfWay && !isForAll && !isMinor ? [false, false] : [true, true];
  if (ahead || back) return [ahead, back];
  // A stop belongs to the junction that it stands next to.
  return isRightOfWay ? [isNearEnd, !isNearEnd] : [true, true];
}
