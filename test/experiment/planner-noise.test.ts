import { describe, expect, test } from 'vitest';
import { plannerNoise } from '../../src/experiment/planner-noise.ts';
import { drawsOf } from '../../src/simulation/draws.ts';
import { aResult } from '../builders/replication-result.ts';

/** Three searches of four replications; `cost` gives the difference of a search of a replication. */
function searches(cost: (replication: number, search: number) => number) {
  return [0, 1, 2].map((search) =>
    [0, 1, 2, 3].flatMap((replication) => [
      aResult('vans', replication, { perParcel: 3 }),
      aResult('six', replication, { perParcel: 3 + cost(replication, search) }),
    ]),
  );
}

describe('the planner’s noise', () => {
  test('is all of the variance where only the search changes results', () => {
    const [six] = plannerNoise(
      ['vans', 'six'],
      searches((_, search) => 0.1 * search),
    );
    expect(six?.share).toBe(1);
    expect(six?.search).toBeCloseTo(0.1, 9);
    expect(six?.luck).toBe(0);
  });

  test('is none of it where every search finds the same', () => {
    const [six] = plannerNoise(
      ['vans', 'six'],
      searches((replication) => 0.2 * replication),
    );
    expect(six?.share).toBeCloseTo(0, 9);
    expect(six?.luck).toBeCloseTo(0.2 * Math.sqrt(5 / 3), 6);
  });

  test('is taken off what the means of the replications vary, of which it makes a part itself', () => {
    // Each replication's three searches vary by 0.09; the means by 0.15, of which 0.09 / 3 is the searches' own.
    const spread = [-0.3, 0, 0.3];
    const means = [0, 0.3, 0.6, 0.9];
    const both = searches((replication, search) => (means[replication] as number) + (spread[search] as number));
    const [six] = plannerNoise(['vans', 'six'], both);
    expect((six?.search as number) ** 2).toBeCloseTo(0.09, 9);
    expect((six?.luck as number) ** 2).toBeCloseTo(0.15 - 0.03, 9);
    expect(six?.share).toBeCloseTo(0.09 / (0.09 + 0.12), 9);
  });

  test('is all there is where the means vary less than it makes them vary by itself', () => {
    const little = searches((replication, search) => 0.01 * replication + 0.3 * search);
    expect(plannerNoise(['vans', 'six'], little)[0]).toMatchObject({ luck: 0, share: 1 });
  });

  test('has no share where nothing varies at all', () => {
    expect(
      plannerNoise(
        ['vans', 'six'],
        searches(() => 0.3),
      )[0]?.share,
    ).toBeNull();
  });

  test('leaves out replications in which a side delivered nothing', () => {
    const all = searches((_, search) => 0.1 * search).map((results) => [
      ...results,
      aResult('vans', 4, { perParcel: 3 }),
      aResult('six', 4, { returned: 100 }),
    ]);
    expect(plannerNoise(['vans', 'six'], all)[0]?.share).toBe(1);
  });
});

describe('a replan', () => {
  test('gives the planner other luck and nobody else', () => {
    const [first, again] = [drawsOf(7, 0), drawsOf(7, 0, 1)];
    expect(again.planner(1, 2)).not.toBe(first.planner(1, 2));
    for (const purpose of ['orders', 'presence', 'service', 'traffic', 'dwell'] as const) {
      expect(again[purpose](1, 2)).toBe(first[purpose](1, 2));
    }
  });
});
