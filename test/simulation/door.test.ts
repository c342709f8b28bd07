import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { addressesFrom } from '../../src/simulation/ground.ts';
import { actualSearch, parkingSeconds } from '../../src/simulation/handover.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Door = NonNullable<NonNullable<StudyFile['rules']>['door']>;
const flat = new Array(24).fill(1);
const settingWith = (door: Door) => aSetting(aStudy({ rules: { door } }), town);

describe('parking search', () => {
  test('follows the hour', () => {
    const parkingByHour = flat.map((_, hour) => (hour === 10 ? 3 : 1));
    const setting = settingWith({ parkingByHour, parkingSpread: 0, parkingVanCentre: 100, parkingVanSuburb: 100 });
    expect(actualSearch(setting, 'van', 0, 9 * HOUR)).toBe(100);
    expect(actualSearch(setting, 'van', 0, DAY + 10.5 * HOUR)).toBe(300);
  });

  test('that goes on into another hour goes on by its factor', () => {
    const parkingByHour = flat.map((_, hour) => (hour === 10 ? 3 : hour === 11 ? 0 : 1));
    const setting = settingWith({ parkingByHour, parkingSpread: 0, parkingVanCentre: 100, parkingVanSuburb: 100 });
    // Half of it in the last 50 seconds before ten, the other half three times as long.
    expect(actualSearch(setting, 'van', 0, 10 * HOUR - 50)).toBe(50 + 150);
    // What is left at eleven is over at once.
    expect(actualSearch(setting, 'van', 0, 11 * HOUR - 30)).toBe(30);
  });

  test('never ends earlier for who begins later', () => {
    const factor = fc.constantFrom(0, 0.1, 0.5, 1, 3, 1e9);
    fc.assert(
      fc.property(
        fc.array(factor, { minLength: 24, maxLength: 24 }),
        fc.nat(DAY),
        fc.nat(2 * HOUR),
        fc.nat(7_200),
        (parkingByHour, time, later, parkingVanSuburb) => {
          const door = { parkingByHour, parkingSpread: 0, parkingVanCentre: parkingVanSuburb, parkingVanSuburb };
          const setting = settingWith(door);
          const ends = (begins: number) => begins + actualSearch(setting, 'van', 0, begins);
          expect(ends(time + later)).toBeGreaterThanOrEqual(ends(time));
        },
      ),
    );
  });

  test('is planned as its mean over the shift', () => {
    const parkingByHour = flat.map((_, hour) => (hour >= 8 && hour < 12 ? 2 : 1));
    const setting = settingWith({ parkingByHour, parkingVanCentre: 100, parkingVanSuburb: 100 });
    expect(parkingSeconds(setting, 'van', 0)).toBe(150);
  });

  test('varies from day to day around its mean, the same in every scenario', () => {
    const study = aStudy({ rules: { door: { parkingByHour: flat, parkingSpread: 0.5, parkingVanSuburb: 1_000 } } });
    const setting = aSetting(study, town);
    const other = aSetting(study, town, 'depots');
    let sum = 0;
    const days = 400;
    for (let day = 0; day < days; day++) {
      const seconds = actualSearch(setting, 'van', 3, day * DAY + 9 * HOUR);
      expect(actualSearch(other, 'van', 3, day * DAY + 9 * HOUR)).toBe(seconds);
      sum += seconds;
    }
    const base = setting.ground.city.addresses.centre[3] === 1 ? setting.study.rules.door.parkingVanCentre : 1_000;
    expect(sum / days / base).toBeGreaterThan(0.9);
    expect(sum / days / base).toBeLessThan(1.1);
  });

  test('takes as long as planned where neither hour nor day makes a difference', () => {
    const run = aRun(aStudy({ rules: { door: { parkingByHour: flat, parkingSpread: 0 } } }), town);
    for (const fact of run.facts) {
      if (fact.kind !== 'parked') continue;
      const served = run.facts.find(
        (other) => other.kind === 'served' && other.tour === fact.tour && other.stop === fact.stop,
      );
      if (served?.kind !== 'served') continue;
      expect(fact.time - fact.begin).toBe(parkingSeconds(run.setting, 'van', served.address));
    }
  });
});

describe('a parcel for which nobody was home', () => {
  const away = {
    neighbourAccepts: 0,
    presence: { at10: 0, at14: 0, at19: 0 },
    maxAttempts: 3,
    locker: { radius: 600 },
  } as const;
  const runWith = (afterFailed: 'door' | 'micro-depot', scenario: string, hubs = false) => {
    const [baseline, ...others] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'bike' && hubs ? { ...fleet, count: 0 } : fleet));
    const scenarios = [{ ...baseline, fleets }, ...others];
    return aRun(aStudy({ rules: { ...away, afterFailed }, scenarios } as Partial<StudyFile>), town, scenario);
  };
  const held = (run: Run) => factsOf(run, 'deposited').filter(({ compartment }) => compartment < 0);
  const walk = (run: Run, parcel: number): number => {
    const [depot] = run.setting.depots.values();
    if (depot === undefined) throw new Error('expected a micro-depot');
    const { metres } = addressesFrom(run.setting.ground, 'walk', depot.facility.place);
    return metres[run.parcels[parcel]?.address ?? -1] ?? Number.POSITIVE_INFINITY;
  };

  test('is held at the micro-depot in reach that brought it, and fetched on a later operating day in its hours', () => {
    const run = runWith('micro-depot', 'depots');
    expect(held(run).length).toBeGreaterThan(0);
    const fetched = factsOf(run, 'collected').filter(({ compartment }) => compartment < 0);
    expect(fetched.length).toBeGreaterThan(0);
    for (const { parcel, time } of fetched) {
      const since = held(run).find((fact) => fact.parcel === parcel)?.time ?? Number.NaN;
      expect(Math.floor(time / DAY)).toBeGreaterThan(Math.floor(since / DAY));
      expect(run.setting.calendar.operating).toContain(Math.floor(time / DAY));
      expect(time % DAY).toBeGreaterThanOrEqual(7 * HOUR);
      expect(time % DAY).toBeLessThanOrEqual(20 * HOUR);
    }
    for (const { parcel } of held(run)) expect(walk(run, parcel)).toBeLessThanOrEqual(600);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('comes to it by feeder from the hub where a van tried', () => {
    const run = runWith('micro-depot', 'depots', true);
    const tours = new Set(held(run).map(({ tour }) => tour));
    expect(tours.size).toBeGreaterThan(0);
    for (const departed of factsOf(run, 'departed')) {
      if (tours.has(departed.tour)) expect(run.vehicles[departed.vehicle]?.kind).toBe('feeder');
    }
    expect(factsOf(run, 'assigned').some(({ way }) => way === 'pick-up')).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('is held only where the micro-depot stands as long as it may lie there, and is taken back when the lease is over', () => {
    const runWithLease = (leaseUntil: number): Run => {
      const patch = {
        rules: { ...away, afterFailed: 'micro-depot' as const, locker: { radius: 900, dwellDays: [1, 1] } },
        depot: { leaseUntil },
      };
      return aRun(switchedStudy([patch], 3, { warmUp: 0, measured: 4 }), town);
    };
    // Whoever is away on Monday may come on Tuesday or Wednesday, the last day of the lease; from Tuesday on it is too short.
    const run = runWithLease(2);
    expect(new Set(held(run).map(({ time }) => Math.floor(time / DAY)))).toEqual(new Set([0]));
    const fetched = factsOf(run, 'collected').filter(({ compartment }) => compartment < 0);
    expect(new Set(fetched.map(({ time }) => Math.floor(time / DAY)))).toEqual(new Set([1, 2]));
    const isAfterTry = ({ parcels }: { readonly parcels: readonly number[] }): boolean =>
      parcels.some((parcel) => factsOf(run, 'attempt-failed').some((fact) => fact.parcel === parcel));
    expect(factsOf(run, 'taken-back').some(isAfterTry)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
    expect(held(runWithLease(1))).toEqual([]);
  });

  test('is tried at the door again where the rule is off, and changes nothing where there is no micro-depot', () => {
    expect(held(runWith('door', 'depots'))).toEqual([]);
    expect(runWith('micro-depot', 'vans').facts).toEqual(runWith('door', 'vans').facts);
  });
});
