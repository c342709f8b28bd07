import { describe, expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import { fingerprintOf } from '../../src/simulation/journal-fingerprint.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Supplier = NonNullable<NonNullable<NonNullable<StudyFile['rules']>['locker']>['suppliedBy']>;

interface Parts {
  readonly suppliedBy?: Supplier;
  readonly pickUps?: number;
  readonly sizes?: { readonly XS: number; readonly S: number; readonly M: number; readonly L: number };
  /** Metres that the micro-depot reaches. */
  readonly catchment?: number;
}

/** A locker that many people choose beside a micro-depot with bikes. */
function runWith({ suppliedBy, pickUps = 0, sizes, catchment = 700 }: Parts): Run {
  const study = aStudy({
    days: { warmUp: 0, measured: 2 },
    rules: { locker: { chosen: 0.8, radius: 800, ...(suppliedBy === undefined ? {} : { suppliedBy }) } },
    demand: {
      parcelsPerDay: 100,
      windowShare: 0,
      businessShare: 0,
      pickUps: { household: pickUps },
      ...(sizes === undefined ? {} : { sizes }),
    },
  });
  const reach = { id: 'reach', on: true, kind: 'set-depot', target: 'market', set: { catchment } } as const;
  return aRun(withVariant(study, 'both', 'depots', [adding('locker', 'box', 500, 500), reach]), town, 'both');
}

/** What kinds of vehicles did something in lockers. */
function kindsOf(run: Run, kind: 'deposited' | 'taken-out'): ReadonlySet<string> {
  const vehicleOf = new Map(factsOf(run, 'departed').map(({ tour, vehicle }) => [tour, vehicle]));
  return new Set(factsOf(run, kind).map(({ tour }) => run.vehicles[vehicleOf.get(tour) ?? -1]?.kind ?? 'nobody'));
}

describe('a locker on a candidate site', () => {
  const filledWith = (longestVehicle: number): number => {
    const site = { id: 'yard', name: 'Yard', position: { x: 500, y: 500 }, area: 100, longestVehicle };
    const study = aStudy({ rules: { locker: { chosen: 0.8, radius: 800 } }, sites: [site] } as Partial<StudyFile>);
    const run = aRun(withVariant(study, 'yard', 'depots', [adding('locker', 'box', 500, 500)]), town, 'yard');
    expect(brokenInvariants(run)).toEqual([]);
    return factsOf(run, 'deposited').length;
  };

  test('is filled by no vehicle that is too long for it', () => {
    expect(filledWith(30)).toBeGreaterThan(0);
    expect(filledWith(4)).toBe(0);
  });
});

describe('lockers', () => {
  test('are filled by feeders unless the study says otherwise', () => {
    const run = runWith({});
    expect(kindsOf(run, 'deposited')).toEqual(new Set(['feeder']));
    const said = runWith({ suppliedBy: 'feeder' });
    expect(fingerprintOf(journalOf(said))).toBe(fingerprintOf(journalOf(run)));
  });

  test('are filled by vans where the rule says so, although there are feeders', () => {
    const run = runWith({ suppliedBy: 'van' });
    expect(kindsOf(run, 'deposited')).toEqual(new Set(['van']));
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('are filled by the bikes of the micro-depot that reaches them where the rule says so', () => {
    const run = runWith({ suppliedBy: 'bike', sizes: { XS: 1, S: 1, M: 1, L: 0 } });
    expect(kindsOf(run, 'deposited')).toEqual(new Set(['bike']));
    const depot = [...run.setting.depots.keys()][0];
    const { parcel } = factsOf(run, 'deposited')[0] ?? { parcel: -1 };
    const arrived = factsOf(run, 'arrived').find((fact) => fact.parcel === parcel);
    expect([arrived?.facility, arrived?.why]).toEqual([depot, 'feeder']);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('get from feeders what no bike can carry', () => {
    const run = runWith({ suppliedBy: 'bike', sizes: { XS: 1, S: 0, M: 0, L: 1 } });
    const vehicleOf = new Map(factsOf(run, 'departed').map(({ tour, vehicle }) => [tour, vehicle]));
    const deposited = factsOf(run, 'deposited');
    for (const { parcel, tour } of deposited) {
      const kind = run.vehicles[vehicleOf.get(tour) ?? -1]?.kind;
      expect(kind).toBe(run.parcels[parcel]?.size === 'L' ? 'feeder' : 'bike');
    }
    expect(kindsOf(run, 'deposited')).toEqual(new Set(['bike', 'feeder']));
  });

  test('that no micro-depot reaches are filled by feeders all the same', () => {
    expect(kindsOf(runWith({ suppliedBy: 'bike', catchment: 50 }), 'deposited')).toEqual(new Set(['feeder']));
  });

  test.each<Supplier>(['feeder', 'van', 'bike'])('are emptied of what is sent by who fills them: %s', (suppliedBy) => {
    const run = runWith({ suppliedBy, pickUps: 0.5, sizes: { XS: 1, S: 1, M: 0, L: 0 } });
    expect(kindsOf(run, 'taken-out')).toEqual(new Set([suppliedBy]));
    expect(brokenInvariants(run)).toEqual([]);
  });
});
