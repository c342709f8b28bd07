import { expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

/** Bikes that fill a locker, with such a capacity. */
function runWith(capacity: object): Run {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' ? { ...fleet, capacity } : fleet));
  const study = aStudy({
    demand: { parcelsPerDay: 80, businessShare: 0, pickUps: { household: 0.2 } },
    rules: { locker: { suppliedBy: 'bike', chosen: 0.4, radius: 800 } },
    scenarios: [{ ...baseline, fleets }, ...variants],
  } as Partial<StudyFile>);
  const both = withVariant(study, 'both', 'depots', [adding('locker', 'box', 500, 500)]);
  return aRun(both, gridTown(6, 6), 'both');
}

test('parcels that no bike of a micro-depot can carry go by van or feeder, and the others by bike', () => {
  for (const capacity of [{ weight: 3 }, { volume: 20 }]) {
    const run = runWith(capacity);
    const byBike = factsOf(run, 'assigned').flatMap(({ way, parcel }) => (way === 'bike' ? [run.parcels[parcel]] : []));
    expect(byBike.length).toBeGreaterThan(0);
    for (const parcel of byBike) {
      expect(parcel?.weight).toBeLessThanOrEqual(capacity.weight ?? 99);
      expect(parcel?.volume).toBeLessThanOrEqual(capacity.volume ?? 999);
    }
    const left = factsOf(run, 'left-over').filter(({ parcel }) => run.parcels[parcel]?.direction === 'delivery');
    expect(left).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  }
});
