import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptRows } from '../../src/network/kept-rows.ts';
import { roadNetwork, searchFrom } from '../../src/network/shortest-path.ts';
import { buildStreetGraph, type SegmentDraft } from '../../src/network/street-graph.ts';
import { aVan, gridTown, ONE_WAY, OPEN } from './street-drafts.ts';

test('a row is the same to the tick however many were asked for before, also where streets are one-way or missing', () => {
  const luck = fc.array(fc.nat(9), { minLength: 50, maxLength: 50 });
  fc.assert(
    fc.property(luck, (chances) => {
      const town = gridTown(18, 18);
      const drafts: SegmentDraft[] = [];
      for (let segment = 0; segment < town.segmentCount; segment++) {
        const chance = chances[(segment * segment) % chances.length] as number;
        if (chance === 0) continue;
        const [from, to] = [town.from[segment] as number, town.to[segment] as number];
        drafts.push({ from, to, roadClass: 'residential', access: chance < 3 ? ONE_WAY : OPEN });
      }
      drafts.push({ from: 0, to: 1, roadClass: 'residential', access: OPEN });
      const network = roadNetwork(buildStreetGraph(town.x, town.y, drafts), aVan);
      const rowFrom = keptRows(network);
      for (let node = 0; node < network.nodeCount; node++) {
        const searched = searchFrom(network, node);
        expect(rowFrom(node).findIndex((ticks, at) => ticks !== searched[at])).toBe(-1);
      }
    }),
    { numRuns: 8 },
  );
});
