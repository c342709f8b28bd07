import { describe, expect, test } from 'vitest';
import { DAY, MINUTE } from '../../src/base/units.ts';
import type { FleetSpec, Study } from '../../src/model/study.ts';
import { shiftOf } from '../../src/simulation/fleet-hours.ts';
import type { Run } from '../../src/simulation/run-state.ts';
import { aRun } from '../builders/run.ts';
import { aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';
import { factsOf } from './facts-of.ts';
import { brokenInvariants } from './invariants.ts';
import { paidToReturn } from './workday-invariants.ts';

const town = gridTown(6, 6);

/** Two bikes that carry little, with such a battery; everything takes as long as expected. */
function ridden(numbers: FleetSpec['numbers'], overtimeHours = 0, sameDayShare = 0, shift = {}): Run {
  const study = aStudy({
    seed: 2,
    demand: { parcelsPerDay: 200, windowShare: 0, sameDay: { share: sameDayShare } },
    rules: {
      bike: { maxTours: 8, reloadMinutes: 8 },
      door: { spread: 0, neighbour: 0 },
      traffic: { weather: 'fair' },
      failures: { motor: 0, bike: 0, sick: 0 },
      shift: { overtimeHours, ...shift },
      sameDay: { from: 'micro-depot' },
    },
  });
  const [baseline, ...others] = study.scenarios;
  // No van takes what the bikes cannot bring.
  const fleets = baseline.fleets
    .filter(({ kind }) => kind !== 'van')
    .map((fleet) => (fleet.kind === 'bike' ? { ...fleet, count: 2, capacity: { parcels: 12 }, numbers } : fleet));
  return aRun({ ...study, scenarios: [{ ...baseline, fleets }, ...others] } as Study, town, 'depots');
}

const toursOf = (run: Run) => factsOf(run, 'departed').filter(({ vehicle }) => run.vehicles[vehicle]?.kind === 'bike');
const lastReturn = (run: Run): number =>
  Math.max(
    ...factsOf(run, 'vehicle-day').flatMap(({ day, end, vehicle }) =>
      day === run.setting.calendar.operating[0] && run.vehicles[vehicle]?.kind === 'bike' ? [end] : [],
    ),
  );

/** Seconds that a bike stands at its micro-depot between two tours of a day, at most. */
function longestStay(run: Run): number {
  const home = new Map<number, number>();
  let longest = 0;
  for (const fact of run.facts) {
    if (fact.kind === 'day-closed') home.clear();
    if (fact.kind === 'ended' && run.vehicles[fact.vehicle]?.kind === 'bike') home.set(fact.vehicle, fact.time);
    if (fact.kind === 'departed') longest = Math.max(longest, fact.time - (home.get(fact.vehicle) ?? fact.time));
  }
  return longest;
}

describe('a battery', () => {
  const swapped = ridden({ rangeKm: 6, chargeKmPerHour: 0 });

  test('that charges slowly makes the next tours wait, as the plan expected', () => {
    const slow = ridden({ rangeKm: 6, chargeKmPerHour: 0.5 });
    expect(longestStay(swapped)).toBe(8 * MINUTE);
    expect(longestStay(slow)).toBeGreaterThan(60 * MINUTE);
    expect(brokenInvariants(slow)).toEqual([]);
    for (const { time, plan } of toursOf(slow)) expect(time).toBe(plan.departs);
  });

  test('that charges slowly is planned for: the bikes are home when their shift ends, whatever overtime is allowed', () => {
    for (const chargeKmPerHour of [0.3, 0.7]) {
      const slow = ridden({ rangeKm: 6, chargeKmPerHour }, 2);
      const { setting } = slow;
      const [depot] = setting.depots.values();
      const { until } = shiftOf(setting, 'bike', (depot as NonNullable<typeof depot>).facility);
      const day = setting.calendar.operating[0] as number;
      expect(lastReturn(slow)).toBeLessThanOrEqual(day * DAY + until);
      expect(brokenInvariants(slow)).toEqual([]);
    }
  });

  test('is planned for as it will be when its bike, which is out or has tours before it, comes home', () => {
    for (const chargeKmPerHour of [0.5, 2]) {
      for (const shift of [{ breakMinutes: 0 }, {}]) {
        const run = ridden({ rangeKm: 6, chargeKmPerHour }, 0, 0.5, shift);
        const tours = toursOf(run);
        expect(tours.length).toBeGreaterThan(20);
        for (const { time, plan } of tours) expect(time).toBe(plan.departs);
      }
    }
  });

  test('is not charged during a break after the last stop, which is over before its bike is home', () => {
    const run = ridden({ rangeKm: 6, chargeKmPerHour: 0.5 }, 0, 0.5, { breakMinutes: 45, breakAfterHours: 0.5 });
    const rests = toursOf(run).filter(({ plan }) => plan.rest?.stop === plan.leaves.length - 1);
    expect(rests.length).toBeGreaterThan(0);
    for (const { time, plan } of toursOf(run)) expect(time).toBe(plan.departs);
  });

  test('that charges fast, or lasts the day, changes nothing', () => {
    expect(ridden({ rangeKm: 6, chargeKmPerHour: 1_000 }).facts).toEqual(swapped.facts);
    expect(ridden({ rangeKm: 500, chargeKmPerHour: 0.1 }).facts).toEqual(ridden({ rangeKm: 500 }).facts);
  });

  test('that is not charged in time for another tour pays nobody to wait for it', () => {
    const flat = ridden({ rangeKm: 6, chargeKmPerHour: 0.2 });
    expect(factsOf(flat, 'left-over').some(({ why }) => why === 'shift ended')).toBe(true);
    expect(paidToReturn(flat)).toEqual([]);
  });

  test('that hardly charges leaves for another day what there is no range for', () => {
    const flat = ridden({ rangeKm: 6, chargeKmPerHour: 0.1 });
    const left = factsOf(flat, 'left-over').filter(({ why }) => why === 'shift ended');
    expect(left.length).toBeGreaterThan(0);
    expect(brokenInvariants(flat)).toEqual([]);
  });
});
