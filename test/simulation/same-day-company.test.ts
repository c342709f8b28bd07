import { describe, expect, test } from 'vitest';
import type { StudyFile } from '../../src/model/study.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { severalCarriers, withContractors } from '../builders/carriers.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';

const town = gridTown(6, 6);
const demand = { parcelsPerDay: 80, sameDay: { share: 0.3 } };
const isSameDay = ({ parcels }: Run, parcel: number): boolean => parcels[parcel]?.sameDay === true;
const contracted = (run: Run) => factsOf(run, 'contracted').filter(({ parcel }) => isSameDay(run, parcel));

describe('same-day orders of several carriers', () => {
  const rules: StudyFile['rules'] = { sameDay: { from: 'micro-depot' } };
  test.each(['alone', 'roof', 'pooled'])(
    'are served from their own carrier’s places or shared ones: %s',
    (scenario) => {
      const run = aRun(severalCarriers([2, 1], { demand, rules }), town, scenario);
      expect(brokenInvariants(run)).toEqual([]);
      const assigned = factsOf(run, 'assigned').filter(({ parcel }) => isSameDay(run, parcel));
      const carriers = assigned.map(({ facility }) => run.setting.facilities[facility]?.carrier);
      const owners = assigned.map(({ parcel }) => run.parcels[parcel]?.carrier);
      expect(new Set(owners)).toEqual(new Set([0, 1]));
      expect(carriers.filter((carrier, row) => carrier !== undefined && carrier !== owners[row])).toEqual([]);
      if (scenario !== 'alone') expect(assigned.some(({ way }) => way === 'bike')).toBe(true);
    },
  );
});

describe('same-day orders and contractors', () => {
  test('one that takes all takes them before their promise, and leaves those that it cannot to the own vans', () => {
    const study = withContractors(aStudy({ demand }), { takes: 'all', from: '09:00', until: '11:00' });
    const run = aRun(study, town, 'vans');
    expect(brokenInvariants(run)).toEqual([]);
    const given = contracted(run);
    expect(given.length).toBeGreaterThan(3);
    for (const { parcel } of given) {
      const first = run.facts.find(
        (fact) => (fact.kind === 'delivered' || fact.kind === 'attempt-failed') && fact.parcel === parcel,
      );
      const { promise, day } = run.parcels[parcel] as Run['parcels'][number];
      if (first !== undefined && Math.floor(first.time / 86_400) === day) expect(first.time).toBeLessThan(promise);
    }
    const byVan = factsOf(run, 'assigned').filter(({ parcel, way }) => isSameDay(run, parcel) && way === 'van');
    expect(byVan.length).toBeGreaterThan(3);
  });

  test.each([
    ['early', 'late'],
    ['late', 'early'],
  ])('go to the one of several that can keep their promise, whichever the study names first: %s, %s', (...order) => {
    const hours = { early: { from: '08:00', until: '16:00' }, late: { from: '17:00', until: '19:00' } };
    const study = aStudy({
      demand: { parcelsPerDay: 80, businessShare: 0, sameDay: { share: 0.5, hours: 3, from: '09:00', until: '12:00' } },
      rules: { presence: { at10: 1, at14: 1, at19: 1, business: 1 } },
    });
    const named = order.map((id) => ({ id, takes: 'all', ...hours[id as 'early'] }));
    const run = aRun(withContractors(study, ...named), town, 'vans');
    expect(brokenInvariants(run)).toEqual([]);
    expect(contracted(run).length).toBeGreaterThan(10);
    expect(contracted(run).filter(({ contractor }) => order[contractor] !== 'early')).toEqual([]);
    const late = factsOf(run, 'delivered').filter(
      ({ parcel, time }) => isSameDay(run, parcel) && time > (run.parcels[parcel]?.promise as number),
    );
    expect(late).toEqual([]);
  });

  describe('one for the overflow, beside own vans', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const many = { parcelsPerDay: 120, businessShare: 0, sameDay: { share: 0.4, hours: 3 } };
    const presence = { at10: 1, at14: 1, at19: 1, business: 1 };
    /** Own vans, and a contractor who comes in these hours. */
    const runWith = (count: number, from = '09:00', until = '22:00'): Run => {
      const fleets = baseline.fleets.map((fleet) => ({ ...fleet, ...(fleet.kind === 'van' ? { count } : {}) }));
      const study = aStudy({ demand: many, rules: { presence }, scenarios: [{ ...baseline, fleets }, ...others] });
      const run = aRun(withContractors(study, { takes: 'overflow', from, until }), town, 'vans');
      expect(brokenInvariants(run)).toEqual([]);
      return run;
    };
    const broughtBy = (run: Run, isByOwn: boolean) =>
      factsOf(run, 'delivered').filter(({ parcel, tour }) => isSameDay(run, parcel) && tour >= 0 === isByOwn);
    const lateIn = (run: Run): number =>
      [...broughtBy(run, true), ...broughtBy(run, false)].filter(
        ({ parcel, time }) => time > (run.parcels[parcel]?.promise as number),
      ).length;

    test('gets what they cannot bring as promised, and they bring the rest', () => {
      const alone = runWith(1, '00:00', '00:01');
      expect(lateIn(alone)).toBeGreaterThan(10);
      const run = runWith(1);
      expect(lateIn(run)).toBeLessThan(3);
      expect(broughtBy(run, true).length).toBeGreaterThan(5);
      expect(broughtBy(run, false).length).toBeGreaterThan(5);
    });

    test('gets none of what they can', () => {
      expect(contracted(runWith(40))).toEqual([]);
    });
  });

  test('one for the overflow gets what no vehicle is left for', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => ({ ...fleet, count: 0 }));
    const study = aStudy({ demand, scenarios: [{ ...baseline, fleets }, ...others] });
    const run = aRun(withContractors(study, { takes: 'overflow' }), town, 'vans');
    expect(brokenInvariants(run)).toEqual([]);
    expect(contracted(run).length).toBeGreaterThan(10);
  });
});
