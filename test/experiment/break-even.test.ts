import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { breakEven as breakEvenIn, breakEvens } from '../../src/experiment/break-even.ts';
import type { DepotBalance } from '../../src/experiment/depot-balance.ts';
import { summariseScenario } from '../../src/experiment/scenario-summary.ts';
import { placementOf } from '../../src/model/placement.ts';
import type { Change, DepotSpec, Study, Variant, Weekday } from '../../src/model/study.ts';
import { aResult } from '../builders/replication-result.ts';
import { aStudy } from '../builders/study.ts';

/** 50 m2 at €12 with 300 operating days: €24 a day; no fit-out. */
const study = aStudy({ prices: { rent: 12, operatingDays: 300, depot: { fitOut: 0 } } });
const depot = placementOf(study, 'depots')?.depots[0] as DepotSpec;

/** Of means alone, without their draws. */
const breakEven = (one: DepotSpec, of: Study, means: Omit<DepotBalance, 'draws'>) =>
  breakEvenIn(one, of, { ...means, draws: [] });

/** One of the same size that stands on these weekdays only. */
function movingOn(days: readonly Weekday[], dayCost: number): DepotSpec {
  return { ...depot, mobile: { places: days.map((day) => ({ day, position: depot.position })), dayCost } };
}

describe('the break-even of a micro-depot', () => {
  // 100 parcels: €300 without it, €284 with it, of which €24 rent and €50 handling; so it saves €40 before its rent.
  const balance = {
    parcelsPerDay: 100,
    brought: 100,
    handled: 100,
    without: 300,
    with: 284,
    standing: 24,
    handling: 50,
  };

  test('is where its saving pays its rent, for one value at a time', () => {
    const { parcelsPerDay, pays, rent, handling } = breakEven(depot, study, balance);
    expect(parcelsPerDay).toBe(100);
    expect(pays).toBe(true);
    expect(rent).toBeCloseTo(20, 9);
    expect(handling).toBeCloseTo(0.66, 9);
  });

  test('is the present value where it neither pays nor loses', () => {
    const even = breakEven(depot, study, { ...balance, with: 300 });
    expect(even.rent).toBeCloseTo(12, 9);
    expect(even.handling).toBeCloseTo(0.5, 9);
  });

  test('is the present handling of pick-ups, too, where it neither pays nor loses', () => {
    // 25 pick-ups are handled beside the 100 parcels that are brought: 40 cents each.
    const even = breakEven(depot, study, { ...balance, handled: 125, with: 300 });
    expect(even.parcelsPerDay).toBe(100);
    expect(even.handling).toBeCloseTo(0.4, 9);
  });

  test('is none where it would lose even without rent, or without handling', () => {
    expect(breakEven(depot, study, { ...balance, with: 330 })).toMatchObject({ pays: false, rent: null });
    expect(breakEven(depot, study, { ...balance, with: 400 }).handling).toBeNull();
  });

  test('is none where nobody uses it', () => {
    const unused = {
      parcelsPerDay: 0,
      brought: 0,
      handled: 0,
      without: 300,
      with: 324,
      standing: 24,
      handling: 0,
    };
    expect(breakEven(depot, study, unused)).toMatchObject({ pays: false, rent: null, handling: null });
  });

  test('leaves the fit-out as it is, and knows the part of a shared roof', () => {
    const fitted = { ...depot, fitOut: 600 };
    const free = { ...study, prices: { ...study.prices, interest: 0 } };
    // €600 x 50 m2 over 10 years of 300 days: €10 a day, so €30 of the €40 are left for rent.
    expect(breakEven(fitted, free, balance).rent).toBeCloseTo(15, 9);
    expect(breakEven({ ...depot, sharing: 'roof', partners: 2 }, free, balance).rent).toBeCloseTo(40, 9);
    expect(breakEven(movingOn(['mon'], 20), free, balance)).toMatchObject({ rent: null, pays: true });
  });
});

describe('how sure a break-even is', () => {
  // Draws that save €40 and €48 a day before the rent; handling is 50 cents.
  const draws = [40, 48].map((saving) => ({ saving, handled: 100, handling: 50 }));
  const balance = {
    parcelsPerDay: 100,
    brought: 100,
    handled: 100,
    without: 300,
    with: 280,
    standing: 24,
    handling: 50,
  };

  test('is the interval of what the draws save, in rent and in handling', () => {
    const { rent, rentRange, handling, handlingRange } = breakEvenIn(depot, study, { ...balance, draws });
    // Student's t with one degree of freedom at 95 % is 12.706: €44 give or take €50.8 a day, of which a euro of rent is €2.
    const half = 12.706_204_736 * 4;
    expect(rent).toBeCloseTo(22, 9);
    expect(rentRange?.low).toBeCloseTo(22 - half / 2, 6);
    expect(rentRange?.high).toBeCloseTo(22 + half / 2, 6);
    expect(handling).toBeCloseTo(0.7, 9);
    expect(handlingRange?.low).toBeCloseTo(0.7 - half / 100, 6);
    expect(handlingRange?.high).toBeCloseTo(0.7 + half / 100, 6);
  });

  test('is not told by one draw, nor of a micro-depot that nobody uses', () => {
    expect(breakEvenIn(depot, study, { ...balance, draws: draws.slice(1) })).toMatchObject({
      rentRange: null,
      handlingRange: null,
    });
    expect(breakEvenIn(depot, study, { ...balance, parcelsPerDay: 0, draws })).toMatchObject({
      rentRange: null,
      handlingRange: null,
    });
  });

  test('knows that more parcels save more: a saving that goes with what is handled does not widen the range', () => {
    // 80 cents a parcel above the rent of €24, on days with 80 and with 120 parcels.
    const moved = [80, 120].map((handled) => ({ saving: 24 + 0.3 * handled, handled, handling: 0.5 * handled }));
    const { handling, handlingRange } = breakEvenIn(depot, study, { ...balance, with: 270, draws: moved });
    expect(handling).toBeCloseTo(0.8, 9);
    expect(handlingRange?.low).toBeCloseTo(0.8, 9);
    expect(handlingRange?.high).toBeCloseTo(0.8, 9);
  });

  test('comes with pairs of runs, and with the draws in which the volume was tried', () => {
    const area = {
      scenario: 'depots',
      depot: 'market',
      parcels: 120,
      brought: 100,
      handled: 100,
      standing: 0,
      handling: 0,
    };
    const results = [0, 1].flatMap((replication) => [
      { ...aResult('vans', replication), depotAreas: [{ ...area, brought: 0, cost: 300 * EURO }] },
      { ...aResult('depots', replication), depotAreas: [{ ...area, cost: (284 + 8 * replication) * EURO }] },
    ]);
    expect(breakEvens(study, 'depots', results)[0]?.rentRange).not.toBeNull();
    expect(breakEvens(study, 'depots', results)[0]?.parcelsRange).not.toBeNull();
    const tried = {
      depot: 'market',
      parcelsPerDay: 100,
      delivered: 200,
      from: 30,
      upTo: 40,
      isUpToBikes: false,
      paying: 2,
      low: 30,
      high: 40,
      parcelsIn: [90, 110],
    };
    const dearerIn = [-0.05, -0.15];
    const [found] = breakEvens(study, 'depots', results, [{ ...tried, dearer: -0.1, dearerIn, draws: 2 }]);
    // It saves €20 give or take €127 a day after its rent of €24, of which a euro of rent is €2.
    expect(found?.rentRange?.low).toBeCloseTo(22 - (12.706_204_736 * 10) / 2, 6);
    // What comes through it has its interval, too.
    expect(found?.parcelsRange?.high).toBeCloseTo(100 + 12.706_204_736 * 10, 6);
  });
});

describe('the break-even of a micro-depot that stands on one of two measured days', () => {
  // Monday is day 0; Tuesday and Wednesday are measured.
  const twoDays: Study = { ...study, days: { warmUp: 1, measured: 2 } };
  // Means of the two days: with €24 on one of them and 50 cents for each of 100 parcels it neither pays nor loses.
  const even = {
    parcelsPerDay: 100,
    brought: 100,
    handled: 100,
    without: 300,
    with: 300,
    standing: 12,
    handling: 50,
  };

  test.each([
    ['ends with the first', { leaseUntil: 1 }],
    ['begins with the second', { leaseFrom: 2 }],
  ])('is the present values where its lease %s and it neither pays nor loses', (_, lease) => {
    const found = breakEven({ ...depot, ...lease }, twoDays, even);
    expect(found.pays).toBe(true);
    expect(found.rent).toBeCloseTo(12, 9);
    expect(found.handling).toBeCloseTo(0.5, 9);
  });

  test('is the present handling where it moves about and neither pays nor loses', () => {
    const moving = movingOn(['tue', 'sat'], 24);
    const found = breakEven(moving, twoDays, even);
    expect(found).toMatchObject({ pays: true, rent: null });
    expect(found.dayCost).toBeCloseTo(24, 9);
    expect(found.handling).toBeCloseTo(0.5, 9);
    expect(breakEven(moving, twoDays, { ...even, with: 301 }).pays).toBe(false);
  });

  test('repays its fit-out on that day alone', () => {
    // €600 x 50 m2 over 10 years of 300 days: €10 on one of the days, beside a rent of €24.
    const fitted = { ...depot, fitOut: 600, leaseUntil: 1 };
    const free = { ...twoDays, prices: { ...twoDays.prices, interest: 0 } };
    expect(breakEven(fitted, free, { ...even, standing: 17 }).rent).toBeCloseTo(12, 9);
  });

  test('knows that what it shares of a pooled one goes by the parcels of that day', () => {
    // All 200 of the two days come on the one, beside as many of partners: half of €24.
    const pooled: DepotSpec = { ...depot, sharing: 'pooled', partnerParcels: 200, leaseUntil: 1 };
    const found = breakEven(pooled, twoDays, { ...even, standing: 6 });
    expect(found.rent).toBeCloseTo(12, 9);
    expect(found.handling).toBeCloseTo(0.5, 9);
  });

  test('has no rent to choose where its lease is over before the measured days', () => {
    const pooled: DepotSpec = { ...depot, sharing: 'pooled', partnerParcels: 200, leaseUntil: 0 };
    const found = breakEven(pooled, twoDays, { ...even, standing: 0 });
    expect(found).toMatchObject({ pays: true, rent: null });
    expect(found.handling).toBeCloseTo(0.5, 9);
  });
});

describe('the break-even of a scenario', () => {
  const area = {
    scenario: 'depots',
    depot: 'market',
    parcels: 120,
    brought: 0,
    handled: 0,
    cost: 300 * EURO,
    standing: 0,
    handling: 0,
  };
  const used = { ...area, brought: 100, handled: 100, cost: 284 * EURO, standing: 24 * EURO, handling: 50 * EURO };
  const results = [
    { ...aResult('vans', 0), depotAreas: [area] },
    { ...aResult('depots', 0), depotAreas: [used] },
    { ...aResult('depots', 1), depotAreas: [{ ...used, cost: 900 * EURO }] },
  ];

  test('compares the same addresses in pairs of runs that met the same luck', () => {
    const [found, ...others] = breakEvens(study, 'depots', results);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ depot: 'market' });
    expect(found?.volume).toBeUndefined();
  });

  test('tells of the same parcels a day as the table of depots and lockers, not of those for the nearest addresses alone', () => {
    const { facilities } = summariseScenario('depots', 'Depots', results.slice(1, 2), 1, 0.95);
    const [found] = breakEvens(study, 'depots', results);
    expect(found?.parcelsPerDay).toBe(facilities.find(({ id }) => id === 'market')?.parcelsPerDay.mean);
  });

  test('has no handling to choose where nothing was handled for its addresses', () => {
    const unhandled = [
      { ...aResult('vans', 0), depotAreas: [area] },
      { ...aResult('depots', 0), depotAreas: [{ ...area, cost: 200 * EURO }] },
    ];
    expect(breakEvens(study, 'depots', unhandled)[0]).toMatchObject({ pays: true, handling: null });
  });

  test('is that of the whole scenario with and without the micro-depot where that has been run, and agrees with the volume', () => {
    const tried = {
      depot: 'market',
      parcelsPerDay: 40,
      delivered: 200,
      isUpToBikes: false,
      paying: 1,
      low: 55,
      high: 55,
      draws: 5,
      parcelsIn: [],
      dearerIn: [],
    };
    // 20 cents on 200 parcels: it loses €40 a day, though its own addresses are cheaper than in the baseline.
    const losing = { ...tried, dearer: 0.2, from: 60, upTo: 80 };
    const [lost] = breakEvens(study, 'depots', results, [losing]);
    expect(lost).toMatchObject({ parcelsPerDay: 40, pays: false, rent: null, handling: null });
    expect(lost?.volume).toEqual({ from: 60, upTo: 80, isUpToBikes: false, paying: 1, low: 55, high: 55, draws: 5 });

    // It saves €10 a day after its rent of €24 for 50 m2 at €12 and 40 times 50 cents of handling.
    const [won] = breakEvens(study, 'depots', results, [{ ...losing, dearer: -0.05, from: 30, upTo: 40 }]);
    expect(won?.pays).toBe(true);
    expect(won?.rent).toBeCloseTo(17, 9);
    expect(won?.handling).toBeCloseTo(0.75, 9);
    expect(breakEvens(study, 'depots', results, [{ ...losing, depot: 'other' }])[0]?.volume).toBeUndefined();
  });

  test('is that of the whole scenario where the micro-depot is all that it has more than the baseline', () => {
    // Its addresses save €40 a day before its rent, but the parcels of the others become dearer: 10 cents on each of 100.
    const dearer = [0, 1].flatMap((replication) => [
      { ...aResult('vans', replication, { perParcel: 3 }), depotAreas: [area] },
      { ...aResult('depots', replication, { perParcel: 3.1 }), depotAreas: [used] },
    ]);
    const [found] = breakEvens(study, 'depots', dearer);
    expect(found).toMatchObject({ pays: false, isWhole: true });
    expect(found?.volume).toBeUndefined();
    // Of €24 rent for 50 m2 at €12 it could pay €14.
    expect(found?.rent).toBeCloseTo(7, 9);
    // Beside other changes its own addresses are all that is known of it.
    const [baseline, variant, ...others] = study.scenarios;
    const more: Change = { id: 'c2', kind: 'set-offer', set: {}, on: true };
    const wider = { ...(variant as Variant), changes: [...(variant as Variant).changes, more] };
    const [near] = breakEvens({ ...study, scenarios: [baseline, wider, ...others] }, 'depots', dearer);
    expect(near).toMatchObject({ pays: true, isWhole: false });
  });

  test('waits for the baseline to be run again where a micro-depot moved, and only the whole scenario is known without', () => {
    // The draws 0 and 2 know what its addresses cost in the baseline, 1 was not run again yet.
    const moved = [0, 1, 2].flatMap((replication) => [
      { ...aResult('vans', replication, { perParcel: 3 }), depotAreas: replication === 1 ? [] : [area] },
      { ...aResult('depots', replication, { perParcel: 3.1 }), depotAreas: [used] },
    ]);
    const [whole] = breakEvens(study, 'depots', moved);
    expect(whole).toMatchObject({ isWhole: true, pairs: 3 });
    expect(whole?.rent).toBeCloseTo(7, 9);
    const [baseline, variant, ...others] = study.scenarios;
    const more: Change = { id: 'c2', kind: 'set-offer', set: {}, on: true };
    const wider = { ...(variant as Variant), changes: [...(variant as Variant).changes, more] };
    const beside: Study = { ...study, scenarios: [baseline, wider, ...others] };
    expect(breakEvens(beside, 'depots', moved)).toMatchObject([{ isWhole: false, pairs: 1 }]);
    expect(breakEvens(beside, 'depots', moved.slice(2))).toEqual([]);
  });

  test('pays the rent of the whole scenario only on the days of its lease', () => {
    const [baseline, variant, ...others] = study.scenarios;
    const lease: Change = { id: 'c2', kind: 'set-depot', target: 'market', set: { leaseUntil: 0 }, on: true };
    const leased: Study = {
      ...study,
      days: { warmUp: 0, measured: 2 },
      scenarios: [baseline, { ...(variant as Variant), changes: [...(variant as Variant).changes, lease] }, ...others],
    };
    // It saves €10 on the two days, after its rent of €24 on the first and 50 cents for each of 100 parcels.
    const tried = {
      depot: 'market',
      parcelsPerDay: 50,
      delivered: 200,
      dearer: -0.05,
      parcelsIn: [],
      dearerIn: [],
      from: 30,
      upTo: 50,
      isUpToBikes: false,
    };
    const [found] = breakEvens(leased, 'depots', results, [{ ...tried, paying: 1, low: 30, high: 30, draws: 5 }]);
    expect(found?.pays).toBe(true);
    expect(found?.rent).toBeCloseTo(17, 9);
    expect(found?.handling).toBeCloseTo(0.6, 9);
  });

  test('is none for the baseline, for micro-depots it has too, and for results that do not know', () => {
    expect(breakEvens(study, 'vans', results)).toEqual([]);
    expect(breakEvens(study, 'depots', [aResult('vans', 0), aResult('depots', 0)])).toEqual([]);
    const [baseline, ...others] = study.scenarios;
    const shared: Study = { ...study, scenarios: [{ ...baseline, depots: [depot] }, ...others] };
    expect(breakEvens(shared, 'depots', results)).toEqual([]);
  });
});
