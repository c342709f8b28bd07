import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const printOf = (run: Run): string => fingerprintOf(journalOf(run));

const randomStudy = fc.record({
  seed: fc.nat(1_000_000),
  scenario: fc.constantFrom('vans', 'depots', 'lockers'),
  demand: fc.record({ parcelsPerDay: fc.integer({ min: 0, max: 120 }), windowShare: fc.constantFrom(0, 0.3) }),
  rules: fc.record({
    maxAttempts: fc.integer({ min: 1, max: 3 }),
    maxAgeDays: fc.integer({ min: 2, max: 5 }),
    assignment: fc.constantFrom('nearest' as const, 'balanced' as const, 'cheapest' as const),
    van: fc.record({ shiftHours: fc.constantFrom(0.5, 2, 8) }),
    bike: fc.record({ shiftHours: fc.constantFrom(1, 8), maxTours: fc.integer({ min: 1, max: 4 }) }),
    locker: fc.record({ upsizing: fc.boolean(), expiryDays: fc.integer({ min: 1, max: 7 }) }),
  }),
  vans: fc.constantFrom<number | 'as needed'>(0, 1, 2, 'as needed'),
  bikes: fc.constantFrom<number | 'as needed'>(0, 1, 'as needed'),
});

function studyWith({
  seed,
  demand,
  rules,
  vans,
  bikes,
}: {
  seed: number;
  demand: object;
  rules: object;
  vans: number | 'as needed';
  bikes: number | 'as needed';
}) {
  const [baseline, ...others] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => ({
    ...fleet,
    count: fleet.kind === 'van' ? vans : fleet.kind === 'bike' ? bikes : fleet.count,
  }));
  return aStudy({ seed, demand, rules, scenarios: [{ ...baseline, fleets }, ...others] } as Partial<StudyFile>);
}

describe('a run', () => {
  test('keeps every parcel, capacity, shift, locker and place, whatever the study', () => {
    fc.assert(
      fc.property(randomStudy, (random) => {
        expect(brokenInvariants(aRun(studyWith(random), town, random.scenario))).toEqual([]);
      }),
      { numRuns: 60, seed: 11 },
    );
  });

  test('gives the same facts for the same study and seed, and others for another replication', () => {
    const once = printOf(aRun(aStudy(), town, 'lockers'));
    expect(printOf(aRun(aStudy(), town, 'lockers'))).toBe(once);
    expect(printOf(aRun(aStudy(), town, 'lockers', 1))).not.toBe(once);
  });

  test('cut in two by a snapshot equals one that was not cut', () => {
    const whole = printOf(aRun(aStudy(), town, 'depots'));
    for (const second of [20_000, 29_500, 33_333, 47_000]) {
      const setting = aSetting(aStudy(), town, 'depots');
      const first = runThrough(startRun(setting), second);
      const state = snapshot(first);
      runThrough(first);
      expect(printOf(runThrough(resumeRun(setting, state)))).toBe(whole);
    }
  });

  test('ends with every parcel returned when there is no vehicle at all', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const study = aStudy({ scenarios: [{ ...baseline, fleets: [] }, ...others] } as Partial<StudyFile>);
    const run = aRun(study, town);
    const measured = run.parcels.filter((parcel) => parcel.measured);
    const returned = run.facts.filter((fact) => fact.kind === 'returned' && run.parcels[fact.parcel]?.measured);
    expect(measured.length).toBeGreaterThan(0);
    expect(returned.length).toBe(measured.length);
  });

  test('brings a parcel that finds the locker full another way', () => {
    const run = aRun(aStudy({ demand: { parcelsPerDay: 200 } }), town, 'lockers');
    const refused = run.facts.filter((fact) => fact.kind === 'refused' && run.parcels[fact.parcel]?.measured);
    expect(refused.length).toBeGreaterThan(0);
    for (const fact of refused) {
      if (fact.kind !== 'refused') continue;
      const end = run.facts.find((other) => other.kind === 'delivered' && other.parcel === fact.parcel);
      const back = run.facts.find((other) => other.kind === 'returned' && other.parcel === fact.parcel);
      expect(end !== undefined || back !== undefined).toBe(true);
      if (end !== undefined) expect(end.time).toBeGreaterThan(fact.time);
    }
  });

  test('leaves for the next operating day what the shift has no time for', () => {
    const run = aRun(
      aStudy({ rules: { van: { shiftHours: 0.75 } }, demand: { parcelsPerDay: 200 } }),
      gridTown(6, 6, 400),
    );
    const lateDays = run.facts.filter(
      (fact) => fact.kind === 'delivered' && fact.time > (run.parcels[fact.parcel]?.promise ?? 0),
    );
    expect(lateDays.length).toBeGreaterThan(0);
  });
});
