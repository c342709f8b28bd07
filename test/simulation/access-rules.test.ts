import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { placementWarnings, warningsOf } from '../../src/experiment/warnings.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { FleetSpec, Study, StudyFile } from '../../src/model/study.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Zone = NonNullable<NonNullable<StudyFile['rules']>['zones']>[number];

/** A round in the middle of the town. */
const middle = { id: 'zone', name: 'Old town', centre: { x: 400, y: 400 }, radius: 200 };
const clean: Zone = { ...middle, kind: 'low-emission' };
const narrow: Zone = { ...middle, kind: 'length', longest: 4 };
const morning: Zone = { ...middle, kind: 'pedestrian', from: '08:00', until: '10:00' };

function studyWith(zones: Zone[], vans: Partial<FleetSpec>[] = [{}]): Study {
  const [baseline, ...others] = aStudy().scenarios;
  const model = baseline.fleets.find(({ kind }) => kind === 'van') as FleetSpec;
  const rest = baseline.fleets.filter(({ kind }) => kind !== 'van');
  const fleets = [...vans.map((van, row) => ({ ...model, id: `vans-${row}`, ...van })), ...rest];
  return aStudy({
    rules: { zones, locker: { chosen: 0 } },
    demand: { parcelsPerDay: 120, windowShare: 0 },
    scenarios: [{ ...baseline, fleets }, ...others],
  } as Partial<StudyFile>);
}

/** Stops inside the zone, by the kind of vehicle. */
function stopsInside(run: Run, kind: string) {
  return factsOf(run, 'served').filter(
    ({ address, vehicle }) => run.setting.access.addresses.has(address) && run.vehicles[vehicle]?.kind === kind,
  );
}
const isInside = (run: Run, parcel: number): boolean =>
  run.setting.access.addresses.has(run.parcels[parcel]?.address ?? -1);

describe('a zone that bars a vehicle', () => {
  for (const zone of [clean, narrow]) {
    test(`of kind ${zone.kind} leaves over what no bike brings, and sends it back in the end`, () => {
      const run = aRun(studyWith([zone]), town);
      expect(stopsInside(run, 'van')).toEqual([]);
      const inside = run.parcels.filter(({ index, measured }) => measured && isInside(run, index));
      expect(inside.length).toBeGreaterThan(0);
      const left = factsOf(run, 'left-over').filter(({ parcel }) => isInside(run, parcel));
      expect([...new Set(left.map(({ why }) => why))]).toEqual(['access hours']);
      const returned = new Set(factsOf(run, 'returned').map(({ parcel }) => parcel));
      for (const { index } of inside) expect(returned.has(index)).toBe(true);
      expect(brokenInvariants(run)).toEqual([]);
    });
  }

  test('has bikes bring what lies in a catchment, under the cheapest rule too', () => {
    const study = studyWith([clean]);
    const cheapest = { ...study, rules: { ...study.rules, assignment: 'cheapest' as const } };
    for (const one of [study, cheapest]) {
      const run = aRun(one, town, 'depots');
      expect(stopsInside(run, 'van')).toEqual([]);
      expect(stopsInside(run, 'bike').length).toBeGreaterThan(0);
      expect(brokenInvariants(run)).toEqual([]);
    }
  });

  test('lets in electric vans and short ones, and only these', () => {
    const electric = aRun(studyWith([clean], [{}, { type: 'electric-van' }]), town);
    const short = aRun(studyWith([narrow], [{}, { numbers: { length: 3.5 } }]), town);
    for (const run of [electric, short]) {
      expect(stopsInside(run, 'van').length).toBeGreaterThan(0);
      for (const { vehicle } of stopsInside(run, 'van')) expect(run.vehicles[vehicle]?.fleet).toBe('vans-1');
      expect(factsOf(run, 'left-over').filter(({ why }) => why === 'access hours')).toEqual([]);
    }
  });

  test('changes nothing before its day, or where it bars nobody', () => {
    const { facts } = aRun(studyWith([]), town);
    expect(aRun(studyWith([{ ...clean, fromDay: 30 }]), town).facts).toEqual(facts);
    expect(aRun(studyWith([{ ...narrow, longest: 12 }]), town).facts).toEqual(facts);
    expect(aRun(studyWith([{ ...clean, except: ['vans-0'] }]), town).facts).toEqual(facts);
    expect(aRun(studyWith([{ ...clean, centre: { x: 90_000, y: 0 } }]), town).facts).toEqual(facts);
  });

  test('bars only until its last day, and what had to wait is brought then', () => {
    const run = aRun(studyWith([{ ...clean, untilDay: 1 }]), town);
    const days = stopsInside(run, 'van').map(({ time }) => Math.floor(time / DAY));
    expect(Math.min(...days)).toBe(2);
    expect(factsOf(run, 'returned').filter(({ parcel }) => isInside(run, parcel))).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('excepts fleets by their id and vehicles by their type, and nobody else', () => {
    for (const [zone, name] of [
      [clean, 'vans-1'],
      [{ ...narrow, longest: 1 }, 'electric-van'],
    ] as const) {
      const run = aRun(studyWith([{ ...zone, except: [name] } as Zone], [{}, { type: 'electric-van' }]), town);
      expect(stopsInside(run, 'van').length).toBeGreaterThan(0);
      for (const { vehicle } of stopsInside(run, 'van')) expect(run.vehicles[vehicle]?.fleet).toBe('vans-1');
    }
  });

  test('is said to a planner with the number of addresses', () => {
    const said = (study: Study, scenario?: string) => placementWarnings(aSetting(study, town, scenario)).join('\n');
    const inside = aSetting(studyWith([clean]), town).access.addresses.size;
    expect(said(studyWith([]))).not.toContain('zones');
    expect(said(studyWith([clean]))).toContain(
      `${inside} addresses cannot be reached by the vans of Hub because of zones, nor by bike`,
    );
    expect(said(studyWith([clean]), 'depots')).toContain('parcels too big for a bike are returned');
  });

  test('is blamed alone for a backlog of those whom nobody reaches, and a small fleet for its own', () => {
    const days = { warmUp: 0, measured: 3 };
    const told = (study: Study): string => {
      const lasting = { ...study, days, rules: { ...study.rules, maxAgeDays: 5 } };
      const run = aRun(lasting, town);
      return warningsOf(run.setting, measureIndicators(journalOf(run), lasting, run.setting.placement)).join('\n');
    };
    const wide: Zone = { ...clean, radius: 350 };
    expect(told(studyWith([wide]))).toContain('because of zones, nor by bike');
    expect(told(studyWith([wide]))).not.toContain('too small');
    const few = studyWith([wide], [{ count: 1, capacity: { parcels: 10 } }]);
    const without = { ...few, rules: { ...few.rules, van: { ...few.rules.van, maxTours: 1 } } };
    expect(told(without)).toContain('Fleet or shifts too small');
  });

  test('that bars feeders from a micro-depot leaves it without parcels', () => {
    const shut: Zone = { ...middle, kind: 'length', longest: 7, centre: { x: 600, y: 600 }, radius: 100 };
    const run = aRun(studyWith([shut]), town, 'depots');
    expect(factsOf(run, 'arrived').filter(({ why }) => why === 'feeder')).toEqual([]);
    expect(placementWarnings(run.setting).join()).toContain('Market cannot be reached');
    const both = aSetting(studyWith([shut, { ...clean, id: 'clean' }]), town, 'depots');
    const unreached = aSetting(studyWith([clean]), town).access.addresses.size;
    expect(placementWarnings(both).join()).toContain(`${unreached} addresses cannot be reached by the vans of Hub`);
    expect(placementWarnings(both).join()).toContain('because of zones, nor by bike');
  });
});

describe('delivery hours of a pedestrian zone', () => {
  const run = aRun(studyWith([morning]), town);

  test('are kept by every van', () => {
    expect(stopsInside(run, 'van').length).toBeGreaterThan(0);
    for (const { begin, time } of stopsInside(run, 'van')) {
      expect(begin % DAY).toBeGreaterThanOrEqual(8 * HOUR);
      expect(time % DAY).toBeLessThanOrEqual(10 * HOUR);
    }
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('do not bind bikes', () => {
    const bikes = aRun(studyWith([{ ...morning, until: '08:45' }]), town, 'depots');
    expect(stopsInside(bikes, 'bike').some(({ time }) => time % DAY > 8.75 * HOUR)).toBe(true);
  });

  test('that are over too soon send the parcel home, and it comes another day', () => {
    const slow = studyWith([{ ...morning, until: '09:00' }]);
    const late = aRun({ ...slow, rules: { ...slow.rules, door: { ...slow.rules.door, spread: 1.5 } } }, town);
    const back = factsOf(late, 'arrived').filter(({ why }) => why === 'access hours');
    expect(back.length).toBeGreaterThan(0);
    for (const { parcel } of back) expect(isInside(late, parcel)).toBe(true);
    expect(brokenInvariants(late)).toEqual([]);
  });

  test('change nothing where they hold all day', () => {
    const open = aRun(studyWith([{ ...morning, from: '00:00', until: '24:00' }]), town);
    expect(open.facts).toEqual(aRun(studyWith([]), town).facts);
  });
});
