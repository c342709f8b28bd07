// Places doors along streets where the map knows no addresses; how many is a guess from class and density of streets.
import { crowdOf } from './crowd.ts';
import { DECIMETRES, whole } from './decimetre-columns.ts';
import { placePoint } from './place-index.ts';
import { MOTOR_BACKWARD, MOTOR_FORWARD, ROAD_CLASSES, type RoadClass, type StreetGraph } from './street-graph.ts';

/** A guessed door: its spot on a segment, and where it stands, in whole decimetres. Vans may be kept out of that street. */
export interface GuessedDoor {
  readonly segment: number;
  readonly along: number;
  readonly x: number;
  readonly y: number;
}

/** Doors along a metre of street relative to a residential street (assumption). */
const WORTH: Readonly<Record<RoadClass, number>> = {
  motorway: 0,
  trunk: 0,
  primary: 0.4,
  secondary: 0.6,
  tertiary: 0.8,
  residential: 1,
  living_street: 1,
  service: 0,
  pedestrian: 1,
  path: 0,
};
const PEDESTRIAN_STREET = ROAD_CLASSES.indexOf('pedestrian');
/** Metres between the samples that measure how dense the streets are. */
const SAMPLE = 25;
/** A junction counts as so many samples, a pedestrian street so many times its length: both tell of old towns and downtowns. */
const JUNCTION = 2;
const PEDESTRIAN = 3;
/** Metres of street per door, both sides together, in a dense city and in the open, by km of street per km2 (assumption). */
const DENSE = { streets: 34, spacing: 8 };
const OPEN = { streets: 3, spacing: 120 };

/** Street segments between two pauses of some ten milliseconds. */
const SLICE = 400;
const SAMPLED = 2_000;

/** Doors along the segments that `isWanted` picks, on alternating sides. */
export function* doorsAlong(
  graph: StreetGraph,
  doors: Uint8Array,
  isWanted: (segment: number) => boolean,
): Generator<undefined, GuessedDoor[], undefined> {
  const density = yield* streetDensity(graph);
  yield;
  const found: GuessedDoor[] = [];
  let side = 1;
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % SLICE === SLICE - 1) yield;
    const worth = doors[segment] === 1 && hasVansOrShops(graph, segment) ? worthOf(graph, segment) : 0;
    if (worth === 0 || !isWanted(segment)) continue;
    const metres = graph.length[segment] as number;
    const middle = placePoint(graph, { segment, along: metres / 2 });
    const built = Math.min(DENSE.streets, Math.max(OPEN.streets, density(middle.x, middle.y)));
    // Between the two, doors per metre rise faster than the density of streets.
    const rise = (built - OPEN.streets) / (DENSE.streets - OPEN.streets);
    const share = rise * Math.sqrt(rise);
    const perMetre = (1 / OPEN.spacing) * (1 - share) + (1 / DENSE.spacing) * share;
    // In a dense city main streets are lined with doors as others are.
    const count = Math.round(metres * perMetre * (worth + (1 - worth) * share));
    for (let k = 0; k < count; k++) {
      side = -side;
      const along = Math.floor((((k + 0.5) * metres) / count) * DECIMETRES) / DECIMETRES;
      const spot = placePoint(graph, { segment, along });
      const off = side * (14 - 6 * share);
      found.push({
        segment,
        along,
        x: whole(spot.x - off * spot.dy),
        y: whole(spot.y + off * spot.dx),
      });
    }
  }
  return found;
}

/** True for a street on which the map could show addresses if somebody had entered them. */
export function isLivedOn(graph: StreetGraph, doors: Uint8Array, segment: number): boolean {
  const roadClass = ROAD_CLASSES[graph.roadClass[segment] as number];
  return (
    doors[segment] === 1 && isForVans(graph, segment) && (roadClass === 'residential' || roadClass === 'living_street')
  );
}

export function isForVans(graph: StreetGraph, segment: number): boolean {
  return ((graph.access[segment] as number) & (MOTOR_FORWARD | MOTOR_BACKWARD)) !== 0;
}

/** Pedestrian streets of old towns are full of doors, though vans stop at the nearest corner. */
function hasVansOrShops(graph: StreetGraph, segment: number): boolean {
  return isForVans(graph, segment) || graph.roadClass[segment] === PEDESTRIAN_STREET;
}

function worthOf(graph: StreetGraph, segment: number): number {
  return WORTH[ROAD_CLASSES[graph.roadClass[segment] as number] as RoadClass];
}

/** Km of street per km2 around a spot, with junctions and pedestrian streets counted extra. Yields between slices. */
function* streetDensity(graph: StreetGraph): Generator<undefined, (x: number, y: number) => number, undefined> {
  const x: number[] = [];
  const y: number[] = [];
  const put = (spot: { readonly x: number; readonly y: number }, times: number): void => {
    for (let k = 0; k < times; k++) {
      x.push(spot.x);
      y.push(spot.y);
    }
  };
  const streets = new Uint8Array(graph.nodeCount);
  for (let segment = 0; segment < graph.segmentCount; segment++) {
    if (segment % SAMPLED === SAMPLED - 1) yield;
    if (worthOf(graph, segment) === 0) continue;
    streets[graph.from[segment] as number]!++;
    streets[graph.to[segment] as number]!++;
    const metres = graph.length[segment] as number;
    const times = graph.roadClass[segment] === PEDESTRIAN_STREET ? PEDESTRIAN : 1;
    for (let k = 0; (k + 0.5) * SAMPLE < metres; k++)
      put(placePoint(graph, { segment, along: (k + 0.5) * SAMPLE }), times);
  }
  streets.forEach((count, node) => {
    if (count > 2) put({ x: graph.x[node] as number, y: graph.y[node] as number }, JUNCTION);
  });
  yield;
  const crowd = crowdOf(x, y);
  return (px, py) => (crowd.density(px, py) * SAMPLE) / 1000;
}
