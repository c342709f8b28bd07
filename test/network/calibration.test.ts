// The synthetic styles are calibrated to a real city each: from 1 km radius on, in the core.
import { describe, expect, test } from 'vitest';
import { offModel } from '../../src/network/model-distance.ts';
import { modelCity } from '../../src/network/real-cities.ts';
import { styleStatistics } from '../../src/network/style-statistics.ts';

// Seeds that the calibration did not see. Larger grids and towns take a minute: `doorstep cities` measures them.
describe('cities measure as their model does, on the average of three', () => {
  test.each([
    ['european', 2_000],
    ['european', 4_000],
    ['european', 6_000],
    ['grid', 2_000],
    ['grid', 4_000],
    ['town', 2_000],
    ['town', 4_000],
    ['small town', 2_000],
    ['small town', 4_000],
    ['small town', 6_000],
  ] as const)('%s of %i m radius', (style, radius) => {
    expect(strays(style, radius, [201, 202, 203])).toEqual([]);
  });
});

// A grid and a small town are drawn until one is near enough, and below 2 km all are mended; main roads of a European city stay where its seed put them.
describe('a single city measures as its model does in all respects', () => {
  test.each([
    ['grid', 2_000],
    ['grid', 3_000],
    ['grid', 4_000],
    ['small town', 2_000],
    ['small town', 3_000],
    ['small town', 4_000],
    ['small town', 1_500],
    ['small town', 1_000],
    ['town', 1_000],
    ['european', 1_000],
    ['grid', 1_000],
  ] as const)('%s of %i m radius', { timeout: 240_000 }, (style, radius) => {
    expect([601, 602, 603].flatMap((seed) => strays(style, radius, [seed]))).toEqual([]);
  });
});

test.each(['european', 'town'] as const)('a single %s measures as its model does in nearly all respects', (style) => {
  const all = [211, 212, 213, 214].flatMap((seed) => strays(style, 3_000, [seed]));
  expect(all.length).toBeLessThanOrEqual(2);
});

/** Measures that use up more than their tolerance. */
function strays(style: Parameters<typeof modelCity>[0], radius: number, seeds: readonly number[]): string[] {
  const off = offModel(styleStatistics(style, radius, seeds), modelCity(style));
  return Object.entries(off).flatMap(([measure, by]) => (Math.abs(by) > 1 ? [`${measure}: ${by.toFixed(2)}`] : []));
}
