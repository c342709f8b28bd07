import { describe, expect, test } from 'vitest';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { BUSINESS } from '../../src/simulation/demand.ts';
import { expectedService, parkingSeconds } from '../../src/simulation/handover.ts';
import { resumeRun, snapshot, startRun } from '../../src/simulation/run.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting, runThrough } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Bay = NonNullable<StudyFile['scenarios'][0]['bays']>[number];

/** The test town where every van searches for ten minutes, with bays in its middle. */
function studyWith(bays: Bay[], search = 600): Study {
  const [baseline, ...others] = aStudy().scenarios;
  const door = { parkingVanCentre: search, parkingVanSuburb: search };
  return aStudy({
    rules: { door },
    demand: { parcelsPerDay: 120 },
    scenarios: [{ ...baseline, bays }, ...others],
  } as Partial<StudyFile>);
}

const middle: Bay = { id: 'bay', name: 'Bay', position: { x: 400, y: 400 }, reach: 300, minutes: 60 };
const taken = (run: Run) => factsOf(run, 'bay-taken');

describe('a loading bay', () => {
  const run = aRun(studyWith([middle]), town);

  test('spares the search at stops within its reach', () => {
    expect(taken(run).length).toBeGreaterThan(0);
    for (const { tour, stop } of taken(run)) {
      expect(factsOf(run, 'parked').some((fact) => fact.tour === tour && fact.stop === stop)).toBe(false);
      const [served] = factsOf(run, 'served').filter((fact) => fact.tour === tour && fact.stop === stop);
      expect(run.setting.bayReach.get(served?.address ?? -1)?.map(({ bay }) => bay)).toContain(0);
    }
  });

  test('makes the walk to the door longer or shorter, as far as it is', () => {
    const { setting } = run;
    for (const [address, [near]] of setting.bayReach) {
      const walk = (near?.metres ?? 0) * 2;
      const usual = 2 * (setting.ground.city.addresses.centre[address] === 1 ? 60 : 15);
      const plain = aSetting(studyWith([]), town);
      const difference = expectedService(setting, 'van', address, 1) - expectedService(plain, 'van', address, 1);
      expect(difference).toBeCloseTo((walk - usual) / (5_000 / 3_600), 6);
      expect(parkingSeconds(setting, 'van', address)).toBe(0);
    }
  });

  test('holds no more vehicles than it has spaces, and none longer than its limit or its hours', () => {
    const tight = aRun(studyWith([{ ...middle, spaces: 1, minutes: 4, opens: '09:00', closes: '12:00' }]), town);
    expect(taken(tight).length).toBeGreaterThan(0);
    expect(brokenInvariants(tight)).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('that is shut while the vans drive, or too far from every door, changes nothing', () => {
    const { facts } = aRun(studyWith([]), town);
    expect(aRun(studyWith([{ ...middle, opens: '01:00', closes: '02:00' }]), town).facts).toEqual(facts);
    expect(aRun(studyWith([{ ...middle, reach: 0 }]), town).facts).toEqual(facts);
  });

  test('is not used where the walk from it takes longer than the search', () => {
    const calm = aRun(studyWith([middle], 0), town);
    for (const { tour, stop } of taken(calm)) {
      const [served] = factsOf(calm, 'served').filter((fact) => fact.tour === tour && fact.stop === stop);
      const near = calm.setting.bayReach.get(served?.address ?? -1)?.[0];
      expect(near?.metres).toBeLessThanOrEqual(60);
    }
  });

  test('is left alone where the walk from it would outlast the delivery hours of a zone', () => {
    const study = studyWith([{ ...middle, spaces: 20 }]);
    const { rules } = study;
    const zone = { kind: 'pedestrian' as const, id: 'old', name: 'Old', centre: { x: 400, y: 400 }, radius: 600 };
    // No search before noon, so that a bay, useful at the mean search, makes a stop longer.
    const parkingByHour = Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 0 : 2));
    for (const until of ['08:40', '08:50', '09:00', '09:10', '09:20', '09:30']) {
      const zones = [{ ...zone, from: '06:00', until, fromDay: 0 }];
      const tight = aRun({ ...study, rules: { ...rules, door: { ...rules.door, parkingByHour }, zones } }, town);
      expect(taken(tight).length).toBeGreaterThan(0);
      expect(brokenInvariants(tight)).toEqual([]);
    }
  });

  test('is not hoped for where neighbours take longer than its limit allows, in the mean', () => {
    const patient = studyWith([{ ...middle, minutes: 5 }]);
    const rules = {
      ...patient.rules,
      neighbourAccepts: 1,
      presence: { ...patient.rules.presence, at10: 0, at14: 0, at19: 0 },
    };
    const hoping = (neighbour: number) => {
      const setting = aSetting({ ...patient, rules: { ...rules, door: { ...rules.door, neighbour } } }, town);
      const homes = [...setting.bayReach.keys()].filter(
        (address) => setting.ground.city.addresses.kind[address] !== BUSINESS,
      );
      return homes.filter((address) => parkingSeconds(setting, 'van', address) === 0).length;
    };
    expect(hoping(0)).toBeGreaterThan(0);
    expect(hoping(300)).toBe(0);
  });

  test('serves no bike', () => {
    const bikes = aRun(studyWith([middle]), town, 'depots');
    for (const { vehicle } of taken(bikes)) expect(bikes.vehicles[vehicle]?.kind).not.toBe('bike');
  });

  test('is kept in a snapshot while a vehicle stands in it', () => {
    const setting = aSetting(studyWith([middle]), town);
    const [first] = taken(run);
    const cut = runThrough(startRun(setting), (first?.time ?? 0) + 1);
    expect(cut.world.bays[0]?.taken).toBe(1);
    const state = snapshot(cut);
    expect(runThrough(resumeRun(setting, state)).facts).toEqual(run.facts);
  });
});
