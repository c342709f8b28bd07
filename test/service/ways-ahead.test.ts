import { describe, expect, test } from 'vitest';
import { contract } from '../../src/network/contraction.ts';
import { roadNetwork } from '../../src/network/shortest-path.ts';
import { buildStreetGraph, type StreetGraph } from '../../src/network/street-graph.ts';
import { streetTravel } from '../../src/network/street-travel.ts';
import { startWaysAhead, type WayStore, type WaysWork } from '../../src/service/ways-ahead.ts';
import { type Ground, groundOf } from '../../src/simulation/ground.ts';
import { gridTown as aCityOf } from '../builders/town.ts';
import { aBike, aVan, gridTown, OPEN } from '../network/street-drafts.ts';

/** Large enough for a hierarchy, long and crooked so that one is made soon. Bikes and walkers keep to a small town. */
const streets = crooked(gridTown(2, 5_001));

function crooked(town: StreetGraph): StreetGraph {
  const drafts = Array.from({ length: town.segmentCount }, (_, segment) => ({
    from: town.from[segment] as number,
    to: town.to[segment] as number,
    roadClass: 'residential' as const,
    access: OPEN,
  }));
  return buildStreetGraph(
    town.x.map((x, node) => x + ((node * 7_919) % 37)),
    town.y,
    drafts,
  );
}

function largeGround(): Ground {
  const small = groundOf(aCityOf(3, 3));
  return { ...small, motor: streetTravel(streets, aVan) };
}

function aStore(): WayStore & { readonly kept: Map<string, unknown> } {
  const kept = new Map<string, unknown>();
  return {
    kept,
    async get(key) {
      return kept.get(key);
    },
    async put(key, value) {
      kept.set(key, structuredClone(value));
    },
  };
}

/** Steps until the work is done, and how many that were. */
async function finish(work: WaysWork): Promise<number> {
  for (let steps = 1; ; steps++) {
    if (work.step()) return steps;
    await Promise.resolve();
  }
}

describe('the ways of a large city', () => {
  test('are worked out once, and then taken from where they were kept', { timeout: 120_000 }, async () => {
    const store = aStore();
    const first = largeGround();
    expect(first.motor.ahead?.isThere()).toBe(false);
    const work = startWaysAhead(first, store);
    expect(work.share()).toBe(0);
    expect(await finish(work)).toBeGreaterThan(10);
    expect(work.share()).toBe(1);
    expect([...store.kept.keys()]).toEqual([first.motor.ahead?.key()]);

    const second = largeGround();
    expect(await finish(startWaysAhead(second, store))).toBeLessThan(6);
    const places = [0, 5_000, 12_000].map((segment) => ({ segment, along: 30 }));
    expect(second.motor.matrix(places)).toEqual(first.motor.matrix(places));

    // Damaged data is as good as none.
    for (const key of store.kept.keys()) store.kept.set(key, { end: new Int32Array(3) });
    const third = largeGround();
    expect(await finish(startWaysAhead(third, store))).toBeGreaterThan(10);
  });

  test('are known by streets, directions and speeds', () => {
    const key = (graph = gridTown(4, 4), profile = aVan): string | undefined =>
      streetTravel(graph, profile, contract(roadNetwork(graph, profile))).ahead?.key();
    expect(key()).toBe(key());
    expect(key(gridTown(4, 5))).not.toBe(key());
    expect(key(gridTown(4, 4), aBike)).not.toBe(key());
    const slow = { ...aVan, speed: { ...aVan.speed, residential: 20 } };
    expect(key(gridTown(4, 4), slow)).not.toBe(key());
  });

  test('need nothing worked out in a small one', () => {
    expect(startWaysAhead(groundOf(aCityOf(3, 3)), null).step()).toBe(true);
  });
});
