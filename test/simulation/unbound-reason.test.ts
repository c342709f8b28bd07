// What no window binds is offered once more when a plan leaves its door out: of why it stays, room is not the reason.
import { expect, test } from 'vitest';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);

/** Own vans with room for far more than everything that is ordered, and one short round each. */
function runWith(seed: number): Run {
  const [baseline, ...variants] = aStudy().scenarios;
  const capacity = { parcels: 2_000, volume: 90_000, weight: 9_000 };
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: 2, capacity } : fleet));
  return aRun(
    aStudy({
      seed,
      scenarios: [{ ...baseline, fleets }, ...variants],
      demand: { parcelsPerDay: 200, businessShare: 0, windowShare: 0.4 },
      rules: { van: { shiftHours: 4, maxTours: 1 }, failures: { sick: 0, motor: 0, bike: 0 } },
    }),
    town,
    'vans',
  );
}

test.each([1, 2, 3])('vans that are nearly empty are never called full: seed %i', (seed) => {
  const run = runWith(seed);
  expect(brokenInvariants(run)).toEqual([]);
  const left = factsOf(run, 'left-over').map(({ why }) => why);
  expect(left.length).toBeGreaterThan(20);
  expect(left).not.toContain('vehicle full');
});
