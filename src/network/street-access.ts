// Gives the streets of a synthetic city their final kind, one-way rules and access, and keeps all of them within reach.
import type { Point } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  type RoadClass,
  type SegmentDraft,
  WALK,
} from './street-graph.ts';
import { largestPart, strongPartSteps } from './strong-parts.ts';

/** A street between two nodes with its geometry, before it is known who may use it. */
export interface OpenStreet {
  readonly from: number;
  readonly to: number;
  readonly kind: RoadClass;
  readonly bridge: boolean;
  readonly between: readonly number[];
  readonly middle: Point;
  /** Number of the street it belongs to; its parts share their luck. */
  readonly street: number;
  /** 1 or -1 where the plan would have it one-way, forward or backward; 0 for both ways. */
  readonly oneWay: number;
  readonly isDeadEnd: boolean;
}

const BOTH_BIKE = BIKE_FORWARD | BIKE_BACKWARD;

/** Streets between two pauses. */
const SLICE = 10_000;

/** Drafts of all streets within reach; one-way rules and closed streets that would cut a street off are lifted. Yields between slices. */
export function* openStreets(
  nodeCount: number,
  streets: readonly OpenStreet[],
  isCentre: (point: Point) => boolean,
  luck: Luck,
): Generator<undefined, SegmentDraft[], undefined> {
  const calm = luck.stream('living streets');
  const contraflow = luck.stream('contraflow');
  const kinds = streets.map((street): RoadClass => {
    if (street.kind !== 'residential') return street.kind;
    const u = calm(street.street + 1000);
    if (isCentre(street.middle))
      return u < 0.13 && !street.bridge ? 'pedestrian' : u < 0.36 ? 'living_street' : 'residential';
    return street.isDeadEnd && u < 0.2 ? 'living_street' : 'residential';
  });
  const ways = streets.map((street) => street.oneWay);
  yield;
  yield* keepWithinReach(nodeCount, streets, kinds, ways);
  const drafts: SegmentDraft[] = [];
  for (const [k, street] of streets.entries()) {
    if (k % SLICE === SLICE - 1) yield;
    const kind = kinds[k] as RoadClass;
    const way = ways[k] as number;
    let access = WALK | BOTH_BIKE;
    if (kind !== 'path' && kind !== 'pedestrian') {
      access |= way === 0 ? MOTOR_FORWARD | MOTOR_BACKWARD : way === 1 ? MOTOR_FORWARD : MOTOR_BACKWARD;
      // Two thirds of one-way streets are open to bikes both ways.
      if (way !== 0 && contraflow(street.street + 1000) > 0.66) access &= ~(way === 1 ? BIKE_BACKWARD : BIKE_FORWARD);
    }
    drafts.push({
      from: street.from,
      to: street.to,
      roadClass: kind,
      access,
      bridge: street.bridge,
      between: street.between,
    });
  }
  yield;
  return yield* reachable(nodeCount, drafts);
}

const isDriven = (kind: RoadClass): boolean => kind !== 'path' && kind !== 'pedestrian';

/** Lifts one-way rules, and opens pedestrian streets, next to junctions that could not be driven to and from. */
function* keepWithinReach(
  nodeCount: number,
  streets: readonly OpenStreet[],
  kinds: RoadClass[],
  ways: number[],
): Generator<undefined, void, undefined> {
  for (let round = 0; round < 30; round++) {
    const part = yield* motorParts(nodeCount, streets, (k) =>
      isDriven(kinds[k] as RoadClass) ? (ways[k] as number) : null,
    );
    yield;
    const main = largestPart(part);
    const hasStreet = new Uint8Array(nodeCount);
    for (const { from, to, kind } of streets) {
      if (isDriven(kind)) hasStreet[from] = hasStreet[to] = 1;
    }
    const isLost = (node: number): boolean => part[node] !== main && hasStreet[node] === 1;
    let changed = false;
    streets.forEach((street, k) => {
      if (!isLost(street.from) && !isLost(street.to)) return;
      if (ways[k] !== 0) {
        ways[k] = 0;
        changed = true;
      } else if (kinds[k] === 'pedestrian' && street.kind === 'residential') {
        kinds[k] = 'living_street';
        changed = true;
      }
    });
    if (!changed) return;
    yield;
  }
}

/** `wayOf` says of each street whether it is open both ways (0), one way (1 or -1) or to nobody who drives (null). */
function* motorParts(
  nodeCount: number,
  streets: readonly { readonly from: number; readonly to: number }[],
  wayOf: (street: number) => number | null,
): Generator<undefined, Int32Array, undefined> {
  const tails: number[] = [];
  const heads: number[] = [];
  for (let k = 0; k < streets.length; k++) {
    const { from, to } = streets[k] as { from: number; to: number };
    const way = wayOf(k);
    if (way === null) continue;
    if (way >= 0) {
      tails.push(from);
      heads.push(to);
    }
    if (way <= 0) {
      tails.push(to);
      heads.push(from);
    }
  }
  yield;
  return yield* strongPartSteps(nodeCount, tails, heads);
}

/** Streets of the main part, and the footways that hang on to it. */
function* reachable(
  nodeCount: number,
  drafts: readonly SegmentDraft[],
): Generator<undefined, SegmentDraft[], undefined> {
  const part = yield* motorParts(nodeCount, drafts, (k) => {
    const { access } = drafts[k] as SegmentDraft;
    if ((access & (MOTOR_FORWARD | MOTOR_BACKWARD)) === 0) return null;
    return (access & MOTOR_BACKWARD) === 0 ? 1 : (access & MOTOR_FORWARD) === 0 ? -1 : 0;
  });
  const main = largestPart(part);
  const isIn = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) isIn[node] = part[node] === main ? 1 : 0;
  const kept = new Uint8Array(drafts.length);
  for (let grows = true; grows; ) {
    grows = false;
    drafts.forEach(({ from, to, access }, k) => {
      const isFootway = (access & (MOTOR_FORWARD | MOTOR_BACKWARD)) === 0;
      const isReached = isFootway ? isIn[from] === 1 || isIn[to] === 1 : part[from] === main && part[to] === main;
      if (kept[k] === 1 || !isReached) return;
      kept[k] = 1;
      isIn[from] = isIn[to] = 1;
      grows = true;
    });
    yield;
  }
  return drafts.filter((_, k) => kept[k] === 1);
}
