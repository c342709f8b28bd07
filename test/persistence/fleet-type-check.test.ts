import { describe, expect, test } from 'vitest';
import type { Problem } from '../../src/base/problem.ts';
import { readStudy } from '../../src/persistence/study-reader.ts';

/** Problems of a study whose baseline and one scenario have these fleets and changes. */
function problemsOf(fleet: object, changes: readonly object[] = []): readonly Problem[] {
  const reading = readStudy(
    JSON.stringify({
      format: 1,
      name: 'Types',
      seed: 1,
      city: { kind: 'synthetic', style: 'european', radius: 400, centreRadius: 120, outskirts: 700, addresses: 40 },
      demand: { parcelsPerDay: 12 },
      scenarios: [
        {
          id: 'base',
          name: 'Base',
          hubs: [{ id: 'hub', name: 'Hub', position: { x: 600, y: 0 } }],
          fleets: [{ id: 'fleet', name: 'Fleet', at: 'hubs', ...fleet }],
        },
        { id: 'other', name: 'Other', changes },
      ],
    }),
  );
  return reading.ok ? [] : reading.problems;
}

describe('a type of vehicle', () => {
  test('goes with the kinds it stands in for, and needs none', () => {
    expect(problemsOf({ kind: 'van' })).toEqual([]);
    expect(problemsOf({ kind: 'feeder', type: 'electric-van' })).toEqual([]);
    expect(problemsOf({ kind: 'bike', type: 'walking-courier' })).toEqual([]);
  });

  test('of another kind is a problem where the file says it, told once', () => {
    expect(problemsOf({ kind: 'van', type: 'bike-trailer' })).toEqual([
      {
        path: 'scenarios[0].fleets[0].type',
        found: '"bike-trailer"',
        expected: 'a type that goes with the kind "van" (or none): "electric-van"',
      },
    ]);
  });

  test('is a problem in the change that brings it, or that brings the kind', () => {
    const set = (change: object) => [{ id: 'a', kind: 'set-fleet', target: 'fleet', set: change }];
    expect(problemsOf({ kind: 'van' }, set({ type: 'walking-courier' }))[0]?.path).toBe(
      'scenarios[1].changes[0].set.type',
    );
    expect(problemsOf({ kind: 'van', type: 'electric-van' }, set({ kind: 'bike' }))).toEqual([
      {
        path: 'scenarios[1].changes[0].set.kind',
        found: '"bike"',
        expected: 'a kind that goes with its type: "van" or "feeder"',
      },
    ]);
    const fleet = { id: 'own', name: 'Own', kind: 'bike', type: 'electric-van', at: 'hubs' };
    expect(problemsOf({ kind: 'van' }, [{ id: 'a', kind: 'add-fleet', fleet }])[0]?.path).toBe(
      'scenarios[1].changes[0].fleet.type',
    );
  });
});

describe('counts by facility', () => {
  test('name facilities of some scenario', () => {
    expect(problemsOf({ kind: 'van', count: { hub: 3 } })).toEqual([]);
    expect(problemsOf({ kind: 'van', count: { hbu: 3 } })).toEqual([
      { path: 'scenarios[0].fleets[0].count.hbu', found: '"hbu"', expected: 'the id of a hub or micro-depot' },
    ]);
    expect(problemsOf({ kind: 'van', count: { hub: -1 } })[0]?.path).toContain('count');
  });
});
