// Travel between places on a street graph.
import { atOnce } from '../base/slices.ts';
import type { Metres } from '../base/units.ts';
import type { Place } from './city.ts';
import type { Hierarchy } from './hierarchy.ts';
import { hierarchyFinder } from './hierarchy-finder.ts';
import { keptWays } from './kept-ways.ts';
import { type Joints, joinAt, jointsOf } from './place-joints.ts';
import { roundTrips } from './round-trips.ts';
import { rowFinder } from './row-finder.ts';
import { type PathRow, type RoadNetwork, roadNetworkSteps, TICKS, UNREACHED } from './shortest-path.ts';
import type { StreetGraph } from './street-graph.ts';
import type { Travel, TravelMatrix, TravelProfile } from './travel.ts';
import type { Choice } from './way-finder.ts';
import { lineAlong, type Stretch } from './way-line.ts';

/**
 * Junctions from which on ways are found by a contraction hierarchy; in smaller cities rows from each junction are kept.
 * Both give the same figures to the bit. At Heidelberg's 10,950 junctions a row that is searched takes 1.5 ms and 88 kB, and two
 * thousand of them fit into what is kept; the hierarchy takes 0.2 s once and then 11 ms for 200 x 200 places.
 */
export const MANY_JUNCTIONS = 10_000;

/** Targets from which on it pays to remember how a list of them joins the network. */
const MANY_TARGETS = 1_000;

/**
 * Shortest travel on a street graph under one profile. A vehicle may leave a place in either direction that is open.
 * A hierarchy that was made before for the same streets and profile spares its making. Ways between the `fixed` places
 * are kept in a small city.
 */
export function streetTravel(
  graph: StreetGraph,
  profile: TravelProfile,
  made?: Hierarchy,
  fixed: readonly Place[] = [],
): Travel {
  return atOnce(streetTravelSteps(graph, profile, made, fixed));
}

/** The same in slices: yields after each. */
export function* streetTravelSteps(
  graph: StreetGraph,
  profile: TravelProfile,
  made?: Hierarchy,
  fixed: readonly Place[] = [],
): Generator<undefined, Travel, undefined> {
  const network = yield* roadNetworkSteps(graph, profile);
  yield;
  const isLarge = made !== undefined || graph.nodeCount >= MANY_JUNCTIONS;
  const finder = isLarge ? hierarchyFinder(network, made) : rowFinder(network);
  const kept = isLarge ? null : keptWays(network, finder, fixed);

  /** Of long lists, all doors of a city for instance, which stay as they are; the row beyond them is for the start. */
  const keptJoints = new WeakMap<readonly Place[], Joints>();

  const from = (place: Place, targets: readonly Place[]) => {
    const known = targets.length < MANY_TARGETS ? (kept?.from(place, targets) ?? null) : null;
    if (known !== null) return known;
    const joints = keptJoints.get(targets) ?? jointsOf(network, targets, 1);
    if (targets.length >= MANY_TARGETS) keptJoints.set(targets, joints);
    joinAt(network, joints, targets.length, place);
    const seconds = new Float64Array(targets.length);
    const metres = new Float64Array(targets.length);
    finder.fillRow(joints, targets.length, 0, seconds, metres, 0);
    return { seconds, metres };
  };

  const between = (start: Place, goal: Place) => {
    const known = kept?.between(start, goal) ?? null;
    if (known !== null) return known;
    const { seconds, metres } = from(start, [goal]);
    return { seconds: seconds[0] as number, metres: metres[0] as number };
  };

  const wayOf = (start: Place, goal: Place): { along: Stretch[]; metres: Metres } => {
    const joints = jointsOf(network, [start, goal]);
    const choice = finder.choose(joints);
    if (!Number.isFinite(choice.time)) {
      const spot = (place: Place): string => `segment ${place.segment} at ${place.along} m`;
      throw new Error(`way: expected a way (${profile.mode}) from ${spot(start)} to ${spot(goal)}, found none`);
    }
    return { along: stretches(network, joints, choice, start, goal), metres: choice.metres / TICKS };
  };

  return {
    profile,
    ahead: finder.ahead,
    from,
    between,
    ...(kept === null ? {} : { learn: kept.learn }),
    matrix(places): TravelMatrix {
      const known = kept?.matrix(places) ?? null;
      if (known !== null) return known;
      const size = places.length;
      const seconds = new Float64Array(size * size);
      const metres = new Float64Array(size * size);
      finder.fillAll(jointsOf(network, places), seconds, metres);
      return { size, seconds, metres };
    },
    seconds: (start, goal) => between(start, goal).seconds,
    metres: (start, goal) => between(start, goal).metres,
    roundTrips: (place, targets) => roundTrips(network, jointsOf(network, [place, ...targets])).subarray(1),
    way(start, goal) {
      const { along, metres } = wayOf(start, goal);
      return lineAlong(graph, along, metres);
    },
    pieces: (start, goal) =>
      wayOf(start, goal).along.map(({ segment, start: from, end, ticks }) => {
        return { segment, metres: Math.abs(end - from), seconds: ticks / TICKS };
      }),
    nodeMetres: (start) => metresByNode(network, finder.reach(jointsOf(network, [start]))),
  };
}

/** Metres by the shortest time to each junction, its copies taken together. */
function metresByNode({ graph, nodeCount, copyOf }: RoadNetwork, row: PathRow): Float64Array {
  for (let copy = 0; copy < copyOf.length; copy++) {
    const [from, to] = [graph.nodeCount + copy, copyOf[copy] as number];
    if ((row[from] as number) >= (row[to] as number)) continue;
    row[to] = row[from] as number;
    row[nodeCount + to] = row[nodeCount + from] as number;
  }
  const metres = new Float64Array(graph.nodeCount);
  for (let node = 0; node < metres.length; node++) {
    const isReached = row[node] !== UNREACHED;
    metres[node] = isReached ? (row[nodeCount + node] as number) / TICKS : Number.POSITIVE_INFINITY;
  }
  return metres;
}

/** The stretches of street of a chosen way, in order. */
function stretches(network: RoadNetwork, joints: Joints, choice: Choice, start: Place, goal: Place): Stretch[] {
  const { graph } = network;
  if (choice.leave === -1) {
    return [{ segment: start.segment, start: start.along, end: goal.along, ticks: choice.time }];
  }
  const lengthOf = (segment: number): number => graph.length[segment] as number;
  const leavesAhead = choice.leave === 0;
  const arrivesFromEnd = choice.arrive === 2;
  const first: Stretch = {
    segment: start.segment,
    start: start.along,
    end: leavesAhead ? lengthOf(start.segment) : 0,
    ticks: joints.leave[choice.leave] as number,
  };
  const middle = choice.links.map((link): Stretch => {
    const arc = network.outArc[link] as number;
    const segment = arc >> 1;
    const isBackward = (arc & 1) === 1;
    const [from, to] = isBackward ? [lengthOf(segment), 0] : [0, lengthOf(segment)];
    return { segment, start: from, end: to, ticks: network.outTime[link] as number };
  });
  const last: Stretch = {
    segment: goal.segment,
    start: arrivesFromEnd ? lengthOf(goal.segment) : 0,
    end: goal.along,
    ticks: joints.arrive[choice.arrive] as number,
  };
  return [first, ...middle, last];
}
