// Crews that work when nobody can take a parcel: others bring it, and where nobody can, a warning says so.
import { describe, expect, test } from 'vitest';
import { hourWarnings } from '../../src/experiment/hour-warnings.ts';
import { measureIndicators } from '../../src/metrics/measure.ts';
import type { Study, StudyFile } from '../../src/model/study.ts';
import { journalOf, type Run } from '../../src/simulation/run-state.ts';
import { aRun, aSetting } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
type Rules = NonNullable<StudyFile['rules']>;

/** Bikes ride from 18:00 on, businesses open from 8 to 18. */
const EVENING: Rules = {
  bike: { from: '18:00', shiftHours: 4 },
  feeder: { waves: ['16:00'] },
  promiseUntil: '22:00',
};

function eveningStudy(rules: Rules = {}, demand: StudyFile['demand'] = { parcelsPerDay: 80 }): Study {
  const study = aStudy({
    demand: { windowShare: 0, sizes: { XS: 1, S: 0, M: 0, L: 0 }, ...demand },
    rules: { ...EVENING, ...rules },
  });
  const [baseline, ...others] = study.scenarios;
  const changes = others.map((one) => ({
    ...one,
    changes: one.changes.map((change) =>
      change.kind === 'add-depot' ? { ...change, depot: { ...change.depot, closes: '23:00' } } : change,
    ),
  }));
  return { ...study, scenarios: [baseline, ...changes] } as Study;
}

const byBike = (run: Run): Set<number> =>
  new Set(factsOf(run, 'assigned').flatMap(({ way, parcel }) => (way === 'bike' ? [parcel] : [])));

describe('bikes that ride in the evening', () => {
  test('leave businesses to the vans of the day, and households to themselves', () => {
    for (const assignment of ['nearest', 'cheapest'] as const) {
      const run = aRun(eveningStudy({ assignment }, { parcelsPerDay: 80, businessShare: 0.5 }), town, 'depots');
      expect([...byBike(run)].filter((parcel) => run.parcels[parcel]?.business)).toEqual([]);
      expect(factsOf(run, 'returned').filter(({ why }) => why === 'too old')).toEqual([]);
      expect(brokenInvariants(run)).toEqual([]);
    }
    expect(byBike(aRun(eveningStudy(), town, 'depots')).size).toBeGreaterThan(0);
  });

  test('leave parcels with windows of the day to the vans, too', () => {
    const demand = { parcelsPerDay: 80, windowShare: 0.5, windowFrom: '09:00', windowUntil: '16:00' };
    const run = aRun(eveningStudy({}, demand), town, 'depots');
    const promised = run.parcels.filter(({ window, day }) => window !== null && day >= 0);
    expect(promised.length).toBeGreaterThan(0);
    const first = new Map(
      factsOf(run, 'assigned')
        .map(({ parcel, way }) => [parcel, way] as const)
        .reverse(),
    );
    expect(promised.filter(({ index }) => first.get(index) === 'bike')).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('leave windows that only overtime would reach to vans that reach them in their shift, for no plan counts on overtime', () => {
    const demand = { parcelsPerDay: 40, windowShare: 1, windowFrom: '16:00', windowUntil: '18:00', businessShare: 0 };
    const day: Rules = { feeder: { waves: ['07:00'] }, van: { shiftHours: 11 }, promiseUntil: '20:00' };
    const rules: Rules = { ...day, bike: { from: '08:00', shiftHours: 8 }, shift: { overtimeHours: 2 } };
    const run = aRun(eveningStudy(rules, demand), town, 'depots');
    const promised = new Set(run.parcels.flatMap(({ window, day, index }) => (window && day >= 0 ? [index] : [])));
    expect([...byBike(run)].filter((parcel) => promised.has(parcel))).toEqual([]);
    expect(brokenInvariants(run)).toEqual([]);
  });

  test('keep what no van can bring', () => {
    const study = eveningStudy({}, { parcelsPerDay: 40, businessShare: 0.5 });
    const [baseline, ...others] = study.scenarios;
    const fleets = baseline.fleets.filter(({ kind }) => kind !== 'van');
    const run = aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...others] }, town, 'depots');
    expect([...byBike(run)].some((parcel) => run.parcels[parcel]?.business)).toBe(true);
    expect(brokenInvariants(run)).toEqual([]);
  });
});

describe('a warning', () => {
  const warnings = (rules: Rules, scenario: string) =>
    hourWarnings(aSetting(aStudy({ demand: { parcelsPerDay: 40, businessShare: 0.5 }, rules }), town, scenario));

  test('tells of a hub whose vans work only when businesses are shut', () => {
    const late = { van: { from: '18:30' } };
    expect(warnings(late, 'vans').join()).toContain('works while businesses are open, from 08:00 to 18:00');
    expect(warnings({}, 'vans').join()).not.toContain('businesses');
  });

  test('tells of a contractor that is done before parcels are sorted', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const early = { id: 'swift', name: 'Swift', takes: 'all', from: '05:00', until: '05:30' };
    const study = (until: string) =>
      aStudy({
        rules: { sortedBy: '05:30' },
        scenarios: [{ ...baseline, contractors: [{ ...early, until }] }, ...others],
      } as Partial<StudyFile>);
    expect(hourWarnings(aSetting(study('05:30'), town, 'vans')).join()).toContain('Swift delivers until 05:30');
    expect(hourWarnings(aSetting(study('08:00'), town, 'vans')).join()).not.toContain('Swift');
  });
});

test('windows in which bikes have a quarter of an hour left go to vans that have all of it', () => {
  const demand = { parcelsPerDay: 80, windowShare: 1, windowFrom: '16:00', windowUntil: '18:00', businessShare: 0 };
  // Somebody is at home, so that nothing is brought again on another day.
  const presence = { at10: 1, at14: 1, at19: 1, business: 1 };
  const rules: Rules = { presence, bike: { from: '08:30', shiftHours: 7.9 }, van: { from: '08:00', shiftHours: 10.5 } };
  const run = aRun(aStudy({ demand, rules }), town, 'depots');
  const promised = new Set(run.parcels.flatMap(({ window, day, index }) => (window && day >= 0 ? [index] : [])));
  expect([...byBike(run)].filter((parcel) => promised.has(parcel))).toEqual([]);
  const longer = aRun(
    aStudy({ demand, rules: { ...rules, bike: { from: '08:30', shiftHours: 9.5 } } }),
    town,
    'depots',
  );
  expect(byBike(longer).size).toBeGreaterThan(0);
});

describe('bikes whose micro-depot gets something late in the morning only', () => {
  const demand = { parcelsPerDay: 40, windowShare: 1, windowFrom: '09:00', windowUntil: '11:00', businessShare: 0 };
  const noon: Rules = { feeder: { waves: ['11:30'] }, bike: { from: '07:30' } };
  const inTime = (rules: Rules, scenario: string, more: StudyFile['demand'] = demand): number => {
    const run = aRun(aStudy({ demand: { ...demand, ...more }, rules }), town, scenario);
    expect(brokenInvariants(run)).toEqual([]);
    return measureIndicators(journalOf(run), run.setting.study, run.setting.placement).lateness.onTimeShare as number;
  };

  test('leave parcels with windows before that to vans', () => {
    expect(inTime(noon, 'depots')).toBeGreaterThan(inTime(noon, 'vans') - 0.1);
  });

  test('leave businesses that are shut by then to vans', () => {
    const early = { ...noon, presence: { businessUntil: '12:00' } };
    const offices = { windowShare: 0, businessShare: 0.5 };
    expect(inTime(early, 'depots', offices)).toBeGreaterThan(inTime(early, 'vans', offices) - 0.1);
  });

  test('take what comes to them before its window', () => {
    const run = aRun(aStudy({ demand, rules: { bike: { from: '07:30' } } }), town, 'depots');
    expect(byBike(run).size).toBeGreaterThan(0);
  });
});
