// Where facilities can be served, against a search of all streets.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nearestOnPiece } from '../../src/base/geometry.ts';
import { kerbsideOf } from '../../src/network/kerbside.ts';
import { nearestPlace, placeIndex } from '../../src/network/place-index.ts';
import {
  BIKE_BACKWARD,
  BIKE_FORWARD,
  buildStreetGraph,
  MOTOR_BACKWARD,
  MOTOR_FORWARD,
  type RoadClass,
  type StreetGraph,
} from '../../src/network/street-graph.ts';
import { gridTown, OPEN } from './street-drafts.ts';

/** Nodes that can be reached from one along arcs open to the bits. */
function reached(graph: StreetGraph, start: number, forward: number, backward: number): Set<number> {
  const seen = new Set([start]);
  for (const node of seen) {
    for (let s = 0; s < graph.segmentCount; s++) {
      const access = graph.access[s] as number;
      if (graph.from[s] === node && (access & forward) !== 0) seen.add(graph.to[s] as number);
      if (graph.to[s] === node && (access & backward) !== 0) seen.add(graph.from[s] as number);
    }
  }
  return seen;
}

const MODES = [
  [MOTOR_FORWARD, MOTOR_BACKWARD],
  [BIKE_FORWARD, BIKE_BACKWARD],
] as const;
const street = fc.record({
  from: fc.nat(9),
  to: fc.nat(9),
  access: fc.oneof(fc.constant(OPEN), fc.nat(31)),
  roadClass: fc.constantFrom<RoadClass>('residential', 'residential', 'motorway', 'trunk', 'service'),
  bridge: fc.boolean(),
});
const spot = fc.record({ x: fc.nat(300), y: fc.nat(300) });
const town = fc.record({
  nodes: fc.array(spot, { minLength: 10, maxLength: 10 }),
  streets: fc.array(street, { minLength: 1, maxLength: 25 }),
});

describe('streets on which a facility can be served', () => {
  test('are reached from one another by vans and by bikes, there and back', () => {
    fc.assert(
      fc.property(town, ({ nodes, streets }) => {
        const graph = buildStreetGraph(
          nodes.map(({ x }) => x),
          nodes.map(({ y }) => y),
          streets,
        );
        const kerb = kerbsideOf(graph);
        const chosen = [...kerb.keys()].filter((segment) => kerb[segment] === 1);
        const ends = new Set(chosen.flatMap((segment) => [graph.from[segment] as number, graph.to[segment] as number]));
        for (const [forward, backward] of MODES) {
          for (const segment of chosen) expect((graph.access[segment] as number) & (forward | backward)).not.toBe(0);
          for (const node of ends) {
            const seen = reached(graph, node, forward, backward);
            expect([...ends].filter((other) => !seen.has(other))).toEqual([]);
          }
        }
      }),
    );
  });

  test('are found next to a point as a search of all of them finds them', () => {
    fc.assert(
      fc.property(town, spot, ({ nodes, streets }, point) => {
        const graph = buildStreetGraph(
          nodes.map(({ x }) => x),
          nodes.map(({ y }) => y),
          streets,
        );
        const kerb = kerbsideOf(graph);
        let expected = Number.POSITIVE_INFINITY;
        for (const segment of kerb.keys()) {
          if (kerb[segment] === 0) continue;
          const [a, b] = [nodes[graph.from[segment] as number], nodes[graph.to[segment] as number]] as [
            typeof point,
            typeof point,
          ];
          expected = Math.min(expected, nearestOnPiece(point, a, b).distance);
        }
        const found = nearestPlace(placeIndex(graph), point, 'motor', (segment) => kerb[segment] === 1);
        expect(found?.distance ?? Number.POSITIVE_INFINITY).toBe(expected);
      }),
    );
  });

  test('are no motorways, trunk roads or bridges, unless there is nothing else', () => {
    const line = (roadClass: RoadClass, bridge: boolean, from: number) => ({
      from,
      to: from + 1,
      roadClass,
      access: OPEN,
      bridge,
    });
    const x = [0, 100, 200, 300, 400];
    const of = (...drafts: Parameters<typeof buildStreetGraph>[2]) => [
      ...kerbsideOf(buildStreetGraph(x, [0, 0, 0, 0, 0], drafts)),
    ];
    expect(
      of(line('motorway', false, 0), line('trunk', false, 1), line('residential', true, 2), line('service', false, 3)),
    ).toEqual([0, 0, 0, 1]);
    expect(of(line('motorway', false, 0), line('residential', true, 1))).toEqual([1, 1]);
  });

  test('are all the streets of a plain town', () => {
    expect(kerbsideOf(gridTown(4, 3)).every((is) => is === 1)).toBe(true);
    expect(kerbsideOf(buildStreetGraph([], [], []))).toHaveLength(0);
  });
});
