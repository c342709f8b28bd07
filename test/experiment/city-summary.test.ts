import { describe, expect, test } from 'vitest';
import { areaMasks, replicate } from '../../src/experiment/account.ts';
import { summariseWarnings } from '../../src/experiment/backlog-warnings.ts';
import { summariseBudgets } from '../../src/experiment/budget-summary.ts';
import { summariseCity } from '../../src/experiment/city-summary.ts';
import type { StudyFile } from '../../src/model/study.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { aResult } from '../builders/replication-result.ts';
import { aSetting } from '../builders/run.ts';
import { adding, aStudy, withVariant } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const plain = (text: string | undefined) => text?.replaceAll('\u202f', ' ');

describe('what the city and people bear', () => {
  const small = aStudy({
    prices: { budgets: [{ payer: 'carrier', perDay: 1 }] },
    rules: { locker: { chosen: 0.9, radius: 2_000 } },
  });
  const study = withVariant(small, 'two', 'lockers', [adding('locker', 'big', 500, 500)]);
  const town = gridTown(5, 5);
  const masks = areaMasks(study, groundOf(town));
  const results = [0, 1].map((replication) => replicate(aSetting(study, town, 'two', replication), masks).result);

  test('sums up: kinds of external cost, hours of the day, and tenths of the parcels make the whole', () => {
    const { externalByKind, costTenths, kerbMinutes, kerbMinutesByHour } = summariseCity(results, 1, 0.95);
    const perParcel = results.reduce((sum, { external }) => sum + (external.perParcel ?? 0), 0) / 2;
    expect(Object.values(externalByKind).reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(perParcel, 9);
    expect(costTenths.reduce((sum, { mean }) => sum + mean, 0)).toBeCloseTo(1, 9);
    const standing = [...kerbMinutesByHour.van, ...kerbMinutesByHour.feeder].reduce((sum, minutes) => sum + minutes, 0);
    expect(kerbMinutes.mean).toBeCloseTo(standing, 9);
    expect(kerbMinutes.mean).toBeGreaterThan(0);
  });

  test('neighbourhoods of a replication carry what its measured parcels cost, to the micro-euro', () => {
    for (const { neighbourhoods, cost, external, indicators } of results) {
      const sum = (column: readonly number[]) => column.reduce((total, amount) => total + amount, 0);
      expect(sum(neighbourhoods.cost)).toBe(cost.total);
      expect(sum(neighbourhoods.external)).toBe(external.total);
      expect(sum(neighbourhoods.parcels)).toBe(indicators.parcels.measured);
    }
  });

  test('an owned vehicle that stands idle is paid its minimum hours, which are no courier-day', () => {
    const [baseline, ...others] = aStudy().scenarios;
    const fleets = baseline.fleets.map((fleet) => (fleet.kind === 'van' ? { ...fleet, count: 9 } : fleet));
    const minimum = { van: { minimumHours: 4 } };
    const owned = aStudy({ prices: minimum, scenarios: [{ ...baseline, fleets }, ...others] } as Partial<StudyFile>);
    const { result } = replicate(aSetting(owned, town, 'vans', 0), areaMasks(owned, groundOf(town)));
    const idleDays = 9 * owned.days.measured - result.people.van.shifts;
    expect(idleDays).toBeGreaterThan(0);
    expect(result.idleHours.van).toBe(4 * idleDays);
    const { allCouriers } = summariseCity([result], owned.days.measured, 0.95);
    expect(allCouriers.paidHours.mean * owned.days.measured).toBeCloseTo(result.paidHours.van, 9);
    expect(allCouriers.hoursPerShift.mean * result.people.van.shifts).toBeCloseTo(
      result.paidHours.van - 4 * idleDays,
      9,
    );
  });

  test('couriers are paid at least for the hours they work, and walkers are those who collect from lockers', () => {
    for (const { paidHours, people } of results) expect(paidHours.van).toBeGreaterThanOrEqual(people.van.hours);
    const { couriers, allCouriers, walkMinutes } = summariseCity(results, 1, 0.95);
    expect(couriers.van.kilogramsPerShift.mean).toBeGreaterThan(0);
    expect(couriers.bike.paidHours.mean).toBe(0);
    expect(couriers.bike.hoursPerShift.n).toBe(0);
    expect(allCouriers.paidHours.mean).toBeCloseTo(couriers.van.paidHours.mean + couriers.feeder.paidHours.mean, 9);
    expect(walkMinutes.mean).toBeGreaterThan(0);
  });

  test('a walk to a locker takes as long where senders walk there as well', () => {
    const sending = { ...study, demand: { ...study.demand, pickUps: { household: 3, business: 0 } } };
    const setting = aSetting(sending, town, 'two');
    const walk = (changes: Partial<typeof setting>): number =>
      summariseCity([replicate({ ...setting, ...changes }, masks).result], 1, 0.95).walkMinutes.mean;
    const kinds = [walk({ pickUpsOf: () => [] }), walk({ ordersOf: () => [] })];
    expect(walk({})).toBeGreaterThan(0.8 * Math.min(...kinds));
    expect(walk({})).toBeLessThan(1.2 * Math.max(...kinds));
  });

  test('a budget that is overspent is told by the run and, as a mean with its interval, by the scenario', () => {
    const [first] = results;
    expect(first?.warnings.at(-1)).toMatch(
      /^The carrier spends €[\d.]+ a day for the measured parcels, €[\d.]+ more than the budget of €1\.$/,
    );
    const said = summariseWarnings(results, 0.95);
    expect(plain(said.at(-1))).toMatch(
      /^The carrier spends €[\d.]+ a day for the measured parcels on average, €[\d.]+ more than the budget of €1 \(95 %: .+€.+ to .+€.+\), over it in all 2 draws\.$/,
    );
    expect(said.filter((warning) => warning.includes('budget'))).toHaveLength(1);
  });

  test('a budget that only some runs overspend says in how many, or that there is but one', () => {
    const runs = [90, 120, 95].map((spent, run) => {
      return { ...aResult('vans', run), budgets: [{ payer: 'city', budget: 100, spent } as const] };
    });
    expect(plain(summariseBudgets(runs, 0.95)[0])).toMatch(
      /^The city spends €101\.67 a day for the measured parcels on average, €1\.67 more than the budget of €100 \(95 %: .+\), over it in 1 of 3 draws\.$/,
    );
    expect(plain(summariseBudgets(runs.slice(1, 2), 0.95)[0])).toBe(
      'The city spends €120.00 a day for the measured parcels in the one draw there is, €20.00 more than the budget of €100.',
    );
    expect(summariseBudgets(runs.slice(0, 1), 0.95)).toEqual([]);
    expect(summariseBudgets([], 0.95)).toEqual([]);
  });
});
