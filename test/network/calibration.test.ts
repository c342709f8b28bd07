// The synthetic styles are calibrated to a real city each, at any size.
import { expect, test } from 'vitest';
import type { StreetFigures } from '../../src/network/model-distance.ts';
import { REAL_CITIES } from '../../src/network/real-cities.ts';
import { styleStatistics } from '../../src/network/style-statistics.ts';

const MODELS = { european: 'Oslo', grid: 'Portland' } as const;

test.each([
  ['european', 2_000],
  ['european', 3_000],
  ['grid', 2_000],
  ['grid', 3_000],
  ['grid', 4_000],
] as const)('%s cities of %i m radius measure as their model does, on the average of three', (style, radius) => {
  const found = styleStatistics(style, radius, [1, 2, 3]);
  const model = REAL_CITIES.find(({ name }) => name.startsWith(MODELS[style])) as StreetFigures;
  for (const key of ['junctionsPerKm2', 'medianSegment', 'meanSegment', 'meanDegree'] as const)
    expect(Math.abs(found[key] / model[key] - 1), key).toBeLessThan(0.1);
  expect(Math.abs(found.circuity - model.circuity), 'circuity').toBeLessThan(0.02);
  for (const key of ['deadEnds', 'threeWay', 'fourWay'] as const)
    expect(Math.abs(found[key] - model[key]), key).toBeLessThan(0.055);
  expect(Math.abs(found.orientationOrder - model.orientationOrder), 'phi').toBeLessThan(0.1);
});
