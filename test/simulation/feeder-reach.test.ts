// Micro-depots that feeders cannot come to, by range, hours or time: their parcels go by van, and the planner is told.
import { describe, expect, test } from 'vitest';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Zone = NonNullable<NonNullable<StudyFile['rules']>['zones']>[number];

function studyWith(feeder: object = {}, zones: Zone[] = []): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'feeder' ? { ...fleet, ...feeder } : fleet));
  return aStudy({
    demand: { parcelsPerDay: 60, businessShare: 0 },
    rules: { zones },
    scenarios: [{ ...baseline, fleets }, ...variants],
  } as Partial<StudyFile>);
}

const evening: Zone = {
  id: 'square',
  name: 'Square',
  kind: 'pedestrian',
  centre: { x: 600, y: 600 },
  radius: 20,
  from: '18:00',
  until: '21:00',
};

const CASES: Record<string, Study> = {
  range: studyWith({ numbers: { rangeKm: 1 } }),
  'the hours of a zone': studyWith({}, [evening]),
  'the hours of a zone that are over when it opens': studyWith({}, [{ ...evening, from: '05:00', until: '07:00' }]),
  'its shift and the opening hours': studyWith({ workday: { shiftHours: 0.4, reloadMinutes: 0 } }),
};

const ends = (run: Run): number[] => [
  factsOf(run, 'delivered').length,
  factsOf(run, 'returned').length,
  factsOf(run, 'left-over').length,
];

describe.each(Object.keys(CASES))('a micro-depot that no feeder can come to for %s', (name) => {
  const study = CASES[name] as Study;

  test('gets no parcels, which go by van as if it were not there', () => {
    const run = aRun(study, town, 'depots');
    expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike')).toEqual([]);
    expect(ends(run)).toEqual(ends(aRun(study, town)));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is told of before any run', () => {
    const said = placementWarnings(aSetting(study, town, 'depots'));
    expect(said).toContain(
      'Market gets no parcels: the feeders of Hub cannot go there and back within their range, their shift and the hours at which it may be supplied. It serves nobody.',
    );
  });
});

test('addresses around a micro-depot that no feeder can come to are reached by no bike either', () => {
  const dawn: Zone = { ...evening, radius: 5_000, from: '05:00', until: '07:00' };
  const { count } = town.addresses;
  expect(placementWarnings(aSetting(studyWith({}, [dawn]), town, 'depots'))).toContain(
    `${count} addresses cannot be reached by the vans of Hub because of zones, nor by bike: their parcels are returned.`,
  );
});

test('a micro-depot that feeders can come to is told of by nobody, and served', () => {
  const run = aRun(studyWith(), town, 'depots');
  expect(factsOf(run, 'assigned').filter(({ way }) => way === 'bike').length).toBeGreaterThan(0);
  expect(placementWarnings(aSetting(studyWith(), town, 'depots'))).toEqual([]);
});
