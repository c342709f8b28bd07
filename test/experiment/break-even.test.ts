import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { breakEven, breakEvens } from '../../src/experiment/break-even.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { DepotSpec, Study } from '../../src/model/study.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from '../builders/study.ts';

/** 50 m2 at €12 with 300 operating days: €24 a day; no fit-out. */
const study = aStudy({ prices: { rent: 12, operatingDays: 300, depot: { fitOut: 0 } } });
const depot = placementOf(study, 'depots')?.depots[0] as DepotSpec;

describe('the break-even of a micro-depot', () => {
  // 100 parcels: €300 without it, €284 with it, of which €24 rent and €50 handling; so it saves €40 before its rent.
  const balance = { parcelsPerDay: 100, fed: 100, without: 300, with: 284, standing: 24, handling: 50 };

  test('is where its saving pays its rent, for one value at a time', () => {
    const { parcelsPerDay, pays, rent, handling } = breakEven(depot, study.prices, balance);
    expect(parcelsPerDay).toBe(100);
    expect(pays).toBe(true);
    expect(rent).toBeCloseTo(20, 9);
    expect(handling).toBeCloseTo(0.66, 9);
  });

  test('is the present value where it neither pays nor loses', () => {
    const even = breakEven(depot, study.prices, { ...balance, with: 300 });
    expect(even.rent).toBeCloseTo(12, 9);
    expect(even.handling).toBeCloseTo(0.5, 9);
  });

  test('is none where it would lose even without rent, or without handling', () => {
    expect(breakEven(depot, study.prices, { ...balance, with: 330 })).toMatchObject({ pays: false, rent: null });
    expect(breakEven(depot, study.prices, { ...balance, with: 400 }).handling).toBeNull();
  });

  test('is none where nobody uses it', () => {
    const unused = { parcelsPerDay: 0, fed: 0, without: 300, with: 324, standing: 24, handling: 0 };
    expect(breakEven(depot, study.prices, unused)).toMatchObject({ pays: false, rent: null, handling: null });
  });

  test('leaves the fit-out as it is, and knows the part of a shared roof', () => {
    const fitted = { ...depot, fitOut: 600 };
    const prices = { ...study.prices, interest: 0 };
    // €600 x 50 m2 over 10 years of 300 days: €10 a day, so €30 of the €40 are left for rent.
    expect(breakEven(fitted, prices, balance).rent).toBeCloseTo(15, 9);
    expect(breakEven({ ...depot, sharing: 'roof', partners: 2 }, prices, balance).rent).toBeCloseTo(40, 9);
    const mobile = { ...depot, mobile: { places: [], dayCost: 20 } };
    expect(breakEven(mobile, prices, balance)).toMatchObject({ rent: null, pays: true });
  });
});

describe('the break-even of a scenario', () => {
  const area = {
    scenario: 'depots',
    depot: 'market',
    parcels: 120,
    brought: 0,
    cost: 300 * EURO,
    standing: 0,
    handling: 0,
  };
  const used = { ...area, brought: 100, cost: 284 * EURO, standing: 24 * EURO, handling: 50 * EURO };
  const results = [
    { ...aResult('vans', 0), depotAreas: [area] },
    { ...aResult('depots', 0), depotAreas: [used] },
    { ...aResult('depots', 1), depotAreas: [{ ...used, cost: 900 * EURO }] },
  ];

  test('compares the same addresses in pairs of runs that met the same luck', () => {
    const [found, ...others] = breakEvens(study, 'depots', results);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ depot: 'market', parcelsPerDay: 100 });
    expect(found?.volume).toBeUndefined();
  });

  test('is that of the whole scenario with and without the micro-depot where that has been run, and agrees with the volume', () => {
    const tried = { depot: 'market', parcelsPerDay: 40, delivered: 200, paying: 1, low: 55, high: 55, draws: 5 };
    // 20 cents on 200 parcels: it loses €40 a day, though its own addresses are cheaper than in the baseline.
    const losing = { ...tried, dearer: 0.2, from: 60, upTo: 80 };
    const [lost] = breakEvens(study, 'depots', results, [losing]);
    expect(lost).toMatchObject({ parcelsPerDay: 40, pays: false, rent: null, handling: null });
    expect(lost?.volume).toEqual({ from: 60, upTo: 80, paying: 1, low: 55, high: 55, draws: 5 });

    // It saves €10 a day after its rent of €24 for 50 m2 at €12 and 40 times 50 cents of handling.
    const [won] = breakEvens(study, 'depots', results, [{ ...losing, dearer: -0.05, from: 30, upTo: 40 }]);
    expect(won?.pays).toBe(true);
    expect(won?.rent).toBeCloseTo(17, 9);
    expect(won?.handling).toBeCloseTo(0.75, 9);
    expect(breakEvens(study, 'depots', results, [{ ...losing, depot: 'other' }])[0]?.volume).toBeUndefined();
  });

  test('is none for the baseline, for micro-depots it has too, and for results that do not know', () => {
    expect(breakEvens(study, 'vans', results)).toEqual([]);
    expect(breakEvens(study, 'depots', [aResult('vans', 0), aResult('depots', 0)])).toEqual([]);
    const [baseline, ...others] = study.scenarios;
    const shared: Study = { ...study, scenarios: [{ ...baseline, depots: [depot] }, ...others] };
    expect(breakEvens(shared, 'depots', results)).toEqual([]);
  });
});
