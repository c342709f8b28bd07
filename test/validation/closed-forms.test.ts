import { describe, expect, test } from 'vitest';
import { luckOf } from '../../src/base/luck.ts';
import { munichBike, munichBreakEven, munichVan } from '../../src/validation/munich-formula.ts';
import { controlledMean } from '../../src/validation/precision.ts';
import { tourKilometres } from '../../src/validation/tour-formula.ts';
import { erlangLoss, erlangWait } from './erlang-formulas.ts';

describe('closed forms', () => {
  test.each([
    [20, 18, 0.1092],
    [60, 54, 0.0459],
    [76, 76, 0.0862],
    [100, 100, 0.0757],
  ])('Erlang: %i compartments at load %i refuse %f', (compartments, load, loss) => {
    expect(Math.abs(erlangLoss(compartments, load) - loss)).toBeLessThan(0.0001);
  });

  test.each([
    [1, 0.8, 4],
    [2, 0.8, 1.778],
    [5, 0.8, 0.554],
    [3, 0.9, 2.724],
  ])('Erlang: %i doors at load %f wait %f services', (doors, load, wait) => {
    expect(erlangWait(doors, load)).toBeCloseTo(wait, 3);
  });

  test('Munich: van, bike and where they break even', () => {
    const asked = { units: 1, km: 10, density: 150 };
    expect(munichVan(asked, 1)).toBeCloseTo(1.653, 3);
    expect(munichVan(asked, 1.3)).toBeCloseTo(2.053, 3);
    expect(munichBike(asked)).toBeCloseTo(2.154, 3);
    const even = munichBreakEven(asked);
    expect(munichVan(asked, even)).toBeCloseTo(munichBike(asked), 12);
  });

  test('Daganzo: 1000 customers on 10 km2 need 110.52 km', () => {
    const delivery = { n: 1_000, area: 10, distance: 5, stops: 300 };
    expect(tourKilometres(delivery, 0.708)).toBeCloseTo(110.52, 2);
  });
});

describe('a controlled mean', () => {
  test('is exact where the luck explains everything', () => {
    const batches = [-2, 1, 4, -3].map((excess) => ({ value: 7 + 3 * excess, excess }));
    const { mean, low, high } = controlledMean(batches);
    expect(mean).toBeCloseTo(7, 12);
    expect(high - low).toBeLessThan(1e-9);
  });

  test('holds the true mean in 95 of 100 intervals, also of ten batches', () => {
    const luck = luckOf(1, 0).stream('normal');
    const normal = (at: number): number => Math.sqrt(-2 * Math.log(luck(at, 0))) * Math.cos(2 * Math.PI * luck(at, 1));
    const trials = 10_000;
    let held = 0;
    for (let trial = 0; trial < trials; trial++) {
      const batches = Array.from({ length: 10 }, (_, row) => {
        const at = 2 * (10 * trial + row);
        const excess = normal(at);
        return { value: 1 + 0.5 * excess + normal(at + 1), excess };
      });
      const { low, high } = controlledMean(batches);
      if (low <= 1 && 1 <= high) held++;
    }
    // Two in a thousand are one standard error of this share.
    expect(Math.abs(held / trials - 0.95)).toBeLessThan(0.006);
  });
});
