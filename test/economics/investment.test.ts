import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EURO } from '../../src/base/money.ts';
import { dayFitOut, lockerDay } from '../../src/economics/facility-costs.ts';
import { yearlyCost } from '../../src/economics/investment.ts';
import { aStudy } from '../builders/study.ts';

describe('an investment', () => {
  test('is repaid with its interest by equal yearly amounts', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.3, noNaN: true }), fc.integer({ min: 1, max: 40 }), (interest, years) => {
        const yearly = yearlyCost(1_000, interest, years);
        let debt = 1_000;
        for (let year = 0; year < years; year++) debt = debt * (1 + interest) - yearly;
        expect(Math.abs(debt)).toBeLessThan(1e-3);
      }),
      { seed: 1 },
    );
  });

  test('at hardly any interest is as exact as at much', () => {
    // (1 + r)^-n is so near to 1 that their difference has lost half of its digits.
    fc.assert(
      fc.property(
        fc.double({ min: -12, max: -3, noNaN: true }),
        fc.double({ min: 0.1, max: 40, noNaN: true }),
        (tens, years) => {
          const interest = 10 ** tens;
          const yearly = interest / -Math.expm1(-years * Math.log1p(interest));
          expect(Math.abs(yearlyCost(1, interest, years) / yearly - 1)).toBeLessThan(1e-14);
        },
      ),
    );
  });

  test('of 10,000 over 8 years costs 1,425 a year at 3 %, and 1,250 without interest', () => {
    expect(yearlyCost(10_000, 0.03, 8)).toBeCloseTo(1_424.56, 2);
    expect(yearlyCost(10_000, 0, 8)).toBe(1_250);
  });

  test('in a locker is dearer the longer the interest runs', () => {
    const priceAt = (interest: number): number => lockerDay(aStudy({ prices: { interest } }).prices);
    const { operatingDays } = aStudy().prices;
    expect(priceAt(0)).toBe(Math.round(((1_250 + 1_200 + 600) / operatingDays) * EURO));
    expect(priceAt(0.03)).toBeGreaterThan(priceAt(0));
    expect(lockerDay(aStudy().prices)).toBe(priceAt(0.03));
  });

  test('in a micro-depot is its own fit-out, else the study’s, else none', () => {
    const { prices } = aStudy({ prices: { interest: 0, depot: { fitOut: 100, lifeYears: 10 }, operatingDays: 250 } });
    const depot = { id: 'd', name: 'd', position: { x: 0, y: 0 }, area: 50 } as Parameters<typeof dayFitOut>[0];
    expect(dayFitOut(depot, prices)).toBe(2 * EURO);
    expect(dayFitOut({ ...depot, fitOut: 300 }, prices)).toBe(6 * EURO);
    expect(dayFitOut(depot, aStudy().prices)).toBe(0);
  });
});
