import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { length } from '../../src/base/maths.ts';
import type { Place } from '../../src/network/city.ts';
import { contract, contraction } from '../../src/network/contraction.ts';
import { searchUp, upwardSearch } from '../../src/network/hierarchy-search.ts';
import { type RoadNetwork, roadNetwork } from '../../src/network/shortest-path.ts';
import { buildStreetGraph, type SegmentDraft, type StreetGraph } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import type { Travel, TravelProfile, Way } from '../../src/network/travel.ts';
import { aBike, aVan, aWalk, gridTown, ONE_WAY, OPEN } from './street-drafts.ts';

/** Random streets on few spots, so that many ways take the same time: loops, parallels, one-ways, parts apart. */
const aKnot = fc.integer({ min: 1, max: 30 }).chain((nodes) =>
  fc
    .tuple(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), {
        minLength: nodes,
        maxLength: nodes,
      }),
      fc.array(
        fc.record({
          from: fc.nat(nodes - 1),
          to: fc.nat(nodes - 1),
          roadClass: fc.constantFrom('residential' as const, 'primary' as const, 'path' as const),
          access: fc.constantFrom(OPEN, OPEN, ONE_WAY),
          between: fc.constantFrom([], [150, 160]),
        }),
        { minLength: 1, maxLength: 80 },
      ),
    )
    .map(([points, drafts]) =>
      buildStreetGraph(
        points.map((point) => 100 * point[0]),
        points.map((point) => 100 * point[1]),
        drafts as SegmentDraft[],
      ),
    ),
);

/** A town of equal blocks: as many ways of equal time as there can be; some streets are one-way, some are missing. */
const aTown = fc
  .tuple(
    fc.integer({ min: 2, max: 8 }),
    fc.integer({ min: 2, max: 8 }),
    fc.array(fc.nat(9), { minLength: 7, maxLength: 120 }),
  )
  .map(([columns, rows, luck]) => {
    const town = gridTown(columns, rows);
    const drafts: SegmentDraft[] = [];
    for (let segment = 0; segment < town.segmentCount; segment++) {
      const [from, to] = [town.from[segment] as number, town.to[segment] as number];
      const chance = luck[segment % luck.length] as number;
      if (chance === 0) continue;
      if (chance < 3) drafts.push({ from: to, to: from, roadClass: 'residential', access: ONE_WAY });
      else drafts.push({ from, to, roadClass: 'residential', access: chance < 5 ? ONE_WAY : OPEN });
    }
    drafts.push({ from: 0, to: 1, roadClass: 'residential', access: OPEN });
    return buildStreetGraph(town.x, town.y, drafts);
  });

const aCase = fc
  .tuple(
    fc.oneof(aKnot, aTown),
    fc.constantFrom(aVan, aBike, aWalk, { ...aVan, speed: { ...aVan.speed, primary: 60 } }),
  )
  .chain(([graph, profile]) =>
    fc.tuple(
      fc.constant(graph),
      fc.constant(profile),
      fc.array(
        fc
          .tuple(fc.nat(graph.segmentCount - 1), fc.constantFrom(0, 0.25, 0.5, 0.7, 1))
          .map(([segment, share]): Place => ({ segment, along: share * (graph.length[segment] as number) })),
        { minLength: 1, maxLength: 30 },
      ),
    ),
  );

const byHierarchy = (graph: StreetGraph, profile: TravelProfile): Travel =>
  streetTravel(graph, profile, contract(roadNetwork(graph, profile)));

/** The same ends, time and length, and a line that is as long as it says: of several such ways any is right. */
function expectAsGood(found: Way, expected: Way): void {
  expect([found.x[0], found.y[0], found.x.at(-1), found.y.at(-1)]).toEqual([
    expected.x[0],
    expected.y[0],
    expected.x.at(-1),
    expected.y.at(-1),
  ]);
  expect([found.seconds.at(-1), found.metres]).toEqual([expected.seconds.at(-1), expected.metres]);
  let metres = 0;
  for (let p = 1; p < found.x.length; p++) {
    metres += length(
      (found.x[p] as number) - (found.x[p - 1] as number),
      (found.y[p] as number) - (found.y[p - 1] as number),
    );
  }
  expect(Math.abs(metres - found.metres)).toBeLessThan(0.05);
}

describe('a contraction hierarchy', () => {
  test('gives the seconds and metres of rows by Dijkstra, to the bit, whatever is asked', () => {
    fc.assert(
      fc.property(aCase, ([graph, profile, places]) => {
        const rows = streetTravel(graph, profile);
        const hierarchy = byHierarchy(graph, profile);
        expect(hierarchy.matrix(places)).toEqual(rows.matrix(places));
        for (const place of places.slice(0, 5)) {
          expect(hierarchy.from(place, places)).toEqual(rows.from(place, places));
          expect(hierarchy.from(place, places.slice(0, 3))).toEqual(rows.from(place, places.slice(0, 3)));
          expect(hierarchy.nodeMetres(place)).toEqual(rows.nodeMetres(place));
        }
      }),
      { numRuns: 400 },
    );
  });

  test('gives ways that hang together, are as fast and as short, and are none where there are none', () => {
    fc.assert(
      fc.property(aCase, ([graph, profile, places]) => {
        const rows = streetTravel(graph, profile);
        const hierarchy = byHierarchy(graph, profile);
        for (const from of places.slice(0, 6)) {
          for (const to of places) {
            if (!Number.isFinite(rows.seconds(from, to))) {
              expect(() => hierarchy.way(from, to)).toThrow('expected a way');
              continue;
            }
            expectAsGood(hierarchy.way(from, to), rows.way(from, to));
            const pieces = hierarchy.pieces(from, to);
            expect(pieces.reduce((sum, piece) => sum + piece.seconds, 0)).toBe(rows.seconds(from, to));
            expect([pieces[0]?.segment, pieces.at(-1)?.segment]).toEqual([from.segment, to.segment]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('is searched from few nodes also where all streets are alike', () => {
    const hierarchy = contract(roadNetwork(gridTown(60, 60), aVan));
    const search = upwardSearch(hierarchy, false);
    let settled = 0;
    for (let node = 0; node < 3_600; node += 36) {
      searchUp(hierarchy, search, { node: [node], time: [0], length: [0] });
      settled += search.settled.length;
    }
    // Without regard to equal ways 123.
    expect(settled / 100).toBeLessThan(60);
  });

  test('is the same whenever it is made, and is made in slices that say how far it is', () => {
    const network: RoadNetwork = roadNetwork(gridTown(60, 60), aVan);
    const stages = contraction(network);
    const shares: number[] = [];
    let stage = stages.next();
    for (; !stage.done; stage = stages.next()) shares.push(stage.value);
    expect(stage.value).toEqual(contract(network));
    expect(shares.length).toBeGreaterThan(1);
    expect([...shares].sort((a, b) => a - b)).toEqual(shares);
    expect(shares.at(-1)).toBe(1);
  });
});
