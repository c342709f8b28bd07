// The synthetic styles are calibrated to a real city each, at any size; the seeds here are not those of the calibration.
import { describe, expect, test } from 'vitest';
import { offModel } from '../../src/network/model-distance.ts';
import { modelCity } from '../../src/network/real-cities.ts';
import { styleStatistics } from '../../src/network/style-statistics.ts';

describe('cities measure as their model does, on the average of a few', () => {
  test.each([
    ['european', 2_000],
    ['european', 3_000],
    ['grid', 2_000],
    ['grid', 3_000],
    ['grid', 4_000],
    ['town', 2_000],
    ['town', 3_000],
    ['town', 4_000],
    ['town', 6_000],
    ['small town', 2_000],
    ['small town', 3_000],
    ['small town', 4_000],
    ['small town', 6_000],
  ] as const)('%s of %i m radius', (style, radius) => {
    const off = offModel(styleStatistics(style, radius, [201, 202, 203]), modelCity(style));
    expect(out(off)).toEqual([]);
  });
});

test.each(['town', 'small town'] as const)('a single %s measures as its model does in nearly all respects', (style) => {
  const seeds = [211, 212, 213, 214];
  const strays = seeds.flatMap((seed) => out(offModel(styleStatistics(style, 3_000, [seed]), modelCity(style))));
  expect(strays.length).toBeLessThanOrEqual(2);
});

/** What is out of tolerance. */
function out(off: Readonly<Record<string, number>>): string[] {
  return Object.entries(off).flatMap(([measure, by]) => (Math.abs(by) > 1 ? [`${measure} by ${by.toFixed(2)}`] : []));
}
