// Lockers that nobody who fills them can come to: their parcels go on as from a full one, and the planner is told.
import { describe, expect, test } from 'vitest';
import { DAY } from '../../src/base/units.ts';
import { placementWarnings } from '../../src/experiment/warnings.ts';
import type { Change, Study, StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;
type Zone = NonNullable<Rules['zones']>[number];

const around = { id: 'square', name: 'Square', centre: { x: 400, y: 400 }, radius: 20 };
const clean: Zone = { ...around, kind: 'low-emission' };
const evening: Zone = { ...around, kind: 'pedestrian', from: '20:00', until: '21:00' };
const ELECTRIC = { type: 'electric-van' };

interface Parts {
  readonly zones?: Zone[];
  readonly locker?: Rules['locker'];
  readonly van?: object;
  /** null where the hub has none. */
  readonly feeder?: object | null;
  readonly more?: Change[];
}

/** The locker Box in the square, beside others. */
function studyWith({ zones = [], locker = {}, van = {}, feeder = {}, more = [] }: Parts): Study {
  const [baseline, ...variants] = aStudy().scenarios;
  const changed = { van, feeder, bike: {} };
  const fleets = baseline.fleets.flatMap((fleet) => {
    const change = changed[fleet.kind];
    return change === null ? [] : [{ ...fleet, ...change }];
  });
  const study = aStudy({
    demand: { parcelsPerDay: 60, businessShare: 0, windowShare: 0 },
    rules: { zones, locker: { chosen: 0.6, radius: 800, ...locker } },
    scenarios: [{ ...baseline, fleets }, ...variants],
  } as Partial<StudyFile>);
  return withVariant(study, 'some', 'lockers', more);
}

const kindsAtBox = (run: Run): ReadonlySet<string> => {
  const vehicleOf = new Map(factsOf(run, 'departed').map(({ tour, vehicle }) => [tour, vehicle]));
  const here = factsOf(run, 'deposited').filter(({ facility }) => run.setting.facilities[facility]?.id === 'box');
  return new Set(here.map(({ tour }) => run.vehicles[vehicleOf.get(tour) ?? -1]?.kind ?? 'nobody'));
};

/** Measured parcels that were ever left over, by their ids. */
const leftOver = (run: Run): string[] =>
  [...new Set(factsOf(run, 'left-over').flatMap(({ parcel }) => run.parcels[parcel] ?? []))]
    .flatMap(({ id, measured }) => (measured ? [id] : []))
    .sort();

/** Who fills lockers, and what keeps them from this one. */
const CUT_OFF: Record<string, { readonly parts: Parts; readonly isZone: boolean }> = {
  'zones bar the vans of a hub without feeders': { parts: { zones: [clean], feeder: null }, isZone: true },
  'zones bar the vans, which fill it by rule': {
    parts: { zones: [clean], locker: { suppliedBy: 'van' }, feeder: ELECTRIC },
    isZone: true,
  },
  'zones bar feeders and vans': { parts: { zones: [clean] }, isZone: true },
  'hours of a zone are those of nobody': { parts: { zones: [evening] }, isZone: false },
  'the range of feeders and vans is too short': {
    parts: { feeder: { numbers: { rangeKm: 1.5 } }, van: { numbers: { rangeKm: 1.5 } } },
    isZone: false,
  },
};

describe.each(Object.keys(CUT_OFF))('a locker to which nobody comes since %s', (name) => {
  const { parts, isZone } = CUT_OFF[name] as (typeof CUT_OFF)[string];

  test('gets nothing, and its parcels go to the door', () => {
    const run = aRun(studyWith(parts), town, 'some');
    const without = aRun(studyWith(parts), town);
    expect(run.parcels.some(({ locker }) => locker >= 0)).toBe(true);
    expect([...kindsAtBox(run)]).toEqual([]);
    expect(leftOver(run)).toEqual(leftOver(without));
    const handed = new Set(factsOf(run, 'delivered').map(({ parcel }) => parcel));
    const tried = run.parcels.filter(({ locker, measured, index }) => locker >= 0 && measured && handed.has(index));
    expect(tried.length).toBeGreaterThan(0);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is told of before any run', () => {
    const said = placementWarnings(aSetting(studyWith(parts), town, 'some'));
    const expected = isZone
      ? 'Box cannot be reached from Hub because of zones or its site: it serves nobody.'
      : 'Box gets no parcels: no vehicle of Hub that may fill it can go there and back within its range, its shift and the hours at which it may stop there. It serves nobody.';
    expect(said).toContain(expected);
  });
});

test('parcels for a locker to which nobody comes go to the next one in reach where the rule says so', () => {
  const more = [adding('locker', 'other', 200, 200)];
  const deposited = (whenFull: 'next locker' | 'door'): number => {
    const run = aRun(studyWith({ zones: [clean], locker: { whenFull }, more }), town, 'some');
    expect(kindsAtBox(run)).toEqual(new Set());
    expect(factsOf(run, 'left-over').filter(({ parcel }) => run.parcels[parcel]?.locker === 2)).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
    return factsOf(run, 'deposited').length;
  };
  expect(deposited('next locker')).toBeGreaterThan(deposited('door'));
});

test('a compartment that is kept in a locker to which nobody comes any more is free again', () => {
  const later: Zone = { ...clean, fromDay: 1 };
  const run = aRun(studyWith({ zones: [later], locker: { reservation: true } }), town, 'some');
  for (const kept of run.world.reserved) expect(kept.every((count) => count >= 0)).toBe(true);
  expect(brokenInvariants(run)).toEqual([]);
});

test('a locker that feeders cannot come to is filled by vans that can', () => {
  for (const parts of [
    { feeder: { numbers: { rangeKm: 0.3 } } },
    { feeder: { workday: { from: '04:00', shiftHours: 1 } } },
  ] as const) {
    const run = aRun(studyWith(parts), town, 'some');
    expect(kindsAtBox(run)).toEqual(new Set(['van']));
    expect(brokenInvariants(run)).toEqual([]);
  }
});

describe('a locker whose hours leave time for part of what comes in a morning', () => {
  // From the start of the vehicle's day until the zone shuts: time for a few deposits of two minutes.
  const hours: Record<string, string> = { feeder: '06:55', van: '08:55' };
  test.each(Object.keys(hours))('gets it by %s, in stops that each have the time', (suppliedBy) => {
    const shut: Zone = { ...around, kind: 'pedestrian', from: '05:00', until: hours[suppliedBy] as string };
    const slow = { suppliedBy: suppliedBy as 'van', chosen: 0.9, depositParcel: 120 };
    const study = studyWith({ zones: [shut], locker: slow, more: [adding('depot', 'market', 600, 600)] });
    const roomy = { S: 200, M: 200, L: 200 };
    const set = { id: 'roomy', on: true, kind: 'set-locker', target: 'box', set: { compartments: roomy } } as const;
    const run = aRun(withVariant(study, 'roomy', 'some', [set]), town, 'roomy');
    const vehicleOf = new Map(factsOf(run, 'departed').map(({ tour, vehicle }) => [tour, vehicle]));
    const isTheirs = (tour: number) => run.vehicles[vehicleOf.get(tour) ?? -1]?.kind === suppliedBy;
    const deposits = factsOf(run, 'deposited').filter(({ facility, tour }) => {
      return run.setting.facilities[facility]?.id === 'box' && isTheirs(tour);
    });
    const onFirstDay = deposits.filter(({ time }) => time < DAY);
    expect(new Set(onFirstDay.map(({ tour }) => tour)).size).toBeGreaterThan(1);
    expect(leftOver(run)).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });
});
