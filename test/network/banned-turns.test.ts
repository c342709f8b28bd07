import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Place } from '../../src/network/city.ts';
import { contract } from '../../src/network/contraction.ts';
import { roadNetwork, TICKS } from '../../src/network/shortest-path.ts';
import { arcHead, arcTail, buildStreetGraph, NO_THROUGH, type StreetGraph } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import type { TravelProfile } from '../../src/network/travel.ts';
import { aBike, aVan, gridTown, ONE_WAY, OPEN } from './street-drafts.ts';

/** The town with turns banned, streets one-way as drawn. */
function withBans(
  town: StreetGraph,
  bans: readonly (readonly number[])[],
  oneWay: readonly boolean[] = [],
  kept: readonly boolean[] = [],
  signs: readonly [number, number][] = [],
): StreetGraph {
  const drafts = Array.from({ length: town.segmentCount }, (_, segment) => ({
    from: town.from[segment] as number,
    to: town.to[segment] as number,
    roadClass: 'residential' as const,
    access: oneWay[segment] ? ONE_WAY : OPEN,
    marks: kept[segment] ? NO_THROUGH : 0,
  }));
  return buildStreetGraph(town.x, town.y, drafts, bans, signs);
}

/** A van that obeys all there is to obey. */
const aCarefulVan: TravelProfile = {
  ...aVan,
  delays: { signals: 5, stop: 3, give_way: 1.5, calming: 0.7 },
  keepsOut: true,
};

/** Towns with one-way streets, streets kept to those with business there, signs, and banned turns of two to four arcs. */
const aCase = fc
  .tuple(
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 2, max: 4 }),
    fc.array(fc.nat(3), { minLength: 24, maxLength: 24 }),
    fc.array(fc.tuple(fc.nat(1000), fc.array(fc.nat(5), { minLength: 1, maxLength: 3 })), { maxLength: 25 }),
    fc.array(fc.tuple(fc.nat(1000), fc.constantFrom(0, 0.25, 0.5, 1)), { minLength: 2, maxLength: 6 }),
    fc.oneof(fc.constant([]), fc.array(fc.nat(2), { minLength: 24, maxLength: 24 })),
    fc.array(fc.tuple(fc.nat(1000), fc.nat(3)), { maxLength: 8 }),
  )
  .map(([columns, rows, oneWays, walks, spots, kept, signs]) => {
    const town = gridTown(columns, rows);
    const bans = walks.map(([start, choices]) => {
      const arcs = [start % (2 * town.segmentCount)];
      for (const choice of choices) {
        const node = arcHead(town, arcs[arcs.length - 1] as number);
        const ways = [...town.arcs.subarray(town.firstArc[node], town.firstArc[node + 1])];
        arcs.push(ways[choice % ways.length] as number);
      }
      return arcs;
    });
    const graph = withBans(
      town,
      bans,
      oneWays.map((chance) => chance === 0),
      kept.map((chance) => chance === 0),
      signs.map(([arc, kind]) => [arc % (2 * town.segmentCount), kind]),
    );
    const places = spots.map(
      ([segment, share]): Place => ({ segment: segment % town.segmentCount, along: 100 * share }),
    );
    return { graph, bans, places };
  });

/** Seconds by trying ways arc by arc with all that was driven in mind, the shortest first. */
function slowly(graph: StreetGraph, bans: readonly (readonly number[])[], from: Place, to: Place): number {
  const { open, segmentTime, segmentLength } = roadNetwork(graph, aCarefulVan);
  const delays = Object.values(aCarefulVan.delays as object);
  const lost = (arc: number): number =>
    graph.signArc.reduce(
      (sum, own, k) => sum + (own === arc ? Math.round(TICKS * delays[graph.signKind[k] as number]) : 0),
      0,
    );
  const isKept = (arc: number): boolean => graph.marks[arc >> 1] === NO_THROUGH;
  /** Out of kept streets that one came into from outside. */
  const passesThrough = (driven: readonly number[]): boolean => {
    const outside = driven.map((arc) => !isKept(arc));
    return outside.some((is, k) => is && k > 0 && !outside[k - 1] && outside.slice(0, k).includes(true));
  };
  const ticksAt = ({ segment, along }: Place): number =>
    Math.round(((segmentTime[segment] as number) * Math.round(along * TICKS)) / (segmentLength[segment] as number));
  const time = (arc: number): number => segmentTime[arc >> 1] as number;
  const done = (arc: number): number => ((arc & 1) === 0 ? ticksAt(to) : time(arc) - ticksAt(to));
  let best = Number.POSITIVE_INFINITY;
  if (from.segment === to.segment) {
    const ahead = ticksAt(to) - ticksAt(from);
    if (ahead === 0 || open[2 * from.segment + (ahead > 0 ? 0 : 1)] === 1) best = Math.abs(ahead);
  }
  const queue: { ticks: number; driven: number[] }[] = [0, 1]
    .map((backward) => 2 * from.segment + backward)
    .filter((arc) => open[arc] === 1)
    .map((arc) => ({
      ticks: lost(arc) + ((arc & 1) === 0 ? time(arc) - ticksAt(from) : ticksAt(from)),
      driven: [arc],
    }));
  const seen = new Map<string, number>();
  while (queue.length > 0) {
    queue.sort((a, b) => b.ticks - a.ticks);
    const { ticks, driven } = queue.pop() as { ticks: number; driven: number[] };
    const key = [...driven.slice(-3), driven.some((arc) => !isKept(arc))].join();
    if ((seen.get(key) ?? Number.POSITIVE_INFINITY) <= ticks) continue;
    seen.set(key, ticks);
    const node = arcHead(graph, driven[driven.length - 1] as number);
    for (let arc = 0; arc < open.length; arc++) {
      if (open[arc] === 0 || arcTail(graph, arc) !== node) continue;
      const next = [...driven, arc];
      if (bans.some((ban) => ban.every((banned, k) => banned === next[next.length - ban.length + k]))) continue;
      if (passesThrough(next)) continue;
      if (arc >> 1 === to.segment) best = Math.min(best, ticks + done(arc));
      queue.push({ ticks: ticks + time(arc) + lost(arc), driven: next });
    }
  }
  return best / TICKS;
}

describe('banned turns', () => {
  test('are made by no way, and cost no more than they must', () => {
    fc.assert(
      fc.property(aCase, ({ graph, bans, places }) => {
        const van = streetTravel(graph, aCarefulVan);
        for (const from of places) {
          for (const to of places) expect(van.seconds(from, to)).toBe(slowly(graph, bans, from, to));
        }
      }),
      { numRuns: 100 },
    );
  });

  test('mean the same to a contraction hierarchy', () => {
    fc.assert(
      fc.property(aCase, ({ graph, places }) => {
        const rows = streetTravel(graph, aCarefulVan);
        const hierarchy = streetTravel(graph, aCarefulVan, contract(roadNetwork(graph, aCarefulVan)));
        expect(hierarchy.matrix(places)).toEqual(rows.matrix(places));
        const many = Array.from({ length: 40 }, (_, k) => places[k % places.length] as Place);
        for (const from of places) {
          expect(hierarchy.from(from, many)).toEqual(rows.from(from, many));
          expect(hierarchy.nodeMetres(from)).toEqual(rows.nodeMetres(from));
          for (const to of places) {
            if (!Number.isFinite(rows.seconds(from, to))) continue;
            const [found, expected] = [hierarchy.way(from, to), rows.way(from, to)];
            expect([found.seconds.at(-1), found.metres]).toEqual([expected.seconds.at(-1), expected.metres]);
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('bind vans, and not bikes', () => {
    // Junctions 0 1 2 / 3 4 5 / 6 7 8. From street 3-4 one may not turn left to 7.
    const town = gridTown(3, 3);
    const arc = (from: number, to: number): number =>
      Array.from({ length: 2 * town.segmentCount }, (_, k) => k).find(
        (k) => arcTail(town, k) === from && arcHead(town, k) === to,
      ) as number;
    const graph = withBans(town, [[arc(3, 4), arc(4, 7)]]);
    const start: Place = { segment: arc(3, 4) >> 1, along: 50 };
    const goal: Place = { segment: arc(4, 7) >> 1, along: 50 };
    expect(streetTravel(graph, aBike).metres(start, goal)).toBe(100);
    // Back and round the block to the west.
    expect(streetTravel(graph, aVan).metres(start, goal)).toBe(300);
    expect(streetTravel(graph, aVan).metres(goal, start)).toBe(100);
  });
});
