// Waves that bring a micro-depot its parcels when its bikes are home: vans take them, where there are any.
import { describe, expect, test } from 'vitest';
import { clock } from '../../src/base/format.ts';
import { DAY } from '../../src/base/units.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { changeSchema } from '../../src/model/study-placement.ts';
import type { Facility } from '../../src/simulation/facts.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(5, 5);

function studyWith(waves: readonly string[], rules: StudyFile['rules'] = {}): Study {
  return aStudy({
    demand: { parcelsPerDay: 40, windowShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 } },
    rules: { bike: { from: '08:30', shiftHours: 8 }, ...rules, feeder: { waves: [...waves] } },
  });
}

/** The same without vans. */
function without(study: Study): Study {
  const [baseline, ...variants] = study.scenarios;
  const fleets = baseline.fleets.filter(({ kind }) => kind !== 'van');
  return { ...study, scenarios: [{ ...baseline, fleets }, ...variants] };
}

const assigned = (run: Run, way: string): number => factsOf(run, 'assigned').filter((fact) => fact.way === way).length;
/** Parcels that reached their door on the day for which they were promised. */
const punctual = (run: Run): number =>
  factsOf(run, 'delivered').filter(({ parcel, time }) => Math.floor(time / DAY) === run.parcels[parcel]?.day).length;

describe('parcels that a wave would bring too late for the bikes of the day', () => {
  const late = aRun(studyWith(['17:00']), town, 'depots');

  test('go by van, as those of a full micro-depot do', () => {
    expect(assigned(late, 'bike')).toBe(0);
    expect(assigned(late, 'van')).toBeGreaterThan(0);
    expect(punctual(late)).toBeGreaterThan(0.5 * late.parcels.length);
    expect(late.facts).toEqual(aRun(studyWith(['17:00']), town, 'vans').facts);
    expect(brokenInvariants(late)).toEqual([]);
  });

  test('keep to the bikes of the next day where nobody else can take them', () => {
    const run = aRun(without(studyWith(['17:00'])), town, 'depots');
    expect(assigned(run, 'bike')).toBeGreaterThan(0);
    const home = aRun(studyWith(['17:00'], { sortedBy: '16:45' }), town, 'depots');
    expect(assigned(home, 'bike')).toBeGreaterThan(0);
    for (const one of [run, home]) expect(brokenInvariants(one)).toEqual([]);
  });

  test('are not those of a wave that is in time, by however little', () => {
    const inTime = aRun(studyWith(['14:00']), town, 'depots');
    expect(assigned(inTime, 'bike')).toBeGreaterThan(0);
    // Half an hour of sorting, and the reload, end with the shift.
    const isUsed = (wave: string): boolean => assigned(aRun(studyWith([wave]), town, 'depots'), 'bike') > 0;
    const times = ['15:30', '15:45', '16:00', '16:15', '16:29'].map(isUsed);
    expect(times.at(-1)).toBe(false);
    expect(times).toEqual([...times].sort((a, b) => Number(b) - Number(a)));
  });

  test('are not those that feeders quicker than others bring in time', () => {
    const crawl = { speeds: { motor: { residential: 3 } } };
    const { setting } = aRun(studyWith(['06:30'], crawl), town, 'depots');
    const [depot] = setting.depots.values();
    if (depot === undefined) throw new Error('expected a micro-depot');
    const drive = setting.ground.motor.seconds((setting.facilities[depot.hub] as Facility).place, depot.facility.place);
    // At 16:30 the bikes are to be home: sorting and loading take the last minutes.
    const { depot: work, bike } = setting.study.rules;
    const latest = 16.5 * 60 - work.sortingMinutes - bike.reloadMinutes;
    const minute = Math.floor(latest - (0.7 * drive) / 60);
    const slow = studyWith([clock(minute * 60)], crawl);
    const [baseline, ...variants] = slow.scenarios;
    const fleets = baseline.fleets.map((one) => (one.kind === 'feeder' ? { ...one, numbers: { speed: 3 } } : one));
    const quick: Study = { ...slow, scenarios: [{ ...baseline, fleets }, ...variants] };
    expect(assigned(aRun(slow, town, 'depots'), 'bike')).toBe(0);
    expect(assigned(aRun(quick, town, 'depots'), 'bike')).toBeGreaterThan(0);
  });

  test('are also those of a wave whose feeders come to work too late for it, or never drive it, and of a depot that opens late', () => {
    const study = studyWith(['06:30']);
    const [baseline, ...variants] = study.scenarios;
    const usual = punctual(aRun(study, town, 'depots'));
    for (const workday of [
      { from: '17:00', shiftHours: 4 },
      { from: '03:00', shiftHours: 2 },
    ]) {
      const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, workday } : fleet));
      const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...variants] }, town, 'depots');
      expect(assigned(run, 'bike')).toBe(0);
      expect(punctual(run)).toBeGreaterThan(0.9 * usual);
    }
    const late = withVariant(study, 'late', 'depots', [
      changeSchema.parse({ id: 'opens', kind: 'set-depot', target: 'market', set: { opens: '16:00' } }),
    ]);
    expect(punctual(aRun(late, town, 'late'))).toBeGreaterThan(0.9 * usual);
  });

  test('are also those for which feeders wait at a zone until its delivery hours, as for a depot that opens then', () => {
    const zone = { id: 'square', name: 'Square', kind: 'pedestrian' as const, centre: { x: 600, y: 600 }, radius: 20 };
    const presence = { at10: 1, at14: 1, at19: 1, business: 1 };
    const from = (hour: string): Study => {
      const study = studyWith(['06:30'], { presence, zones: [{ ...zone, from: hour, until: '20:00' }] });
      return { ...study, rules: { ...study.rules, feeder: { ...study.rules.feeder, shiftHours: 13 } } };
    };
    const run = aRun(from('15:55'), town, 'depots');
    expect(assigned(run, 'bike')).toBe(0);
    expect(punctual(run)).toBe(run.parcels.length);
    expect(placementWarnings(run.setting)).toContainEqual(
      expect.stringContaining('Market gets its parcels too late for its bikes'),
    );
    expect(brokenInvariants(run)).toEqual([]);
    expect(assigned(aRun(from('12:00'), town, 'depots'), 'bike')).toBeGreaterThan(0);
  });

  test('are also those that are in time until they are unloaded', () => {
    const slow = (unloadParcel: number): Study => studyWith(['15:30'], { depot: { unloadParcel, unloadMost: 3_600 } });
    const quick = aRun(slow(5), town, 'depots');
    expect(assigned(quick, 'bike')).toBeGreaterThan(0);
    expect(assigned(aRun(slow(1_800), town, 'depots'), 'bike')).toBe(0);
  });

  test('are those for which only the last wave has room', () => {
    const floor = { depot: { parcelsPerSquareMetre: 0.1 } };
    const both = aRun(studyWith(['06:30', '17:00'], floor), town, 'depots');
    const first = aRun(studyWith(['06:30'], floor), town, 'depots');
    expect(assigned(first, 'van')).toBeGreaterThan(0);
    expect(assigned(both, 'bike')).toBe(assigned(first, 'bike'));
    expect(assigned(both, 'bike')).toBeGreaterThan(0);
    const useful = aRun(studyWith(['06:30', '11:00'], floor), town, 'depots');
    expect(assigned(useful, 'bike')).toBeGreaterThan(assigned(first, 'bike'));
  });
});
