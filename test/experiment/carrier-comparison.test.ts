import { describe, expect, test } from 'vitest';
import { toEuros } from '../../src/base/money.ts';
import { accountOf, areaMasks } from '../../src/experiment/account.ts';
import { carrierPlan } from '../../src/experiment/carrier-comparison.ts';
import { tInterval } from '../../src/experiment/interval.ts';
import { compare } from '../../src/experiment/paired-comparison.ts';
import { poolingSentenceOn } from '../../src/experiment/pooling-sentence.ts';
import { startReplication, stepReplication } from '../../src/experiment/replication.ts';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import type { Study, Variant } from '../../src/model/study.ts';
import { groundOf } from '../../src/simulation/ground.ts';
import { severalCarriers } from '../builders/carriers.ts';
import { aSetting } from '../builders/run.ts';
import { adding, aStudy } from '../builders/study.ts';
import { gridTown } from '../builders/town.ts';

const town = gridTown(5, 5);

function replicate(study: Study, scenario: string, replication: number): ReplicationResult {
  const job = startReplication(aSetting(study, town, scenario, replication));
  while (!stepReplication(job));
  return accountOf(job, areaMasks(study, groundOf(town))).result;
}

function compared(study: Study, replications: number) {
  const results = study.scenarios.flatMap(({ id }) =>
    Array.from({ length: replications }, (_, replication) => replicate(study, id, replication)),
  );
  const scenarios = study.scenarios.map(({ id, name }) => ({ id, name }));
  const plan = { scenarios, measuredDays: study.days.measured, method: 'fixed', carriers: carrierPlan(study) } as const;
  return { comparison: compare(plan, results), results };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

describe('results by carrier', () => {
  const { comparison, results } = compared(severalCarriers([3, 1], { demand: { parcelsPerDay: 40 } }), 3);

  test('add up to the whole', () => {
    for (const { carriers = [], cost, indicators } of results) {
      expect(total(carriers.map((carrier) => carrier.cost))).toBe(cost.total);
      expect(total(carriers.map(({ parcels }) => parcels))).toBe(indicators.parcels.measured);
      const returned = carriers.map(({ parcels, delivered }) => parcels - delivered);
      expect(total(returned)).toBe(indicators.parcels.returned);
      const onTime = carriers.map(({ onTimeShare, parcels }) => Math.round((onTimeShare ?? 0) * parcels));
      expect(total(onTime)).toBe(Math.round((indicators.lateness.onTimeShare ?? 0) * indicators.parcels.measured));
    }
  });

  test('say in each scenario what a parcel costs each carrier, and how that differs from the baseline', () => {
    const { summaries = [], differences = [] } = comparison.carriers ?? {};
    expect(summaries.map(({ scenario }) => scenario)).toEqual(['alone', 'roof', 'pooled']);
    expect(differences.map(({ scenario }) => scenario)).toEqual(['roof', 'pooled']);
    differences.forEach(({ carriers }, row) => {
      carriers.forEach(({ costPerParcel, name }, column) => {
        const of = (at: number) => summaries[at]?.carriers[column]?.costPerParcel.mean as number;
        expect(name).toBe(['A', 'B'][column]);
        expect(costPerParcel.mean).toBeCloseTo(of(row + 1) - of(0), 9);
      });
    });
  });

  test('hold a pool against the same micro-depots under a roof, and give its gain to the carriers without rest', () => {
    const [gain] = comparison.carriers?.pooling ?? [];
    expect(gain).toMatchObject({ scenario: 'pooled', against: 'roof', isPoolingAlone: true });
    expect(total(gain?.carriers.map(({ perDay }) => perDay.mean) ?? [])).toBeCloseTo(gain?.perDay.mean as number, 6);
    const mean = (id: string) => comparison.summaries.find((one) => one.id === id)?.costPerParcel.mean as number;
    expect(gain?.perParcel.mean).toBeCloseTo(mean('roof') - mean('pooled'), 9);
  });

  test('share the error of the gain over all its intervals: a parcel, a day, and the day of each carrier and of each other payer', () => {
    const [gain] = comparison.carriers?.pooling ?? [];
    const of = (scenario: string) => results.filter((result) => result.scenario === scenario);
    const perParcel = of('roof').map(
      ({ cost }, row) => (cost.perParcel as number) - (of('pooled')[row]?.cost.perParcel as number),
    );
    const { low, high } = tInterval(perParcel, 1 - 0.05 / 8) ?? {};
    expect(gain?.perParcel.low).toBeCloseTo(low as number, 9);
    expect(gain?.perParcel.high).toBeCloseTo(high as number, 9);
    expect(gain?.comparisons).toBe(8);
  });

  test('tell the gain in a sentence, for the pooled scenario alone', () => {
    const text = (poolingSentenceOn(comparison, 'pooled') ?? []).map((part) => part.text).join('');
    expect(text).toMatch(/^Pooling saves .* against Roof.*: A .* and B .*\.$/);
    expect(poolingSentenceOn(comparison, 'roof')).toBeNull();
  });
});

describe('where a city pays the carriers for each bike', () => {
  const prices = { subsidies: [{ id: 's', from: 'city', to: 'carrier', amount: 150, per: 'bike-day' }] } as const;
  const demand = { parcelsPerDay: 40 };
  const shares = [3, 1];
  const { comparison, results } = compared(
    severalCarriers(shares, { demand, prices: { subsidies: [...prices.subsidies] } }),
    3,
  );
  const free = compared(severalCarriers(shares, { demand }), 3).comparison;

  test('each carrier’s own cost is what the payer “carrier” bears for its parcels, the subsidy counted', () => {
    for (const { carriers = [], cost } of results) {
      expect(total(carriers.map(({ ownCost }) => ownCost))).toBe(cost.byPayer.carrier);
      for (const { ownCost, ownPerParcel, delivered } of carriers)
        expect(ownPerParcel).toBeCloseTo(toEuros(ownCost) / delivered, 9);
    }
    const { summaries = [] } = comparison.carriers ?? {};
    summaries[1]?.carriers.forEach(({ costPerParcel, ownCostPerParcel }, row) => {
      expect(ownCostPerParcel.mean).toBeLessThan(costPerParcel.mean);
      expect(costPerParcel.mean).toBeCloseTo(
        free.carriers?.summaries[1]?.carriers[row]?.costPerParcel.mean as number,
        9,
      );
    });
  });

  test('the gain of the pool falls to carriers by what they pay, to the city by what it pays, and adds up', () => {
    const [gain] = comparison.carriers?.pooling ?? [];
    const own = total(gain?.carriers.map(({ perDay }) => perDay.mean) ?? []);
    const before = total(free.carriers?.pooling[0]?.carriers.map(({ perDay }) => perDay.mean) ?? []);
    expect(gain?.payers.map(({ payer }) => payer)).toEqual(['city']);
    const city = gain?.payers[0]?.perDay.mean as number;
    expect(city).toBeGreaterThan(0);
    expect(own).toBeCloseTo(before - city, 6);
    expect(own + city).toBeCloseTo(gain?.perDay.mean as number, 6);
    expect(gain?.perParcel.mean).toBeCloseTo(free.carriers?.pooling[0]?.perParcel.mean as number, 9);
  });

  test('the sentence says so', () => {
    const text = (poolingSentenceOn(comparison, 'pooled') ?? []).map((part) => part.text).join('');
    expect(text).toMatch(/^Pooling saves all payers together .* against Roof.*: A .*, B .* and the city gains .*\.$/);
  });
});

test('a pool without its like among the scenarios is held against the baseline', () => {
  const study = severalCarriers([1, 1]);
  const [baseline, , pooled] = study.scenarios;
  const without = { ...study, scenarios: [baseline, pooled] } as Study;
  expect(carrierPlan(without)?.poolings).toEqual([{ scenario: 'pooled', against: 'alone', isPoolingAlone: false }]);
});

test('a pool that comes with other changes is not credited with them', () => {
  const study = severalCarriers([1, 1], { demand: { parcelsPerDay: 40 } });
  const [baseline, roof, pooled] = study.scenarios;
  const more = [...(pooled as Variant).changes, adding('locker', 'box', 400, 400)];
  const changed = { ...study, scenarios: [baseline, roof, { ...pooled, changes: more }] } as Study;
  expect(carrierPlan(changed)?.poolings).toMatchObject([
    { scenario: 'pooled', against: 'roof', isPoolingAlone: false },
  ]);
  const { comparison } = compared(changed, 3);
  const text = (poolingSentenceOn(comparison, 'pooled') ?? []).map((part) => part.text).join('');
  expect(text).toMatch(/^Pooling .* against Roof, with all else that differs there, /);
});

test('one carrier alone is not compared with anybody', () => {
  expect(carrierPlan(aStudy())).toBeUndefined();
  const result = replicate(aStudy(), 'vans', 0);
  expect(result.carriers).toBeUndefined();
});
