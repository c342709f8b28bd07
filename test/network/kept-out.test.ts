// Ways of those who are kept out of round parts of a town: the same as in a town whose streets end at the rims.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { length } from '../../src/base/maths.ts';
import { atOnce } from '../../src/base/slices.ts';
import type { Place } from '../../src/network/city.ts';
import { contract } from '../../src/network/contraction.ts';
import { closedStretchSteps } from '../../src/network/kept-out.ts';
import { roadNetwork } from '../../src/network/shortest-path.ts';
import { buildStreetGraph, type SegmentDraft, type StreetGraph } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import type { Circle, Way } from '../../src/network/travel.ts';
import { aVan, gridTown, ONE_WAY, OPEN } from './street-drafts.ts';

const aCase = fc.record({
  columns: fc.integer({ min: 2, max: 5 }),
  rows: fc.integer({ min: 2, max: 5 }),
  oneWay: fc.array(fc.nat(3), { minLength: 5, maxLength: 40 }),
  circles: fc.array(
    fc.record({
      x: fc.integer({ min: -50, max: 450 }),
      y: fc.integer({ min: -50, max: 450 }),
      // No rim runs through a junction.
      radius: fc.integer({ min: 5, max: 180 }).map((metres) => metres + 0.37),
    }),
    { minLength: 1, maxLength: 2 },
  ),
  places: fc.array(fc.tuple(fc.nat(1_000), fc.constantFrom(0, 0.1, 0.35, 0.5, 0.8, 1)), {
    minLength: 2,
    maxLength: 8,
  }),
});

function townOf({ columns, rows, oneWay }: { columns: number; rows: number; oneWay: readonly number[] }): StreetGraph {
  const grid = gridTown(columns, rows);
  const drafts = Array.from({ length: grid.segmentCount }, (_, segment): SegmentDraft => {
    const [from, to] = [grid.from[segment] as number, grid.to[segment] as number];
    const way = oneWay[segment % oneWay.length] as number;
    return way === 0
      ? { from: to, to: from, roadClass: 'residential', access: ONE_WAY }
      : { from, to, roadClass: 'residential', access: way === 1 ? ONE_WAY : OPEN };
  });
  return buildStreetGraph(grid.x, grid.y, drafts);
}

/** The town without what lies in the circles: two dead ends are left of a street that they cut. */
function cutTown(town: StreetGraph, circles: readonly Circle[]) {
  const closed = atOnce(closedStretchSteps(town, circles));
  const x = [...town.x];
  const y = [...town.y];
  const drafts: SegmentDraft[] = [];
  /** By segment: its first piece, and its second with where that begins. */
  const pieces: { before: number; behind: number; from: number; to: number }[] = [];
  for (let segment = 0; segment < town.segmentCount; segment++) {
    const ends = { from: town.from[segment] as number, to: town.to[segment] as number };
    const head = { roadClass: 'residential', access: town.access[segment] as number } as const;
    const stretch = closed.get(segment);
    if (stretch === undefined) {
      pieces.push({ before: drafts.length, behind: -1, from: 1e9, to: 1e9 });
      drafts.push({ ...head, ...ends });
      continue;
    }
    const whole = town.length[segment] as number;
    const spot = (along: number): number => {
      const share = along / whole;
      x.push((x[ends.from] as number) + share * ((x[ends.to] as number) - (x[ends.from] as number)));
      return y.push((y[ends.from] as number) + share * ((y[ends.to] as number) - (y[ends.from] as number))) - 1;
    };
    const piece = { before: -1, behind: -1, ...stretch };
    if (stretch.from > 0) {
      piece.before = drafts.length;
      drafts.push({ ...head, from: ends.from, to: spot(stretch.from) });
    }
    if (stretch.to < whole) {
      piece.behind = drafts.length;
      drafts.push({ ...head, from: spot(stretch.to), to: ends.to });
    }
    pieces.push(piece);
  }
  const placed = ({ segment, along }: Place): Place | null => {
    const { before, behind, from, to } = pieces[segment] as (typeof pieces)[number];
    if (along < from) return before < 0 ? null : { segment: before, along };
    return along > to && behind >= 0 ? { segment: behind, along: along - to } : null;
  };
  return { graph: buildStreetGraph(x, y, drafts), placed };
}

function staysOutside(way: Way, circles: readonly Circle[]): boolean {
  for (let point = 1; point < way.x.length; point++) {
    const [ax, ay] = [way.x[point - 1] as number, way.y[point - 1] as number];
    const [bx, by] = [way.x[point] as number, way.y[point] as number];
    for (let step = 0; step <= 50; step++) {
      const [px, py] = [ax + ((bx - ax) * step) / 50, ay + ((by - ay) * step) / 50];
      if (circles.some(({ x, y, radius }) => length(px - x, py - y) < radius - 1e-6)) return false;
    }
  }
  return true;
}

describe('ways of who is kept out of circles', () => {
  test('are those of a town whose streets end at their rims, never go inside, and lead nowhere from there', () => {
    fc.assert(
      fc.property(aCase, ({ circles, places: drawn, ...draft }) => {
        const town = townOf(draft);
        const places = drawn.map(([segment, share]): Place => {
          const row = segment % town.segmentCount;
          return { segment: row, along: share * (town.length[row] as number) };
        });
        const travel = streetTravel(town, { ...aVan, keptOut: circles });
        const { graph, placed } = cutTown(town, circles);
        const without = streetTravel(graph, aVan);
        const { metres, seconds, size } = travel.matrix(places);
        places.forEach((from, i) => {
          const round = travel.roundTrips(from, places);
          places.forEach((to, j) => {
            const [start, goal] = [placed(from), placed(to)];
            const there = start === null || goal === null ? Number.POSITIVE_INFINITY : without.metres(start, goal);
            const back = start === null || goal === null ? Number.POSITIVE_INFINITY : without.metres(goal, start);
            const isSpot = from.segment === to.segment && from.along === to.along;
            const found = metres[i * size + j] as number;
            if (!isSpot) {
              expect(Number.isFinite(found)).toBe(Number.isFinite(there));
              expect(round[j]).toBe(Number.isFinite(there) && Number.isFinite(back) ? 1 : 0);
            }
            if (!Number.isFinite(found) || !Number.isFinite(there)) return;
            // Ends of cut streets are rounded to a tick.
            expect(Math.abs(found - there)).toBeLessThan(0.02);
            expect(staysOutside(travel.way(from, to), circles)).toBe(true);
            expect(travel.way(from, to).seconds.at(-1)).toBe(seconds[i * size + j]);
          });
        });
      }),
      { numRuns: 150 },
    );
  });

  test('mean the same to a contraction hierarchy', () => {
    fc.assert(
      fc.property(aCase, ({ circles, places: drawn, ...draft }) => {
        const town = townOf(draft);
        const places = drawn.map(([segment, share]): Place => {
          const row = segment % town.segmentCount;
          return { segment: row, along: share * (town.length[row] as number) };
        });
        const profile = { ...aVan, keptOut: circles };
        const hierarchy = streetTravel(town, profile, contract(roadNetwork(town, profile)));
        expect(hierarchy.matrix(places)).toEqual(streetTravel(town, profile).matrix(places));
      }),
      { numRuns: 60 },
    );
  });

  test('that touch no street are the usual ones', () => {
    const town = gridTown(3, 3);
    const places = Array.from({ length: town.segmentCount }, (_, segment): Place => ({ segment, along: 40 }));
    const inBlock = { x: 50, y: 50, radius: 49 };
    const travel = streetTravel(town, { ...aVan, keptOut: [inBlock] });
    expect(travel.matrix(places)).toEqual(streetTravel(town, aVan).matrix(places));
  });
});
