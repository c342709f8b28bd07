import { describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import type { StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { switchedStudy } from '../builders/switched-study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';

type Presence = NonNullable<NonNullable<StudyFile['rules']>['presence']>;

/**
 * Parcels for businesses, or for households, with vans only, on days when they come much later than planned: nobody sets out
 * for a business that is shut.
 */
function runWith(businessShare: number, presence: Presence): Run {
  const traffic = { weather: 'snow', snowMotor: 0.1 } as const;
  const patch = { demand: { parcelsPerDay: 60, businessShare }, rules: { maxAttempts: 2, presence, traffic } };
  return aRun(switchedStudy([patch]), gridTown(6, 6), 'bare');
}

const failures = (run: Run) =>
  factsOf(run, 'attempt-failed').map(({ time, why }) => ({ hour: (time % DAY) / HOUR, why }));

describe('a failed attempt', () => {
  test('finds a business closed outside its hours', () => {
    const failed = failures(runWith(1, { business: 1, businessFrom: '08:00', businessUntil: '09:00' }));
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter(({ hour, why }) => hour < 9 || why !== 'closed')).toEqual([]);
  });

  test('finds nobody to take it at an open business', () => {
    const failed = failures(runWith(1, { business: 0.3, businessFrom: '00:00', businessUntil: '24:00' }));
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter(({ why }) => why !== 'nobody home')).toEqual([]);
  });

  test('tells the two apart on one tour', () => {
    const failed = failures(runWith(1, { business: 0.3, businessFrom: '00:00', businessUntil: '09:00' }));
    expect(new Set(failed.map(({ why }) => why))).toEqual(new Set(['closed', 'nobody home']));
    expect(failed.filter(({ hour, why }) => why !== (hour < 9 ? 'nobody home' : 'closed'))).toEqual([]);
  });

  test('finds nobody home at households, whatever the hours of businesses', () => {
    const away = { at10: 0.3, at14: 0.3, at19: 0.3 };
    const failed = failures(runWith(0, { ...away, businessFrom: '08:00', businessUntil: '08:30' }));
    expect(failed.length).toBeGreaterThan(0);
    expect(failed.filter(({ why }) => why !== 'nobody home')).toEqual([]);
  });

  test('is followed by another one on the next operating day, also where vans start again later on the same', () => {
    const presence = { at10: 0.4, at14: 0.4, at19: 0.4 };
    const study = switchedStudy([{ demand: { parcelsPerDay: 80 }, rules: { presence, neighbourAccepts: 0 } }]);
    const [baseline, ...variants] = study.scenarios;
    const [vans] = baseline.fleets;
    if (vans === undefined) throw new Error('expected vans');
    const own = { count: 1, capacity: { parcels: 20, volume: 9_000, weight: 900 } };
    const late = { ...vans, ...own, id: 'late', name: 'Late', workday: { ...vans.workday, from: '15:00' } };
    const run = aRun(
      { ...study, scenarios: [{ ...baseline, fleets: [...baseline.fleets, late] }, ...variants] },
      gridTown(6, 6),
    );
    const days = factsOf(run, 'attempt-failed').map(({ parcel, time }) => `${parcel} on ${Math.floor(time / DAY)}`);
    expect(days.length).toBeGreaterThan(10);
    expect(new Set(days).size).toBe(days.length);
  });
});
