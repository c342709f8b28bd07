// Puts addresses along the streets of a synthetic city, dense in the middle and thinning out towards the edge.
import type { Point, Ring } from '../base/geometry.ts';
import type { Luck } from '../base/luck.ts';
import { exp, length } from '../base/maths.ts';
import type { Metres } from '../base/units.ts';
import { ADDRESS_KINDS, type AddressKind, type AddressTable } from './city.ts';
import { placePoint } from './place-index.ts';
import { insideTest } from './ring-test.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD, ROAD_CLASSES, type RoadClass, type StreetGraph } from './street-graph.ts';

export interface AddressRule {
  readonly count: number;
  readonly middle: Point;
  readonly centreRadius: Metres;
  /** Addresses a metre fall to 1/e over this distance from the middle. */
  readonly scale: Metres;
  readonly isBuiltUp: (point: Point) => boolean;
  /** Water and parks. */
  readonly unbuilt: readonly Ring[];
}

/** Addresses placed between two pauses. */
const SLICE = 1_000;
/** Streets weighed between two. */
const WEIGHED = 20_000;

/** Doors along a metre of street of each class, relative to a residential street. */
const DOORS: Readonly<Record<RoadClass, number>> = {
  motorway: 0,
  trunk: 0,
  primary: 0.3,
  secondary: 0.5,
  tertiary: 0.8,
  residential: 1,
  living_street: 1.1,
  service: 0,
  pedestrian: 0,
  path: 0,
};

/** Address k stands at about (k + 1/2) / count of all the weighted street length: evenly spread, never twice in one spot. Yields between slices. */
export function* placeAddresses(
  graph: StreetGraph,
  rule: AddressRule,
  luck: Luck,
): Generator<undefined, AddressTable, undefined> {
  const usual = yield* cumulatedWeights(graph, rule);
  // Of a hamlet with next to no streets none may be built up: then houses stand on whatever is driven.
  const ends = (usual.at(-1) ?? 0) > 0 ? usual : yield* cumulatedWeights(graph, { ...rule, isBuiltUp: () => true });
  yield;
  const whole = ends.at(-1) ?? 0;
  if (!(whole > 0)) throw new Error('placeAddresses: expected a street that addresses can stand on, found none');
  const { count } = rule;
  const table = {
    count,
    segment: new Int32Array(count),
    along: new Float64Array(count),
    x: new Float64Array(count),
    y: new Float64Array(count),
    kind: new Uint8Array(count),
    households: new Uint16Array(count),
    centre: new Uint8Array(count),
  };
  const spot = luck.stream('address spot');
  const what = luck.stream('address kind');
  const unbuilt = rule.unbuilt.map(insideTest);
  const isUnbuilt = (point: Point): boolean => unbuilt.some((isIn) => isIn(point));
  for (let k = 0; k < count; k++) {
    if (k % SLICE === SLICE - 1) yield;
    // The first try keeps to the address's own stretch; where water or a park leaves no room, any street will do.
    let door = doorAt(graph, ends, ((k + 0.1 + 0.8 * spot(k, 0)) / count) * whole, spot(k, 1), isUnbuilt);
    for (let tries = 1; door === null && tries < 100; tries++) {
      door = doorAt(graph, ends, spot(k, 2 * tries) * whole, spot(k, 2 * tries + 1), isUnbuilt);
    }
    // In a hamlet whose parks cover every street, a house stands in the park.
    door ??= doorAt(graph, ends, ((k + 0.5) / count) * whole, spot(k, 1), () => false) as Door;
    const { segment, along, street, place } = door;
    table.segment[k] = segment;
    table.along[k] = along;
    table.x[k] = place.x;
    table.y[k] = place.y;
    const from = length(street.x - rule.middle.x, street.y - rule.middle.y);
    table.centre[k] = from <= rule.centreRadius ? 1 : 0;
    const roadClass = ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass;
    const kind = kindAt(from / rule.centreRadius, roadClass, what(k, 0));
    table.kind[k] = ADDRESS_KINDS.indexOf(kind);
    table.households[k] = kind === 'flats' ? householdsAt(from / rule.centreRadius, what(k, 1)) : 1;
  }
  return table;
}

type Door = NonNullable<ReturnType<typeof doorAt>>;

/** A door 6 to 15 m beside the street at a point of the running sum, on either side; null where both are taken. */
function doorAt(
  graph: StreetGraph,
  ends: Float64Array,
  target: number,
  u: number,
  isUnbuilt: (point: Point) => boolean,
) {
  let [low, high] = [0, ends.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] as number) <= target) low = middle + 1;
    else high = middle;
  }
  const segment = low;
  const before = segment === 0 ? 0 : (ends[segment - 1] as number);
  const share = (target - before) / ((ends[segment] as number) - before);
  const metres = graph.length[segment] as number;
  // Corners stay free: no door within 7 m of a junction where the street is long enough.
  const corner = Math.min(7, metres / 4);
  const along = corner + share * (metres - 2 * corner);
  const street = placePoint(graph, { segment, along });
  // One quantile gives the side and, stretched, the distance.
  const side = u < 0.5 ? 1 : -1;
  const off = 6 + 9 * (u < 0.5 ? 2 * u : 2 * u - 1);
  for (const offset of [off * side, -off * side, 6 * side, -6 * side]) {
    const place = { x: street.x - offset * street.dy, y: street.y + offset * street.dx };
    if (!isUnbuilt(place)) return { segment, along, street, place };
  }
  return null;
}

/** Running sum of the doors that each segment is worth. */
function* cumulatedWeights(graph: StreetGraph, rule: AddressRule): Generator<undefined, Float64Array, undefined> {
  const ends = new Float64Array(graph.segmentCount);
  let sum = 0;
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % WEIGHED === WEIGHED - 1) yield;
    const metres = graph.length[segment] as number;
    const middle = placePoint(graph, { segment, along: metres / 2 });
    const isDriven = ((graph.access[segment] as number) & (MOTOR_FORWARD | MOTOR_BACKWARD)) !== 0;
    if (isDriven && graph.bridge[segment] === 0 && rule.isBuiltUp(middle)) {
      const from = length(middle.x - rule.middle.x, middle.y - rule.middle.y);
      sum += metres * DOORS[ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass] * exp(-from / rule.scale);
    }
    ends[segment] = sum;
  }
  return ends;
}

/** `out` is the distance from the middle in radii of the centre. */
function kindAt(out: number, roadClass: RoadClass, u: number): AddressKind {
  const central = exp(-out * out * 0.35);
  const isMain = roadClass === 'primary' || roadClass === 'secondary' || roadClass === 'tertiary';
  const business = 0.05 + 0.2 * central + (isMain ? 0.08 : 0);
  const flats = 0.16 + 0.46 * central + (isMain ? 0.1 : 0);
  return u < business ? 'business' : u < business + flats ? 'flats' : 'house';
}

/** 4 to 16 households, more of them in the middle. */
function householdsAt(out: number, u: number): number {
  const central = exp(-out * out * 0.35);
  return Math.min(16, 4 + Math.floor(u * u * 9 + u * 4.4 * central));
}
