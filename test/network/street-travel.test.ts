import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { length } from '../../src/base/maths.ts';
import { InputError } from '../../src/base/problem.ts';
import type { Place } from '../../src/network/city.ts';
import { roadNetwork, searchFrom, TICKS, UNREACHED } from '../../src/network/shortest-path.ts';
import {
  arcHead,
  arcTail,
  BIKE_BACKWARD,
  BIKE_FORWARD,
  buildStreetGraph,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  type SegmentDraft,
  type StreetGraph,
  WALK,
} from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import { entryOf, ownMatrix, type TravelMatrix, type TravelProfile, withoutWays } from '../../src/network/travel.ts';
import { aBike, aVan, aWalk, gridTown, ONE_WAY, OPEN } from './street-drafts.ts';

/** Seconds between all nodes by Floyd (1962) and Warshall (1962), with the ticks of the road network. */
function allPairs(graph: StreetGraph, profile: TravelProfile): number[][] {
  const network = roadNetwork(graph, profile);
  const best = Array.from({ length: graph.nodeCount }, (_, i) =>
    Array.from({ length: graph.nodeCount }, (_, j) => (i === j ? 0 : Number.POSITIVE_INFINITY)),
  );
  for (let arc = 0; arc < 2 * graph.segmentCount; arc++) {
    if (network.open[arc] === 0) continue;
    const row = best[arcTail(graph, arc)] as number[];
    const head = arcHead(graph, arc);
    row[head] = Math.min(row[head] as number, network.segmentTime[arc >> 1] as number);
  }
  for (let k = 0; k < graph.nodeCount; k++) {
    for (const row of best) {
      for (let j = 0; j < graph.nodeCount; j++) {
        row[j] = Math.min(row[j] as number, (row[k] as number) + ((best[k] as number[])[j] as number));
      }
    }
  }
  return best;
}

const access = fc.constantFrom(
  OPEN,
  OPEN,
  ONE_WAY,
  MOTOR_BACKWARD | BIKE_FORWARD | BIKE_BACKWARD | WALK,
  MOTOR_FORWARD | MOTOR_BACKWARD,
  BIKE_FORWARD | WALK,
);

/** Random streets with loops, parallels, one-way streets, bends and parts that hang together in no way. */
const aGraph = fc.integer({ min: 1, max: 9 }).chain((nodes) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 0, max: 300 })), {
        minLength: nodes,
        maxLength: nodes,
      }),
      fc.array(
        fc.record({
          from: fc.nat(nodes - 1),
          to: fc.nat(nodes - 1),
          roadClass: fc.constantFrom('residential' as const, 'primary' as const, 'path' as const),
          access,
          between: fc.constantFrom([], [50, 60], [10, 200, 40, 210]),
        }),
        { minLength: 1, maxLength: 20 },
      ),
    )
    .map(([points, drafts]) =>
      buildStreetGraph(
        points.map((point) => point[0]),
        points.map((point) => point[1]),
        drafts as SegmentDraft[],
      ),
    ),
);

const aProfile = fc.constantFrom(aVan, aBike, aWalk, {
  ...aVan,
  speed: { ...aVan.speed, primary: 60, residential: 30 },
});

const someTrips = fc.tuple(aGraph, aProfile).chain(([graph, profile]) =>
  fc.tuple(
    fc.constant(graph),
    fc.constant(profile),
    fc.array(
      fc
        .tuple(fc.nat(graph.segmentCount - 1), fc.constantFrom(0, 0.25, 0.5, 0.7, 1))
        .map(([segment, share]): Place => ({ segment, along: share * (graph.length[segment] as number) })),
      { minLength: 1, maxLength: 6 },
    ),
  ),
);

describe('shortest ways between junctions', () => {
  test('are those of Floyd and Warshall on any directed streets', () => {
    fc.assert(
      fc.property(aGraph, aProfile, (graph, profile) => {
        const network = roadNetwork(graph, profile);
        const expected = allPairs(graph, profile);
        for (let source = 0; source < graph.nodeCount; source++) {
          const row = searchFrom(network, source);
          for (let node = 0; node < graph.nodeCount; node++) {
            const ticks = (expected[source] as number[])[node] as number;
            expect(row[node]).toBe(Number.isFinite(ticks) ? ticks : UNREACHED);
          }
        }
      }),
      { seed: 3 },
    );
  });
});

test('a street so long and slow that its time does not fit is refused', () => {
  const graph = buildStreetGraph([0, 39_000], [0, 0], [{ from: 0, to: 1, roadClass: 'residential', access: OPEN }]);
  const slow = (residential: number) => roadNetwork(graph, { ...aVan, speed: { ...aVan.speed, residential } });
  expect(() => slow(0.05)).toThrow(InputError);
  expect(() => slow(0.05)).toThrow(
    'city, street segment 0: expected at most 1048576 s and as many metres along one, found 39000 m at 0.05 km/h',
  );
  expect(slow(0.2).segmentTime[0]).toBe(702_000 * TICKS);
});

/** As numbers: matrices hold them in single or double precision. */
function entriesOf({ seconds, metres }: TravelMatrix): { seconds: number[]; metres: number[] } {
  return { seconds: Array.from(seconds), metres: Array.from(metres) };
}

describe('travel between places', () => {
  test('agrees with a graph that has the places as junctions', () => {
    fc.assert(
      fc.property(someTrips, ([graph, profile, places]) => {
        const matrix = streetTravel(graph, profile).matrix(places);
        const network = roadNetwork(graph, profile);
        const between = allPairs(graph, profile);
        for (let i = 0; i < places.length; i++) {
          for (let j = 0; j < places.length; j++) {
            expect(matrix.seconds[i * places.length + j]).toBeCloseTo(
              slowly(graph, network, between, places[i] as Place, places[j] as Place),
              1,
            );
          }
        }
      }),
      { seed: 3 },
    );
  });

  test('is the same to the bit where ways between fixed places are kept', () => {
    fc.assert(
      fc.property(someTrips, fc.nat(5), ([graph, profile, places], count) => {
        const fixed = places.slice(0, count);
        const travel = streetTravel(graph, profile, undefined, fixed);
        // Asked in another order and for some alone at first, so that rows are filled in bit by bit.
        for (const asked of [fixed.slice(1), places.slice(1), [...places].reverse(), places])
          expect(entriesOf(ownMatrix(travel.matrix(asked)))).toEqual(
            entriesOf(streetTravel(graph, profile).matrix(asked)),
          );
        const plain = streetTravel(graph, profile);
        const unasked = streetTravel(graph, profile, undefined, fixed);
        for (const place of places) {
          const row = plain.from(place, places);
          expect(travel.from(place, places)).toEqual(row);
          places.forEach((to, at) => {
            const pair = { seconds: row.seconds[at], metres: row.metres[at] };
            for (const ways of [travel, unasked, plain]) expect(ways.between(place, to)).toEqual(pair);
          });
        }
      }),
      { seed: 3 },
    );
  });

  test('knows no way to a place that is shut, or from it, whether ways are kept or not', () => {
    fc.assert(
      fc.property(someTrips, fc.uniqueArray(fc.nat(50), { maxLength: 4 }), ([graph, profile, places], drawn) => {
        const shut = [...new Set(drawn.map((number) => number % places.length))];
        const travel = streetTravel(graph, profile, undefined, places);
        const open = entriesOf(ownMatrix(travel.matrix(places)));
        const kept = withoutWays(travel.matrix(places), shut);
        expect(entriesOf(ownMatrix(kept))).toEqual(
          entriesOf(withoutWays(streetTravel(graph, profile).matrix(places), shut)),
        );
        for (const from of places.keys())
          for (const to of places.keys()) {
            const isShut = shut.includes(from) || shut.includes(to);
            const seconds = kept.seconds[entryOf(kept, from, to)] as number;
            if (isShut) expect(seconds).toBe(Number.POSITIVE_INFINITY);
          }
        // Who asks next finds them all open again.
        expect(entriesOf(ownMatrix(travel.matrix(places)))).toEqual(open);
      }),
      { seed: 3 },
    );
  });

  test('is kept to the bit too where a way is too long for single precision', () => {
    const long = 30_001.3;
    const graph = buildStreetGraph(
      [0, long, 2 * long],
      [0, 7, 0],
      [
        { from: 0, to: 1, roadClass: 'residential', access: OPEN },
        { from: 1, to: 2, roadClass: 'residential', access: OPEN },
      ],
    );
    const near: Place[] = [0.1, 7.7].map((along) => ({ segment: 0, along }));
    const places = [...near, { segment: 1, along: long / 3 }];
    const travel = streetTravel(graph, aVan, undefined, near);
    for (const asked of [near, places])
      expect(entriesOf(ownMatrix(travel.matrix(asked)))).toEqual(entriesOf(streetTravel(graph, aVan).matrix(asked)));
    expect(travel.matrix(near).metres).toBeInstanceOf(Float64Array);
    expect(streetTravel(graph, aVan, undefined, near).matrix(near).metres).toBeInstanceOf(Float32Array);
  });

  test('keeps the triangle inequality to the bit', () => {
    fc.assert(
      fc.property(someTrips, ([graph, profile, places]) => {
        const { seconds, size } = streetTravel(graph, profile).matrix(places);
        for (let i = 0; i < size; i++) {
          for (let j = 0; j < size; j++) {
            for (let k = 0; k < size; k++) {
              const around = (seconds[i * size + k] as number) + (seconds[k * size + j] as number);
              expect(seconds[i * size + j]).toBeLessThanOrEqual(around);
            }
          }
        }
      }),
      { seed: 3 },
    );
  });

  test('is the same there and back where every street is open both ways', () => {
    const town = gridTown(5, 4);
    const places = Array.from({ length: 12 }, (_, k): Place => ({ segment: (k * 7) % 31, along: (k * 37) % 100 }));
    for (const profile of [aVan, aBike, aWalk]) {
      const { seconds, metres, size } = streetTravel(town, profile).matrix(places);
      for (let i = 0; i < size; i++) {
        for (let j = 0; j < size; j++) {
          expect(seconds[i * size + j]).toBe(seconds[j * size + i]);
          expect(metres[i * size + j]).toBe(metres[j * size + i]);
        }
      }
    }
  });

  test('one trip, one row and the matrix give the same figures', () => {
    fc.assert(
      fc.property(someTrips, ([graph, profile, places]) => {
        const travel = streetTravel(graph, profile);
        const { seconds, metres, size } = travel.matrix(places);
        places.forEach((from, i) => {
          const row = travel.from(from, places);
          places.forEach((to, j) => {
            expect(row.seconds[j]).toBe(seconds[i * size + j]);
            expect(row.metres[j]).toBe(metres[i * size + j]);
            expect(travel.seconds(from, to)).toBe(seconds[i * size + j]);
            expect(travel.metres(from, to)).toBe(metres[i * size + j]);
          });
        });
      }),
      { seed: 3 },
    );
  });

  test('a van goes round the block to a door behind it in a one-way street', () => {
    // A square of 100 m, its first side one-way from the south-west to the south-east.
    const square = buildStreetGraph(
      [0, 100, 100, 0],
      [0, 0, 100, 100],
      [
        { from: 0, to: 1, roadClass: 'residential', access: ONE_WAY | BIKE_BACKWARD },
        { from: 1, to: 2, roadClass: 'residential', access: OPEN },
        { from: 2, to: 3, roadClass: 'residential', access: OPEN },
        { from: 3, to: 0, roadClass: 'residential', access: OPEN },
      ],
    );
    const near: Place = { segment: 0, along: 30 };
    const far: Place = { segment: 0, along: 80 };
    const van = streetTravel(square, aVan);
    expect(van.metres(near, far)).toBe(50);
    expect(van.seconds(near, far)).toBe(5);
    expect(van.metres(far, near)).toBe(350);
    expect(streetTravel(square, aBike).metres(far, near)).toBe(50);
    expect(Array.from(van.nodeMetres(far))).toEqual([320, 20, 120, 220]);
  });

  test('a place that the profile may not reach is infinitely far', () => {
    const street = buildStreetGraph(
      [0, 100, 200],
      [0, 0, 0],
      [
        { from: 0, to: 1, roadClass: 'residential', access: OPEN },
        { from: 1, to: 2, roadClass: 'path', access: OPEN },
      ],
    );
    const travel = streetTravel(street, aVan);
    const door: Place = { segment: 0, along: 10 };
    const cabin: Place = { segment: 1, along: 10 };
    expect(travel.seconds(door, cabin)).toBe(Number.POSITIVE_INFINITY);
    expect(travel.metres(door, cabin)).toBe(Number.POSITIVE_INFINITY);
    expect(travel.nodeMetres(door)[2]).toBe(Number.POSITIVE_INFINITY);
    expect(() => travel.way(door, cabin)).toThrow('expected a way (motor) from segment 0');
    expect(streetTravel(street, aBike).metres(door, cabin)).toBe(100);
  });

  test('a place on a street that is not there is refused', () => {
    expect(() => streetTravel(gridTown(2, 2), aVan).matrix([{ segment: 9, along: 0 }])).toThrow(
      'expected a segment from 0 to 3, found 9',
    );
  });
});

describe('the way between places', () => {
  test('has the length and the time of the matrix, and its line is as long as it says', () => {
    fc.assert(
      fc.property(someTrips, ([graph, profile, places]) => {
        const travel = streetTravel(graph, profile);
        for (const from of places) {
          for (const to of places) {
            const seconds = travel.seconds(from, to);
            if (!Number.isFinite(seconds)) continue;
            const way = travel.way(from, to);
            expect(way.x.length).toBeGreaterThanOrEqual(2);
            expect(way.seconds[0]).toBe(0);
            expect(way.seconds.at(-1)).toBe(seconds);
            expect(way.metres).toBe(travel.metres(from, to));
            let metres = 0;
            for (let p = 1; p < way.x.length; p++) {
              expect(way.seconds[p]).toBeGreaterThanOrEqual(way.seconds[p - 1] as number);
              metres += length(
                (way.x[p] as number) - (way.x[p - 1] as number),
                (way.y[p] as number) - (way.y[p - 1] as number),
              );
            }
            expect(Math.abs(metres - way.metres)).toBeLessThan(0.05);
            const pieces = travel.pieces(from, to);
            expect(pieces.reduce((sum, piece) => sum + piece.seconds, 0)).toBe(seconds);
            expect(Math.abs(pieces.reduce((sum, piece) => sum + piece.metres, 0) - way.metres)).toBeLessThan(0.05);
            expect([pieces[0]?.segment, pieces.at(-1)?.segment]).toEqual([from.segment, to.segment]);
          }
        }
      }),
      { seed: 3 },
    );
  });

  test('follows the bends of a street, backwards too', () => {
    const street = buildStreetGraph(
      [0, 200],
      [0, 0],
      [{ from: 0, to: 1, roadClass: 'residential', access: OPEN, between: [0, 100, 200, 100] }],
    );
    const way = streetTravel(street, aVan).way({ segment: 0, along: 350 }, { segment: 0, along: 50 });
    expect(Array.from(way.x)).toEqual([200, 200, 0, 0]);
    expect(Array.from(way.y)).toEqual([50, 100, 100, 50]);
    expect(Array.from(way.seconds)).toEqual([0, 5, 25, 30]);
    expect(way.metres).toBe(300);
  });
});

/** Seconds between two places by trying both ends of both segments and the straight piece, in plain numbers. */
function slowly(
  graph: StreetGraph,
  network: ReturnType<typeof roadNetwork>,
  between: number[][],
  from: Place,
  to: Place,
): number {
  const time = (place: Place): number => (network.segmentTime[place.segment] as number) / TICKS;
  const share = (place: Place): number =>
    (graph.length[place.segment] as number) > 0 ? place.along / (graph.length[place.segment] as number) : 0;
  const isOpen = (place: Place, backward: number): boolean => network.open[2 * place.segment + backward] === 1;
  let best = Number.POSITIVE_INFINITY;
  if (from.segment === to.segment) {
    const ahead = share(to) - share(from);
    if (ahead === 0 || isOpen(from, ahead > 0 ? 0 : 1)) best = Math.abs(ahead) * time(from);
  }
  const exits: [number, number][] = [];
  if (isOpen(from, 0)) exits.push([graph.to[from.segment] as number, (1 - share(from)) * time(from)]);
  if (isOpen(from, 1)) exits.push([graph.from[from.segment] as number, share(from) * time(from)]);
  const entries: [number, number][] = [];
  if (isOpen(to, 0)) entries.push([graph.from[to.segment] as number, share(to) * time(to)]);
  if (isOpen(to, 1)) entries.push([graph.to[to.segment] as number, (1 - share(to)) * time(to)]);
  for (const [exit, leave] of exits) {
    for (const [entry, arrive] of entries) {
      best = Math.min(best, leave + ((between[exit] as number[])[entry] as number) / TICKS + arrive);
    }
  }
  return best;
}
